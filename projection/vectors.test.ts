import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { abridgedLifeTable, answerCohortRequest, expectancyOf } from "./index.ts";

const file = new URL("../../shared/data/projection/jpn-5x5-wpp2019.json", import.meta.url);
const isThere = existsSync(file);
if (!isThere) console.warn("skipped: the reference vectors of a projection are not here (shared/data/projection)");

type Numbers = readonly (number | readonly number[])[];
type Vectors = {
  readonly inputs: Readonly<Record<string, unknown>> & Readonly<Record<"mxM" | "mxF", readonly (readonly number[])[]>>;
  readonly derived: Readonly<Record<"e0M" | "e0F", readonly number[]>>;
  readonly outputs: Readonly<Record<"migEnd" | "migEven", Readonly<Record<string, Numbers>>>>;
};

/** The largest difference in proportion to what is expected; the same shape is asked for. */
function worst(ours: unknown, expected: unknown): number {
  if (typeof expected === "number") return typeof ours === "number" ? Math.abs(ours / expected - 1) : Number.NaN;
  if (!Array.isArray(ours) || !Array.isArray(expected) || ours.length !== expected.length) return Number.NaN;
  return Math.max(...expected.map((one, index) => worst(ours[index], one)));
}

describe.skipIf(!isThere)("the reference vectors of Japan, 2020–2100", () => {
  const vectors: Vectors = isThere ? JSON.parse(readFileSync(file, "utf8")) : { inputs: {}, derived: {}, outputs: {} };

  test.for([
    ["migEnd", "end"],
    ["migEven", "even"],
  ] as const)("%s: every number of people, births and both kinds of deaths to 1e-12", ([key, migration]) => {
    const answer = answerCohortRequest({ step: 5, migration, inputs: vectors.inputs });
    const expected = vectors.outputs[key];
    expect(Object.keys(answer).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, numbers] of Object.entries(expected))
      expect(worst(Object.entries(answer).find(([own]) => own === name)?.[1], numbers), name).toBeLessThanOrEqual(
        1e-12,
      );
  });

  test("printed shares and life tables of 15 digits are taken where there are no death rates", () => {
    const { mxM: _, mxF: __, ...inputs } = vectors.inputs;
    const answer = answerCohortRequest({ step: 5, migration: "end", inputs });
    expect(worst(answer.popF, vectors.outputs.migEnd.popF)).toBeLessThanOrEqual(1e-12);
    expect(worst(answer.periodDeathsF, vectors.outputs.migEnd.periodDeathsF)).toBeLessThanOrEqual(1e-10);
  });

  test.for([
    ["mxM", "e0M", "male"],
    ["mxF", "e0F", "female"],
  ] as const)("the death rates %s lead to the life expectancy %s at birth", ([rates, expected, sex]) => {
    const rows = vectors.inputs[rates];
    const ours = vectors.derived[expected].map((_, period) => {
      const table = abridgedLifeTable(
        Float64Array.from(rows, (row) => row[period] ?? Number.NaN),
        sex,
      );
      return expectancyOf(table)[0];
    });
    expect(worst(ours, vectors.derived[expected])).toBeLessThanOrEqual(1e-12);
  });
});
