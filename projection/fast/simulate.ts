import { type ChanceTask, checkTask } from "./chance-task.ts";
import { encodeArea } from "./encode-area.ts";
import type { KernelExports } from "./kernel-exports.ts";
import type { BlockThread } from "./open-threads.ts";
import { runPlainBlock } from "./plain-block.ts";
import { seedWords } from "./plain-draws.ts";
import { quantilePlaces } from "./quantile-places.ts";
import { type AreaChance, type BlockFrame, newBlockRunner } from "./run-block.ts";

export type SimulateChoices = {
  /** The first area to run, counted from 0: where an interrupted run goes on. */
  readonly from?: number;
  /** Interrupts: no further area is begun, and what is done is given back. */
  readonly signal?: AbortSignal;
  /** Whether every trajectory's sums are given back (four bytes each); otherwise memory does not grow with trajectories. Yes, if nothing is said. */
  readonly keepSums?: boolean;
  /** Shares (0 … 1, the lowest first) whose quantiles are wanted; none, if nothing is said. */
  readonly shares?: readonly number[];
  /** Told of each area as it is done, not always in order: to keep it, or to show how far the run is. */
  readonly onArea?: (done: AreaChance) => void;
};

/** Areas `from` … `next − 1` of a task, in order. An interrupted run is not whole; one that begins at `next` has the rest. */
export type ChanceResult = {
  readonly from: number;
  readonly next: number;
  readonly isWhole: boolean;
  readonly areas: readonly AreaChance[];
};

/** What runs an area: a thread, or this one. */
type Runner = (area: number) => AreaChance | Promise<AreaChance>;

/** Runs the areas of a task on threads, each taking the next when it is free. */
export async function simulateOnThreads(
  module: WebAssembly.Module,
  threads: readonly BlockThread[],
  task: ChanceTask,
  choices: SimulateChoices,
): Promise<ChanceResult> {
  check(task, choices);
  const frame = frameOf(task, choices);
  for (const thread of threads) {
    thread.hold(true);
    thread.begin(module, frame);
  }
  try {
    // two areas each are under way: one runs while the next is already there
    const runners = [...threads, ...threads].map((thread) => (area: number) => thread.run(encodeArea(task, area)));
    return await runAll(task, choices, runners);
  } finally {
    for (const thread of threads) thread.hold(false);
  }
}

/** The same on the caller's thread, which is let go between areas. */
export function simulateHere(kernel: KernelExports, task: ChanceTask, choices: SimulateChoices): Promise<ChanceResult> {
  check(task, choices);
  const run = newBlockRunner(kernel, frameOf(task, choices));
  return runAll(task, choices, [(area) => run(encodeArea(task, area))]);
}

/** The same without the kernel. */
export function simulatePlainly(task: ChanceTask, choices: SimulateChoices): Promise<ChanceResult> {
  check(task, choices);
  const wanted = { keepSums: choices.keepSums ?? true, shares: choices.shares ?? [] };
  return runAll(task, choices, [(area) => runPlainBlock(task, area, wanted)]);
}

function check(task: ChanceTask, { shares }: SimulateChoices): void {
  checkTask(task);
  quantilePlaces(task.trajectories, shares ?? []);
}

function frameOf({ model, ...task }: ChanceTask, { keepSums, shares }: SimulateChoices): BlockFrame {
  return {
    shape: task.shape,
    birthsOf: task.birthsOf,
    trajectories: task.trajectories,
    ages: task.ages,
    steps: task.rates.length,
    seed: seedWords(task.seed),
    isShared: [model.births, model.deaths, model.moves].some(({ common }) => common > 0),
    keepSums: keepSums ?? true,
    shares: shares ?? [],
  };
}

async function runAll(
  { shape }: ChanceTask,
  { from = 0, signal, onArea }: SimulateChoices,
  runners: readonly Runner[],
): Promise<ChanceResult> {
  let next = from;
  const done: AreaChance[] = [];
  const work = async (run: Runner): Promise<void> => {
    while (next < shape.areas && !signal?.aborted) {
      const area = next;
      next += 1;
      const result = await run(area);
      done[area - from] = result;
      onArea?.(result);
      await letOthersRun();
    }
  };
  await Promise.all(runners.map(work));
  return { from, next, isWhole: from === 0 && next >= shape.areas, areas: done };
}

/** Messages and clicks come in between two areas. */
const letOthersRun = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });

/** The sums of several areas together, row by row and trajectory by trajectory: for the quantiles of a region. Areas without sums count as nothing. */
export function sumAreas(areas: readonly AreaChance[]): Float32Array {
  const all = new Float64Array(areas.find(({ sums }) => sums)?.sums?.length ?? 0);
  for (const { sums } of areas) for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) + (sums?.[at] ?? 0);
  return Float32Array.from(all);
}
