import { checkLength } from "../check-numbers.ts";
import { ProjectionFault } from "../fault.ts";
import { areaPlaceOf } from "../place.ts";
import type { Shape } from "../shape.ts";
import type { CohortChange } from "./cohort-change.ts";

/** Counts of which a ratio to / from is wanted, one of each area (people of a cohort before and after; women and children). */
export type RatioCounts = { readonly from: Float64Array; readonly to: Float64Array };

/** Ratios that borrow strength, and the part of each that is the place's own (0: all is borrowed; 1: nothing is). */
export type BorrowedRatios = { readonly ratio: Float64Array; readonly own: Float64Array };

/** The group (bureau, prefecture) each area borrows from, counted from 0; null: all areas are one group. */
export type Groups = ArrayLike<number> | null;

/**
 * Ratios of small places drawn towards that of their group, the more, the fewer people stand behind them: the global empirical-Bayes estimator of Marshall (1991,
 * "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40: 283–294). With n = from, r = to / from, m = Σ to / Σ from,
 * s² = Σ n (r − m)² / Σ n and n̄ the mean of n: A = max(0, s² − m / n̄), own part C = A / (A + m / n), ratio = m + C (r − m). A place with nobody in `from` gets m; a
 * group with nobody at all 0. Counts are taken to vary like Poisson's, which for people who mostly stay is more than they do: it borrows rather too much.
 */
export function borrowedRatios({ from, to }: RatioCounts, groups: Groups = null): BorrowedRatios {
  checkLength({ ja: "分子の人数", en: "The counts `to`" }, to, from.length);
  const result = { ratio: new Float64Array(from.length), own: new Float64Array(from.length) };
  for (const members of membersOf(from.length, groups)) borrowWithin({ from, to }, members, result);
  return result;
}

/** `borrowedRatios` for every sex and age of cohort change ratios; the first group stays 0. */
export function borrowedChange({ ages }: Shape, { from, to }: CohortChange, groups: Groups = null): BorrowedRatios {
  const result = { ratio: new Float64Array(from.length), own: new Float64Array(from.length) };
  const each = membersOf(from.length / (2 * ages), groups);
  for (let row = 0; row < 2 * ages; row += 1) {
    if (row % ages === 0) continue;
    for (const members of each)
      borrowWithin(
        { from, to },
        members.map((area) => area * 2 * ages + row),
        result,
      );
  }
  return result;
}

function borrowWithin({ from, to }: RatioCounts, cells: readonly number[], { ratio, own }: BorrowedRatios): void {
  const sum = (of: (cell: number) => number): number => cells.reduce((all, cell) => all + of(cell), 0);
  const fromOf = (cell: number): number => from[cell] ?? 0;
  const rateOf = (cell: number): number => (fromOf(cell) > 0 ? (to[cell] ?? 0) / fromOf(cell) : 0);
  const people = sum(fromOf);
  const mean = people > 0 ? sum((cell) => (fromOf(cell) > 0 ? (to[cell] ?? 0) : 0)) / people : 0;
  const spread = people > 0 ? sum((cell) => fromOf(cell) * (rateOf(cell) - mean) ** 2) / people : 0;
  const between = people > 0 ? Math.max(0, spread - (mean * cells.length) / people) : 0;
  for (const cell of cells) {
    const chance = fromOf(cell) > 0 ? mean / fromOf(cell) : 0;
    const part = fromOf(cell) > 0 && between > 0 ? between / (between + chance) : 0;
    own[cell] = part;
    ratio[cell] = mean + part * (rateOf(cell) - mean);
  }
}

/** The areas of each group. Throws where an area has no group or one that is no whole number from 0. */
function membersOf(areas: number, groups: Groups): readonly (readonly number[])[] {
  if (groups === null) return [Array.from({ length: areas }, (_, area) => area)];
  checkLength({ ja: "地域の属する群", en: "The groups of the areas" }, groups, areas);
  const members = new Map<number, number[]>();
  for (let area = 0; area < areas; area += 1) {
    const group = groups[area] ?? Number.NaN;
    if (!(Number.isInteger(group) && group >= 0)) throw noGroup(area, group);
    members.set(group, [...(members.get(group) ?? []), area]);
  }
  return [...members.values()];
}

function noGroup(area: number, group: number): ProjectionFault {
  const at = areaPlaceOf(area);
  return new ProjectionFault(
    "projection/noGroup",
    `${at.ja}の属する群が${group}です。0から数える番号にしてください。`,
    `The group of ${at.en} is ${group}: give a number counted from 0.`,
  );
}
