import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProjectionFault } from "../fault.ts";
import { applyScenario } from "./apply-scenario.ts";
import { runScenario } from "./course.ts";
import { patternOne } from "./ready.ts";
import type { Change, Where } from "./scenario.ts";
import { tinyBase } from "./tiny.fixture.ts";

describe("laws of scenarios", () => {
  const factor = fc.double({ min: 0, max: 2, noNaN: true });

  test("factor 1 and nobody in addition change nothing, whatever the years and areas", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2016, max: 2025 }),
        fc.constantFrom<Where>("all", ["a"], ["south"]),
        (from, where) => {
          const same: readonly Change[] = [
            { kind: "fertilityFactor", where, factor: 1, period: { from } },
            { kind: "deathFactor", where, factor: 1, period: { from } },
            { kind: "survivalYears", where, years: 0 },
            {
              kind: "migrationFactor",
              where,
              factor: 1,
              ages: { from: 0 },
              sex: "both",
              only: "all",
              period: { from },
            },
          ];
          expect(applyScenario(tinyBase(), { changes: same })).toEqual(tinyBase().rates);
        },
      ),
    );
  });

  test("areas in another order come to the same people, each in its place", () => {
    const base = tinyBase();
    const swapped = (list: Float64Array): Float64Array =>
      Float64Array.of(...list.subarray(list.length / 2), ...list.subarray(0, list.length / 2));
    const other = {
      ...base,
      areas: ["b", "a"],
      start: swapped(base.start),
      rates: base.rates.map((rates) => ({
        survival: swapped(rates.survival),
        moving: swapped(rates.moving),
        arriving: null,
        childWoman: swapped(rates.childWoman),
        sexRatio: swapped(rates.sexRatio),
      })),
    };
    fc.assert(
      fc.property(
        factor,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom<Where>("all", ["a"], ["both"]),
        (moves, yearly, where) => {
          const pattern = [{ ages: { from: 5, to: 14 }, sex: "women", share: 1 }] as const;
          const changes: readonly Change[] = [
            { kind: "fertilityPath", where, points: [{ year: 2025, tfr: 3 }], spread: "inProportion" },
            { kind: "migrationFactor", where, factor: moves, ages: { from: 0 }, sex: "both", only: "loss", period: {} },
            { kind: "migrationAdd", where, yearly, pattern, split: "together", period: {} },
          ];
          const [one, two] = [runScenario(base, { changes }), runScenario(other, { changes })];
          const back = swapped(two.people[2] ?? new Float64Array());
          for (const [cell, count] of (one.people[2] ?? new Float64Array()).entries())
            expect(back[cell]).toBeCloseTo(count, 9);
        },
      ),
    );
  });

  test("any changes lead to people that can be counted, or to a named fault: never to no number", () => {
    const where = fc.constantFrom<Where>("all", ["a"], ["south", "a"]);
    const year = fc.integer({ min: 2010, max: 2030 });
    const period = fc.record({ from: year }, { requiredKeys: [] });
    const strong = fc.double({ min: 0, max: 100, noNaN: true });
    const ages = fc.constantFrom({ from: 0 }, { from: 5, to: 9 }, { from: 10 });
    const change: fc.Arbitrary<Change> = fc.oneof(
      fc.record({
        kind: fc.constant("fertilityPath" as const),
        where,
        points: fc.record({ year, tfr: fc.double({ min: 0, max: 10, noNaN: true }) }).map((point) => [point]),
        spread: fc.constantFrom("same", "inProportion"),
      }),
      fc.record({ kind: fc.constantFrom("fertilityFactor", "deathFactor"), where, factor: strong, period }),
      fc.record({
        kind: fc.constant("survivalYears" as const),
        where,
        years: fc.double({ min: -50, max: 50, noNaN: true }),
        by: year,
      }),
      fc.record({
        kind: fc.constant("migrationFactor" as const),
        where,
        factor: strong,
        ages,
        sex: fc.constantFrom("men", "women", "both"),
        only: fc.constantFrom("all", "loss", "gain"),
        period,
      }),
      fc.record({ kind: fc.constant("migrationBalance" as const), where, by: year }),
      fc.record({
        kind: fc.constant("migrationAdd" as const),
        where,
        yearly: fc.double({ min: -20, max: 1e9, noNaN: true }),
        pattern: fc.constant([{ ages: { from: 5 }, sex: "women", share: 1 }] as const),
        split: fc.constantFrom("together", "each"),
        period,
      }),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        try {
          const { people, deaths, movers } = runScenario(tinyBase(), { changes });
          for (const list of [...people, ...deaths, ...movers]) expect(list.every(Number.isFinite)).toBe(true);
          for (const list of people) expect(list.every((count) => count >= 0)).toBe(true);
        } catch (fault) {
          if (!(fault instanceof ProjectionFault)) throw fault;
          expect(`${fault.ja} ${fault.en}`).not.toContain("NaN");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a change of one area leaves the people of the other", () => {
    fc.assert(
      fc.property(factor, factor, (births, deaths) => {
        const changes: readonly Change[] = [
          { kind: "fertilityFactor", where: ["a"], factor: births, period: {} },
          { kind: "deathFactor", where: ["a"], factor: deaths / 4, period: {} },
        ];
        const course = runScenario(tinyBase(), { changes });
        expect(course.people[2]?.subarray(8)).toEqual(runScenario(tinyBase(), patternOne).people[2]?.subarray(8));
      }),
    );
  });
});
