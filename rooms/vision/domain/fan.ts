import {
  type ChanceModel,
  deathsFromLifeYears,
  fansOf,
  fitAutoregression,
  movingProfile,
  type Process,
  runBlock,
  type ScenarioBase,
  summaries,
} from "../../../projection/index.ts";

/** What went up and down in the past: total fertility rates and life expectancies (mean of both sexes), every five years, oldest first. */
export type PastRates = { readonly fertility: readonly number[]; readonly life: readonly number[] };

/** How far a year's people may lie from the middle: parts of the middle below and above which one of ten and one of four outcomes lie. */
export type FanShares = {
  readonly year: number;
  readonly low10: number;
  readonly low25: number;
  readonly high25: number;
  readonly high10: number;
};

/** Trajectories, and the number that makes them the same every time. */
export const trajectories = 400;
export const seed = 2040;

const shares = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

const still = (areas: number): Process => ({ phi: 0, sigma: new Float64Array(areas), common: 1 });

/** Births from one value every five years: an autoregression of the logarithm, whose steps are those of the projection. */
function birthsOf(areas: number, fertility: readonly number[]): Process {
  const { phi, sigma } = fitAutoregression(fertility.map(Math.log));
  return { phi, sigma: new Float64Array(areas).fill(sigma), common: 1 };
}

/**
 * The fan of a place's people by births and deaths as they went up and down in the past. Moves do not vary in it: no series of them is carried. Null where a
 * series is too short to learn from (five values).
 */
export function fanShares(base: ScenarioBase, past: PastRates): readonly FanShares[] | null {
  const [summary] = summaries;
  if (!summary || past.fertility.length < 5 || past.life.length < 5) return null;
  const { areas } = base.shape;
  const model: ChanceModel = {
    births: birthsOf(areas, past.fertility),
    deaths: deathsFromLifeYears(base, past.life),
    moves: still(areas),
    profile: movingProfile(base),
  };
  const task = { ...base, model, seed, series: [{ areas: base.areas.map((_, area) => area), summary }] };
  const [fan = []] = fansOf(task, [runBlock(task, 0, trajectories)], shares);
  return fan.map(({ year, quantiles }) => {
    const [low10 = 0, low25 = 0, middle = 0, high25 = 0, high10 = 0] = quantiles;
    const part = (value: number) => (middle > 0 ? value / middle : 1);
    return { year, low10: part(low10), low25: part(low25), high25: part(high25), high10: part(high10) };
  });
}
