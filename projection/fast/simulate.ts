import { type ChanceTask, checkTask } from "./chance-task.ts";
import { type AreaBlock, encodeArea, stepSize } from "./encode-area.ts";
import type { KernelExports } from "./kernel-exports.ts";
import type { BlockThread } from "./open-threads.ts";
import { runPlainBlock } from "./plain-block.ts";
import { seedWords } from "./plain-draws.ts";
import { quantilePlaces } from "./quantile-places.ts";
import { type AreaChance, type BlockFrame, newBlockRunner, sumsOfArea } from "./run-block.ts";

export type SimulateChoices = {
  /** The first area to run, counted from 0: where an interrupted run goes on. */
  readonly from?: number;
  /** Interrupts: no further area is begun, and what is done is given back. */
  readonly signal?: AbortSignal;
  /** Whether every trajectory's sums are given back (four bytes each); otherwise memory does not grow with trajectories. Yes, if nothing is said. */
  readonly keepSums?: boolean;
  /** Shares (0 … 1, the lowest first) whose quantiles are wanted; none, if nothing is said. */
  readonly shares?: readonly number[];
  /**
   * An earlier result that nobody needs any more: its sums are taken as room for those of this run, and hold other numbers or none from then on. New memory for
   * the sums costs a tenth of a run and more.
   */
  readonly reuse?: ChanceResult;
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
    const block = blockMaker(frame, task, choices);
    // two areas each are under way: one runs while the next is already there
    const runners = [...threads, ...threads].map((thread) => (area: number) => thread.run(block(area)));
    return await runAll(task, choices, runners);
  } finally {
    for (const thread of threads) thread.hold(false);
  }
}

/** The same on the caller's thread, which is let go between areas. */
export function simulateHere(kernel: KernelExports, task: ChanceTask, choices: SimulateChoices): Promise<ChanceResult> {
  check(task, choices);
  const frame = frameOf(task, choices);
  // an area is in the kernel's memory before the next is encoded
  const room = new Float32Array(stepSize(task) * task.rates.length);
  const [run, block] = [newBlockRunner(kernel, frame), blockMaker(frame, task, choices, room)];
  return runAll(task, choices, [letGo((area) => run(block(area)))]);
}

/** The same without the kernel. */
export function simulatePlainly(task: ChanceTask, choices: SimulateChoices): Promise<ChanceResult> {
  check(task, choices);
  const wanted = { keepSums: choices.keepSums ?? true, shares: choices.shares ?? [] };
  return runAll(task, choices, [letGo((area) => runPlainBlock(task, area, wanted))]);
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

/** Encodes areas one after the other, each with room for its sums as long as there is some to be used again. */
function blockMaker(
  frame: BlockFrame,
  task: ChanceTask,
  { reuse }: SimulateChoices,
  rates?: Float32Array,
): (area: number) => AreaBlock {
  const wanted = frame.keepSums ? sumsOfArea(frame) : -1;
  const room = (reuse?.areas ?? []).flatMap(({ sums }) => (sums !== null && isRoom(sums, wanted) ? [sums] : []));
  return (area) => ({ ...encodeArea(task, area, rates), sums: room.pop() });
}

/** Whether a list has a memory of its own, which holds just so many numbers: it may be given to a thread. */
function isRoom(list: Float32Array, wanted: number): boolean {
  return list.length === wanted && list.buffer instanceof ArrayBuffer && list.buffer.byteLength === wanted * 4;
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
    }
  };
  await Promise.all(runners.map(work));
  return { from, next, isWhole: from === 0 && next >= shape.areas, areas: done };
}

/** A runner of the caller's thread: messages and clicks come in between two of its areas. */
const letGo =
  (run: (area: number) => AreaChance): Runner =>
  async (area) => {
    const result = run(area);
    await letOthersRun();
    return result;
  };

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
