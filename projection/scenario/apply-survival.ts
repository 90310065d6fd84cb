import { endOf, type ScenarioBase, stepYears } from "./base.ts";
import { chosenAreas, yearsWithin } from "./chosen.ts";
import type { Draft } from "./draft.ts";
import { deathFactorFor } from "./life-years.ts";
import { refuse } from "./refuse.ts";
import type { DeathFactor, SurvivalYears } from "./scenario.ts";

/** Every death rate of an area and sex by one factor, found so that the years of life change by what the year asks for. */
export function applySurvivalYears(base: ScenarioBase, draft: Draft, change: SurvivalYears, at: string): void {
  const { by } = change;
  if (by !== undefined && by < base.from)
    throw refuse.impossible(`${at}.by`, by, `${base.from}年以後`, `${base.from} or later`);
  const chosen = chosenAreas(base, change.where, `${at}.where`);
  const { ages } = base.shape;
  draft.forEach(({ survival }, step) => {
    const way =
      by === undefined || by === base.from ? 1 : Math.min(1, (endOf(base, step) - base.from) / (by - base.from));
    for (const area of chosen)
      for (const from of [area * 2 * ages, (area * 2 + 1) * ages])
        raise(survival, from, ages, deathFactorFor(survival, from, ages, change.years * way));
  });
}

export function applyDeathFactor(base: ScenarioBase, draft: Draft, change: DeathFactor, at: string): void {
  const years = yearsWithin(base, change.period, `${at}.period`);
  const chosen = chosenAreas(base, change.where, `${at}.where`);
  const { ages } = base.shape;
  draft.forEach(({ survival }, step) => {
    const factor = 1 + ((years[step] ?? 0) / stepYears) * (change.factor - 1);
    if (factor !== 1) for (const area of chosen) raise(survival, area * 2 * ages, 2 * ages, factor);
  });
}

/** Shares that live on, with every death rate times a factor: s^factor, because −ln s is the sum of the rates on the way. */
function raise(survival: Float64Array, from: number, count: number, factor: number): void {
  for (let cell = from; cell < from + count; cell += 1) survival[cell] = (survival[cell] ?? 0) ** factor;
}
