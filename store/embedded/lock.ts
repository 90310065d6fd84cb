import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename } from "node:path";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import { folderRefused, heldElsewhere, storeHeld } from "../store-problems.ts";
import { bootOf, isAlive, startOf } from "./process-info.ts";
import type { StoreFolder } from "./store-folder.ts";

/** How to reach a running server: `host` is a socket folder or the loopback address. */
export type Reach = { readonly host: string; readonly port: number };

/** Who owns a store folder, as written into its lock file. `reach` is there once the server answers. */
export type Holder = {
  readonly pid: number;
  readonly started: string | null;
  readonly boot: string | null;
  readonly host: string;
  readonly since: string;
  readonly command: string;
  readonly reach: Reach | null;
};

export type Lock = { readonly announce: (reach: Reach) => void; readonly release: () => void };

/** The holder named by the lock file, whether it lives or not; null without a lock. */
export function readHolder(place: StoreFolder): Holder | null {
  const text = readLock(place.lock);
  return text === null ? null : parseHolder(text);
}

/** Whether the holder still runs. On another machine that cannot be seen from here, so it counts as running. */
export function holderLives(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.boot !== bootOf()) return false;
  return isAlive(holder.pid) && holder.started === startOf(holder.pid);
}

/** Takes the folder for this process. A lock whose holder is dead is put aside. */
export function takeLock(place: StoreFolder): Outcome<Lock, Problem> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (createLock(place.lock, describeSelf(null))) return ok(ownLock(place.lock));
    const text = readLock(place.lock);
    const holder = text === null ? null : parseHolder(text);
    if (holder && holderLives(holder)) return fail(heldBy(place.folder, holder));
    if (text !== null) putAside(place.lock, text);
  }
  return fail(folderRefused(place.folder, basename(place.lock)));
}

export function heldBy(folder: string, holder: Holder): Problem {
  return holder.host === hostname() ? storeHeld(folder, holder) : heldElsewhere(folder, holder);
}

function ownLock(file: string): Lock {
  return {
    announce: (reach) => {
      const beside = `${file}.${process.pid}`;
      writeFileSync(beside, describeSelf(reach), { mode: 0o600 });
      renameSync(beside, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** link(2) fails when the name exists, and the file is whole from its first moment. */
function createLock(file: string, text: string): boolean {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text, { mode: 0o600 });
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Two starters may find the same dead lock: whoever moved a living one away by mistake puts it back. */
function putAside(file: string, expected: string): void {
  const aside = `${file}.old-${process.pid}`;
  try {
    renameSync(file, aside);
    if (readLock(aside) !== expected) linkSync(aside, file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function describeSelf(reach: Reach | null): string {
  const self: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    boot: bootOf(),
    host: hostname(),
    since: startTime,
    command: [basename(process.argv[1] ?? process.title), ...process.argv.slice(2)].join(" ").slice(0, 200),
    reach,
  };
  return `${JSON.stringify(self, null, 2)}\n`;
}

const startTime = new Date(Date.now() - process.uptime() * 1000).toISOString();

function readLock(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** A lock that cannot be read (a crash of the machine can leave it empty) belongs to nobody. */
function parseHolder(text: string): Holder | null {
  try {
    const holder: Holder = JSON.parse(text);
    return typeof holder.pid === "number" ? holder : null;
  } catch {
    return null;
  }
}
