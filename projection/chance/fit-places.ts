import { commonShare, deviationOf, fitPooled } from "./estimate.ts";
import type { Process } from "./model.ts";

/**
 * The process of many places from their series of steps (one series a place, all of the same steps): one phi for all (`fitPooled`), sigma as a power of the people (below), and the
 * share that all places have in common (`commonShare`). `people`: of each place, in the order of the series. Throws as `fitPooled`.
 */
export function fitPlaces(series: readonly ArrayLike<number>[], people: readonly number[]): Process {
  const { phi, residuals } = fitPooled(series);
  return { phi, sigma: deviationBySize(residuals.map(deviationOf), people), common: commonShare(residuals) };
}

/**
 * Standard deviations that follow a power of the people, because that of one place alone hangs on few steps: ln sigma = a + b · ln people by least squares over all places (Taylor 1961, Nature 189), then
 * scaled so that the mean variance is the one that was found. Places that nobody lives in take part as one person; with one place, or equal sizes, all have the mean.
 */
export function deviationBySize(deviations: readonly number[], people: readonly number[]): Float64Array {
  const sizes = people.map((count) => Math.log(Math.max(1, count)));
  const used = deviations.flatMap((deviation, place) =>
    deviation > 0 ? [[sizes[place] ?? 0, Math.log(deviation)] as const] : [],
  );
  if (used.length === 0) return new Float64Array(people.length);
  const power = slopeOf(used);
  const raw = sizes.map((size) => Math.exp(power * size));
  const square = (list: readonly number[]): number => list.reduce((sum, value) => sum + value ** 2, 0);
  const scale = Math.sqrt(square(deviations) / square(raw));
  return Float64Array.from(raw, (value) => value * scale);
}

function slopeOf(points: readonly (readonly [number, number])[]): number {
  const [middle, level] = [0, 1].map(
    (axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length,
  );
  let [spread, together] = [0, 0];
  for (const [size, deviation] of points) {
    spread += (size - (middle ?? 0)) ** 2;
    together += (size - (middle ?? 0)) * (deviation - (level ?? 0));
  }
  return spread > 0 ? together / spread : 0;
}
