/** Two figures that differ only by the noise of binary fractions (0.1 + 0.2 against 0.3) are the same figure. */
export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

/** `rate` reaches `limit`, a difference below one part in 10⁹ not being held against it. */
export function reaches(rate: number, limit: number): boolean {
  return rate >= limit - 1e-9 * Math.max(1, Math.abs(limit));
}

/**
 * The value on the straight line from baseline to target in `year`; after the target year the target itself stays due.
 * Example: 43.3 (2006) to 60 (2010) passes 47.475 in 2007.
 */
export function straightLine(
  baseline: number,
  baselineYear: number,
  target: number,
  targetYear: number,
  year: number,
): number {
  if (year >= targetYear) return target;
  return baseline + ((target - baseline) * (year - baselineYear)) / (targetYear - baselineYear);
}

/** How much of the way from `from` to `to` has been gone, in percent; NaN when there is no way. */
export function wayGone(from: number, to: number, actual: number): number {
  return isSame(from, to) ? Number.NaN : ((actual - from) / (to - from)) * 100;
}

/** `actual` in percent of `reference`; NaN for a reference of 0. */
export function percentOf(actual: number, reference: number): number {
  return reference === 0 ? Number.NaN : (actual / reference) * 100;
}

/** Change since the baseline in percent of the baseline's size, so that a rise is positive for negative baselines too; NaN for 0. */
export function percentChange(baseline: number, actual: number): number {
  return baseline === 0 ? Number.NaN : ((actual - baseline) / Math.abs(baseline)) * 100;
}

/**
 * The year-on-year rate of growth that leads from `from` to `to` in `years` (compound annual growth rate, a plain ratio):
 * (to ÷ from)^(1 ÷ years) − 1, computed as e^(ln(to ÷ from) ÷ years) − 1, which keeps the digits of small rates and is faster.
 * NaN when the two have different signs or `from` is 0.
 */
export function yearlyGrowth(from: number, to: number, years: number): number {
  return from === 0 ? Number.NaN : Math.expm1(Math.log(to / from) / years);
}

/** Actual over required yearly growth; positive is the wanted direction, for shrinking and for negative series alike. */
export function growthRatio(baseline: number, actualGrowth: number, requiredGrowth: number, better: 1 | -1): number {
  if (isSame(requiredGrowth + 1, 1)) return Number.NaN;
  const sign = baseline < 0 ? -1 : 1;
  return (sign * better * actualGrowth) / Math.abs(requiredGrowth);
}
