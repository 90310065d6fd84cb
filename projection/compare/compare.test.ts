import fc from "fast-check";
import { expect, test } from "vitest";
import { type Course, runScenario } from "../scenario/course.ts";
import { patternOne, simulationTwo } from "../scenario/ready.ts";
import { tinyBase } from "../scenario/tiny.fixture.ts";
import { differenceOf, influenceOf } from "./compare.ts";
import { stepChanges, zeroCrossings } from "./components.ts";
import { partsOfChange } from "./parts-of-change.ts";

const base = runScenario(tinyBase(), patternOne);
const noMoves = runScenario(tinyBase(), {
  changes: [
    { kind: "migrationFactor", where: "all", factor: 0, ages: { from: 0 }, sex: "both", only: "all", period: {} },
  ],
});

test("the change of area a from 2015 to 2020 by hand", () => {
  // deaths: men 1 + 4 + 35, women the same; moves: men 1 − 2, women 1 − 4; children half of 12 women
  const parts = partsOfChange(base, [0], 2015, 2020);
  expect(parts.start).toBe(200);
  expect(parts.children).toBeCloseTo(6, 12);
  expect(parts.deaths).toBeCloseTo(80, 12);
  expect(parts.moves).toBeCloseTo(-4, 12);
  expect(parts.end).toBeCloseTo(122, 12);
});

test("without moves area a has 4 more of those who lived, and the 2 children of 4 women more: 128 against 122", () => {
  const difference = differenceOf(noMoves, base, [0], 2020);
  expect(difference.people).toBeCloseTo(6, 12);
  expect(difference.parts.children).toBeCloseTo(2, 12);
  expect(difference.parts.deaths).toBeCloseTo(0, 12);
  expect([...difference.movesByAge].map((count) => Math.round(count * 1e9) / 1e9)).toEqual([0, -2, 6, 0]);
  expect(difference.pyramid.women[2]).toBeCloseTo(4, 12);
});

test("influence is a ratio of totals in percent, and unknown against nobody", () => {
  expect(influenceOf(noMoves, base, [0], 2020).value).toBeCloseTo((128 / 122) * 100, 9);
  const nobody: Course = { ...base, people: base.people.map((list) => new Float64Array(list.length)) };
  expect(influenceOf(base, nobody, [0], 2020)).toMatchObject({ value: null });
});

test("years that are not there, and courses that are not alike, are refused", () => {
  expect(() => partsOfChange(base, [0], 2015, 2018)).toThrow("2018 is no year");
  expect(() => partsOfChange(base, [0], 2020, 2015)).toThrow("earlier year first");
  expect(() => influenceOf(base, { ...base, areas: ["b", "a"] }, [0], 2020)).toThrow("compared");
});

test("natural change, moves and net change of each step, and where they go through zero", () => {
  const [first] = stepChanges(base, [0]);
  expect(first).toMatchObject({ from: 2015, to: 2020 });
  expect(first?.natural).toBeCloseTo(-74, 12);
  expect(first?.net).toBeCloseTo(-78, 12);
  const change = (to: number, natural: number, moves: number) => ({
    to,
    moves,
    natural,
    net: natural + moves,
  });
  expect(zeroCrossings([change(2020, 30, -10), change(2025, -10, -10), change(2030, -20, 40)])).toEqual({
    natural: [{ after: 2020, by: 2025, at: 2023.75, way: "down" }],
    moves: [{ after: 2025, by: 2030, at: 2026, way: "up" }],
    net: [
      { after: 2020, by: 2025, at: 2022.5, way: "down" },
      { after: 2025, by: 2030, at: 2027.5, way: "up" },
    ],
  });
});

test("start + children − deaths + moves is the end, for any changes, years and areas", () => {
  const factor = fc.double({ min: 0, max: 1.2, noNaN: true });
  fc.assert(
    fc.property(factor, factor, fc.constantFrom([0], [1], [0, 1]), (births, moves, areas) => {
      const course = runScenario(tinyBase(), {
        changes: [
          { kind: "fertilityFactor", where: "all", factor: births, period: {} },
          {
            kind: "migrationFactor",
            where: "all",
            factor: moves,
            ages: { from: 0 },
            sex: "both",
            only: "all",
            period: { from: 2018 },
          },
        ],
      });
      const { start, children, deaths, moves: moved, end } = partsOfChange(course, areas, 2015, 2025);
      expect(start + children - deaths + moved).toBeCloseTo(end, 9);
      const { people, parts } = differenceOf(course, runScenario(tinyBase(), simulationTwo), areas, 2025);
      expect(parts.children - parts.deaths + parts.moves).toBeCloseTo(people, 9);
    }),
  );
});
