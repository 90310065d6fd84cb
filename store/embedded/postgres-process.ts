import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import { orphanStays } from "../store-problems.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { Reach } from "./lock.ts";
import { isAlive, processesIn, worksIn } from "./process-info.ts";
import { judgeLog, logSize, openLog, readLogSince } from "./server-log.ts";
import { serverSettings } from "./settings.ts";
import { reachSettings } from "./socket-place.ts";
import { fileProblem, type StoreFolder } from "./store-folder.ts";

/** What a PostgreSQL process needs to run. */
export type Running = {
  readonly place: StoreFolder;
  readonly binaries: Binaries;
  readonly account: Account | null;
  readonly reach: Reach;
};

const pollMilliseconds = 5;
const stopMilliseconds = 60_000;

/** Starts the server and waits until it takes connections, through a recovery after a crash if need be. */
export async function startPostgres(running: Running): Promise<Outcome<ChildProcess, Problem>> {
  const { place } = running;
  const logged = logSize(place);
  let failure: unknown = null;
  const child = spawnPostgres(running).once("error", (error) => {
    failure = error;
  });
  while (child.exitCode === null && child.signalCode === null && failure === null) {
    if (
      child.pid !== undefined &&
      readServerFile(place)?.status === "ready" &&
      readServerFile(place)?.pid === child.pid
    )
      return ok(child);
    await wait(pollMilliseconds);
  }
  return fail(failure ? fileProblem(failure, place.folder) : judgeLog(place, readLogSince(place, logged)));
}

/** Fast shutdown: running statements are rolled back, the store is left clean. */
export async function stopPostgres(child: ChildProcess, { place, binaries, account }: Running): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref(); // from here on our process must not end before the server has
  askToStop(place, binaries, account, child.pid);
  await Promise.race([ended, wait(stopMilliseconds, undefined, { ref: false }).then(() => child.kill("SIGQUIT"))]);
  await ended;
}

/**
 * A server whose owner was killed goes on alone. It is stopped (PostgreSQL keeps what was acknowledged);
 * of a server that was killed itself the traces are cleared once nothing works in the folder any more.
 */
export async function stopOrphan(
  place: StoreFolder,
  binaries: Binaries,
  account: Account | null,
): Promise<Outcome<void, Problem>> {
  const left = readServerFile(place);
  if (!left) return ok(undefined);
  if (isAlive(left.pid) && worksIn(left.pid, place.database)) askToStop(place, binaries, account, left.pid);
  const deadline = Date.now() + stopMilliseconds;
  while (processesIn(place.database).length > 0 || (isAlive(left.pid) && worksIn(left.pid, place.database))) {
    if (Date.now() > deadline) return fail(orphanStays(place.folder, left.pid));
    await wait(pollMilliseconds);
  }
  // the number may belong to another program by now, and PostgreSQL would take that one for its predecessor
  rmSync(join(place.database, "postmaster.pid"), { force: true });
  return ok(undefined);
}

/** `postmaster.pid`: the number of the server, and on the 8th line what it is doing. Null when there is none. */
function readServerFile(place: StoreFolder): { pid: number; status: string } | null {
  try {
    const lines = readFileSync(join(place.database, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, status: lines[7]?.trim() ?? "" } : null;
  } catch {
    return null;
  }
}

function spawnPostgres({ place, binaries, account, reach }: Running): ChildProcess {
  const log = openLog(place, account);
  const asAccount = account ? { uid: account.uid, gid: account.gid } : {};
  const child = spawn(binaries.postgres, ["-D", place.database, ...reachSettings(reach), ...serverSettings()], {
    ...asAccount,
    cwd: place.folder,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", log, log],
    // a group of its own: Ctrl+C in a terminal reaches us alone, and we stop the server in good order
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  return child;
}

function askToStop(place: StoreFolder, binaries: Binaries, account: Account | null, pid: number | undefined): void {
  if (process.platform !== "win32") {
    if (pid !== undefined) process.kill(pid, "SIGINT");
    return;
  }
  // Windows has no such signals: pg_ctl speaks to the server through its own pipe
  const asAccount = account ? { uid: account.uid, gid: account.gid } : {};
  spawnSync(binaries.pgCtl, ["stop", "-D", place.database, "-m", "fast", "-W"], { ...asAccount, stdio: "ignore" });
}
