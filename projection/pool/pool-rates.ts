import { checkNumbers } from "../check-numbers.ts";
import { nameOf } from "../check-step.ts";
import { checkCount, sumOfAreas } from "../cohorts.ts";
import { ProjectionFault } from "../fault.ts";
import { placeOf } from "../place.ts";
import { cellsOf, type Shape } from "../shape.ts";

/**
 * Gross rates of one step that couple all areas, as in the IPSS projection of 2023: who leaves an area enters a pool of movers of the same sex and age, and the
 * pool is parted over the areas (the pool model: Koike 2016, 小池司朗「プールモデルの投影精度に関する研究」, Journal of Population Problems 72-3). All lists are like people, by age at the end of the step.
 */
export type PoolRates = {
  /** The share of people who leave their area for another; of which people, the step says. */
  readonly leaving: Float64Array;
  /** Of all who leave, the share that arrives in this area: 1 over all areas, for each sex and age that anybody leaves. */
  readonly arriving: Float64Array;
  /** Exchange with the outside of all areas: `leaving` as above, `arriving` in people. Null where there is none. */
  readonly abroad: { readonly leaving: Float64Array; readonly arriving: Float64Array } | null;
};

/** People who moved in a step, like people, by age at its end: out of each area and into it (from and to the other areas), and across the outer border. */
export type PoolFlows = {
  readonly out: Float64Array;
  readonly in: Float64Array;
  readonly abroadOut: Float64Array;
  readonly abroadIn: Float64Array;
};

export const noFlows = (shape: Shape): PoolFlows => {
  const list = (): Float64Array => new Float64Array(cellsOf(shape));
  return { out: list(), in: list(), abroadOut: list(), abroadIn: list() };
};

/** In, less out, with the outside: the net movers of a cell. */
export const netOf = (flows: PoolFlows, cell: number): number =>
  (flows.in[cell] ?? 0) - (flows.out[cell] ?? 0) + (flows.abroadIn[cell] ?? 0) - (flows.abroadOut[cell] ?? 0);

/**
 * The rates behind moves that were counted, all lists like people: out / people at risk, and each area's part of all who came in from the other areas. Where out
 * and in of a sex and age do not add up to the same over the areas, as when moves abroad were counted among them, the pool is what left. Throws a `ProjectionFault`
 * where a number is no people, or more left than were at risk.
 */
export function poolRatesOf(
  shape: Shape,
  moved: { readonly atRisk: Float64Array; readonly out: Float64Array; readonly in: Float64Array },
): PoolRates {
  checkCount(shape, { ja: "移動しうる人口", en: "The people at risk" }, moved.atRisk);
  checkCount(shape, { ja: "転出者数", en: "The people who left" }, moved.out);
  checkCount(shape, { ja: "転入者数", en: "The people who came in" }, moved.in);
  const pool = sumOfAreas(shape, moved.in);
  const leaving = moved.out.map((count, cell) => (count > 0 ? count / (moved.atRisk[cell] ?? 0) : 0));
  checkLeaving(shape, { leaving, abroad: null }, 0, () => 1);
  const arriving = moved.in.map((count, cell) => (count > 0 ? count / (pool[cell % pool.length] ?? 0) : 0));
  return { leaving, arriving, abroad: null };
}

/** How far printed shares may miss 1 in their sum; what they miss is made up in proportion. */
const printedSlack = 1e-3;

/**
 * Throws a `ProjectionFault` that names step, area, sex and age where a rate cannot be, where more would leave than `staying` says are there to leave
 * (`projection/moreLeaveThanAreThere`), and where the shares of a sex and age of which people leave do not add up to 1 (`projection/poolLeaks`).
 */
export function checkPool(shape: Shape, rates: PoolRates, step: number, staying: (cell: number) => number): void {
  const cell = { length: cellsOf(shape), place: (index: number) => placeOf(shape, index) };
  const isShare = (value: number): boolean => value >= 0 && value <= 1;
  checkNumbers({ ...cell, name: nameOf(step, "leaving", "転出率"), list: rates.leaving, isRight: isShare });
  checkNumbers({ ...cell, name: nameOf(step, "arriving", "転入者の配分率"), list: rates.arriving, isRight: isShare });
  if (rates.abroad) {
    const { leaving, arriving } = rates.abroad;
    checkNumbers({ ...cell, name: nameOf(step, "abroad.leaving", "域外への転出率"), list: leaving, isRight: isShare });
    checkCount(shape, nameOf(step, "abroad.arriving", "域外からの転入数"), arriving);
  }
  checkLeaving(shape, rates, step, staying);
  checkShares(shape, rates, step);
}

function checkLeaving(
  shape: Shape,
  { leaving, abroad }: Pick<PoolRates, "leaving" | "abroad">,
  step: number,
  staying: (cell: number) => number,
): void {
  leaving.forEach((share, cell) => {
    const all = share + (abroad?.leaving[cell] ?? 0);
    if (all <= staying(cell)) return;
    const at = placeOf(shape, cell);
    throw new ProjectionFault(
      "projection/moreLeaveThanAreThere",
      `${step + 1}期目の${at.ja}で、転出率${all}が、そこに残っている人の割合${staying(cell)}を上回ります。`,
      `Step ${step + 1}, ${at.en}: ${all} leave of ${staying(cell)} who are there to leave.`,
    );
  });
}

function checkShares(shape: Shape, { leaving, arriving }: PoolRates, step: number): void {
  const leave = sumOfAreas(shape, leaving);
  sumOfAreas(shape, arriving).forEach((sum, cell) => {
    if (leave[cell] === 0 || Math.abs(sum - 1) <= printedSlack) return;
    const [sex, age] = [
      cell < shape.ages ? { ja: "男", en: "men" } : { ja: "女", en: "women" },
      (cell % shape.ages) + 1,
    ];
    throw new ProjectionFault(
      "projection/poolLeaks",
      `${step + 1}期目の${sex.ja}の${age}番目の年齢で、転入の配分率の合計が${sum}です。出た人がどこかに着くよう、1にしてください。`,
      `Step ${step + 1}, ${sex.en}, age group ${age}: the shares that arrive add up to ${sum}; they must add up to 1, so that who leaves arrives somewhere.`,
    );
  });
}
