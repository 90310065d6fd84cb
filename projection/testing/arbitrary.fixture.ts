import fc from "fast-check";
import { expect } from "vitest";
import { cellsOf, type MunicipalPoolRates, type MunicipalRates, type PoolRates, type Shape } from "../index.ts";

/** A few areas of a few ages; the mothers are somewhere above the first age. */
export const anyShape: fc.Arbitrary<Shape> = fc
  .record({ areas: fc.integer({ min: 1, max: 4 }), ages: fc.integer({ min: 3, max: 7 }) })
  .chain(({ areas, ages }) =>
    fc.integer({ min: 1, max: ages - 2 }).map((from) => ({ areas, ages, fertile: { from, count: ages - 1 - from } })),
  );

export const numbers = (length: number, min: number, max: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min, max, noNaN: true }), { minLength: length, maxLength: length })
    .map((list) => Float64Array.from(list));

/** People of an array: empty cells as well as full ones. */
export const peopleOf = (shape: Shape): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: cellsOf(shape),
      maxLength: cellsOf(shape),
    })
    .map((list) => Float64Array.from(list, (count) => (count < 1e-6 ? 0 : count)));

/** Rates of which nobody can be lost: no more move away than live on. */
export const municipalRatesOf = (shape: Shape): fc.Arbitrary<MunicipalRates> =>
  fc
    .record({
      survival: numbers(cellsOf(shape), 0, 1),
      part: numbers(cellsOf(shape), -1, 1),
      childWoman: numbers(shape.areas, 0, 2),
      sexRatio: numbers(shape.areas, 0.5, 2),
    })
    .map(({ survival, part, childWoman, sexRatio }) => ({
      survival,
      moving: survival.map((share, cell) => share * (part[cell] ?? 0)),
      arriving: null,
      childWoman,
      sexRatio,
    }));

/** Shares that add up to 1 over the areas; `most` tells how many of a cell may leave. */
export const poolOf = (shape: Shape, most: Float64Array): fc.Arbitrary<PoolRates> =>
  fc
    .record({
      leaving: numbers(cellsOf(shape), 0, 0.5),
      abroad: numbers(cellsOf(shape), 0, 0.4),
      weights: numbers(cellsOf(shape), 0.1, 1),
      coming: peopleOf(shape),
    })
    .map(({ leaving, abroad, weights, coming }) => {
      const row = 2 * shape.ages;
      const sums = new Float64Array(row);
      weights.forEach((weight, cell) => {
        sums[cell % row] = (sums[cell % row] ?? 0) + weight;
      });
      const within = (list: Float64Array): Float64Array => list.map((share, cell) => share * (most[cell] ?? 0));
      return {
        leaving: within(leaving),
        arriving: weights.map((weight, cell) => weight / (sums[cell % row] ?? 1)),
        abroad: { leaving: within(abroad), arriving: coming },
      };
    });

export const municipalPoolRatesOf = (shape: Shape): fc.Arbitrary<MunicipalPoolRates> =>
  municipalRatesOf(shape).chain(({ survival, childWoman, sexRatio }) =>
    poolOf(shape, survival).map((pool) => ({ survival, childWoman, sexRatio, pool })),
  );

/** A list with the rows of its areas in another order: `order[i]` is the area that stands i-th now. */
export function reordered(list: Float64Array, order: readonly number[]): Float64Array {
  const width = list.length / order.length;
  return Float64Array.from(
    list,
    (_, cell) => list[(order[Math.floor(cell / width)] ?? 0) * width + (cell % width)] ?? 0,
  );
}

export const orderOf = (shape: Shape): fc.Arbitrary<readonly number[]> =>
  fc.shuffledSubarray([...Array(shape.areas).keys()], { minLength: shape.areas, maxLength: shape.areas });

/** A shape and what is made for it. */
export const inShape = <Value>(of: (shape: Shape) => fc.Arbitrary<Value>) =>
  anyShape.chain((shape) => of(shape).map((value) => ({ shape, ...value })));

/** As alike as numbers can be that were added in another order, among people of which there may be many more. */
export function expectAlike(one: ArrayLike<number>, other: ArrayLike<number>, among: number): void {
  expect(one.length).toBe(other.length);
  for (let cell = 0; cell < one.length; cell += 1)
    expect(Math.abs((one[cell] ?? 0) - (other[cell] ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, among));
}
