import fc from "fast-check";
import { expect, test } from "vitest";
import { runScenario } from "../scenario/course.ts";
import { tinyBase } from "../scenario/tiny.fixture.ts";
import { pyramidOf } from "../summary/pyramid.ts";
import { summaries } from "../summary/summaries.ts";
import { seekFertility, seekFrontier, seekMovers } from "./seek.ts";
import type { SeekTask } from "./task.ts";

const summaryNamed = (id: string) => {
  const found = summaries.find((summary) => summary.id === id);
  if (!found) throw new Error(id);
  return found;
};
const young = { id: "young", name: { ja: "0〜14歳", en: "0–14" }, unit: "people" } as const;
const task = (changed: Partial<SeekTask> = {}): SeekTask => ({
  base: tinyBase(),
  upon: [],
  where: ["a"],
  year: 2020,
  summary: summaryNamed("total"),
  value: 152,
  ...changed,
});
const movers = {
  from: 2016,
  until: 2020,
  pattern: [{ ages: { from: 5, to: 9 }, sex: "both", share: 1 }],
  within: { low: -100, high: 100 },
} as const;

test("area a has 122 people in 2020; 152 need 30 more in five years: 6 a year", () => {
  const answer = seekMovers(task(), movers);
  if (!answer.isReached) throw new Error("not reached");
  expect(answer.point.level).toBeCloseTo(6, 6);
  // 4 fewer by the base's own moves, 30 more: 26 in five years
  expect(answer.point.yearlyMoves).toBeCloseTo(26 / 5, 6);
  expect(answer.isMonotone).toBe(true);
});

test("12 women have 6 children at a TFR of 2; 12 children need 4, straight away in 2020", () => {
  const answer = seekFertility(task({ value: 128 }), { reachedBy: 2020, spread: "same", within: { low: 0, high: 8 } });
  if (!answer.isReached) throw new Error("not reached");
  expect(answer.point.level).toBeCloseTo(4, 8);
});

test("the frontier by hand: each two children a woman more bring 6 children by 2020, and so 1.2 movers a year fewer", () => {
  const points = seekFrontier(task(), [2, 4, 6], { reachedBy: 2020, spread: "same" }, movers);
  expect(
    points.map(({ movers: found }) => (found.isReached ? Math.round(found.point.level * 1e5) / 1e5 : null)),
  ).toEqual([6, 4.8, 3.6]);
});

test("what is out of reach is said, with how far one gets", () => {
  const answer = seekFertility(task({ value: 1000 }), { reachedBy: 2020, spread: "same", within: { low: 0, high: 4 } });
  if (answer.isReached) throw new Error("reached");
  // 116 without children and 12 at a TFR of 4
  expect(answer.nearest?.value).toBeCloseTo(128, 9);
  expect(answer.nearest?.level).toBe(4);
  expect(answer.why.en).toContain("1000 in 2020 is out of reach");
  expect(answer.why.ja).toContain("872");
});

test("fewer people than can leave: one gets to where the last one has gone", () => {
  // of 5–9 there are 10 boys and 10 girls: at most 4 a year can go; 122 − 20 = 102
  const answer = seekMovers(task({ value: 50 }), movers);
  if (answer.isReached) throw new Error("reached");
  expect(answer.nearest?.level).toBeCloseTo(-4, 5);
  expect(answer.nearest?.value).toBeCloseTo(102, 4);
});

test("movers who could go by 2020 but are not there by 2025 are no answer", () => {
  // those of 5–9 are 10 boys and 10 girls in 2020, but 3 and 3 at their start in 2025
  const later = { ...movers, until: 2025, within: { low: -100, high: 100 } };
  const answer = seekMovers(task({ value: 112 }), later);
  if (answer.isReached) throw new Error("reached");
  expect(answer.nearest?.level).toBeCloseTo(-1.2, 5);
});

test("a figure that is not defined anywhere is said so", () => {
  const share = { ...young, of: () => ({ value: null, why: young.name }) } as const;
  const answer = seekMovers(task({ summary: share }), movers);
  expect(answer).toMatchObject({ isReached: false, nearest: null });
});

test("a figure that goes up and down: the level next to what is now, and the doubt is told", () => {
  const bent = {
    ...young,
    of: (pyramid: { readonly men: Float64Array }) => ({
      value: ((pyramid.men[1] ?? 0) - 15) ** 2,
      isApproximate: false,
    }),
  } as const;
  // boys of 5–9: 10 and half of five times the movers; 11 or 19 give 16
  const answer = seekMovers(task({ summary: bent, value: 16 }), { ...movers, within: { low: -3, high: 100 } });
  if (!answer.isReached) throw new Error("not reached");
  expect(answer.isMonotone).toBe(false);
  expect(10 + 2.5 * answer.point.level).toBeCloseTo(11, 5);
});

test("a year that is no end of a step, bounds the wrong way round", () => {
  expect(() => seekMovers(task({ year: 2018 }), movers)).toThrow('"year" of the scenario is 2018');
  expect(() => seekMovers(task(), { ...movers, within: { low: 1, high: 0 } })).toThrow("bounds with low below high");
});

test("projecting an answer forward gives the target back, for any target within reach", () => {
  fc.assert(
    fc.property(fc.double({ min: 110, max: 500, noNaN: true }), fc.constantFrom(2020, 2025), (value, year) => {
      const wide = { ...movers, until: 2025, within: { low: -500, high: 1000 } };
      const answer = seekMovers(task({ value, year, where: ["both"] }), wide);
      if (!answer.isReached) return;
      const course = runScenario(tinyBase(), { changes: answer.changes });
      const { men, women } = pyramidOf(
        course.shape,
        course.people[course.years.indexOf(year)] ?? new Float64Array(),
        [0, 1],
      );
      expect([...men, ...women].reduce((sum, count) => sum + count, 0)).toBeCloseTo(value, 3);
    }),
  );
});
