import { ProjectionFault } from "../fault.ts";
import type { ChanceTask } from "./chance-task.ts";
import { startKernel } from "./kernel-exports.ts";
import { type BlockThread, type BrowserWorker, openThread, threadsHere } from "./open-threads.ts";
import { type ChanceResult, type SimulateChoices, simulateHere, simulateOnThreads } from "./simulate.ts";

type Run = (task: ChanceTask, choices: SimulateChoices) => Promise<ChanceResult>;
type Reason = { readonly ja: string; readonly en: string };

/** Simulations one after the other, on threads where there are any. */
export type Simulator = {
  readonly simulate: (task: ChanceTask, choices?: SimulateChoices) => Promise<ChanceResult>;
  /** Why one thread does the work although more were asked for, or null. */
  readonly why: () => Reason | null;
  readonly close: () => void;
};

/** Threads are started with the first simulation. */
export function newSimulator(
  module: WebAssembly.Module,
  { threads = threadsHere(), makeWorker }: { readonly threads?: number; readonly makeWorker?: () => BrowserWorker },
): Simulator {
  const here = startKernel(module);
  let pool: readonly BlockThread[] = [];
  let why: Reason | null = null;
  let haveRun = false;
  const close = (): void => {
    for (const thread of pool) thread.close();
    pool = [];
  };
  const open = (): void => {
    if (pool.length > 0 || threads <= 1 || why) return;
    try {
      pool = Array.from({ length: threads }, () => openThread(makeWorker));
    } catch (error) {
      why = oneThreadBecause(error);
    }
  };
  const onThreads: Run = async (task, choices) => {
    try {
      const result = await simulateOnThreads(module, pool, task, choices);
      haveRun = true;
      return result;
    } catch (error) {
      // a thread that was lost is lost to later runs too: they begin with new ones
      close();
      // threads that never ran are forbidden here: a browser tells that only when they are to work
      if (haveRun || !isLoss(error)) throw error;
      why = oneThreadBecause(error);
      return simulateHere(here, task, choices);
    }
  };
  const simulate = inTurn((task, choices) => {
    open();
    return pool.length === 0 ? simulateHere(here, task, choices) : onThreads(task, choices);
  });
  return { simulate, why: () => why, close };
}

/** One simulation after the other: they share their threads' memory. */
function inTurn(run: Run): Simulator["simulate"] {
  let last: Promise<unknown> = Promise.resolve();
  return (task, choices = {}) => {
    const mine = last.then(() => run(task, choices));
    last = mine.catch(() => undefined);
    return mine;
  };
}

const isLoss = (error: unknown): boolean => error instanceof ProjectionFault && error.code === "projection/threadLost";

function oneThreadBecause(error: unknown): Reason {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    ja: `スレッドを起こせないため、1本で計算します。（${reason}）`,
    en: `No threads can be started: one is used. (${reason})`,
  };
}
