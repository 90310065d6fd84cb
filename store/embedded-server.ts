import { setTimeout as wait } from "node:timers/promises";
import { fail, type Outcome, ok, type Problem } from "../foundation/index.ts";
import { chooseAccount } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { connectionTo, ensureDatabase, holdConnection, othersAreGone } from "./embedded/connection.ts";
import { initialise } from "./embedded/initialise.ts";
import { heldBy, holderLives, type Lock, readHolder, takeLock } from "./embedded/lock.ts";
import { type Running, startPostgres, stopOrphan, stopPostgres } from "./embedded/postgres-process.ts";
import { linkedFolder, reachableFolder } from "./embedded/reachable-folder.ts";
import { chooseReach, forgetReach } from "./embedded/socket-place.ts";
import { fileProblem, inspectDatabase, prepareFolder, type StoreFolder, storeFolder } from "./embedded/store-folder.ts";
import { superviseServer } from "./embedded/supervise.ts";
import type { Purpose, Say, Server } from "./server.ts";
import { databaseUnreachable } from "./store-problems.ts";

export type EmbeddedOptions = {
  readonly folder: string;
  readonly purpose?: Purpose;
  readonly onProgress?: Say;
  /** Listen on a loopback port with a password instead of a socket; always so on Windows. */
  readonly loopback?: boolean;
};

const silent: Say = () => undefined;

/**
 * Starts a real PostgreSQL on a private folder, making it on first use. One process owns a folder:
 * a second one gets the problem `storeHeld`, which says who holds it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Outcome<Server, Problem>> {
  const say = options.onProgress ?? silent;
  const wanted = storeFolder(options.folder);
  try {
    const place = storeFolder(reachableFolder(options.folder, say));
    const held = livingHolder(place);
    if (held) return fail(held);
    const account = chooseAccount(place.database, say);
    if (!account.ok) return account;
    const prepared = prepareFolder(place, account.value);
    if (!prepared.ok) return prepared;
    const binaries = findBinaries(account.value, say);
    if (!binaries.ok) return binaries;
    const lock = takeLock(place);
    if (!lock.ok) return lock;
    return await startLocked({ place, binaries: binaries.value, account: account.value }, lock.value, options);
  } catch (error) {
    return fail(fileProblem(error, wanted.folder));
  }
}

/** Like openEmbedded, but when another process of ours runs the server of this folder, uses that one. Waits while it starts. */
export async function openOrJoin(
  options: EmbeddedOptions,
  patienceMilliseconds = 120_000,
): Promise<Outcome<Server, Problem>> {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const opened = await openEmbedded(options);
    if (opened.ok || opened.problem.code !== "storeHeld") return opened;
    const joined = await joinEmbedded(options.folder);
    if (joined.ok) return joined;
    if (Date.now() > deadline) return opened;
    await wait(50);
  }
}

/** Uses the running server of a folder; fails when none answers there. */
export async function joinEmbedded(folder: string): Promise<Outcome<Server, Problem>> {
  const place = storeFolder(linkedFolder(folder));
  const reach = readHolder(place)?.reach;
  if (!reach) return fail(databaseUnreachable(place.folder, "not running"));
  const connection = connectionTo(place, reach);
  const held = await holdConnection(connection, place);
  return held.ok
    ? ok({ kind: "joined", connection, name: place.folder, trouble: () => null, close: held.value })
    : held;
}

function livingHolder(place: StoreFolder): Problem | null {
  const holder = readHolder(place);
  return holder && holderLives(holder) ? heldBy(place.folder, holder) : null;
}

/** Whatever goes wrong once the folder is ours, the folder is given back. */
async function startLocked(
  base: Omit<Running, "reach">,
  lock: Lock,
  options: EmbeddedOptions,
): Promise<Outcome<Server, Problem>> {
  const started = await startOwned(base, lock, options).catch((error: unknown) =>
    fail(fileProblem(error, base.place.folder)),
  );
  if (!started.ok) lock.release();
  return started;
}

async function startOwned(
  base: Omit<Running, "reach">,
  lock: Lock,
  options: EmbeddedOptions,
): Promise<Outcome<Server, Problem>> {
  const { place, binaries, account } = base;
  const loopback = options.loopback ?? process.platform === "win32";
  const stopped = await stopOrphan(place, binaries, account);
  if (!stopped.ok) return stopped;
  const found = inspectDatabase(place, binaries.major);
  if (!found.ok) return found;
  if (found.value === "new") {
    options.onProgress?.({
      ja: `保存先 ${place.folder} を用意しています…`,
      en: `Preparing the store ${place.folder} …`,
    });
    const made = await initialise(place, binaries, account, loopback);
    if (!made.ok) return made;
  }
  return startServer({ ...base, reach: await chooseReach(place, account, loopback) }, lock, options);
}

async function startServer(running: Running, lock: Lock, options: EmbeddedOptions): Promise<Outcome<Server, Problem>> {
  const started = await startPostgres(running);
  if (!started.ok) return started;
  const connection = connectionTo(running.place, running.reach);
  const ready = await ensureDatabase(connection, running.place);
  if (!ready.ok) {
    await stopPostgres(started.value, running);
    return ready;
  }
  lock.announce(running.reach);
  const supervised = superviseServer(started.value, running, options.onProgress ?? silent);
  const end = async () => {
    if (options.purpose === "command") await othersAreGone(connection);
    await supervised.stop();
    forgetReach(running.reach);
    lock.release();
  };
  return ok({
    kind: "embedded",
    connection,
    name: running.place.folder,
    trouble: supervised.trouble,
    close: onlyOnce(end),
  });
}

function onlyOnce(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | null = null;
  return () => {
    ending ??= end();
    return ending;
  };
}
