import { describe, expect, test } from "vitest";
import {
  type MovingStepRates,
  type MunicipalPoolRates,
  type PoolRates,
  poolRatesOf,
  projectMoving,
  projectMunicipal,
  projectMunicipalPool,
  type Shape,
} from "../index.ts";
import { faultOf, rounded } from "../testing/fault-of.fixture.ts";

/** Two areas of two ages; each list: men of the first area, its women, then the second. */
const shape: Shape = { areas: 2, ages: 2, fertile: { from: 1, count: 1 } };

describe("the municipal step with a shared pool, worked out by hand", () => {
  const start = Float64Array.of(100, 50, 0, 20, 50, 0, 0, 0);
  const pool: PoolRates = {
    leaving: Float64Array.of(0, 0.2, 0, 0, 0, 0.4, 0, 0),
    arriving: Float64Array.of(0, 0.25, 0, 0, 0, 0.75, 0, 0),
    abroad: { leaving: Float64Array.of(0, 0.1, 0, 0, 0, 0, 0, 0), arriving: Float64Array.of(0, 0, 0, 0, 0, 5, 0, 3) },
  };
  const rates: MunicipalPoolRates = {
    survival: Float64Array.of(0, 0.8, 0, 1, 0, 0.8, 0, 1),
    pool,
    childWoman: Float64Array.of(0.5, 1),
    sexRatio: Float64Array.of(1, 2),
  };
  const [step] = projectMunicipalPool(shape, start, [rates]).steps;

  test("who leaves one area arrives in another", () => {
    // men: 150 and 50 are there, 120 and 40 live on; 30 and 20 leave, of these 50 a quarter arrives in the first area; 15 leave and 5 come from abroad
    expect(rounded(step?.flows.out)).toEqual([0, 30, 0, 0, 0, 20, 0, 0]);
    expect(rounded(step?.flows.in)).toEqual([0, 12.5, 0, 0, 0, 37.5, 0, 0]);
    expect(rounded(step?.flows.abroadOut)).toEqual([0, 15, 0, 0, 0, 0, 0, 0]);
    expect(rounded(step?.flows.abroadIn)).toEqual([0, 0, 0, 0, 0, 5, 0, 3]);
    // 120 − 30 + 12.5 − 15 = 87.5; 40 − 20 + 37.5 + 5 = 62.5; children of 20 women and of 3 who came
    expect(rounded(step?.people)).toEqual([5, 87.5, 5, 20, 2, 62.5, 1, 3]);
    expect(rounded(step?.deaths)).toEqual([0, 30, 0, 0, 0, 10, 0, 0]);
  });

  test("its net rates lead to the same people", () => {
    // −32.5 / 150 of the men of the first area; three women come where nobody was
    expect(rounded(step?.net.moving)).toEqual([0, Math.round((-32.5 / 150) * 1e9) / 1e9, 0, 0, 0, 0.45, 0, 0]);
    expect(rounded(step?.net.arriving ?? [])).toEqual([0, 0, 0, 0, 0, 0, 0, 3]);
    const net = { ...rates, ...(step?.net ?? { moving: new Float64Array(8), arriving: null }) };
    expect(rounded(projectMunicipal(shape, start, [net]).steps[0]?.people)).toEqual(rounded(step?.people));
  });

  test("a change in one area reaches the others", () => {
    const more = { ...rates, pool: { ...pool, leaving: pool.leaving.with(1, 0.4) } };
    const [other] = projectMunicipalPool(shape, start, [more]).steps;
    // 60 + 20 leave, of whom 60 arrive in the second area: 40 − 20 + 60 + 5
    expect(other?.people[5]).toBeCloseTo(85, 9);
  });

  test("shares printed with few digits lose nobody", () => {
    const printed = { ...rates, pool: { ...pool, arriving: Float64Array.of(0, 0.25, 0, 0, 0, 0.7499, 0, 0) } };
    const { flows } = projectMunicipalPool(shape, start, [printed]).steps[0] ?? { flows: null };
    expect((flows?.in[1] ?? 0) + (flows?.in[5] ?? 0)).toBeCloseTo(50, 9);
  });

  test("counted moves give the rates back", () => {
    const again = poolRatesOf(shape, {
      atRisk: Float64Array.of(0, 150, 0, 20, 0, 50, 0, 0),
      out: step?.flows.out ?? new Float64Array(),
      in: step?.flows.in ?? new Float64Array(),
    });
    expect(rounded(again.leaving)).toEqual(rounded(pool.leaving));
    expect(rounded(again.arriving)).toEqual(rounded(pool.arriving));
  });

  const asked = (changed: Partial<PoolRates>) => () =>
    projectMunicipalPool(shape, start, [{ ...rates, pool: { ...pool, ...changed } }]);
  test.for([
    [
      "shares of 0.9 in all",
      asked({ arriving: pool.arriving.with(1, 0.15) }),
      "projection/poolLeaks",
      "men, age group 2: the shares that arrive add up to 0.9",
    ],
    ["nobody to arrive", asked({ arriving: new Float64Array(8) }), "projection/poolLeaks", "add up to 0"],
    [
      "more leave than live on",
      asked({ leaving: pool.leaving.with(1, 0.75) }),
      "projection/moreLeaveThanAreThere",
      "0.85 leave of 0.8",
    ],
    [
      "NaN leave",
      asked({ leaving: pool.leaving.with(3, Number.NaN) }),
      "projection/impossible",
      "leaving: the number of area 1, women, age group 2 is NaN",
    ],
    ["a missing age", asked({ leaving: new Float64Array(6) }), "projection/wrongLength", "needs 8"],
    [
      "less than nobody from abroad",
      asked({ abroad: { leaving: new Float64Array(8), arriving: new Float64Array(8).fill(-1) } }),
      "projection/impossible",
      "abroad.arriving",
    ],
    [
      "more left than were there",
      () =>
        poolRatesOf(shape, {
          atRisk: new Float64Array(8),
          out: new Float64Array(8).fill(1),
          in: new Float64Array(8).fill(1),
        }),
      "projection/moreLeaveThanAreThere",
      "Infinity leave",
    ],
  ] as const)("%s: told by name", ([, work, code, told]) => {
    const fault = faultOf(work);
    expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
  });
});

describe("the step with births, worked out by hand", () => {
  const start = Float64Array.of(0, 0, 40, 100, 0, 0, 0, 0);
  const women = (young: number, old: number): Float64Array => Float64Array.of(0, 0, young, old, 0, 0, 0, 0);
  const rates = (when: "end" | "even", leaving: Float64Array): MovingStepRates => ({
    survival: Float64Array.of(0.5, 1, 0.5, 1, 0.5, 1, 0.5, 1),
    fertility: Float64Array.of(0.4, 0.4),
    sexRatio: Float64Array.of(1, 1),
    when,
    moves: { leaving, arriving: Float64Array.of(0, 0, 0, 0, 0, 0, 1, 1), abroad: null },
  });

  test("all move at the end: births are of the women before", () => {
    const [step] = projectMoving(shape, start, [rates("end", women(0, 0.2))]).steps;
    // 140 women live on; births 0.4·(100 + 140)/2 = 48, half girls, half of them live; then 28 of the 140 leave
    expect(rounded(step?.people)).toEqual([12, 0, 12, 112, 0, 0, 0, 28]);
    expect(rounded(step?.movers)).toEqual([0, 0, 0, -28, 0, 0, 0, 28]);
    expect(rounded(step?.flows?.in)).toEqual([0, 0, 0, 0, 0, 0, 0, 28]);
  });

  test("those born in the step move at its end as well", () => {
    const [step] = projectMoving(shape, start, [rates("end", women(0.5, 0.2))]).steps;
    expect(rounded(step?.people)).toEqual([12, 0, 6, 112, 0, 0, 6, 28]);
  });

  test("half of the rate moves at the start, half at the end, and bears children where it lives", () => {
    const [step] = projectMoving(shape, start, [rates("even", women(0, 0.2))]).steps;
    // 10 of 100 leave at the start: 40 + 90 = 130 and 10 live on; 13 more leave: 117 and 23
    // births: 0.4·(90 + 117)/2 = 41.4 and 0.4·(10 + 23)/2 = 6.6; of each a quarter are girls who live
    expect(rounded(step?.births)).toEqual([20.7, 20.7, 3.3, 3.3]);
    expect(rounded(step?.people)).toEqual([10.35, 0, 10.35, 117, 1.65, 0, 1.65, 23]);
    expect(rounded(step?.movers)).toEqual([0, 0, 0, -23, 0, 0, 0, 23]);
  });

  test("net rates follow the people who are there", () => {
    const net = { net: Float64Array.of(0, 0, 0.5, -0.1, 0, 0, 0, 0.3) };
    const [step] = projectMoving(shape, start, [{ ...rates("end", women(0, 0)), moves: net }]).steps;
    // 140 − 14; 12 girls and half as many more; nobody is in the second area, so nobody comes of a rate
    expect(rounded(step?.people)).toEqual([12, 0, 18, 126, 0, 0, 0, 0]);
    expect(step?.flows).toBeNull();
  });

  test("a net rate below −1 is told by name", () => {
    const net = { net: new Float64Array(8).with(3, -1.5) };
    const fault = faultOf(() => projectMoving(shape, start, [{ ...rates("end", women(0, 0)), moves: net }]));
    expect(fault.en).toContain("net: the number of area 1, women, age group 2 is -1.5");
  });
});
