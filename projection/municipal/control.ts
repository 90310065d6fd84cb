import { checkLength, checkNumbers, isPeople } from "../check-numbers.ts";
import { ProjectionFault } from "../fault.ts";
import { placeOf } from "../place.ts";
import { cellsOf, type Shape } from "../shape.ts";
import type { MunicipalRates } from "./municipal-step.ts";

/** Totals that areas are to add up to: people of each whole (a prefecture, the nation) by sex and age, ordered like people. */
export type ControlTotals = {
  readonly people: Float64Array;
  /** The whole each area belongs to, counted from 0; −1: the area is left as it is. Null: all areas are one whole. */
  readonly wholes: ArrayLike<number> | null;
};

/** `people` after the control, `factors` by which the areas of each whole were multiplied (like the totals), and who came in addition (`added`, below 0: went). */
export type Controlled = {
  readonly people: Float64Array;
  readonly factors: Float64Array;
  readonly added: Float64Array;
};

/**
 * Multiplies all areas of a whole by the same factor for each sex and age, so that they add up to its total (一律補正, as IPSS controls municipalities to
 * their prefecture and prefectures to the nation). A total of 0 leaves nobody in any area. Where nobody is in the areas and the total is 0 as well, the factor is 1;
 * where the total is not 0, nobody could be multiplied and a `ProjectionFault` (`projection/nobodyToControl`) names sex and age.
 */
export function controlToTotals(shape: Shape, people: Float64Array, totals: ControlTotals): Controlled {
  const cells = 2 * shape.ages;
  const wholeOf = checkTotals(shape, people, totals);
  const sums = new Float64Array(totals.people.length);
  people.forEach((count, cell) => {
    const whole = wholeOf(Math.floor(cell / cells));
    if (whole >= 0) sums[whole * cells + (cell % cells)] = (sums[whole * cells + (cell % cells)] ?? 0) + count;
  });
  const factors = sums.map((sum, cell) => factorOf(shape, totals.people[cell] ?? 0, sum, cell));
  const after = people.map((count, cell) => {
    const whole = wholeOf(Math.floor(cell / cells));
    return whole < 0 ? count : count * (factors[whole * cells + (cell % cells)] ?? 1);
  });
  return { people: after, factors, added: after.map((count, cell) => count - (people[cell] ?? 0)) };
}

function factorOf(shape: Shape, total: number, sum: number, cell: number): number {
  if (sum > 0) return total / sum;
  if (total === 0) return 1;
  const at = placeOf(shape, cell);
  throw new ProjectionFault(
    "projection/nobodyToControl",
    `${at.ja}の総数は${total}ですが、合わせる地域には一人もいません。総数か地域の人口を確かめてください。`,
    `The total of ${at.en} is ${total}, but nobody is in the areas that should add up to it: look at the total or at the areas.`,
  );
}

function checkTotals(shape: Shape, people: Float64Array, { people: totals, wholes }: ControlTotals) {
  const name = { ja: "合わせる総数", en: "The totals to control to" };
  const cells = 2 * shape.ages;
  const count = wholes === null ? 1 : Math.max(1, Math.round(totals.length / cells));
  checkLength({ ja: "地域の人口", en: "The people of the areas" }, people, cellsOf(shape));
  checkNumbers({
    name,
    list: totals,
    length: count * cells,
    isRight: isPeople,
    place: (cell) => placeOf(shape, cell),
  });
  if (wholes === null) return () => 0;
  checkNumbers({
    name: { ja: "地域の属する全体", en: "The wholes of the areas" },
    list: wholes,
    length: shape.areas,
    isRight: (whole) => Number.isInteger(whole) && whole >= -1 && whole < count,
    place: (area) => ({ ja: `${area + 1}番目の地域`, en: `area ${area + 1}` }),
  });
  return (area: number): number => wholes[area] ?? -1;
}

/** The same rates without anybody moving in or out (封鎖人口). */
export const closedRates = (rates: MunicipalRates): MunicipalRates => ({
  ...rates,
  moving: new Float64Array(rates.moving.length),
  arriving: null,
});
