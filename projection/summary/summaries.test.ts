import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runScenario } from "../scenario/course.ts";
import { patternOne } from "../scenario/ready.ts";
import { tinyBase } from "../scenario/tiny.fixture.ts";
import { medianAge, peopleOfAges } from "./ages.ts";
import { aggregateCourse } from "./aggregate.ts";
import { crossingsOf } from "./crossings.ts";
import type { Pyramid } from "./pyramid.ts";
import { summaryOfYears } from "./series.ts";
import { summaries } from "./summaries.ts";

/** Men 100 in every group up to 90 and over, women 200. */
const even: Pyramid = { men: new Float64Array(19).fill(100), women: new Float64Array(19).fill(200) };
const nobody: Pyramid = { men: new Float64Array(19), women: new Float64Array(19) };

const figure = (id: string, pyramid: Pyramid = even) => {
  const found = summaries.find((summary) => summary.id === id)?.of(pyramid);
  if (found === undefined) throw new Error(id);
  return found;
};

test.for([
  ["total", 5700, false],
  ["young", 900, false],
  ["working", 3000, false],
  ["old", 1800, false],
  ["very-old", 1200, false],
  ["oldest", 600, false],
  ["women-20-39", 800, false],
  // a fifth of 5–9 is five years old; 6–9 is four fifths and 10–11 two fifths; 12–14 three fifths
  ["before-school", 360, true],
  ["primary-school", 360, true],
  ["middle-school", 180, true],
  ["high-school", 180, true],
  ["young-dependency", 30, false],
  ["old-dependency", 60, false],
  ["dependency", 90, false],
  ["young-share", 300 / 19, false],
  ["old-share", 600 / 19, false],
  ["median-age", 47.5, true],
] as const)("%s of an even pyramid by hand", ([id, value, isApproximate]) => {
  const found = figure(id);
  expect(found.value).toBeCloseTo(value, 9);
  expect(found).toMatchObject({ isApproximate });
});

test("nobody of 15–64, nobody at all: a reason in both languages, and no number", () => {
  const onlyOld = { men: Float64Array.from(even.men, (_, age) => (age > 13 ? 1 : 0)), women: new Float64Array(19) };
  expect(figure("old-dependency", onlyOld)).toEqual({
    value: null,
    why: { ja: "15〜64歳が0人のため計算できません", en: "not defined: there is nobody of 15–64" },
  });
  expect(figure("old-share", nobody).value).toBeNull();
  expect(medianAge(nobody).value).toBeNull();
  expect(figure("total", nobody)).toEqual({ value: 0, isApproximate: false });
});

test("the open group is not split: half of the people in it, or a range that ends in it", () => {
  const veryOld = { men: Float64Array.from(even.men, (_, age) => (age === 18 ? 9 : 0.1)), women: new Float64Array(19) };
  expect(medianAge(veryOld)).toMatchObject({ value: null });
  expect(peopleOfAges(even, { from: 85, to: 94 }).value).toBeNull();
  expect(peopleOfAges(even, { from: 95 }).value).toBeNull();
  expect(peopleOfAges(even, { from: 90 }).value).toBe(300);
});

test("households of mothers are said not to be known", () => {
  expect(figure("mother-households")).toMatchObject({ value: null });
});

describe("crossings", () => {
  const series = (...values: readonly number[]) => values.map((value, index) => ({ year: 2020 + 5 * index, value }));

  test("down through zero between two years, at the place on the line", () => {
    expect(crossingsOf(series(30, 10, -30), 0)).toEqual([{ after: 2025, by: 2030, at: 2026.25, way: "down" }]);
  });

  test("touching, starting or ending on the level is no crossing; resting on it is one, where it arrives", () => {
    expect(crossingsOf(series(0, 10, 0, 10), 0)).toEqual([]);
    expect(crossingsOf(series(10, 0), 0)).toEqual([]);
    expect(crossingsOf(series(10, 0, 0, -10), 0)).toEqual([{ after: 2020, by: 2025, at: 2025, way: "down" }]);
    expect(crossingsOf([], 0)).toEqual([]);
  });

  test("a group that falls under a number of people", () => {
    expect(crossingsOf(series(500, 300), 400)).toEqual([{ after: 2020, by: 2025, at: 2022.5, way: "down" }]);
  });
});

describe("places together", () => {
  const course = runScenario(tinyBase(), patternOne);

  test("every number of a group is the sum of its places; a place named twice counts once", () => {
    const whole = aggregateCourse(course, [{ name: "all", areas: ["b", "a", "a"] }]);
    expect(whole.areas).toEqual(["all"]);
    for (const part of ["people", "deaths", "movers"] as const)
      for (const [at, list] of whole[part].entries())
        for (let cell = 0; cell < 8; cell += 1)
          expect(list[cell]).toBeCloseTo((course[part][at]?.[cell] ?? 0) + (course[part][at]?.[8 + cell] ?? 0), 12);
  });

  test("an area that is not there is refused by name", () => {
    expect(() => aggregateCourse(course, [{ name: "x", areas: ["q"] }])).toThrow('"q" of "x"');
  });

  test("a summary of every year: area a has 200 people, then 122", () => {
    const [total] = summaries;
    if (!total) throw new Error("no summaries");
    const years = summaryOfYears(course, [0], total);
    expect(years.slice(0, 2)).toEqual([
      { year: 2015, figure: { value: 200, isApproximate: false } },
      { year: 2020, figure: { value: 122, isApproximate: false } },
    ]);
  });
});

test("split ages never lose anybody: 0–5, 6–11, 12–14, 15–17 and 18 and over are all", () => {
  const people = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 19, maxLength: 19 });
  fc.assert(
    fc.property(people, people, (men, women) => {
      const pyramid = { men: Float64Array.from(men), women: Float64Array.from(women) };
      const parts = [{ from: 0, to: 5 }, { from: 6, to: 11 }, { from: 12, to: 14 }, { from: 15, to: 17 }, { from: 18 }];
      const sum = parts.reduce((total, range) => total + (peopleOfAges(pyramid, range).value ?? Number.NaN), 0);
      expect(sum).toBeCloseTo(
        [...men, ...women].reduce((total, count) => total + count, 0),
        3,
      );
    }),
  );
});
