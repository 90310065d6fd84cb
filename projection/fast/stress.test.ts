import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawTrajectory } from "../chance/draw.ts";
import { stepWithChance } from "../chance/step-with-chance.ts";
import { project } from "../project.ts";
import { cellsOf, type Shape } from "../shape.ts";
import { type ChanceTask, checkTask, ratesOfMunicipal, sumNames, usualAges } from "./chance-task.ts";
import { compileKernel } from "./compile-kernel.ts";
import { encodeArea } from "./encode-area.ts";
import { startKernel } from "./kernel-exports.ts";
import { followPlainly, runPlainBlock } from "./plain-block.ts";
import { philox, seedWords } from "./plain-draws.ts";
import { type BlockFrame, newBlockRunner } from "./run-block.ts";

const module = await compileKernel();
const wanted = { keepSums: true, shares: [0.1, 0.5, 0.9] };

/** Numbers from 0 to 1 of a seed. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Draft = { readonly shape: Shape; readonly seed: number; readonly steps: number; readonly trajectories: number };
type Kind = { readonly birthsOf: ChanceTask["birthsOf"]; readonly coming: number; readonly wild: number };

function made({ shape, seed, steps, trajectories }: Draft, { birthsOf, coming, wild }: Kind): ChanceTask {
  const next = drawing(seed);
  const list = (length: number, from: number, to: number) =>
    Float64Array.from({ length }, () => from + (to - from) * next());
  const cells = cellsOf(shape);
  const process = (sigma: number) => ({ phi: next(), sigma: list(shape.areas, 0, sigma), common: next() });
  const { ages } = shape;
  return {
    shape,
    start: list(cells, 100, 1000),
    birthsOf,
    trajectories,
    seed,
    rates: Array.from({ length: steps }, () => ({
      survival: list(cells, 1 - 0.4 * wild, 1),
      moving: list(cells, -0.1, 0.05),
      arriving: coming === 0 ? null : list(cells, Math.min(0, coming), Math.abs(coming)),
      fertility: list(shape.areas * shape.fertile.count, 0, 0.5),
      sexRatio: list(shape.areas, 0.9, 1.1),
    })),
    model: {
      births: process(0.1),
      deaths: process(0.1 + wild),
      moves: process(0.01 + wild / 10),
      profile: list(cells, 0, 1),
    },
    ages: { working: 2, old: ages - 2, mothers: { from: 2, to: ages - 2 } },
  };
}

const frameOf = (task: ChanceTask): BlockFrame => ({
  shape: task.shape,
  birthsOf: task.birthsOf,
  trajectories: task.trajectories,
  ages: task.ages,
  steps: task.rates.length,
  seed: seedWords(task.seed),
  isShared: true,
  ...wanted,
});
const kernel = startKernel(module);
const fast = (task: ChanceTask, area: number) => newBlockRunner(kernel, frameOf(task))(encodeArea(task, area));

/** The largest distance, in proportion to the larger of what is expected and one person. */
const worst = (ours: ArrayLike<number> | null, expected: ArrayLike<number> | null): number =>
  Math.max(
    ...Array.from(expected ?? [], (value, index) => Math.abs((ours?.[index] ?? Number.NaN) - value) / (1 + value)),
  );

const drafts = fc
  .record({
    areas: fc.integer({ min: 1, max: 3 }),
    ages: fc.integer({ min: 4, max: 22 }),
    seed: fc.nat(),
    steps: fc.integer({ min: 1, max: 9 }),
    trajectories: fc.integer({ min: 1, max: 70 }),
  })
  .chain(({ areas, ages, ...more }) =>
    fc
      .integer({ min: 0, max: ages - 1 })
      .chain((from) =>
        fc
          .integer({ min: 1, max: ages - from })
          .map((count): Draft => ({ ...more, shape: { areas, ages, fertile: { from, count } } })),
      ),
  );
const births = fc.constantFrom("through" as const, "atEnd" as const);

describe("trajectories in the kernel beside the plain ones", () => {
  test("the same draws, sums and quantiles to 2e-5, whatever the shape, the kind of births and those who come", () => {
    const kinds = fc.record({ birthsOf: births, coming: fc.constantFrom(0, 5), wild: fc.constant(0) });
    fc.assert(
      fc.property(drafts, kinds, (draft, kind) => {
        fc.pre(kind.birthsOf === "through" || draft.shape.fertile.from > 0);
        const task = made(draft, kind);
        checkTask(task);
        const area = task.shape.areas - 1;
        const [ours, plain] = [fast(task, area), runPlainBlock(task, area, wanted)];
        expect(worst(ours.sums, plain.sums)).toBeLessThanOrEqual(2e-5);
        expect(worst(ours.quantiles, plain.quantiles)).toBeLessThanOrEqual(2e-5);
      }),
      { numRuns: 600 },
    );
  });

  test("where deaths and moves are so wild that cells are cut, the sums are still the same and cuts are counted", () => {
    const kinds = fc.record({ birthsOf: births, coming: fc.constantFrom(0, 5, -50), wild: fc.constantFrom(0.5, 1) });
    let cuts = 0;
    fc.assert(
      fc.property(drafts, kinds, (draft, kind) => {
        fc.pre(kind.birthsOf === "through" || draft.shape.fertile.from > 0);
        // a multiple of eight: more trajectories than asked for are run beside the last ones, and counted
        const task = made({ ...draft, trajectories: Math.ceil(draft.trajectories / 8) * 8 }, kind);
        const [ours, plain] = [fast(task, 0), runPlainBlock(task, 0, wanted)];
        expect(worst(ours.sums, plain.sums)).toBeLessThanOrEqual(1e-4);
        expect(Math.abs(ours.cut - plain.cut)).toBeLessThanOrEqual(1 + plain.cut / 100);
        cuts += plain.cut;
      }),
      { numRuns: 600 },
    );
    expect(cuts).toBeGreaterThan(0);
  });

  test("more trajectories than are kept at once are the same trajectories", () => {
    const draft = { shape: { areas: 2, ages: 6, fertile: { from: 2, count: 2 } }, seed: 5, steps: 3 };
    const kind = { birthsOf: "through", coming: 0, wild: 0 } as const;
    const [many, few] = [made({ ...draft, trajectories: 1500 }, kind), made({ ...draft, trajectories: 40 }, kind)];
    const [long, short] = [fast(many, 1).sums, fast(few, 1).sums];
    for (let row = 0; row < 15; row += 1)
      expect(long?.slice(row * 1500, row * 1500 + 40)).toEqual(short?.slice(row * 40, row * 40 + 40));
    expect(worst(long, runPlainBlock(many, 1, wanted).sums)).toBeLessThanOrEqual(2e-5);
  });
});

describe("the plain trajectory beside the references", () => {
  test("along the paths of ../chance a municipal trajectory is that of stepWithChance", () => {
    const draft = { shape: { areas: 2, ages: 8, fertile: { from: 3, count: 3 } }, seed: 3, steps: 4, trajectories: 1 };
    const base = made(draft, { birthsOf: "atEnd", coming: -20, wild: 0.5 });
    const municipal = base.rates.map((rates) => ({
      survival: rates.survival,
      moving: rates.moving ?? new Float64Array(),
      arriving: rates.arriving,
      childWoman: Float64Array.of(0.2, 0.3),
      sexRatio: rates.sexRatio,
    }));
    const task = { ...base, rates: ratesOfMunicipal(base.shape, municipal) };
    const draws = drawTrajectory(base.model, { areas: 2, steps: 4 }, 1, 0);
    const ofArea = (list: Float64Array, area: number) => list.filter((_, index) => index % 2 === area);
    const totals = [0, 1].map((area) => {
      const [births, deaths, moves] = [draws.births, draws.deaths, draws.moves].map((list) => ofArea(list, area));
      const sums = new Map<number, number>();
      const none = new Float64Array();
      const paths = { births: births ?? none, deaths: deaths ?? none, moves: moves ?? none };
      followPlainly(task, area, paths, (row, sum) => sums.set(row, sum));
      return sums;
    });
    let people = base.start;
    municipal.forEach((rates, step) => {
      const [next, dead, moved] = [people.slice(), people.slice(), people.slice()];
      const chance = { draws, first: step * 2, profile: base.model.profile };
      stepWithChance(base.shape, people, rates, chance, { people: next, deaths: dead, movers: moved });
      people = next;
      totals.forEach((sums, area) => {
        const all = people.subarray(area * 16, area * 16 + 16).reduce((sum, one) => sum + one, 0);
        expect((sums.get(5 * step) ?? 0) / all).toBeCloseTo(1, 12);
      });
    });
  });

  test("without chance every trajectory is the projection of the same rates", () => {
    const draft = { shape: { areas: 1, ages: 7, fertile: { from: 2, count: 3 } }, seed: 9, steps: 5, trajectories: 9 };
    const base = made(draft, { birthsOf: "through", coming: 5, wild: 0 });
    const still = { phi: 0.5, sigma: new Float64Array(1), common: 0.5 };
    const rates = base.rates.map((of) => ({ ...of, moving: null }));
    const task = { ...base, rates, model: { ...base.model, births: still, deaths: still, moves: still } };
    const steps = rates.map(({ arriving, ...of }) => ({
      ...of,
      migration: { when: "end" as const, net: arriving ?? new Float64Array(14) },
    }));
    const { sums } = fast(task, 0);
    project(task.shape, task.start, steps).steps.forEach(({ people }, step) => {
      const all = people.reduce((sum, one) => sum + one, 0);
      const row = Array.from(sums?.slice(step * 45, step * 45 + 9) ?? []);
      for (const one of row) expect(Math.abs(one / all - 1)).toBeLessThanOrEqual(2e-6);
    });
  });
});

test("Philox4x32-10 gives the words of its authors' known answers", () => {
  // kat_vectors of Random123 (Salmon and others): counters and keys of zeros, of ones, and of the digits of pi
  expect(philox([0, 0, 0, 0], [0, 0])).toEqual([0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
  expect(philox([-1, -1, -1, -1], [-1, -1])).toEqual([0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]);
  expect(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual([
    0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1,
  ]);
});

test("the usual ages are 0–14, 15–64, 65 and over and women of 20–39", () => {
  expect(usualAges(1)).toEqual({ working: 15, old: 65, mothers: { from: 20, to: 40 } });
  expect(usualAges(5)).toEqual({ working: 3, old: 13, mothers: { from: 4, to: 8 } });
  expect(sumNames).toEqual(["total", "young", "working", "old", "mothers"]);
});
