import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import type { Say } from "../server.ts";
import { accountMissing } from "../store-problems.ts";

/** The system account a database process runs under; PostgreSQL refuses to run as root. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

const ownAccount = "michishirube";
const nobody: Account = { name: "nobody", uid: 65534, gid: 65534 };

export function runningAsRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account of the system's account list, or null. */
export function findAccount(name: string): Account | null {
  const line = readAccountList().find((fields) => fields[0] === name);
  return line ? { name, uid: Number(line[2]), gid: Number(line[3]) } : null;
}

/** The account that would be used for a new store: never created here, so that asking changes nothing. */
export function likelyAccount(): Account {
  return findAccount("postgres") ?? findAccount(ownAccount) ?? nobody;
}

/**
 * Under whose name the database runs: null means our own. As root it is whoever owns the data already,
 * else `postgres`, else an account made for the purpose.
 */
export function chooseAccount(dataFolder: string, say: Say): Outcome<Account | null, Problem> {
  if (!runningAsRoot()) return ok(null);
  const owner = ownerOf(dataFolder) ?? findAccount("postgres") ?? findAccount(ownAccount);
  return owner ? ok(owner) : createAccount(say);
}

/** Whether the account can stand in the folder: tried, not computed, so that ACLs and mounts count too. */
export function canEnter(account: Account, folder: string): boolean {
  return runsAs(account, "/bin/sh", ["-c", 'cd -- "$1"', "sh", folder]);
}

/** Whether the account can run the program. */
export function runsAs(account: Account, program: string, options: readonly string[]): boolean {
  const { uid, gid } = account;
  return spawnSync(program, [...options], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function createAccount(say: Say): Outcome<Account, Problem> {
  say({
    ja: `データベースは root では動かないため、専用の利用者「${ownAccount}」を作ります。`,
    en: `The database does not run as root: creating the system account "${ownAccount}" for it.`,
  });
  const made = spawnSync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", ownAccount]);
  const account = findAccount(ownAccount);
  return account ? ok(account) : fail(accountMissing(made.stderr?.toString().trim() || made.error?.message || ""));
}

function ownerOf(dataFolder: string): Account | null {
  const found = statSync(dataFolder, { throwIfNoEntry: false });
  if (!found || found.uid === 0) return null;
  const line = readAccountList().find((fields) => Number(fields[2]) === found.uid);
  return { name: line?.[0] ?? `uid ${found.uid}`, uid: found.uid, gid: found.gid };
}

function readAccountList(): readonly (readonly string[])[] {
  const list = readFileSync("/etc/passwd", "utf8");
  return list.split("\n").map((line) => line.split(":"));
}
