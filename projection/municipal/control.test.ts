import { expect, test } from "vitest";
import { controlToTotals, type Shape } from "../index.ts";
import { faultOf, rounded } from "../testing/fault-of.fixture.ts";

const shape: Shape = { areas: 2, ages: 2, fertile: { from: 1, count: 1 } };
/** Men of two ages, women of two ages; then the second area. */
const people = Float64Array.of(10, 20, 30, 40, 30, 60, 10, 0);

test("areas are multiplied by the same factor for each sex and age; a total of 0 leaves nobody", () => {
  const controlled = controlToTotals(shape, people, { people: Float64Array.of(20, 100, 80, 0), wholes: null });
  // men: 20 / (10 + 30) = 0.5, 100 / (20 + 60) = 1.25; women: 80 / (30 + 10) = 2, 0 / 40 = 0
  expect(rounded(controlled.factors)).toEqual([0.5, 1.25, 2, 0]);
  expect(rounded(controlled.people)).toEqual([5, 25, 60, 0, 15, 75, 20, 0]);
  expect(rounded(controlled.added)).toEqual([-5, 5, 30, -40, -15, 15, 10, 0]);
});

test("each area is controlled to its own whole, and an area without one is left as it is", () => {
  const totals = { people: Float64Array.of(1, 1, 1, 1, 60, 60, 20, 0), wholes: [-1, 1] };
  expect(() => controlToTotals(shape, people, totals)).toThrow("the areas");
  const right = { people: Float64Array.of(0, 0, 0, 0, 60, 60, 20, 0), wholes: [-1, 1] };
  expect(rounded(controlToTotals(shape, people, right).people)).toEqual([10, 20, 30, 40, 60, 60, 20, 0]);
});

test.for([
  [Float64Array.of(20, 100, 80), null, "projection/wrongLength", "needs 4"],
  [Float64Array.of(20, 100, Number.NaN, 0), null, "projection/impossible", "NaN"],
  [Float64Array.of(20, 100, -1, 0), null, "projection/impossible", "-1"],
  [Float64Array.of(20, 100, 80, 0), [0, 1], "projection/impossible", "area 2 is 1"],
  [Float64Array.of(20, 100, 80, 0), [0], "projection/wrongLength", "has 1 numbers and needs 2"],
] as const)("totals %s of wholes %s end in a fault that names them", ([totals, wholes, code, told]) => {
  const fault = faultOf(() => controlToTotals(shape, people, { people: totals, wholes }));
  expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
});

test("a total where nobody is cannot be reached by multiplying, and is told", () => {
  const empty = { people: Float64Array.of(0, 0, 0, 7), wholes: null };
  const fault = faultOf(() => controlToTotals(shape, new Float64Array(8), empty));
  expect(fault.code).toBe("projection/nobodyToControl");
  expect(fault.en).toContain("women, age group 2 is 7");
});
