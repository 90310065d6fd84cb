import { sexesOf } from "./age-groups.ts";
import { endOf, type ScenarioBase, stepYears } from "./base.ts";
import { chosenAreas, yearsWithin } from "./chosen.ts";
import type { Draft } from "./draft.ts";
import { deathFactorFor } from "./life-years.ts";
import { refuse } from "./refuse.ts";
import type { DeathFactor, SurvivalYears } from "./scenario.ts";

/** Every death rate of an area and sex by one factor, found so that the years of life change by what the year asks for. */
export function applySurvivalYears(base: ScenarioBase, draft: Draft, change: SurvivalYears, at: string): void {
  const { by, sex = "both" } = change;
  if (by !== undefined && by < base.from)
    throw refuse.impossible(`${at}.by`, by, `${base.from}年以後`, `${base.from} or later`);
  const chosen = chosenAreas(base, change.where, `${at}.where`);
  const { ages } = base.shape;
  draft.forEach(({ survival }, step) => {
    const way =
      by === undefined || by === base.from ? 1 : Math.min(1, (endOf(base, step) - base.from) / (by - base.from));
    for (const one of sexesOf(sex)) {
      const rows = chosen.map((area) => (area * 2 + one) * ages);
      raiseRows(survival, rows, ages, change.years * way);
    }
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

/** Rows of areas that live alike, as those of one life table do, share the factor that was found for the first of them. */
function raiseRows(survival: Float64Array, rows: readonly number[], ages: number, gain: number): void {
  let known: { readonly row: Float64Array; readonly factor: number } | null = null;
  for (const from of rows) {
    const row = survival.slice(from, from + ages);
    if (known === null || row.some((share, age) => share !== known?.row[age]))
      known = { row, factor: deathFactorFor(survival, from, ages, gain) };
    raise(survival, from, ages, known.factor);
  }
}

/** Shares that live on, with every death rate times a factor: s^factor, because −ln s is the sum of the rates on the way. */
function raise(survival: Float64Array, from: number, count: number, factor: number): void {
  for (let cell = from; cell < from + count; cell += 1) survival[cell] = (survival[cell] ?? 0) ** factor;
}
