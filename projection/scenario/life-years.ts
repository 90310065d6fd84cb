import { ProjectionFault } from "../fault.ts";

/**
 * Years of life that go with the survival ratios of one area and sex (L[a] / L[a−1] from the second group on, the last two groups together in the open one):
 * all years lived, for each year lived in the first group, times five. With the few deaths below five this is the life expectancy at birth of a life table that
 * lacks its first row. `from`: where the sex begins in `survival`; `factor`: times which every death rate is taken, as s^factor, because −ln s is the sum
 * of the death rates on the way (proportional hazards, Cox 1972).
 */
export function lifeYears(survival: Float64Array, from: number, ages: number, factor: number): number {
  return yearsAndSlope(logsOf(survival, from, ages), factor).years;
}

/** How many years of life are lost if every death rate rises by one in a hundred, times a hundred (below 0): the entropy of Keyfitz (1977) times the years of life. */
export function lifeYearsSlope(survival: Float64Array, from: number, ages: number): number {
  return yearsAndSlope(logsOf(survival, from, ages), 1).slope;
}

/** Logarithms of the shares from the second group on, taken once for all factors that are tried. */
const logsOf = (survival: Float64Array, from: number, ages: number): Float64Array =>
  survival.slice(from + 1, from + ages).map((share) => Math.log(share));

function yearsAndSlope(logs: Float64Array, factor: number): { readonly years: number; readonly slope: number } {
  let [living, slopeOfLiving, years, slope] = [1, 0, 1, 0];
  for (let group = 0; group < logs.length; group += 1) {
    const log = logs[group] ?? Number.NEGATIVE_INFINITY;
    const share = Math.exp(log * factor);
    const slopeOfShare = share > 0 ? share * log : 0;
    if (group < logs.length - 1) {
      slopeOfLiving = slopeOfLiving * share + living * slopeOfShare;
      living *= share;
    } else {
      // the open group feeds itself: T = s · (T + L)
      slopeOfLiving = (slopeOfLiving * share) / (1 - share) + (living * slopeOfShare) / (1 - share) ** 2;
      living = (living * share) / (1 - share);
    }
    years += living;
    slope += slopeOfLiving;
  }
  return { years: 5 * years, slope: 5 * slope };
}

/**
 * The factor of all death rates with which the years of life change by `gain`. Newton's steps on the logarithm of the factor, halved where one would leap.
 * Throws `scenario/impossible` where nobody dies in the open group, or where no factor from 1/1000 to 1000 comes to it.
 */
export function deathFactorFor(survival: Float64Array, from: number, ages: number, gain: number): number {
  const logs = logsOf(survival, from, ages);
  const wanted = yearsAndSlope(logs, 1).years + gain;
  let log = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    const factor = Math.exp(log);
    const { years, slope } = yearsAndSlope(logs, factor);
    const step = (wanted - years) / (slope * factor);
    if (!Number.isFinite(step) || Math.abs(log) > Math.log(1000)) break;
    log += Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-13) return Math.exp(log);
  }
  throw new ProjectionFault(
    "scenario/impossible",
    `平均余命を${gain}年変える死亡率の倍率が見つかりません。小さい年数にするか、生残率（最も高い年齢階級は1より小さい）を確かめてください。`,
    `No factor of the death rates changes life expectancy by ${gain} years: give fewer years, or look at the survival ratios (below 1 in the open group).`,
  );
}
