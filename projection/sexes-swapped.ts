import { sumOfAreas } from "./cohorts.ts";
import type { Shape } from "./shape.ts";

/**
 * Whether the men stand where the women should: numbers alone cannot prove it, so this is a question to ask, not a fault. The rule: in the open group of all the
 * areas together men outnumber women by more than three standard deviations of chance, √(men + women), while everywhere women live longer.
 */
export function sexesLookSwapped(shape: Shape, people: Float64Array): boolean {
  const sums = sumOfAreas(shape, people);
  const [men, women] = [sums[shape.ages - 1] ?? 0, sums[2 * shape.ages - 1] ?? 0];
  return men - women > 3 * Math.sqrt(men + women);
}
