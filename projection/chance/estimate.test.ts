import { describe, expect, test } from "vitest";
import { commonShare, fitAutoregression, fitPooled, fitWalk, overYears } from "./estimate.ts";
import { deviationBySize, fitPlaces } from "./fit-places.ts";
import { quantileOf, streamingQuantile } from "./quantiles.ts";
import { normalsOf } from "./random.ts";

describe("quantiles", () => {
  test("type 7 by hand: of 1, 2, 3, 10 a tenth lies below 1.3, half below 2.5", () => {
    const numbers = Float64Array.of(1, 2, 3, 10);
    expect([0, 0.1, 0.5, 1].map((share) => quantileOf(numbers, share))).toEqual([1, 1.3, 2.5, 10]);
    expect(quantileOf(new Float64Array(), 0.5)).toBeNaN();
  });

  test("the example that Jain and Chlamtac print: the median of their twenty numbers is 4.44 by five markers", () => {
    const median = streamingQuantile(0.5);
    for (const value of [
      0.02, 0.15, 0.74, 3.39, 0.83, 22.37, 10.15, 15.43, 38.62, 15.92, 34.6, 10.28, 1.47, 0.4, 0.05, 11.39, 0.27, 0.42,
      0.09, 11.37,
    ])
      median.add(value);
    expect(median.value()).toBeCloseTo(4.44, 2);
  });

  test("a stream of normals: within two hundredths of what is kept", () => {
    const next = normalsOf(5, 5);
    const numbers = Float64Array.from({ length: 20000 }, next);
    for (const share of [0.1, 0.5, 0.9]) {
      const stream = streamingQuantile(share);
      for (const value of numbers) stream.add(value);
      expect(Math.abs(stream.value() - quantileOf(numbers.slice().sort(), share))).toBeLessThan(0.02);
    }
  });
});

describe("estimates", () => {
  test("a series that halves its distance from 10 each time: phi ½, mean 10, nothing left", () => {
    const found = fitAutoregression([18, 14, 12, 11, 10.5, 10.25]);
    expect(found.phi).toBeCloseTo(0.5, 12);
    expect(found.mean).toBeCloseTo(10, 12);
    expect(found.sigma).toBeCloseTo(0, 12);
  });

  test("a series that runs away is a random walk, with the size of its steps", () => {
    expect(fitAutoregression([1, 2, 4, 8, 16, 32])).toMatchObject({ phi: 1, count: 5 });
    // steps 1, 2, 4, 8, 16: √(341 / 5)
    expect(fitAutoregression([1, 2, 4, 8, 16, 32]).sigma).toBeCloseTo(Math.sqrt(68.2), 12);
  });

  test("steps of a walk by hand: 1, 3, 2 have a mean of 2 and a standard deviation of 1", () => {
    expect(fitWalk([70, 71, 74, 76])).toEqual({ drift: 2, sigma: 1, count: 3 });
  });

  test("a long series that was drawn gives its phi and sigma back", () => {
    const next = normalsOf(11, 0);
    const series = [0];
    for (let at = 1; at < 20000; at += 1) series.push(0.8 * (series[at - 1] ?? 0) + 0.3 * next());
    const found = fitAutoregression(series);
    expect(Math.abs(found.phi - 0.8)).toBeLessThan(0.02);
    expect(Math.abs(found.sigma - 0.3)).toBeLessThan(0.01);
  });

  test("sums and means of five years of a drawn series have the variance and correlation that are worked out", () => {
    const next = normalsOf(12, 0);
    let value = 0;
    const sums: number[] = [];
    for (let step = 0; step < 40000; step += 1) {
      let sum = 0;
      for (let year = 0; year < 5; year += 1) {
        value = 0.9 * value + next();
        sum += value;
      }
      sums.push(sum);
    }
    const found = fitAutoregression(sums);
    const told = overYears({ phi: 0.9, sigma: 1 }, 5, "sum");
    expect(Math.abs(found.phi - told.phi)).toBeLessThan(0.02);
    expect(Math.abs(found.sigma / told.sigma - 1)).toBeLessThan(0.02);
    expect(overYears({ phi: 0.9, sigma: 1 }, 5, "mean").sigma).toBeCloseTo(told.sigma / 5, 12);
    expect(overYears({ phi: 1, sigma: 3 }, 1, "mean")).toEqual({ phi: 1, sigma: 3 });
  });

  test("many short series: phi, common share and size are found again within their error", () => {
    const next = normalsOf(13, 0);
    const people = Array.from({ length: 400 }, (_, place) => (place % 2 === 0 ? 1000 : 100000));
    const series = people.map(() => [0]);
    for (let step = 1; step < 30; step += 1) {
      const ofAll = next();
      for (const [place, list] of series.entries()) {
        const sigma = place % 2 === 0 ? 0.1 : 0.01;
        list.push(0.5 * (list[step - 1] ?? 0) + sigma * (Math.sqrt(0.4) * ofAll + Math.sqrt(0.6) * next()));
      }
    }
    const found = fitPlaces(series, people);
    expect(Math.abs(found.phi - 0.5)).toBeLessThan(0.12);
    expect(Math.abs(found.common - 0.4)).toBeLessThan(0.08);
    expect(Math.abs((found.sigma[0] ?? 0) / 0.1 - 1)).toBeLessThan(0.25);
    expect(Math.abs((found.sigma[1] ?? 0) / 0.01 - 1)).toBeLessThan(0.25);
    expect(Math.abs(fitPooled(series).phi - found.phi)).toBe(0);
  });

  test("the common share by hand: the same twice is all, the opposite is none, one alone is none", () => {
    const wave = Float64Array.of(1, -1, 1, -1);
    expect(commonShare([wave, wave])).toBe(1);
    expect(commonShare([wave, wave.map((value) => -value)])).toBe(0);
    expect(commonShare([wave])).toBe(0);
  });

  test("a power of the people: 100 times the people, a tenth of the deviation", () => {
    const found = deviationBySize([0.2, 0.02], [100, 10000]);
    expect(found[0]).toBeCloseTo(0.2, 12);
    expect(found[1]).toBeCloseTo(0.02, 12);
    expect([...deviationBySize([0, 0], [1, 2])]).toEqual([0, 0]);
  });

  test("series that are too short or hold no numbers are refused by name", () => {
    expect(() => fitAutoregression([1, 2, 3])).toThrow("3 values and needs at least 5");
    expect(() => fitWalk([1, Number.NaN, 3])).toThrow("Value 2 of the series is NaN");
  });
});
