import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  birthsFromTfr,
  deathsFromLifeYears,
  fansOf,
  fitAutoregression,
  movesFromYears,
  movingProfile,
  runBlock,
  runScenario,
  summaries,
} from "../index.ts";
import { isCensusThere } from "../testing/censuses.fixture.ts";
import { hokkaidoFrom2010 } from "../testing/hokkaido.fixture.ts";

const file = new URL("../../../shared/data/population/ssds-hokkaido-all-items-timeseries.csv.gz", import.meta.url);
const isThere = existsSync(file) && isCensusThere("prefecture");
if (!existsSync(file)) console.warn("skipped: the yearly figures of Hokkaido are not here (shared/data/population)");

describe.skipIf(!isThere)("chance for all Hokkaido from 2010, learnt from what was known in 2010", () => {
  const rows = isThere
    ? gunzipSync(readFileSync(file))
        .toString("utf8")
        .split("\n")
        .map((row) => row.split(","))
    : [];
  const of = (item: string, year: number): number =>
    Number(rows.find(([name, at]) => name === item && at === String(year))?.[2]);
  const years = (from: number, until: number, step = 1): readonly number[] =>
    Array.from({ length: (until - from) / step + 1 }, (_, at) => from + at * step);
  // 社会・人口統計体系: TFR, people who came and went from other prefectures, all people, life expectancy of men and women
  const tfr = years(1985, 2010).map((year) => of("A4103", year));
  const moves = years(1975, 2010).map((year) => (of("A5101", year) - of("A5102", year)) / of("A1101", year));
  const life = years(1975, 2010, 5).map((year) => (of("I1101", year) + of("I1102", year)) / 2);

  test("the TFR hardly goes back to a mean, moves do within a few years", () => {
    const [births, moving] = [fitAutoregression(tfr.map(Math.log)), fitAutoregression(moves)];
    console.info(
      `ln TFR: phi ${births.phi.toFixed(3)}, sigma ${births.sigma.toFixed(4)}; net moves: phi ${moving.phi.toFixed(3)}, sigma ${moving.sigma.toFixed(5)}`,
    );
    expect(births.phi).toBeGreaterThan(0.85);
    expect(moving.phi).toBeGreaterThan(0.5);
    expect(moving.phi).toBeLessThan(1);
  });

  test("what came in 2015 lies within the fan of 2010, and the middle of the fan is the projection", () => {
    const base = hokkaidoFrom2010();
    const [summary] = summaries;
    if (!summary) throw new Error("no summaries");
    const model = {
      births: birthsFromTfr(1, tfr),
      deaths: deathsFromLifeYears(base, life),
      moves: movesFromYears(1, moves),
      profile: movingProfile(base),
    };
    const task = { ...base, model, seed: 2010, series: [{ areas: [0], summary }] };
    const fan = fansOf(task, [runBlock(task, 0, 1000)], [0.025, 0.1, 0.5, 0.9, 0.975])[0] ?? [];
    for (const { year, quantiles } of fan)
      console.info(`${year}: ${quantiles.map((people) => Math.round(people)).join(" ")}`);
    const [low, , middle, , high] = fan[1]?.quantiles ?? [];
    expect(low ?? Number.NaN).toBeLessThan(5_381_733);
    expect(high ?? Number.NaN).toBeGreaterThan(5_381_733);
    const projected =
      runScenario(base, { changes: [] }).people[1]?.reduce((sum, count) => sum + count, 0) ?? Number.NaN;
    expect(Math.abs((middle ?? Number.NaN) / projected - 1)).toBeLessThan(0.005);
  });
});
