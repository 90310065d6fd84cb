import { checkCount } from "../cohorts.ts";
import type { Shape } from "../shape.ts";
import type { RatioCounts } from "./borrow-strength.ts";

const name = { ja: "人口", en: "The count" };

/** Women of the fertile groups (`from`) and children of the first group (`to`), area by area: what a child–woman ratio is made of. */
export function childWomanCounts(shape: Shape, people: Float64Array): RatioCounts {
  checkCount(shape, name, people);
  const { areas, ages, fertile } = shape;
  const womenOf = (area: number): Float64Array => people.subarray((area * 2 + 1) * ages, (area + 1) * 2 * ages);
  const mothersOf = (area: number): Float64Array => womenOf(area).subarray(fertile.from, fertile.from + fertile.count);
  const childrenOf = (area: number): number => (people[area * 2 * ages] ?? 0) + (womenOf(area)[0] ?? 0);
  return {
    from: Float64Array.from({ length: areas }, (_, area) => mothersOf(area).reduce((sum, count) => sum + count, 0)),
    to: Float64Array.from({ length: areas }, (_, area) => childrenOf(area)),
  };
}

/** Girls (`from`) and boys (`to`) of the first group, area by area: what the sex ratio of children is made of. */
export function childSexCounts(shape: Shape, people: Float64Array): RatioCounts {
  checkCount(shape, name, people);
  const { areas, ages } = shape;
  return {
    from: Float64Array.from({ length: areas }, (_, area) => people[(area * 2 + 1) * ages] ?? 0),
    to: Float64Array.from({ length: areas }, (_, area) => people[area * 2 * ages] ?? 0),
  };
}

/**
 * Children of the first group for each woman of the fertile groups, area by area, at one count. An area without such women has no ratio of its own: it gets that
 * of all the areas together (0 where no area has any).
 */
export const childWomanRatios = (shape: Shape, people: Float64Array): Float64Array =>
  ratiosByArea(childWomanCounts(shape, people), 0);

/** Boys for each girl in the first group, area by area. An area without girls of that age gets the ratio of all the areas together (1 where there are none). */
export const childSexRatios = (shape: Shape, people: Float64Array): Float64Array =>
  ratiosByArea(childSexCounts(shape, people), 1);

function ratiosByArea({ from, to }: RatioCounts, without: number): Float64Array {
  const sum = (list: Float64Array): number => list.reduce((all, count) => all + count, 0);
  const together = sum(from) > 0 ? sum(to) / sum(from) : without;
  return to.map((count, area) => ((from[area] ?? 0) > 0 ? count / (from[area] ?? 1) : together));
}
