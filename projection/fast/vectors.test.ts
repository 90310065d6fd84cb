import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { abridgedLifeTable } from "../life-table/abridged.ts";
import { periodDeaths } from "../life-table/separate-deaths.ts";
import { survivalOf } from "../life-table/survival.ts";
import { compileKernel } from "./compile-kernel.ts";
import { type FastStep, newFastRun } from "./fast-run.ts";
import { startKernel } from "./kernel-exports.ts";

const file = new URL("../../../shared/data/projection/jpn-5x5-wpp2019.json", import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.warn("skipped: the reference vectors of a projection are not here (shared/data/projection)");

type Table = readonly (readonly number[])[];
type Vectors = {
  readonly inputs: Readonly<Record<string, Table>> & { readonly srb: readonly number[] };
  readonly outputs: Readonly<Record<"migEnd" | "migEven", Readonly<Record<string, Table>>>>;
};

const column = (table: Table | undefined, period: number): number[] =>
  (table ?? []).map((row) => row[period] ?? Number.NaN);
const worst = (ours: ArrayLike<number>, expected: readonly number[]): number =>
  Math.max(...expected.map((value, index) => Math.abs((ours[index] ?? Number.NaN) / value - 1)));

describe.skipIf(!isThere)("the reference vectors of Japan, 2020–2100, by the kernel", async () => {
  const { inputs, outputs }: Vectors = isThere ? JSON.parse(readFileSync(file, "utf8")) : { inputs: {}, outputs: {} };
  const module = await compileKernel();
  const ages = inputs.popM0?.length ?? 0;
  const periods = [...(inputs.srb ?? []).keys()];
  const tables = periods.map((period) => ({
    men: abridgedLifeTable(Float64Array.from(column(inputs.mxM, period)), "male"),
    women: abridgedLifeTable(Float64Array.from(column(inputs.mxF, period)), "female"),
  }));
  const rates = (when: "end" | "even") =>
    periods.map((period) => ({
      survival: Float64Array.from(Object.values(tables[period] ?? {}).flatMap((table) => [...survivalOf(table)])),
      fertility: Float64Array.from(column(inputs.asfr5, period)),
      sexRatio: Float64Array.of(inputs.srb[period] ?? Number.NaN),
      migration: {
        when,
        net: Float64Array.from([...column(inputs.netMigM, period), ...column(inputs.netMigF, period)]),
      },
    }));

  test.for([
    ["migEnd", "end", "double", 1e-12],
    ["migEven", "even", "double", 1e-12],
    ["migEnd", "end", "single", 1e-6],
    ["migEven", "even", "single", 1e-6],
  ] as const)(
    "%s: people, births and both kinds of deaths (movers %s, %s precision) to %f",
    ([key, when, precision, most]) => {
      const run = newFastRun(startKernel(module), precision);
      const start = Float64Array.from([...[inputs.popM0 ?? []].flat(2), ...[inputs.popF0 ?? []].flat(2)].map(Number));
      const shape = { areas: 1, ages, fertile: { from: 3, count: 7 } };
      run.fill(shape, start, rates(when));
      const expected = outputs[key];
      const steps: readonly FastStep[] = run.run();
      expect(steps).toHaveLength(16);
      steps.forEach(({ people, births, deaths }, period) => {
        const died = {
          men: Float64Array.from(deaths.subarray(0, ages)),
          women: Float64Array.from(deaths.subarray(ages)),
        };
        const known = tables[period];
        if (!known) throw new Error("a period without life tables");
        const pairs: readonly (readonly [ArrayLike<number>, Table | undefined, number])[] = [
          [people.subarray(0, ages), expected.popM, period + 1],
          [people.subarray(ages), expected.popF, period + 1],
          [births.subarray(0, 7), expected.birthsMaleByMotherAge, period],
          [births.subarray(7), expected.birthsFemaleByMotherAge, period],
          [died.men, expected.cohortDeathsM, period],
          [died.women, expected.cohortDeathsF, period],
          [periodDeaths(died.men, known.men, 5), expected.periodDeathsM, period],
          [periodDeaths(died.women, known.women, 5), expected.periodDeathsF, period],
        ];
        for (const [ours, table, at] of pairs) {
          expect(column(table, at)).toHaveLength(ours.length);
          expect(worst(ours, column(table, at))).toBeLessThanOrEqual(most);
        }
      });
    },
  );
});
