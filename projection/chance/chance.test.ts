import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runScenario } from "../scenario/course.ts";
import { patternOne } from "../scenario/ready.ts";
import { tinyBase } from "../scenario/tiny.fixture.ts";
import { summaries } from "../summary/summaries.ts";
import { drawTrajectory } from "./draw.ts";
import { fitAutoregression, overYears } from "./estimate.ts";
import { type FanTask, fansOf, runBlock } from "./fan.ts";
import type { ChanceModel, Process } from "./model.ts";
import { birthsFromTfr, deathsFromLifeYears, movesFromYears, movingProfile } from "./model-from-data.ts";
import { normalsOf, xoshiro128 } from "./random.ts";
import { stepWithChance } from "./step-with-chance.ts";
import { streamingFan } from "./streaming-fan.ts";

const process = (phi: number, sigma: number, common: number): Process => ({
  phi,
  sigma: Float64Array.of(sigma, sigma),
  common,
});
const model = (births: Process, deaths = births, moves = births): ChanceModel => ({
  births,
  deaths,
  moves,
  profile: movingProfile(tinyBase()),
});
const [total] = summaries;
if (!total) throw new Error("no summaries");
const task = (of: ChanceModel, seed = 7): FanTask => ({
  ...tinyBase(),
  model: of,
  seed,
  series: [
    { areas: [0], summary: total },
    { areas: [0, 1], summary: total },
  ],
});

describe("random numbers", () => {
  test("xoshiro128** gives the numbers of its authors' programme for the words 1, 2, 3, 4", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect([next(), next(), next(), next(), next(), next()]).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492,
    ]);
  });

  test("normals have mean 0, variance 1 and 68.3 in a hundred within one, and trajectories are not alike", () => {
    const next = normalsOf(1, 0);
    const numbers = Array.from({ length: 100000 }, next);
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    const variance = numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / numbers.length;
    // five standard errors: 1/√100000, √2/√100000, √(0.683·0.317)/√100000
    expect(Math.abs(mean)).toBeLessThan(0.016);
    expect(Math.abs(variance - 1)).toBeLessThan(0.023);
    expect(Math.abs(numbers.filter((value) => Math.abs(value) < 1).length / numbers.length - 0.6827)).toBeLessThan(
      0.0075,
    );
    const other = normalsOf(1, 1);
    const together = numbers.reduce((sum, value) => sum + value * other(), 0) / numbers.length;
    expect(Math.abs(together)).toBeLessThan(0.016);
  });
});

describe("drawing", () => {
  test("a process of phi ½ and sigma 1: later steps have a variance of 1 + ¼ + …, and areas share what is common", () => {
    const of = model(process(0.5, 1, 0.6));
    const rows = Array.from({ length: 20000 }, (_, run) => drawTrajectory(of, { areas: 2, steps: 6 }, 3, run).moves);
    const mean = (what: (row: Float64Array) => number) => rows.reduce((sum, row) => sum + what(row), 0) / rows.length;
    expect(mean((row) => (row[0] ?? 0) ** 2)).toBeCloseTo(1, 1);
    // 1/(1 − ¼) · (1 − ¼⁶)
    expect(Math.abs(mean((row) => (row[10] ?? 0) ** 2) - 1.333)).toBeLessThan(0.07);
    expect(Math.abs(mean((row) => (row[10] ?? 0) * (row[11] ?? 0)) - 0.8)).toBeLessThan(0.06);
    expect(Math.abs(mean((row) => (row[8] ?? 0) * (row[10] ?? 0)) - 0.666)).toBeLessThan(0.06);
  });

  test("without chance the factors are 1 and nobody moves in addition", () => {
    const draws = drawTrajectory(model(process(0.9, 0, 0.5)), { areas: 2, steps: 2 }, 1, 1);
    expect([...draws.births, ...draws.deaths]).toEqual(new Array(8).fill(1));
    expect([...draws.moves].every((value) => value === 0)).toBe(true);
  });
});

describe("a step with what was drawn", () => {
  const step = (births: number, deaths: number, moves: number, profile = new Float64Array(16).fill(1)) => {
    const base = tinyBase();
    const empty = () => new Float64Array(16);
    const result = { people: empty(), deaths: empty(), movers: empty() };
    const draws = {
      births: Float64Array.of(births, 1),
      deaths: Float64Array.of(deaths, 1),
      moves: Float64Array.of(moves, 0),
    };
    const [rates] = base.rates;
    if (!rates) throw new Error("no rates");
    const floored = stepWithChance(base.shape, base.start, rates, { draws, first: 0, profile }, result);
    const row = (list: Float64Array) => [...list.subarray(0, 8)].map((value) => Math.round(value * 1e9) / 1e9 + 0);
    return { floored, people: row(result.people), deaths: row(result.deaths), movers: row(result.movers) };
  };

  test("by hand: half as many births, twice the deaths, a tenth of all in addition", () => {
    const { people, deaths, movers, floored } = step(0.5, 2, 0.1);
    // men of 5–9: 10·(1 − 0.2 + 0.1 + 0.1); of 10–14: 20·(1 − 0.4 − 0.1 + 0.1); of 15 and over: 70·(1 − 1 + 0 + 0.1)
    expect(people.slice(1, 4)).toEqual([10, 12, 7]);
    expect(people.slice(5)).toEqual([10, 10, 7]);
    expect([people[0], people[4]]).toEqual([1.25, 1.25]);
    expect(deaths.slice(0, 4)).toEqual([0, 2, 8, 70]);
    expect(movers.slice(4)).toEqual([0, 2, -2, 7]);
    expect(floored).toBe(0);
  });

  test("more deaths than people: nobody lives on, and no more; fewer than nobody is set to nobody and counted", () => {
    const { people, deaths, movers, floored } = step(1, 9, -0.3);
    expect(people).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(deaths.slice(0, 4)).toEqual([0, 9, 20, 70]);
    // one man of 10 lived on, 0.1 − 0.3 of 10 would go: only the one does
    expect(movers.slice(0, 4)).toEqual([0, -1, 0, 0]);
    expect(floored).toBe(6);
  });
});

describe("the fan", () => {
  test("without chance every trajectory is the projection", () => {
    const fans = fansOf(
      task(model(process(1, 0, 0))),
      [runBlock(task(model(process(1, 0, 0))), 0, 3)],
      [0.1, 0.5, 0.9],
    );
    const course = runScenario(tinyBase(), patternOne);
    for (const [at, { year, mean, deviation, quantiles, count }] of (fans[0] ?? []).entries()) {
      const people = course.people[at]?.subarray(0, 8).reduce((sum, value) => sum + value, 0) ?? Number.NaN;
      expect([year, count]).toEqual([2015 + 5 * at, 3]);
      for (const value of [mean, ...quantiles]) expect(value).toBeCloseTo(people, 9);
      expect(deviation).toBeCloseTo(0, 9);
    }
  });

  test("blocks in any cut are the same as one run, and another seed is not", () => {
    const of = task(model(process(0.5, 0.2, 0.5)));
    const whole = runBlock(of, 0, 10);
    const parts = [runBlock(of, 0, 3), runBlock(of, 3, 7)];
    expect(parts.flatMap(({ values }) => [...values])).toEqual([...whole.values]);
    expect(fansOf(of, parts, [0.5])).toEqual(fansOf(of, [whole], [0.5]));
    expect(runBlock(task(of.model, 8), 0, 10).values).not.toEqual(whole.values);
    expect(whole.values.every((value) => value >= 0)).toBe(true);
  });

  test("a stream of blocks comes to the same mean and deviation, and to quantiles within a twentieth of the deviation (twice the sampling error of 4,000)", () => {
    const of = task(model(process(0.5, 0.2, 0.5)));
    const blocks = [runBlock(of, 0, 1500), runBlock(of, 1500, 2500)];
    const stream = streamingFan(of, [0.1, 0.5, 0.9]);
    expect(stream.fans()[0]?.[1]).toEqual({ year: 2020, count: 0, mean: null, deviation: null, quantiles: [] });
    for (const block of blocks) stream.add(block);
    const kept = fansOf(of, blocks, [0.1, 0.5, 0.9]);
    for (const [series, years] of stream.fans().entries())
      for (const [at, year] of years.entries()) {
        const same = kept[series]?.[at];
        expect([year.year, year.count]).toEqual([same?.year, 4000]);
        expect(year.mean).toBeCloseTo(same?.mean ?? Number.NaN, 6);
        expect(year.deviation).toBeCloseTo(same?.deviation ?? Number.NaN, 6);
        for (const [share, value] of year.quantiles.entries())
          expect(Math.abs(value - (same?.quantiles[share] ?? Number.NaN))).toBeLessThanOrEqual(
            (same?.deviation ?? 0) / 20,
          );
      }
  });

  test("what is not defined is left out and the count says so", () => {
    const never = { ...total, of: () => ({ value: null, why: total.name }) };
    const of = { ...task(model(process(0, 0, 0))), series: [{ areas: [0], summary: never }] };
    expect(fansOf(of, [runBlock(of, 0, 2)], [0.5])[0]?.[0]).toEqual({
      year: 2015,
      count: 0,
      mean: null,
      deviation: null,
      quantiles: [],
    });
  });

  test.for([
    [-1, 1],
    [0, 0],
    [0, 1.5],
  ] as const)("trajectories from %d, %d of them, are refused", ([first, count]) => {
    expect(() => runBlock(task(model(process(0, 0, 0))), first, count)).toThrow("whole number");
  });
});

describe("a model from data", () => {
  test("the profile by hand: as many as live there would move, by the sizes of today's net rates", () => {
    const base = tinyBase();
    const profile = movingProfile(base);
    // area a: 10·0.1 + 20·0.1 men, 10·0.1 + 20·0.2 women = 8 movers among 200 people: 25 times the rates
    expect([...profile.subarray(0, 8)].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      0, 2.5, 2.5, 0, 0, 2.5, 5, 0,
    ]);
    const still = { ...base, rates: base.rates.map((rates) => ({ ...rates, moving: new Float64Array(16) })) };
    // 10 + 20 + 70 of each sex could move: one for each
    expect([...movingProfile(still).subarray(0, 8)]).toEqual([0, 1, 1, 1, 0, 1, 1, 1]);
  });

  test("life years: a walk of one year a step, turned into the deaths factor that costs a year", () => {
    const found = deathsFromLifeYears(tinyBase(), [70, 71, 74, 76]);
    // area a: years 5·(1 + s1 + s1s2 + s1s2·s3/(1−s3)); with k: derivative at 1 by hand 5·(0.9 ln 0.9 + 2·0.72 ln 0.72 + 2·0.72 ln 0.5)
    const slope = 5 * (0.9 * Math.log(0.9) + 2 * 0.72 * Math.log(0.72) + 2 * 0.72 * Math.log(0.5));
    expect(found.sigma[0]).toBeCloseTo(1 / -slope, 9);
    expect(found).toMatchObject({ phi: 1, common: 1 });
  });

  test("one yearly series for all areas", () => {
    const tfr = [2, 1.8, 1.9, 1.7, 1.75, 1.6, 1.62];
    const births = birthsFromTfr(3, tfr);
    expect(births.sigma).toHaveLength(3);
    expect(births.sigma[0]).toBeCloseTo(overYears(fitAutoregression(tfr.map(Math.log)), 5, "mean").sigma, 12);
    expect(movesFromYears(1, [-0.001, -0.002, 0, -0.003, -0.001]).sigma[0]).toBeGreaterThan(0);
  });

  test("whatever is drawn, no trajectory holds fewer than nobody or no number", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), fc.integer(), (sigma, seed) => {
        const { values } = runBlock(task(model(process(1, sigma, 0.5)), seed), 0, 4);
        expect(values.every((value) => value >= 0)).toBe(true);
      }),
    );
  });
});
