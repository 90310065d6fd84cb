import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import {
  diskFull,
  folderRefused,
  folderUnreachable,
  notAStore,
  otherMajorVersion,
  storeDamaged,
} from "../store-problems.ts";
import { type Account, canEnter } from "./account.ts";

/** The places inside a store folder. */
export type StoreFolder = {
  readonly folder: string;
  readonly database: string;
  readonly log: string;
  readonly lock: string;
  readonly password: string;
};

export function storeFolder(folder: string): StoreFolder {
  const inside = (name: string) => join(resolve(folder), name);
  return {
    folder: resolve(folder),
    database: inside("database"),
    log: inside("postgresql.log"),
    lock: inside("michishirube.lock"),
    password: inside("password"),
  };
}

/** Makes the folder (private to its owner) where it is missing, and sees to it that the account can work in it. */
export function prepareFolder(place: StoreFolder, account: Account | null): Outcome<StoreFolder, Problem> {
  try {
    const made = mkdirSync(place.folder, { recursive: true, mode: 0o755 });
    const foreign = readdirSync(place.folder).find((name) => !isOurs(name));
    if (foreign) return fail(notAStore(place.folder, foreign));
    if (made || !statSync(place.database, { throwIfNoEntry: false })) makePrivate(place.folder, account);
  } catch (error) {
    return fail(fileProblem(error, place.folder));
  }
  const reachable = !account || canEnter(account, place.folder);
  return reachable ? ok(place) : fail(folderUnreachable(place.folder, account.name));
}

/** `new` when nothing was stored yet, `ready` when a database of our version lies there, else what is wrong. */
export function inspectDatabase(place: StoreFolder, major: string): Outcome<"new" | "ready", Problem> {
  if (!statSync(place.database, { throwIfNoEntry: false })) return ok("new");
  for (const part of ["PG_VERSION", "global/pg_control", "base", "pg_wal"]) {
    if (!statSync(join(place.database, part), { throwIfNoEntry: false })) {
      return fail(storeDamaged(place.folder, `database/${part}: 見つかりません / missing`));
    }
  }
  const found = readFileSync(join(place.database, "PG_VERSION"), "utf8").trim();
  return found === major ? ok("ready") : fail(versionProblem(place.folder, found, major));
}

/** A failed file operation in words. */
export function fileProblem(error: unknown, folder: string): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = error instanceof Error ? error.message : String(error);
  return code === "ENOSPC" || code === "EDQUOT" ? diskFull(folder) : folderRefused(folder, why);
}

function versionProblem(folder: string, found: string, major: string): Problem {
  if (!/^\d+$/.test(found)) return storeDamaged(folder, "database/PG_VERSION");
  return otherMajorVersion(folder, found, major);
}

const isOurs = (name: string): boolean =>
  name === "database" ||
  name === "socket" ||
  name === "password" ||
  /^(database\.new|postgresql\.log|michishirube\.lock)/.test(name);

function makePrivate(folder: string, account: Account | null): void {
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
}
