import { ProjectionFault } from "../fault.ts";

/** A life table of one sex: people alive at the beginning of each group (`alive`, l, of one birth) and years lived in it (`years`, L). The last group is open. */
export type LifeTable = { readonly alive: Float64Array; readonly years: Float64Array };

export type Sex = "male" | "female";

export const at = (list: ArrayLike<number>, index: number): number => list[index] ?? Number.NaN;

/**
 * Of `alive` people those left after `span` years with a yearly death rate, and the years that all lived, where those who die live `mean` years of it. The
 * order of the operations matters in the last digits: where few die, next to nothing else is left of a difference of l or L.
 */
export function groupOf(alive: number, rate: number, span: number, mean: number): { left: number; lived: number } {
  const left = alive * (1 - (span * rate) / (1 + (span - mean) * rate));
  return { left, lived: span * left + mean * (alive - left) };
}

/**
 * Throws a `ProjectionFault` where a yearly death rate is below 0 or no number, where nobody dies in the open group, who would live for ever, and where a closed
 * group has a rate with which more die than are there: `mostOf` tells the highest rate of a group. There must be `least` rates.
 */
export function checkDeathRates(rates: Float64Array, least: number, mostOf: (group: number) => number): void {
  const last = rates.length - 1;
  if (rates.length < least) throw wrong(rates.length, Number.NaN);
  rates.forEach((rate, group) => {
    const isRight = group === last ? rate > 0 && Number.isFinite(rate) : rate >= 0 && rate <= mostOf(group);
    if (!isRight) throw wrong(group, rate);
  });
}

const wrong = (group: number, rate: number): ProjectionFault =>
  new ProjectionFault(
    "projection/deathRate",
    `${group + 1}番目の年齢の死亡率が${rate}です。0以上で、いる人より多く死なない値にしてください（最後の年齢は0より大きい値）。`,
    `The death rate of age group ${group + 1} is ${rate}: give one from 0 with which no more die than are there (above 0 for the open group).`,
  );
