import { expect, test } from "vitest";
import { sexesLookSwapped, shapeOfAges } from "./index.ts";
import { faultOf } from "./testing/fault-of.fixture.ts";

const groups = [...Array.from({ length: 18 }, (_, group) => `${5 * group}-${5 * group + 4}`), "90+"];
const years = [...Array.from({ length: 100 }, (_, age) => `${age}`), "100+"];

test("labels tell the ages of mothers", () => {
  expect(shapeOfAges(179, groups)).toEqual({ areas: 179, ages: 19, fertile: { from: 3, count: 7 } });
  expect(shapeOfAges(1, years)).toEqual({ areas: 1, ages: 101, fertile: { from: 15, count: 35 } });
});

test.for([
  [groups.toSpliced(4, 1), "projection/missingAge", '"20-24" is missing: it belongs before "25-29"'],
  [groups.toSpliced(0, 2, "5-9", "0-4"), "projection/ageOrder", 'number 1 should be "0-4" and is "5-9"'],
  [groups.slice(0, 18), "projection/ageLabel", '"85-89"'],
  [groups.with(3, "十五"), "projection/ageLabel", "十五"],
  [groups.with(2, "10-15"), "projection/ageLabel", '"10-15"'],
  [["0+"], "projection/ageLabel", '"0+"'],
  [[], "projection/ageLabel", "0-4"],
] as const)("labels %j are told as %s", ([labels, code, told]) => {
  const fault = faultOf(() => shapeOfAges(1, labels));
  expect([fault.code, fault.en]).toEqual([code, expect.stringContaining(told)]);
});

test("more old men than old women is a question, unless chance would do", () => {
  const shape = { areas: 1, ages: 2, fertile: { from: 0, count: 1 } };
  expect(sexesLookSwapped(shape, Float64Array.of(1000, 80, 1000, 200))).toBe(false);
  expect(sexesLookSwapped(shape, Float64Array.of(1000, 200, 1000, 80))).toBe(true);
  expect(sexesLookSwapped(shape, Float64Array.of(50, 5, 60, 3))).toBe(false);
});
