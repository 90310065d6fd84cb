/** The value below which a share of the numbers lies, on the line between the neighbours (type 7 of Hyndman and Fan 1996). The numbers must be in order; NaN where there are none. */
export function quantileOf(ordered: Float64Array, share: number): number {
  const place = (ordered.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [ordered[below] ?? Number.NaN, ordered[Math.min(ordered.length - 1, below + 1)] ?? Number.NaN];
  return low + (high - low) * (place - below);
}

/** A quantile of a stream whose numbers are not kept: five markers (P², Jain and Chlamtac 1985, Communications of the ACM 28(10)). Exact up to five numbers, near afterwards. */
export function streamingQuantile(share: number): {
  readonly add: (value: number) => void;
  readonly value: () => number;
} {
  const heights: number[] = [];
  const places = [1, 2, 3, 4, 5];
  const wanted = [1, 1 + 2 * share, 1 + 4 * share, 3 + 2 * share, 5];
  const growth = [0, share / 2, share, (1 + share) / 2, 1];
  const add = (value: number): void => {
    if (heights.length < 5) {
      heights.push(value);
      heights.sort((one, other) => one - other);
      return;
    }
    const cell = cellOf(heights, value);
    for (let marker = 0; marker < 5; marker += 1) {
      if (marker > cell) places[marker] = (places[marker] ?? 0) + 1;
      wanted[marker] = (wanted[marker] ?? 0) + (growth[marker] ?? 0);
    }
    for (let marker = 1; marker < 4; marker += 1) shift(heights, places, wanted[marker] ?? 0, marker);
  };
  const value = (): number =>
    heights.length < 5 ? quantileOf(Float64Array.from(heights), share) : (heights[2] ?? Number.NaN);
  return { add, value };
}

/** The cell between markers into which a number falls; the outer markers move out to it. */
function cellOf(heights: number[], value: number): number {
  if (value < (heights[0] ?? 0)) heights[0] = value;
  if (value >= (heights[4] ?? 0)) heights[4] = Math.max(value, heights[4] ?? value);
  let cell = 0;
  while (cell < 3 && value >= (heights[cell + 1] ?? 0)) cell += 1;
  return cell;
}

function shift(heights: number[], places: number[], wanted: number, marker: number): void {
  const [before, at, after] = [places[marker - 1] ?? 0, places[marker] ?? 0, places[marker + 1] ?? 0];
  const off = wanted - at;
  if (!((off >= 1 && after - at > 1) || (off <= -1 && before - at < -1))) return;
  const by = Math.sign(off);
  const [low, height, high] = [heights[marker - 1] ?? 0, heights[marker] ?? 0, heights[marker + 1] ?? 0];
  const curved =
    height +
    (by / (after - before)) *
      (((at - before + by) * (high - height)) / (after - at) + ((after - at - by) * (height - low)) / (at - before));
  const [next, to] = by > 0 ? [high, after] : [low, before];
  heights[marker] = low < curved && curved < high ? curved : height + (by * (next - height)) / (to - at);
  places[marker] = at + by;
}
