import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProjectionFault } from "../fault.ts";
import { project } from "../project.ts";
import { cellsOf, type Shape } from "../shape.ts";
import type { StepRates } from "../step-forward.ts";
import { compileKernel } from "./compile-kernel.ts";
import { type FastStep, newFastRun } from "./fast-run.ts";
import { startKernel } from "./kernel-exports.ts";
import type { Precision } from "./lay-out-run.ts";

const module = await compileKernel();
const runs = { double: newFastRun(startKernel(module), "double"), single: newFastRun(startKernel(module), "single") };
function fast(precision: Precision, { shape, start, rates }: Given): readonly FastStep[] {
  runs[precision].fill(shape, start, rates);
  return runs[precision].run();
}

type Given = { readonly shape: Shape; readonly start: Float64Array; readonly rates: readonly StepRates[] };

const shapes = fc
  .record({ areas: fc.integer({ min: 1, max: 70 }), ages: fc.integer({ min: 2, max: 24 }) })
  .chain(({ areas, ages }) =>
    fc
      .integer({ min: 1, max: ages - 1 })
      .chain((from) =>
        fc.integer({ min: 1, max: ages - from }).map((count): Shape => ({ areas, ages, fertile: { from, count } })),
      ),
  );

/** Numbers of a seed: one in twenty is the least that can be, one in twenty the most. */
function drawing(seed: number): (length: number, min: number, max: number) => Float64Array {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.min(1, Math.max(0, (state / 2 ** 32) * 1.1 - 0.05));
  };
  return (length, min, max) => Float64Array.from({ length }, () => min + (max - min) * next());
}

function drawn(shape: Shape, seed: number, when: readonly ("end" | "even" | null)[]): Given {
  const list = drawing(seed);
  const start = list(cellsOf(shape), 0, 1e6);
  const rates = when.map((each) => ({
    survival: list(cellsOf(shape), 0, 1),
    fertility: list(shape.areas * shape.fertile.count, 0, 3),
    sexRatio: list(shape.areas, 0.5, 1.5),
    migration: each === null ? null : { when: each, net: list(cellsOf(shape), 0, 100) },
  }));
  return { shape, start, rates };
}

const movers = fc.constantFrom("end" as const, "even" as const, null);
const given: fc.Arbitrary<Given> = fc
  .tuple(shapes, fc.nat(), fc.array(movers, { minLength: 1, maxLength: 4 }))
  .map(([shape, seed, when]) => drawn(shape, seed, when));

const zeroIfNone = (value: number): number => value + 0;
const plain = (array: ArrayLike<number>): readonly number[] => Array.from(array, zeroIfNone);
const sum = (array: ArrayLike<number> | undefined): number =>
  Array.from(array ?? []).reduce((all, one) => all + one, 0);

/** The largest difference in proportion to what is expected. */
function worst(ours: ArrayLike<number>, expected: ArrayLike<number>): number {
  const distance = (one: number, other: number) => (one === other ? 0 : Math.abs(one - other) / Math.abs(other));
  return Math.max(...Array.from(expected, (value, index) => distance(ours[index] ?? Number.NaN, value)));
}

describe("the fast run beside the reference", () => {
  test("double precision: the same people, births and deaths to the last bit, whatever the shape and the movers", () => {
    fc.assert(
      fc.property(given, (all) => {
        const expected = project(all.shape, all.start, all.rates).steps;
        const ours = fast("double", all);
        expected.forEach((step, index) => {
          expect(plain(ours[index]?.people ?? [])).toEqual(plain(step.people));
          expect(plain(ours[index]?.births ?? [])).toEqual(plain(step.births));
          expect(plain(ours[index]?.deaths ?? [])).toEqual(plain(step.deaths));
        });
      }),
      { numRuns: 800 },
    );
  });

  test("single precision: people, births and deaths to 1e-6", () => {
    fc.assert(
      fc.property(given, (all) => {
        const expected = project(all.shape, all.start, all.rates).steps;
        const ours = fast("single", all);
        expected.forEach((step, index) => {
          for (const name of ["people", "births", "deaths"] as const)
            expect(worst(ours[index]?.[name] ?? [], step[name]), name).toBeLessThanOrEqual(1e-6);
        });
      }),
      { numRuns: 800 },
    );
  });
});

describe("what holds for any numbers", () => {
  test("nobody is lost between the cohorts: start + births − deaths + movers = end", () => {
    fc.assert(
      fc.property(given, (all) => {
        let before = sum(all.start);
        fast("double", all).forEach((step, index) => {
          const after = before + sum(step.births) - sum(step.deaths) + sum(all.rates[index]?.migration?.net);
          before = sum(step.people);
          expect(Math.abs(before - after)).toBeLessThanOrEqual(1e-11 * (1 + before + after));
        });
      }),
      { numRuns: 800 },
    );
  });

  test("people twice as many, movers too: the result is twice as large, and areas in another order change nothing", () => {
    fc.assert(
      fc.property(given, ({ shape, start, rates }) => {
        const once = fast("double", { shape, start, rates }).map(({ people }) => people.slice());
        const double = (one: Float64Array) => one.map((value) => 2 * value);
        const twiceMoving = ({ migration }: StepRates) => migration && { ...migration, net: double(migration.net) };
        const twice = rates.map((of) => ({ ...of, migration: twiceMoving(of) }));
        fast("double", { shape, start: double(start), rates: twice }).forEach(({ people }, index) => {
          expect(plain(people)).toEqual(plain(once[index]?.map((value) => 2 * value) ?? []));
        });
        const turn = (one: Float64Array | Float32Array) => turned(shape, one);
        const turnedRates = rates.map(({ survival, fertility, sexRatio, migration }) => ({
          survival: turn(survival),
          fertility: turn(fertility),
          sexRatio: turn(sexRatio),
          migration: migration && { ...migration, net: turn(migration.net) },
        }));
        fast("double", { shape, start: turn(start), rates: turnedRates }).forEach(({ people }, index) => {
          expect(plain(turn(people))).toEqual(plain(once[index] ?? []));
        });
      }),
      { numRuns: 800 },
    );
  });
});

/** The same list with the last area first. */
function turned({ areas }: Shape, list: Float64Array | Float32Array): Float64Array {
  const part = list.length / areas;
  return Float64Array.from(
    list,
    (_, cell) => list[(areas - 1 - Math.floor(cell / part)) * part + (cell % part)] ?? Number.NaN,
  );
}

const three: Shape = { areas: 1, ages: 3, fertile: { from: 1, count: 1 } };
const start = Float64Array.of(100, 80, 60, 90, 70, 50);
const rates = (net: Float64Array): StepRates => ({
  survival: Float64Array.of(0.9, 0.8, 0.5, 0.95, 0.9, 0.6),
  fertility: Float64Array.of(0.4),
  sexRatio: Float64Array.of(1.5),
  migration: { when: "end", net },
});

test("a list of rates that two steps share is kept once, and each step has its own result", () => {
  const same = rates(Float64Array.of(1, 2, 3, -1, -2, -3));
  const [one, two] = fast("double", { shape: three, start, rates: [same, same] });
  // men: 100·0.8 + 2 = 82 come to age 1; (80 + 60)·0.5 + 3 = 73 are 2 and over; a step later (82 + 73)·0.5 + 3 = 80.5
  expect(one?.people[1]).toBe(82);
  expect(two?.people[2]).toBe(80.5);
});

test.for(["double", "single"] as const)("more who move away than are there are told, not cut off (%s)", (precision) => {
  const leaving = rates(Float64Array.of(0, 0, 0, 0, -82, 0));
  // 90·0.9 = 81 women reach age 1, of whom 82 would leave
  expect(() => fast(precision, { shape: three, start, rates: [leaving] })).toThrow(
    expect.objectContaining({ code: "projection/moreLeaveThanAreThere" }),
  );
});

test.for([
  ["people below nobody", (all: Given) => ({ ...all, start: all.start.map(() => -1) })],
  ["too few people", (all: Given) => ({ ...all, start: all.start.slice(1) })],
  ["a share above 1", (all: Given) => ({ ...all, rates: changed(all, "survival", 1.0000001) })],
  ["no number among the shares", (all: Given) => ({ ...all, rates: changed(all, "survival", Number.NaN) })],
  ["a hundred children a woman", (all: Given) => ({ ...all, rates: changed(all, "fertility", 100) })],
  ["no boys at all", (all: Given) => ({ ...all, rates: changed(all, "sexRatio", 0) })],
] as const)("%s are refused with the words of the reference", ([, spoil]) => {
  const wrong = spoil({ shape: three, start, rates: [rates(new Float64Array(6))] });
  const reference = () => project(wrong.shape, wrong.start, wrong.rates);
  expect(reference).toThrow(ProjectionFault);
  for (const precision of ["double", "single"] as const)
    expect(() => fast(precision, wrong)).toThrow(messageOf(reference));
});

/** The rates with one number of a list changed: its last one. */
function changed(all: Given, name: "survival" | "fertility" | "sexRatio", value: number): readonly StepRates[] {
  return all.rates.map((of) => ({ ...of, [name]: of[name].with(-1, value) }));
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}
