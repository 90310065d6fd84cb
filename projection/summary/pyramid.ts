import type { Shape } from "../shape.ts";

/** People of one place, or of several together, by groups of five years; the last group is open. */
export type Pyramid = { readonly men: Float64Array; readonly women: Float64Array };

/** The people of some areas (by their place in the array) taken together. */
export function pyramidOf({ ages }: Shape, people: Float64Array, areas: readonly number[]): Pyramid {
  const [men, women] = [new Float64Array(ages), new Float64Array(ages)];
  for (const area of areas)
    for (let age = 0; age < ages; age += 1) {
      men[age] = (men[age] ?? 0) + (people[area * 2 * ages + age] ?? 0);
      women[age] = (women[age] ?? 0) + (people[(area * 2 + 1) * ages + age] ?? 0);
    }
  return { men, women };
}
