import { describe, expect, test } from "vitest";
import { birthCellsOf, cellsOf, type Migration, project, type Shape, type StepRates } from "./index.ts";

/** Ages 0, 1 and 2 and over; women of age 1 bear children. */
const small: Shape = { areas: 1, ages: 3, fertile: { from: 1, count: 1 } };
const start = Float64Array.of(100, 80, 60, 90, 70, 50);
const rates = (migration: Migration | null): StepRates => ({
  survival: Float64Array.of(0.9, 0.8, 0.5, 0.95, 0.9, 0.6),
  fertility: Float64Array.of(0.4),
  sexRatio: Float64Array.of(1.5),
  migration,
});
const rounded = (list: Float64Array | undefined): readonly number[] =>
  [...(list ?? [])].map((value) => Math.round(value * 1e9) / 1e9);

describe("a step worked out by hand", () => {
  test("without movers", () => {
    const [step] = project(small, start, [rates(null)]).steps;
    // men: 100·0.8 = 80 reach age 1, (80 + 60)·0.5 = 70 are 2 and over; women: 90·0.9 = 81, (70 + 50)·0.6 = 72
    // births: 0.4 · (70 + 81) / 2 = 30.2, of which 18.12 boys and 12.08 girls; 0.9 and 0.95 of them live
    expect(rounded(step?.births)).toEqual([18.12, 12.08]);
    expect(rounded(step?.people)).toEqual([16.308, 80, 70, 11.476, 81, 72]);
    expect(rounded(step?.deaths)).toEqual([1.812, 20, 70, 0.604, 9, 48]);
  });

  test("with movers at the end", () => {
    const net = Float64Array.of(1, 2, 3, -1, -2, -3);
    const [step] = project(small, start, [rates({ when: "end", net })]).steps;
    expect(rounded(step?.people)).toEqual([17.308, 82, 73, 10.476, 79, 69]);
    expect(rounded(step?.births)).toEqual([18.12, 12.08]);
  });

  test("with movers who come evenly: half live through the step and bear children with the others", () => {
    const net = Float64Array.of(0, 0, 0, 20, 10, 0);
    const [step] = project(small, start, [rates({ when: "even", net })]).steps;
    // women 100 and 75 live through it: 90 reach age 1, (75 + 50)·0.6 = 75 are 2 and over; 5 more come to age 1 before births are counted
    // births: 0.4 · (75 + 95) / 2 = 34, girls 13.6 · 0.95 = 12.92, and 10 girls come at the end
    expect(rounded(step?.people.subarray(3))).toEqual([22.92, 95, 75]);
    expect(rounded(step?.births)).toEqual([20.4, 13.6]);
  });
});

/** Numbers from 0 to 1 that are the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const shape: Shape = { areas: 4, ages: 18, fertile: { from: 3, count: 7 } };
function made(seed: number, when: Migration["when"] | null) {
  const next = random(seed);
  const list = (length: number, from: number, to: number) =>
    Float64Array.from({ length }, () => from + (to - from) * next());
  const people = list(cellsOf(shape), 100, 1000);
  const steps = Array.from(
    { length: 5 },
    (): StepRates => ({
      survival: list(cellsOf(shape), 0.6, 1),
      fertility: list(shape.areas * shape.fertile.count, 0, 0.4),
      sexRatio: list(shape.areas, 1, 1.1),
      migration: when === null ? null : { when, net: list(cellsOf(shape), -5, 5) },
    }),
  );
  return { people, steps };
}
const sum = (list: ArrayLike<number> | undefined): number => Array.from(list ?? []).reduce((all, one) => all + one, 0);

describe("what holds for any numbers", () => {
  test.for([1, 2, 3])("nobody is lost: start + births − deaths + movers = end (seed %i)", (seed) => {
    for (const when of ["end", "even", null] as const) {
      const { people, steps } = made(seed, when);
      let before = sum(people);
      project(shape, people, steps).steps.forEach((step, index) => {
        const after = before + sum(step.births) - sum(step.deaths) + sum(steps[index]?.migration?.net);
        expect(sum(step.people) / after).toBeCloseTo(1, 12);
        before = sum(step.people);
      });
    }
  });

  test("twice the people and twice the movers are twice the result", () => {
    const { people, steps } = made(4, "even");
    const double = (list: Float64Array) => list.map((one) => 2 * one);
    const twice = steps.map((step) => ({
      ...step,
      migration: step.migration && { ...step.migration, net: double(step.migration.net) },
    }));
    const [one, two] = [project(shape, people, steps), project(shape, double(people), twice)];
    one.steps.forEach((step, index) => {
      expect(two.steps[index]?.people).toEqual(double(step.people));
    });
  });

  test("areas are projected each for itself, in whichever order they stand", () => {
    const { people, steps } = made(5, "end");
    const reversed = (list: Float64Array) => {
      const part = list.length / shape.areas;
      return Float64Array.from(list, (_, cell) => {
        const area = shape.areas - 1 - Math.floor(cell / part);
        return list[area * part + (cell % part)] ?? Number.NaN;
      });
    };
    const other = steps.map(({ survival, fertility, sexRatio, migration }) => ({
      survival: reversed(survival),
      fertility: reversed(fertility),
      sexRatio: reversed(sexRatio),
      migration: migration && { ...migration, net: reversed(migration.net) },
    }));
    const [plain, turned] = [project(shape, people, steps), project(shape, reversed(people), other)];
    plain.steps.forEach((step, index) => {
      expect(turned.steps[index]?.people).toEqual(reversed(step.people));
      expect(turned.steps[index]?.births).toHaveLength(birthCellsOf(shape));
    });
  });
});
