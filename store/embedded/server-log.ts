import { closeSync, existsSync, fchownSync, openSync, readSync, renameSync, statSync } from "node:fs";
import type { Problem } from "../../foundation/index.ts";
import { diskFull, serverDidNotStart, storeDamaged } from "../store-problems.ts";
import type { Account } from "./account.ts";
import type { StoreFolder } from "./store-folder.ts";

const longestLog = 10 * 1024 * 1024;
const tailBytes = 16_384;

/** Opens PostgreSQL's own log for appending; an overlong one is put aside first. It belongs to the account that owns the data. */
export function openLog(place: StoreFolder, account: Account | null): number {
  if (existsSync(place.log) && statSync(place.log).size > longestLog) renameSync(place.log, `${place.log}.1`);
  const log = openSync(place.log, "a", 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  return log;
}

export function logSize(place: StoreFolder): number {
  return statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines written since the given size of the log. */
export function readLogSince(place: StoreFolder, from: number, lines = 8): string {
  const size = logSize(place);
  const start = Math.max(from, size - tailBytes);
  if (size <= start) return "";
  const bytes = Buffer.alloc(size - start);
  const file = openSync(place.log, "r");
  readSync(file, bytes, 0, bytes.length, start);
  closeSync(file);
  return bytes.toString("utf8").trim().split("\n").slice(-lines).join("\n");
}

// What PostgreSQL writes when a data folder cannot be trusted (its own messages, version 18)
const damageWords =
  /incorrect checksum in control file|invalid checkpoint|could not locate (a valid checkpoint|required checkpoint)|invalid data in file|database files are incompatible|could not open (file|directory) "(base|global|pg_)|could not read (file|block)|invalid page|control file (contains|appears)|unexpected data|not a valid data directory|PANIC|is missing/i;

/** Why the server did not start or stopped, judged by the last lines of its log. */
export function judgeLog(place: StoreFolder, log: string): Problem {
  if (/No space left on device|Check free disk space|Disk quota exceeded/i.test(log))
    return diskFull(place.folder, log);
  return damageWords.test(log)
    ? storeDamaged(place.folder, "postgresql.log", log)
    : serverDidNotStart(place.folder, log);
}
