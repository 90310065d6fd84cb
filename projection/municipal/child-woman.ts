import { checkNumbers } from "../check-numbers.ts";
import { areaPlaceOf } from "../place.ts";

/** What the nation had in the same period: children of 0–4 for each woman of 15–49 at its end, and the total fertility rate of its years. */
export type NationalFertility = { readonly childWoman: number; readonly totalFertility: number };

/**
 * The child–woman ratio that belongs to a total fertility rate, area by area: TFR × the nation's ratio of both in the same period (CWR / TFR), which stands for
 * the ages of mothers and the deaths of small children, taken to be those of the nation (the way of the 人口ビジョン work sheets of the Cabinet Secretariat).
 * Throws a `ProjectionFault` where a rate is below 0 or no number, or the nation's numbers are not above 0.
 */
export function childWomanOf(totalFertility: Float64Array, nation: NationalFertility): Float64Array {
  checkRates("合計特殊出生率", "Total fertility", totalFertility);
  const ratio = ratioOf(nation);
  return totalFertility.map((rate) => rate * ratio);
}

/** The total fertility rate that belongs to a child–woman ratio: the way back of `childWomanOf`. */
export function totalFertilityOf(childWoman: Float64Array, nation: NationalFertility): Float64Array {
  checkRates("子ども女性比", "The child–woman ratio", childWoman);
  const ratio = ratioOf(nation);
  return childWoman.map((rate) => rate / ratio);
}

function ratioOf({ childWoman, totalFertility }: NationalFertility): number {
  checkNumbers({
    name: { ja: "全国の子ども女性比と合計特殊出生率", en: "The nation's child–woman ratio and total fertility" },
    list: [childWoman, totalFertility],
    length: 2,
    isRight: (value) => value > 0 && Number.isFinite(value),
    place: (index) => (index === 0 ? { ja: "前者", en: "the first" } : { ja: "後者", en: "the second" }),
  });
  return childWoman / totalFertility;
}

const checkRates = (ja: string, en: string, list: Float64Array): void =>
  checkNumbers({
    name: { ja, en },
    list,
    length: list.length,
    isRight: (value) => value >= 0 && value < 100,
    place: areaPlaceOf,
  });
