import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  abridgedLifeTable,
  cellsOf,
  cohortDeaths,
  mergeAreas,
  periodDeaths,
  singleYearTable,
  singleYearTableOfRisks,
  smoothedChange,
  spreadUnknownAges,
  survivalOf,
} from "../index.ts";
import { expectAlike, inShape, numbers, peopleOf } from "../testing/arbitrary.fixture.ts";
import { sum } from "../testing/fault-of.fixture.ts";

describe("counts and life tables, whatever the numbers", () => {
  test("spreading unknown ages and drawing new borders lose nobody", () => {
    const counted = inShape((shape) =>
      fc.record({
        people: peopleOf(shape).map((people) => people.map((count) => count + 1)),
        unknown: numbers(shape.areas * 2, 0, 1e5),
      }),
    );
    fc.assert(
      fc.property(counted, fc.double({ min: 0, max: 1, noNaN: true }), ({ shape, people, unknown }, share) => {
        const spread = spreadUnknownAges(shape, people, unknown);
        expectAlike([sum(spread)], [sum(people) + sum(unknown)], sum(spread));
        const codes = Array.from({ length: shape.areas }, (_, area) => `${area}`);
        const parts = [
          { from: "0", to: "new", share },
          { from: "0", to: codes.at(-1) ?? "", share: 1 - share },
        ];
        expectAlike([sum(mergeAreas({ codes, people }, parts).people)], [sum(people)], sum(people));
      }),
    );
  });

  test("smoothing over ages keeps the people of each place and sex", () => {
    const counted = inShape((shape) =>
      fc.record({
        people: numbers(cellsOf(shape), 1, 1e4),
        ratio: numbers(cellsOf(shape), 5, 6),
        usual: numbers(cellsOf(shape), 5, 6),
        stiffness: fc.double({ min: 0, max: 1e4, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(counted, ({ shape, people, ratio, usual, stiffness }) => {
        const from = people.map((count, cell) => (cell % shape.ages === 0 ? 0 : count));
        const smooth = smoothedChange(shape, { from, to: from, ratio }, usual, stiffness);
        const left = (list: Float64Array): Float64Array => from.map((count, cell) => count * (list[cell] ?? 0));
        for (let row = 0; row < from.length; row += shape.ages) {
          const [own, after] = [ratio, smooth].map((list) => sum(left(list).subarray(row, row + shape.ages)));
          expectAlike([after ?? 0], [own ?? 0], own ?? 0);
        }
      }),
    );
  });

  const rates = fc
    .tuple(numbers(20, 0, 0.35), fc.double({ min: 0.01, max: 2, noNaN: true }))
    .map(([closed, open]) => Float64Array.of(...closed, open));
  test("fewer are alive at every age, and shares that live on are shares", () => {
    fc.assert(
      fc.property(rates, fc.constantFrom("male" as const, "female" as const), (list, sex) => {
        const { alive } = singleYearTable(list, sex);
        alive.forEach((count, age) => {
          expect(count).toBeLessThanOrEqual(alive[age - 1] ?? 1);
        });
        for (const share of survivalOf(singleYearTable(list, sex), 1)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test("rates and probabilities of dying tell the same table", () => {
    fc.assert(
      fc.property(rates, fc.constantFrom("male" as const, "female" as const), (list, sex) => {
        const table = singleYearTable(list, sex);
        const risks = table.alive.subarray(1).map((left, age) => 1 - left / (table.alive[age] ?? 1));
        const again = singleYearTableOfRisks(risks, 1 / (list.at(-1) ?? 1), sex);
        expectAlike(again.years, table.years, 100);
      }),
    );
  });

  test("deaths by cohort and by age are the same deaths, there and back", () => {
    fc.assert(
      fc.property(numbers(21, 0.001, 0.1), numbers(20, 0, 1e5), (list, deaths) => {
        const table = abridgedLifeTable(list, "female");
        const period = periodDeaths(deaths, table, 5);
        expectAlike([sum(period)], [sum(deaths)], sum(deaths));
        expectAlike(periodDeaths(cohortDeaths(period, table, 5), table, 5), period, 1e3 * sum(deaths));
      }),
    );
  });
});
