import { describe, expect, test } from "vitest";
import { closedRates, type MunicipalRates, projectMunicipal, type Shape } from "../index.ts";
import { faultOf, rounded } from "../testing/fault-of.fixture.ts";

/** Ages 0, 1 and 2 and over; women of age 1 bear children. */
const shape: Shape = { areas: 1, ages: 3, fertile: { from: 1, count: 1 } };
const start = Float64Array.of(100, 80, 60, 90, 70, 50);
const rates: MunicipalRates = {
  survival: Float64Array.of(0, 0.9, 0.5, 0, 0.95, 0.6),
  moving: Float64Array.of(0, 0.1, -0.1, 0, -0.05, 0),
  arriving: null,
  childWoman: Float64Array.of(0.5),
  sexRatio: Float64Array.of(1.5),
};

describe("a step worked out by hand", () => {
  test("people live on, move and have children by the women at its end", () => {
    const [step] = projectMunicipal(shape, start, [rates]).steps;
    // men: 100·(0.9 + 0.1) = 100, (80 + 60)·(0.5 − 0.1) = 56; women: 90·(0.95 − 0.05) = 81, (70 + 50)·0.6 = 72
    // children: 0.5 · 81 = 40.5, three boys for two girls
    expect(rounded(step?.people)).toEqual([24.3, 100, 56, 16.2, 81, 72]);
    expect(rounded(step?.deaths)).toEqual([0, 10, 70, 0, 4.5, 48]);
    expect(rounded(step?.movers)).toEqual([0, 10, -14, 0, -4.5, 0]);
    expect(step?.control).toBeNull();
  });

  test("people who come in addition are movers, and the women among them have children", () => {
    const arriving = Float64Array.of(0, 1, 2, 0, 19, 4);
    const [step] = projectMunicipal(shape, start, [{ ...rates, arriving }]).steps;
    expect(rounded(step?.people)).toEqual([30, 101, 58, 20, 100, 76]);
    expect(rounded(step?.movers)).toEqual([0, 11, -12, 0, 14.5, 4]);
  });

  test("without moves nobody comes or goes", () => {
    const [step] = projectMunicipal(shape, start, [closedRates({ ...rates, arriving: start })]).steps;
    expect(rounded(step?.people.subarray(1, 3))).toEqual([90, 70]);
    expect(rounded(step?.movers)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("a total to add up to is reached, and the next step begins with it", () => {
    const totals = { people: Float64Array.of(30, 50, 56, 20, 81, 36), wholes: null };
    const { steps } = projectMunicipal(shape, start, [rates, rates], [totals]);
    expect(rounded(steps[0]?.people)).toEqual([30, 50, 56, 20, 81, 36]);
    expect(rounded(steps[0]?.control?.factors)).toEqual([
      ...[30 / 24.3, 0.5, 1].map((one) => Math.round(one * 1e9) / 1e9),
      ...[20 / 16.2, 1, 0.5].map((one) => Math.round(one * 1e9) / 1e9),
    ]);
    expect(rounded(steps[0]?.control?.added)).toEqual([5.7, -50, 0, 3.8, 0, -36]);
    // men: 30·1 = 30, (50 + 56)·0.4 = 42.4; women: 20·0.9 = 18, (81 + 36)·0.6 = 70.2; children 9
    expect(rounded(steps[1]?.people)).toEqual([5.4, 30, 42.4, 3.6, 18, 70.2]);
  });
});

describe("places at the edge", () => {
  test("without women there are no children, and the men go on", () => {
    const [step] = projectMunicipal(shape, Float64Array.of(100, 80, 60, 0, 0, 0), [rates]).steps;
    expect(rounded(step?.people)).toEqual([0, 100, 56, 0, 0, 0]);
  });

  test("a child–woman ratio of 0 is a place without births", () => {
    const [step] = projectMunicipal(shape, start, [{ ...rates, childWoman: Float64Array.of(0) }]).steps;
    expect(rounded(step?.people)).toEqual([0, 100, 56, 0, 81, 72]);
  });

  test("a place where nobody lives stays empty", () => {
    const { steps } = projectMunicipal(shape, new Float64Array(6), [rates, rates]);
    expect(rounded(steps[1]?.people)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("everybody may leave: nobody is left, and nobody less", () => {
    const moving = rates.survival.map((share) => -share);
    const [step] = projectMunicipal(shape, start, [{ ...rates, moving }]).steps;
    expect(rounded(step?.people)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("10^9 people in a cell are counted like any others", () => {
    const [step] = projectMunicipal(shape, Float64Array.of(1e9, 0, 0, 1e9, 0, 0), [rates]).steps;
    expect(step?.people).toEqual(Float64Array.of(270_000_000, 1e9, 0, 180_000_000, 9e8, 0));
  });
});

const asked = (changed: Partial<MunicipalRates>) => () =>
  projectMunicipal(shape, start, [rates, { ...rates, ...changed }]);
const list = (cell: number, value: number, from: Float64Array): Float64Array => from.with(cell, value);

test.for([
  [
    "totals of more steps than there are",
    () => projectMunicipal(shape, start, [rates], [null, null]),
    "projection/wrongLength",
    "totals for 2 steps, but only 1",
  ],
  [
    "survival above 1",
    asked({ survival: list(1, 1.2, rates.survival) }),
    "projection/impossible",
    "Step 2, survival: the number of area 1, men, age group 2 is 1.2",
  ],
  [
    "survival below 0",
    asked({ survival: list(4, -0.1, rates.survival) }),
    "projection/impossible",
    "area 1, women, age group 2 is -0.1",
  ],
  [
    "NaN in one cell",
    asked({ moving: list(5, Number.NaN, rates.moving) }),
    "projection/impossible",
    "moving: the number of area 1, women, age group 3 is NaN",
  ],
  [
    "endless arrivals",
    asked({ arriving: list(1, Number.POSITIVE_INFINITY, start) }),
    "projection/impossible",
    "arriving",
  ],
  [
    "children below 0",
    asked({ childWoman: Float64Array.of(-1) }),
    "projection/impossible",
    "childWoman: the number of area 1 is -1",
  ],
  ["100 children a woman", asked({ childWoman: Float64Array.of(100) }), "projection/impossible", "childWoman"],
  ["boys without number", asked({ sexRatio: Float64Array.of(Number.NaN) }), "projection/impossible", "sexRatio"],
  [
    "one age too few",
    asked({ survival: rates.survival.subarray(1) }),
    "projection/wrongLength",
    "survival has 5 numbers and needs 6",
  ],
  [
    "two areas' ratios",
    asked({ childWoman: Float64Array.of(1, 1) }),
    "projection/wrongLength",
    "childWoman has 2 numbers and needs 1",
  ],
  [
    "more leave than live on",
    asked({ moving: list(2, -0.6, rates.moving) }),
    "projection/moreLeaveThanAreThere",
    "survival 0.5 and net moving -0.6",
  ],
  [
    "more go than are there",
    asked({ arriving: list(1, -101, new Float64Array(6)) }),
    "projection/moreLeaveThanAreThere",
    "At the end of step 2, the people of area 1, men, age group 2 are",
  ],
  [
    "people without end",
    asked({ moving: list(1, 1e300, rates.moving) }),
    "projection/tooMany",
    "more than can be counted",
  ],
  [
    "negative people",
    () => projectMunicipal(shape, list(3, -1, start), [rates]),
    "projection/impossible",
    "The start population: the number of area 1, women, age group 1 is -1",
  ],
  ["NaN people", () => projectMunicipal(shape, list(3, Number.NaN, start), [rates]), "projection/impossible", "NaN"],
  [
    "one sex only",
    () => projectMunicipal(shape, start.subarray(3), [rates]),
    "projection/wrongLength",
    "The start population has 3 numbers and needs 6",
  ],
  ["no area", () => projectMunicipal({ ...shape, areas: 0 }, start, [rates]), "projection/shape", "found 0"],
  ["half an age", () => projectMunicipal({ ...shape, ages: 2.5 }, start, [rates]), "projection/shape", "found 2.5"],
  [
    "children as mothers",
    () => projectMunicipal({ ...shape, fertile: { from: 0, count: 1 } }, start, [rates]),
    "projection/shape",
    "found 0 + 1",
  ],
  [
    "mothers beyond all ages",
    () => projectMunicipal({ ...shape, fertile: { from: 2, count: 2 } }, start, [rates]),
    "projection/shape",
    "found 2 + 2",
  ],
] as const)("%s ends in a fault that names it", ([, work, code, told]) => {
  const fault = faultOf(work);
  expect(fault.code).toBe(code);
  expect(fault.en).toContain(told);
  expect(fault.ja).not.toBe("");
});
