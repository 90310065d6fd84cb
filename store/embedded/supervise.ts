import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import type { Outcome, Problem } from "../../foundation/index.ts";
import type { Say } from "../server.ts";
import { type Running, startPostgres, stopOrphan, stopPostgres } from "./postgres-process.ts";

export type Supervised = { readonly stop: () => Promise<void> };

const restartsInARow = 5;
const calmMilliseconds = 60_000;

/**
 * Starts the server again when it dies under us (killed by the system for want of memory, for example), a few times in a row at most.
 * Work under way fails with a clear problem; the next request finds the server again.
 */
export function superviseServer(first: ChildProcess, running: Running, say: Say): Supervised {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  let restarts: readonly number[] = [];

  const watch = (child: ChildProcess) => {
    current = child;
    child.once("exit", () => {
      if (!stopping) restarting = restart();
    });
  };
  const restart = async () => {
    restarts = [...restarts.filter((time) => Date.now() - time < calmMilliseconds), Date.now()];
    if (restarts.length > restartsInARow) return;
    say(serverDied(running.place.folder));
    const started = await startAgain(running);
    if (!started.ok) say(started.problem.message);
    else if (stopping) await stopPostgres(started.value, running);
    else watch(started.value);
  };
  // the last moment of our process: ask the server to stop, for nobody would be left to do so
  const atExit = () => {
    current.kill("SIGINT");
  };

  process.once("exit", atExit);
  watch(first);
  return {
    stop: async () => {
      stopping = true;
      await restarting;
      await stopPostgres(current, running);
      process.removeListener("exit", atExit);
    },
  };
}

async function startAgain(running: Running): Promise<Outcome<ChildProcess, Problem>> {
  await wait(20);
  const cleared = await stopOrphan(running.place, running.binaries, running.account);
  return cleared.ok ? startPostgres(running) : cleared;
}

const serverDied = (folder: string) => ({
  ja: `保存先 ${folder} のデータベースが止まったため、起動し直しています。保存済みのものは失われません。`,
  en: `The database of the store ${folder} stopped; starting it again. Nothing that was saved is lost.`,
});
