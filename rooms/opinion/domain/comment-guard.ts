/** How often one caller may write within a span of time. */
export type Pace = { readonly times: number; readonly milliseconds: number };

/** The times (ms) that still count, with this one added; null = too often. */
export function withinPace(before: readonly number[], now: number, pace: Pace): readonly number[] | null {
  const counted = before.filter((at) => now - at < pace.milliseconds);
  return counted.length >= pace.times ? null : [...counted, now];
}

/** Nobody reads the page and writes a sentence in less; machines do. */
export const shortestWritingMilliseconds = 3000;
