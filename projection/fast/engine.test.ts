import { afterAll, describe, expect, test } from "vitest";
import { ProjectionFault } from "../fault.ts";
import { project } from "../project.ts";
import type { StepRates } from "../step-forward.ts";
import type { ChanceTask } from "./chance-task.ts";
import { compileKernel } from "./compile-kernel.ts";
import { openFastEngine } from "./engine.ts";
import { simulateOnThreads, sumAreas } from "./simulate.ts";

const shape = { areas: 7, ages: 6, fertile: { from: 2, count: 2 } };
const cells = 7 * 12;
const list = (length: number, from: number, by: number) =>
  Float64Array.from({ length }, (_, index) => from + ((index * 37) % 11) * by);
const start = list(cells, 100, 10);
const rates = {
  survival: list(cells, 0.8, 0.01),
  fertility: list(14, 0.1, 0.02),
  sexRatio: list(7, 1, 0.01),
};
const process = (sigma: number) => ({ phi: 0.9, sigma: new Float64Array(7).fill(sigma), common: 0.4 });
const task: ChanceTask = {
  shape,
  start,
  birthsOf: "through",
  rates: [1, 2, 3, 4, 5].map(() => ({ ...rates, moving: null, arriving: null })),
  model: { births: process(0.1), deaths: process(0.05), moves: process(0.01), profile: list(cells, 0, 0.1) },
  trajectories: 100,
  seed: 2026,
  ages: { working: 1, old: 4, mothers: { from: 2, to: 4 } },
};

const [one, two, three, plain] = await Promise.all([
  openFastEngine({ threads: 1 }),
  openFastEngine({ threads: 2 }),
  openFastEngine({ threads: 3 }),
  openFastEngine({ plain: true }),
]);
afterAll(() => {
  for (const engine of [one, two, three, plain]) engine.close();
});

describe("the engine", () => {
  test("projects as the reference does, and keeps what it gave when it projects again", () => {
    const steps: StepRates[] = [1, 2].map(() => ({ ...rates, migration: { when: "end", net: list(cells, 0, 1) } }));
    const [ours, theirs] = [one.project(shape, start, steps), project(shape, start, steps)];
    one.project(
      shape,
      start.map((count) => 2 * count),
      steps,
    );
    expect(one.kind).toBe("simd");
    expect(ours).toEqual(theirs);
    expect(plain.project(shape, start, steps)).toEqual(theirs);
  });

  test("a prepared run takes other numbers and other sizes in the same memory", () => {
    const run = one.prepare("double");
    const steps: StepRates[] = [{ ...rates, migration: null }];
    for (const many of [1, 3, 1]) {
      const all = Array.from({ length: many }, () => steps[0]).flatMap((each) => (each ? [each] : []));
      run.fill(shape, start, all);
      const expected = project(shape, start, all).steps.map(({ people }) => people);
      expect(run.run().map(({ people }) => people)).toEqual(expected);
    }
  });

  test("one, two and three threads give the same trajectories and quantiles to the last bit", async () => {
    const choices = { shares: [0.025, 0.5, 0.975] };
    const [first, second, third] = await Promise.all([one, two, three].map((each) => each.simulate(task, choices)));
    expect(first?.isWhole).toBe(true);
    expect(first?.areas.map(({ area }) => area)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    const again = await two.simulate({ ...task, seed: 2027 }, choices);
    expect(again.areas[0]?.sums).not.toEqual(first?.areas[0]?.sums);
  });

  test("without WebAssembly the same seed gives the same numbers to 2e-5", async () => {
    const [fast, slow] = await Promise.all([one.simulate(task), plain.simulate(task)]);
    const [ours, theirs] = [sumAreas(fast.areas), sumAreas(slow.areas)];
    expect(ours).toHaveLength(2500);
    theirs.forEach((sum, at) => {
      expect(Math.abs((ours[at] ?? Number.NaN) / sum - 1)).toBeLessThanOrEqual(2e-5);
    });
  });

  test("sums that are not kept are not given back, the quantiles of each area are", async () => {
    const { areas } = await two.simulate(task, { keepSums: false, shares: [0, 1] });
    expect(areas.every(({ sums, quantiles }) => sums === null && quantiles?.length === 50)).toBe(true);
  });

  test.for([1, 2])("a run takes the memory of a result that nobody needs any more (%i threads)", async (threads) => {
    const engine = threads === 1 ? one : two;
    const [expected, old] = [await three.simulate(task), await engine.simulate({ ...task, seed: 7 })];
    const rooms = new Set(old.areas.map(({ sums }) => sums));
    const reused = await engine.simulate(task, { reuse: old });
    expect(reused).toEqual(expected);
    // on the caller's thread the arrays are the same, to other threads they are given away
    const left = [...rooms].filter((sums) => sums?.length === 2500).length;
    expect(left).toBe(threads === 1 ? 7 : 0);
    expect(reused.areas.every(({ sums }) => rooms.has(sums))).toBe(threads === 1);
    // sums of another size are no room
    const smaller = { ...task, trajectories: 33 };
    expect(await engine.simulate(smaller, { reuse: reused })).toEqual(await three.simulate(smaller));
    expect(reused).toEqual(expected);
  });

  test.for([1, 2])("an interrupted run says so, and goes on where it stopped (%i threads)", async (threads) => {
    const engine = threads === 1 ? one : two;
    const stop = new AbortController();
    const done: number[] = [];
    const begun = await engine.simulate(task, {
      signal: stop.signal,
      onArea: ({ area }) => {
        done.push(area);
        if (done.length === 2) stop.abort();
      },
    });
    expect(begun.isWhole).toBe(false);
    expect(begun.next).toBeGreaterThanOrEqual(2);
    expect(begun.next).toBeLessThan(7);
    const rest = await engine.simulate(task, { from: begun.next });
    const whole = await engine.simulate(task);
    expect([...begun.areas, ...rest.areas]).toEqual(whole.areas);
  });

  test("two simulations asked for at once are run one after the other, each with its own numbers", async () => {
    const other = { ...task, seed: 5, trajectories: 33 };
    const [first, second] = await Promise.all([two.simulate(task), two.simulate(other)]);
    expect(first).toEqual(await one.simulate(task));
    expect(second).toEqual(await one.simulate(other));
  });

  test("a thread that ends early is told, with what to do", async () => {
    const lost = new ProjectionFault("projection/threadLost", "終わりました", "ended");
    const broken = {
      begin: () => undefined,
      run: () => Promise.reject(lost),
      hold: () => undefined,
      close: () => undefined,
    };
    const module = await compileKernel();
    await expect(simulateOnThreads(module, [broken], task, {})).rejects.toMatchObject({
      code: "projection/threadLost",
    });
  });

  test("where workers are forbidden one thread does the work and the engine says so", async () => {
    const forbidden = () => {
      const worker = new EventTarget();
      const postMessage = () => void worker.dispatchEvent(new Event("error"));
      return Object.assign(worker, { postMessage, terminate: () => undefined });
    };
    const engine = await openFastEngine({ threads: 2, makeWorker: forbidden });
    expect(engine.why).toBeNull();
    expect(await engine.simulate(task)).toEqual(await one.simulate(task));
    expect(engine.why?.en).toContain("one is used");
    const never = await openFastEngine({
      threads: 2,
      makeWorker: () => {
        throw new Error("no workers");
      },
    });
    expect(await never.simulate(task)).toEqual(await one.simulate(task));
    expect(never.why?.ja).toContain("no workers");
  });

  test("a task that cannot be is refused by name before anything runs", async () => {
    const wrong = { ...task, trajectories: 0 };
    for (const engine of [one, two, plain])
      await expect(async () => engine.simulate(wrong)).rejects.toMatchObject({ code: "projection/chance" });
    const odd = { ...task, rates: task.rates.map((of) => ({ ...of, survival: of.survival.map(() => 1.5) })) };
    await expect(async () => two.simulate(odd)).rejects.toMatchObject({ code: "projection/impossible" });
    await expect(async () => two.simulate(task, { shares: [0.9, 0.1] })).rejects.toMatchObject({
      code: "projection/chance",
    });
  });
});

describe("quantiles", () => {
  test("are on the line between the two ranks beside them", () => {
    // of 10, 20, 30, 40: place 3 · 0.5 = 1.5 → 25; 3 · 0.1 = 0.3 → 13
    const rows = Float32Array.of(40, 10, 30, 20, 7, 7, 7, 7);
    for (const engine of [one, plain])
      expect([...engine.quantiles(rows, 4, [0, 0.1, 0.5, 1])]).toEqual([10, 13, 25, 40, 7, 7, 7, 7].map(near));
    expect([...one.quantiles(Float32Array.of(3), 1, [0.5])]).toEqual([3]);
  });

  test("are those of the sorted numbers, however these are spread, in long rows and short ones", () => {
    const shares = [0, 0.001, 0.025, 0.1, 0.1, 0.5, 0.9, 0.999, 1];
    const spreads: ((index: number) => number)[] = [
      (index) => (index * 7919) % 1009,
      (index) => Math.exp(((index * 7919) % 1009) / 20),
      (index) => -1 / (1 + ((index * 31) % 97)),
      (index) => (index === 5 ? 3e38 : index % 3),
      (index) => (index % 2 === 0 ? 3e38 : -3e38),
    ];
    for (const count of [2, 3, 63, 1000, 5001])
      for (const spread of spreads) {
        const row = Float32Array.from({ length: count }, (_, index) => spread(index));
        expect([...one.quantiles(row, count, shares)]).toEqual([...plain.quantiles(row, count, shares)].map(near));
      }
  });
});

/** Interpolated in another order of sums: the last digits may differ. */
const near = (value: number) => expect.closeTo(value, Math.abs(value) > 1e6 ? -32 : 9);
