import { groupsOf, sexesOf } from "./age-groups.ts";
import { endOf, type ScenarioBase, stepYears } from "./base.ts";
import { chosenAreas, yearsWithin } from "./chosen.ts";
import type { Draft } from "./draft.ts";
import { refuse } from "./refuse.ts";
import type { MigrationAdd, MigrationBalance, MigrationFactor, MigrationLoss } from "./scenario.ts";

export function applyMigrationFactor(base: ScenarioBase, draft: Draft, change: MigrationFactor, at: string): void {
  const years = yearsWithin(base, change.period, `${at}.period`);
  const { first, last } = groupsOf(change.ages, base.shape.ages, `${at}.ages`);
  const cells = cellsIn(base, chosenAreas(base, change.where, `${at}.where`), sexesOf(change.sex), first, last);
  draft.forEach((rates, step) => {
    const factor = 1 + ((years[step] ?? 0) / stepYears) * (change.factor - 1);
    for (const list of [rates.moving, rates.arriving]) if (list) scale(list, cells, factor, change.only);
  });
}

export function applyMigrationBalance(base: ScenarioBase, draft: Draft, change: MigrationBalance, at: string): void {
  if (change.by < base.from)
    throw refuse.impossible(`${at}.by`, change.by, `${base.from}年以後`, `${base.from} or later`);
  scaleAll(base, draft, chosenAreas(base, change.where, `${at}.where`), "all", (end) =>
    end >= change.by ? 0 : (change.by - end) / (change.by - base.from),
  );
}

export function applyMigrationLoss(base: ScenarioBase, draft: Draft, change: MigrationLoss, at: string): void {
  scaleAll(base, draft, chosenAreas(base, change.where, `${at}.where`), "loss", (end) => {
    const way = Math.max(0, Math.min(1, (end - change.from) / change.years));
    return 1 - (1 - change.to) * way;
  });
}

function scaleAll(
  base: ScenarioBase,
  draft: Draft,
  areas: readonly number[],
  only: MigrationFactor["only"],
  factorAt: (end: number) => number,
): void {
  const cells = cellsIn(base, areas, [0, 1], 0, base.shape.ages - 1);
  draft.forEach((rates, step) => {
    for (const list of [rates.moving, rates.arriving]) if (list) scale(list, cells, factorAt(endOf(base, step)), only);
  });
}

function scale(list: Float64Array, cells: Uint32Array, factor: number, only: MigrationFactor["only"]): void {
  for (const cell of cells) {
    const rate = list[cell] ?? 0;
    if (only === "all" || rate > 0 === (only === "gain")) list[cell] = rate * factor;
  }
}

function cellsIn(
  { shape }: ScenarioBase,
  areas: readonly number[],
  sexes: readonly number[],
  first: number,
  last: number,
): Uint32Array {
  const cells = new Uint32Array(areas.length * sexes.length * (last - first + 1));
  let next = 0;
  for (const area of areas)
    for (const sex of sexes)
      for (let age = first; age <= last; age += 1) {
        cells[next] = (area * 2 + sex) * shape.ages + age;
        next += 1;
      }
  return cells;
}

/** People in addition: those of the years of a step, by the parts of the pattern, over the areas. */
export function applyMigrationAdd(base: ScenarioBase, draft: Draft, change: MigrationAdd, at: string): void {
  const years = yearsWithin(base, change.period, `${at}.period`);
  const areas = chosenAreas(base, change.where, `${at}.where`);
  const weights = change.split === "each" ? areas.map(() => 1) : sharesOf(base, areas);
  const parts = partsOf(base, change, at);
  draft.forEach((rates, step) => {
    const coming = change.yearly * (years[step] ?? 0);
    if (coming === 0) return;
    rates.arriving ??= new Float64Array(rates.moving.length);
    for (const [index, area] of areas.entries())
      for (const { cell, share } of parts) {
        const at = area * 2 * base.shape.ages + cell;
        rates.arriving[at] = (rates.arriving[at] ?? 0) + coming * share * (weights[index] ?? 0);
      }
  });
}

/** The pattern as shares of the cells of one area. */
function partsOf(
  { shape }: ScenarioBase,
  { pattern }: MigrationAdd,
  at: string,
): readonly { readonly cell: number; readonly share: number }[] {
  return pattern.flatMap(({ ages, sex, share }, part) => {
    const { first, last } = groupsOf(ages, shape.ages, `${at}.pattern[${part}].ages`);
    const sexes = sexesOf(sex);
    const groups = Array.from({ length: last - first + 1 }, (_, group) => first + group);
    return sexes.flatMap((of) =>
      groups.map((age) => ({ cell: of * shape.ages + age, share: share / (sexes.length * groups.length) })),
    );
  });
}

/** Each area's part of the people of all at the base year; even parts where nobody is. */
function sharesOf({ shape, start }: ScenarioBase, areas: readonly number[]): readonly number[] {
  const people = areas.map((area) =>
    start.subarray(area * 2 * shape.ages, (area + 1) * 2 * shape.ages).reduce((sum, count) => sum + count, 0),
  );
  const all = people.reduce((sum, count) => sum + count, 0);
  return people.map((count) => (all > 0 ? count / all : 1 / areas.length));
}
