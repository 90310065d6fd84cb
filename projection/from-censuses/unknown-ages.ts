import { checkNumbers, isPeople } from "../check-numbers.ts";
import { checkCount, sumOfAreas } from "../cohorts.ts";
import { ProjectionFault } from "../fault.ts";
import { placeOf } from "../place.ts";
import type { Shape } from "../shape.ts";

/**
 * Spreads people of unknown age (one number for each area and sex, men first) over the ages of the same area and sex in proportion to those whose age is known
 * (年齢不詳の按分, as the Statistics Bureau does for its reference tables). Where nobody's age is known there, the ages of all the areas together stand
 * for that sex. Nobody is lost: each area and sex comes to known + unknown. Throws a `ProjectionFault` where a number is no people, or where no age at all is known.
 */
export function spreadUnknownAges(shape: Shape, people: Float64Array, unknown: Float64Array): Float64Array {
  checkCount(shape, { ja: "人口", en: "The count" }, people);
  checkNumbers({
    name: { ja: "年齢不詳の人口", en: "People of unknown age" },
    list: unknown,
    length: shape.areas * 2,
    isRight: isPeople,
    place: (index) => placeOf(shape, index * shape.ages),
  });
  const together = sumOfAreas(shape, people);
  const spread = Float64Array.from(people);
  unknown.forEach((count, index) => {
    if (count > 0) spreadOver(shape, spread, together, index, count);
  });
  return spread;
}

function spreadOver(shape: Shape, people: Float64Array, together: Float64Array, index: number, count: number): void {
  const { ages } = shape;
  const row = people.subarray(index * ages, (index + 1) * ages);
  const sex = (index % 2) * ages;
  const known = sumOf(row) > 0 ? Float64Array.from(row) : together.subarray(sex, sex + ages);
  const all = sumOf(known);
  if (all === 0) throw noKnownAge(shape, index);
  for (let age = 0; age < ages; age += 1) row[age] = (row[age] ?? 0) + (count * (known[age] ?? 0)) / all;
}

const sumOf = (list: Float64Array): number => list.reduce((sum, count) => sum + count, 0);

function noKnownAge(shape: Shape, index: number): ProjectionFault {
  const at = placeOf(shape, index * shape.ages);
  return new ProjectionFault(
    "projection/noKnownAge",
    `${at.ja}に年齢不詳の人がいますが、年齢の分かる人がどの地域にもいません。年齢別の人口を入れてください。`,
    `There are people of unknown age at ${at.en}, but no age is known in any area: give people by age.`,
  );
}
