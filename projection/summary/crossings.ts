/** A series of figures by year, in order. */
export type YearSeries = readonly { readonly year: number; readonly value: number }[];

/** Between which years a series crosses a level, when on the straight line between them, and which way. */
export type Crossing = {
  readonly after: number;
  readonly by: number;
  readonly at: number;
  readonly way: "up" | "down";
};

/**
 * Where a series goes over or under a level (zero, a number of people). A series that starts on the level or only touches it does not cross; one that stays on it for a
 * while crosses where it arrives.
 */
export function crossingsOf(series: YearSeries, level: number): readonly Crossing[] {
  const crossings: Crossing[] = [];
  let side = 0;
  let last = series[0];
  let reached: YearSeries[number] | null = null;
  for (const point of series) {
    const now = Math.sign(point.value - level);
    if (now === 0) reached ??= point;
    else {
      if (side !== 0 && now !== side && last) crossings.push(crossingOf(last, reached ?? point, level, now));
      [side, reached] = [now, null];
      last = point;
    }
  }
  return crossings;
}

function crossingOf(before: YearSeries[number], then: YearSeries[number], level: number, now: number): Crossing {
  const way = (level - before.value) / (then.value - before.value);
  return {
    after: before.year,
    by: then.year,
    at: before.year + way * (then.year - before.year),
    way: now > 0 ? "up" : "down",
  };
}
