import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Outcome, Problem } from "../../foundation/index.ts";
import type { Say } from "../server.ts";
import { type Running, startPostgres, stopOrphan, stopPostgres } from "./postgres-process.ts";

export type Supervised = {
  readonly stop: () => Promise<void>;
  /** Why the server could not be started again, while that is so. */
  readonly trouble: () => Problem | null;
};

const calmMilliseconds = 60_000;
const shortestWait = 20;
const longestWait = 5_000;

/**
 * Starts the server again when it dies under us (killed for want of memory, a full disk), more slowly the oftener it dies.
 * Work under way fails with a clear problem; once the server is back, the next request finds it.
 */
export function superviseServer(first: ChildProcess, running: Running, say: Say): Supervised {
  let current = first;
  let trouble: Problem | null = null;
  let deaths: readonly number[] = [];
  let restarting: Promise<void> = Promise.resolve();
  const stopping = new AbortController();

  const watch = (child: ChildProcess) => {
    current = child;
    child.once("exit", () => {
      if (!stopping.signal.aborted) restarting = restart();
    });
  };
  const restart = async () => {
    say(serverDied(running.place.folder));
    while (!stopping.signal.aborted) {
      deaths = [...deaths.filter((time) => Date.now() - time < calmMilliseconds), Date.now()];
      await pause(waitAfter(deaths.length), stopping.signal);
      const started = await startAgain(running);
      if (!started.ok && started.problem.code !== trouble?.code) say(started.problem.message);
      trouble = started.ok ? null : started.problem;
      if (started.ok) return watch(started.value);
    }
  };
  // the last moment of our process: ask the server to stop, for nobody would be left to do so
  const atExit = () => current.kill("SIGINT");

  process.once("exit", atExit);
  watch(first);
  return {
    trouble: () => trouble,
    stop: async () => {
      stopping.abort();
      await restarting;
      await stopPostgres(current, running);
      process.removeListener("exit", atExit);
    },
  };
}

/** 20 ms after the first death within a minute, then 80, 320 … at most 5 s. */
function waitAfter(deaths: number): number {
  return Math.min(longestWait, shortestWait * 4 ** (deaths - 1));
}

/** Ends early when the product stops; the waiting keeps no process alive. */
async function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal: stopped, ref: false }).catch(() => undefined);
}

async function startAgain(running: Running): Promise<Outcome<ChildProcess, Problem>> {
  const cleared = await stopOrphan(running.place, running.binaries, running.account);
  return cleared.ok ? startPostgres(running) : cleared;
}

const serverDied = (folder: string) => ({
  ja: `保存先 ${folder} のデータベースが止まったため、起動し直しています。保存済みのものは失われません。`,
  en: `The database of the store ${folder} stopped; starting it again. Nothing that was saved is lost.`,
});
