/** What is known of an indicator; null where there is no figure. `direction` as in the plan. */
export type WayFigures = {
  readonly baseline: number | null;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly target: number | null;
  readonly direction: "increase" | "decrease" | "maintain" | "range";
};

/** A mark of the picture: `at` is 0 (left edge) to 1 (right edge); `outside` says on which side it lies beyond the picture. */
export type WayMark = { readonly at: number; readonly outside: "left" | "right" | null };

/**
 * The small picture of the way from baseline to target; better is always to the right, for decreasing targets too.
 * On the `common` scale every baseline stands at 0.25 and every target at 0.75, so a column of pictures can be read downwards.
 * On its `own` scale (no baseline, no target, or both equal) a picture says nothing about its neighbours. `ends` are the values at 0 and 1.
 */
export type Way = {
  readonly scale: "common" | "own";
  readonly ends: readonly [number, number];
  readonly baseline: WayMark | null;
  readonly expected: WayMark | null;
  readonly actual: WayMark | null;
  readonly target: WayMark | null;
};

const margin = 0.05;

function markOn(ends: readonly [number, number], value: number | null): WayMark | null {
  if (value === null) return null;
  const at = (value - ends[0]) / (ends[1] - ends[0]);
  if (at < 0) return { at: 0, outside: "left" };
  return at > 1 ? { at: 1, outside: "right" } : { at, outside: null };
}

function wayOn(scale: Way["scale"], ends: readonly [number, number], figures: WayFigures): Way {
  return {
    scale,
    ends,
    baseline: markOn(ends, figures.baseline),
    expected: markOn(ends, figures.expected),
    actual: markOn(ends, figures.actual),
    target: markOn(ends, figures.target),
  };
}

/** From 0 (or the lowest value, when that is negative) to the highest, with a margin, turned round for a target to decrease. */
function ownEnds({ baseline, expected, actual, target, direction }: WayFigures): readonly [number, number] | null {
  const known = [baseline, expected, actual, target].filter((value) => value !== null);
  if (known.length === 0) return null;
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (low === high) return direction === "decrease" ? [1, -1] : [-1, 1];
  const room = (high - low) * margin;
  return direction === "decrease" ? [high + room, low - room] : [low - room, high + room];
}

/** Whether the target lies on the better side of the baseline, so that the way leads to the right. */
function leadsForward({ baseline, target, direction }: WayFigures): boolean {
  if (baseline === null || target === null || baseline === target || direction === "range") return false;
  return direction === "maintain" || (direction === "decrease" ? target < baseline : target > baseline);
}

/** Places baseline, expected, actual and target on one line; null when there is no figure at all. Pure numbers, no pixels. */
export function wayOf(figures: WayFigures): Way | null {
  const { baseline, target } = figures;
  if (baseline !== null && target !== null && leadsForward(figures)) {
    const half = (target - baseline) / 2;
    return wayOn("common", [baseline - half, target + half], figures);
  }
  const ends = ownEnds(figures);
  return ends === null ? null : wayOn("own", ends, figures);
}
