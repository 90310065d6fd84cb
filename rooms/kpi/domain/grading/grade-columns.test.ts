import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grade } from "./grade.ts";
import { compileRule, type GradingColumns } from "./grade-columns.ts";
import type { GradeRequest } from "./grade-request.ts";
import { directions } from "./row.ts";
import { shippedRule, shippedRules } from "./shipped-rules.fixture.ts";

const value = fc.oneof(
  fc.constantFrom(0, 0, 100, -100, 212),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.integer({ min: -500, max: 500 }),
  fc.constant(Number.NaN),
);
const year = fc.oneof(fc.integer({ min: 2010, max: 2025 }), fc.constant(0));
const indicator = fc.record({
  baseline: value,
  target: value,
  actual: value,
  expected: value,
  baselineYear: year,
  targetYear: year,
  actualYear: year,
  direction: fc.integer({ min: 0, max: 3 }),
  survey: fc.boolean(),
});
type Indicator = typeof indicator extends fc.Arbitrary<infer Made> ? Made : never;

const figure = (number: number, at: number) => ({
  value: Number.isNaN(number) ? null : number,
  year: at === 0 ? null : at,
});

function toRequest(one: Indicator): GradeRequest {
  const given = Number.isNaN(one.expected) || one.actualYear === 0 ? null : { [String(one.actualYear)]: one.expected };
  return {
    direction: directions[one.direction] ?? "increase",
    baseline: figure(one.baseline, one.baselineYear),
    target: figure(one.target, one.targetYear),
    actual: figure(one.actual, one.actualYear),
    expected: given,
    survey: one.survey,
  };
}

function toColumns(rows: readonly Indicator[]): GradingColumns {
  return {
    baseline: Float64Array.from(rows, (row) => row.baseline),
    target: Float64Array.from(rows, (row) => row.target),
    actual: Float64Array.from(rows, (row) => row.actual),
    expected: Float64Array.from(rows, (row) => (row.actualYear === 0 ? Number.NaN : row.expected)),
    baselineYear: Int16Array.from(rows, (row) => row.baselineYear),
    targetYear: Int16Array.from(rows, (row) => row.targetYear),
    actualYear: Int16Array.from(rows, (row) => row.actualYear),
    direction: Uint8Array.from(rows, (row) => row.direction),
    survey: Uint8Array.from(rows, (row) => (row.survey ? 1 : 0)),
  };
}

describe("列で評価しても一つずつ評価しても同じになる", () => {
  test.each(shippedRules().rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    const grader = compileRule(rule);
    fc.assert(
      fc.property(fc.array(indicator, { minLength: 1, maxLength: 20 }), (rows) => {
        const columns = grader.gradeColumns(toColumns(rows), rows.length);
        const fromColumns = rows.map((_row, at) => [
          Number.isNaN(columns.rate[at]) ? null : columns.rate[at],
          grader.grades[(columns.grade[at] ?? 0) - 1] ?? null,
          grader.reasons[columns.why[at] ?? 0],
        ]);
        const oneByOne = rows.map((row) => {
          const { rate, grade: given, undefinedBecause } = grade(rule, toRequest(row));
          return [rate, given, undefinedBecause?.code ?? ""];
        });
        expect(fromColumns).toEqual(oneByOne);
      }),
      { seed: 20160401, numRuns: 200 },
    );
  });
});

test("率も評価もなければ必ず理由がある", () => {
  fc.assert(
    fc.property(indicator, fc.constantFrom(...shippedRules().rules), (one, rule) => {
      const { rate, grade: given, undefinedBecause } = grade(rule, toRequest(one));
      expect(rate !== null || given !== null || undefinedBecause !== null).toBe(true);
    }),
    { seed: 20160401, numRuns: 2000 },
  );
});

test("札幌市の例を列で評価すると B+ と 86.4 %", () => {
  const grader = compileRule(shippedRule("plain"));
  const columns = grader.gradeColumns(
    {
      baseline: Float64Array.of(43.3),
      target: Float64Array.of(60),
      actual: Float64Array.of(41),
      baselineYear: Int16Array.of(2006),
      targetYear: Int16Array.of(2010),
      actualYear: Int16Array.of(2007),
      direction: Uint8Array.of(0),
    },
    1,
  );
  expect(grader.grades[(columns.grade[0] ?? 0) - 1]).toBe("B+");
  expect(columns.rate[0]).toBeCloseTo(86.4, 1);
});
