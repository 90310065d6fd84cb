import { spawn } from "node:child_process";
import { chmodSync, chownSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { judgeLog } from "./server-log.ts";
import { newPassword } from "./socket-place.ts";
import { fileProblem, type StoreFolder } from "./store-folder.ts";

export const superuser = "michishirube";

// Built-in C.UTF-8: the same order (code points) on every machine, and never changed by an upgrade of its C library.
const choices = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
];

/** Makes an empty database cluster beside its place and moves it there whole: an interrupted start leaves no half of one. */
export async function initialise(
  place: StoreFolder,
  binaries: Binaries,
  account: Account | null,
  loopback: boolean,
): Promise<Outcome<void, Problem>> {
  const beside = `${place.database}.new`;
  try {
    rmSync(beside, { recursive: true, force: true });
    const access = loopback ? writePassword(place, account) : ["--auth-local=trust"];
    const run = await runInitdb(
      binaries.initdb,
      ["-D", beside, `--username=${superuser}`, "--auth-host=scram-sha-256", ...choices, ...access],
      place,
      account,
    );
    if (run.status === 0) renameSync(beside, place.database);
    else rmSync(beside, { recursive: true, force: true });
    return run.status === 0 ? ok(undefined) : fail(judgeLog(place, run.said));
  } catch (error) {
    return fail(fileProblem(error, place.folder));
  }
}

function writePassword(place: StoreFolder, account: Account | null): readonly string[] {
  writeFileSync(place.password, newPassword(), { mode: 0o600 });
  chmodSync(place.password, 0o600);
  if (account) chownSync(place.password, account.uid, account.gid);
  return [`--pwfile=${place.password}`, "--auth-local=scram-sha-256"];
}

function runInitdb(
  program: string,
  options: readonly string[],
  place: StoreFolder,
  account: Account | null,
): Promise<{ status: number | null; said: string }> {
  const asAccount = account ? { uid: account.uid, gid: account.gid } : {};
  const environment = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...options], {
      ...asAccount,
      cwd: place.folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    child.stderr.on("data", (text) => {
      said += text;
    });
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, said: said.trim().split("\n").slice(-8).join("\n") }));
  });
}
