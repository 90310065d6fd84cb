import { cohortChange, ratesFromCensuses, type ScenarioBase, sumOfAreas } from "../index.ts";
import { censusShape, readCensuses } from "./censuses.fixture.ts";

/** The nation's TFR of 2010 (Ministry of Health, Labour and Welfare, 人口動態統計 確定数). */
const nationalTfr2010 = 1.39;

/**
 * Hokkaido from 2010 to 2045 as the censuses of 2005 and 2010 alone let it go on: the nation's own cohort ratios stand for survival, and the nation's children
 * for each woman in 2010 for a TFR of 1.39.
 */
export function hokkaidoFrom2010(): ScenarioBase {
  const { areas, counts } = readCensuses("prefecture");
  const of = (year: number): Float64Array => counts.find((count) => count.year === year)?.people ?? new Float64Array();
  const nation = censusShape(areas.length);
  const [before, now] = [of(2005), of(2010)];
  const one = censusShape(1);
  const place = areas.indexOf("01") * 38;
  const japan = { before: sumOfAreas(nation, before), now: sumOfAreas(nation, now) };
  const survival = cohortChange(one, japan.before, japan.now).ratio;
  const start = now.slice(place, place + 38);
  const rates = ratesFromCensuses(one, before.slice(place, place + 38), start, survival);
  const women = japan.now.slice(19 + 3, 19 + 10).reduce((sum, count) => sum + count, 0);
  const ratio = ((japan.now[0] ?? 0) + (japan.now[19] ?? 0)) / women / nationalTfr2010;
  return {
    shape: one,
    areas: ["01"],
    groups: {},
    from: 2010,
    start,
    rates: new Array(7).fill(rates),
    childWomanPerTfr: new Array(7).fill(ratio),
  };
}
