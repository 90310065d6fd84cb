import { expect, test } from "vitest";
import { ProjectionFault } from "../fault.ts";
import { type BackTask, backTest } from "./back-test.ts";
import { methods } from "./forecast.ts";
import { knownOfSize } from "./known-of-size.ts";

/** Two ages; women of the second one have children. Counts of 2000 to 2010: men and women of area a, then of b. */
const counts = [
  { year: 2000, people: Float64Array.of(10, 90, 10, 90, 400, 400, 400, 400) },
  { year: 2005, people: Float64Array.of(9, 81, 9, 81, 400, 400, 400, 400) },
  { year: 2010, people: Float64Array.of(8, 92, 8, 92, 500, 500, 500, 500) },
];
const task = (changed: Partial<BackTask> = {}): BackTask => ({
  shape: { areas: 2, ages: 2, fertile: { from: 1, count: 1 } },
  areas: ["a", "b"],
  counts,
  bases: [2005],
  ahead: [5],
  sizes: [
    { from: 0, below: 1000 },
    { from: 1000, below: null },
  ],
  methods,
  ...changed,
});
const row = (method: string, of = 0, found = backTest(task())) =>
  found.rows.filter((one) => one.method === method && one.size !== null)[of];

test("cohorts by hand: area a keeps 0.81 of both groups, 73 of 90 each, and a ninth of them are children", () => {
  // men and women 90·0.81 = 72.9; children 72.9 · 18/81 = 16.2; together 162 where 200 came: −19 %
  expect(row("cohorts")).toMatchObject({ places: 1, ahead: 5, over10: 100 });
  expect(row("cohorts")?.bias).toBeCloseTo(-19, 9);
  expect(row("cohorts")?.mean).toBeCloseTo(19, 9);
  // area b: 800·½ of each sex live on, 800 together, and as many children: 1600 where 2000 came
  expect(row("cohorts", 1)?.median).toBeCloseTo(20, 9);
});

test("the rivals by hand: the total times 0.9 again, or a tenth and a bit of all for ever", () => {
  expect(row("same-growth")?.bias).toBeCloseTo((100 * (162 - 200)) / 200, 9);
  // all together 1800, then 1780
  expect(row("same-share")?.bias).toBeCloseTo((100 * (180 * (1780 / 1800) - 200)) / 200, 9);
});

test("over all sizes the mean, the median and the share beyond ten percent are of both areas", () => {
  const all = backTest(task()).rows.find(({ method, size }) => method === "cohorts" && size === null);
  expect(all).toMatchObject({ places: 2, over10: 100 });
  expect(all?.mean).toBeCloseTo(19.5, 9);
  expect(all?.median).toBeCloseTo(19.5, 9);
});

test("a place where nobody lives is left out by name, and a size without places has no figures", () => {
  const empty = counts.map(({ year, people }) => ({
    year,
    people: people.map((count, cell) => (year === 2010 && cell < 4 ? 0 : count)),
  }));
  const found = backTest(task({ counts: empty }));
  expect(found.left).toEqual([{ area: "a", year: 2010 }]);
  expect(row("cohorts", 0, found)).toMatchObject({ places: 0, mean: null, median: null, bias: null, over10: null });
  expect(knownOfSize(found, "cohorts", 180, 5)).toMatchObject({ row: null });
});

test("a place is told how far projections of its size were off", () => {
  const { told, row: of } = knownOfSize(backTest(task()), "cohorts", 180, 5);
  expect(of?.places).toBe(1);
  expect(told.en).toContain(
    "Of 1 past projections of places of this size, the total 5 years later was off by 19.0% on average",
  );
  expect(told.ja).toContain("平均19.0%（半数は19.0%以内）");
});

test("base years that could be compared are named by years ahead", () => {
  expect(backTest(task({ ahead: [5, 10] })).bases).toEqual({ 5: [2005] });
});

test.for([
  [{ bases: [2000] }, "five years before"],
  [{ bases: [2010] }, "No base year"],
  [{ ahead: [7] }, "No base year"],
  [{ areas: ["a"] }, "do not fit"],
  [{ counts: [counts[0], counts[2]] as typeof counts }, "2010 follows 2000"],
] as const)("%j is refused", ([changed, told]) => {
  expect(() => backTest(task(changed))).toThrow(ProjectionFault);
  expect(() => backTest(task(changed))).toThrow(told);
});
