import { endOf, type ScenarioBase, stepYears } from "./base.ts";
import { chosenAreas, yearsWithin } from "./chosen.ts";
import type { Draft } from "./draft.ts";
import { refuse } from "./refuse.ts";
import type { FertilityFactor, FertilityPath } from "./scenario.ts";

/**
 * TFR of the year in which a step ends, turned into children for each woman by the nation's ratio of the step (the way of the 人口ビジョン work sheets). Throws
 * `scenario/noNationalRatio` where the base has no such ratio.
 */
export function applyFertilityPath(base: ScenarioBase, draft: Draft, change: FertilityPath, at: string): void {
  const ratios = base.childWomanPerTfr;
  if (ratios === null) throw refuse.noNationalRatio(`${at}.points`);
  const chosen = chosenAreas(base, change.where, `${at}.where`);
  const together = tfrOf(base, chosen, ratios);
  for (const area of chosen) {
    const own = tfrOf(base, [area], ratios);
    const proportion = change.spread === "inProportion" && together > 0 ? own / together : 1;
    const before = change.spread === "inProportion" ? together : own;
    draft.forEach((rates, step) => {
      rates.childWoman[area] = onPath(base.from, before, change, endOf(base, step)) * proportion * (ratios[step] ?? 0);
    });
  }
}

/** The base's own TFR of its first step, areas weighed by their women of the fertile ages at the base year. */
export function tfrOf(base: ScenarioBase, areas: readonly number[], ratios: readonly number[]): number {
  let [women, children, even] = [0, 0, 0];
  for (const area of areas) {
    const rate = base.rates[0]?.childWoman[area] ?? 0;
    const own = fertileWomen(base, area);
    women += own;
    children += own * rate;
    even += rate / areas.length;
  }
  return (women > 0 ? children / women : even) / (ratios[0] ?? 1);
}

function fertileWomen({ shape, start }: ScenarioBase, area: number): number {
  const first = (area * 2 + 1) * shape.ages + shape.fertile.from;
  return start.subarray(first, first + shape.fertile.count).reduce((sum, women) => sum + women, 0);
}

function onPath(from: number, before: number, { points }: FertilityPath, year: number): number {
  let [earlier, rate] = [from, before];
  for (const point of points) {
    if (point.year >= year) {
      const way = point.year > earlier ? (year - earlier) / (point.year - earlier) : 1;
      return rate + (point.tfr - rate) * way;
    }
    [earlier, rate] = [point.year, point.tfr];
  }
  return rate;
}

export function applyFertilityFactor(base: ScenarioBase, draft: Draft, change: FertilityFactor, at: string): void {
  const years = yearsWithin(base, change.period, `${at}.period`);
  const chosen = chosenAreas(base, change.where, `${at}.where`);
  draft.forEach(({ childWoman }, step) => {
    const factor = 1 + ((years[step] ?? 0) / stepYears) * (change.factor - 1);
    for (const area of chosen) childWoman[area] = (childWoman[area] ?? 0) * factor;
  });
}
