import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { findAccount, runningAsRoot } from "../embedded/account.ts";
import { openOutside } from "../outside-server.ts";
import type { Server } from "../server.ts";
import { mustSucceed } from "./must-succeed.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { makeTemplate } from "./test-server.ts";

/** A throw-away PostgreSQL 15, reached by address only. */
export type Postgres15 = { readonly address: string; readonly server: Server; readonly stop: () => Promise<void> };

const programs = process.env.MICHISHIRUBE_POSTGRES15 ?? "/usr/lib/postgresql/15/bin";

/** Why the tests against PostgreSQL 15 cannot run here, or null when they can. */
export function whyNoPostgres15(): string | null {
  if (!existsSync(join(programs, "initdb"))) {
    return `PostgreSQL 15 が ${programs} にないため、その試験は飛ばします（apt-get install postgresql-15）。/ No PostgreSQL 15 at ${programs}: its tests are skipped.`;
  }
  return runningAsRoot() && !findAccount("postgres") ? "No account postgres to run PostgreSQL 15 as root." : null;
}

/** Starts a cluster in a temporary folder on a free loopback port, with a password. */
export async function startPostgres15(): Promise<Postgres15> {
  const { folder, remove } = temporaryFolder();
  const account = runningAsRoot() ? findAccount("postgres") : null;
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  const password = `p${Math.random().toString(36).slice(2)}`;
  writeFileSync(join(folder, "password"), password);
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  execFileSync(
    join(programs, "initdb"),
    [
      "-D",
      data,
      "-U",
      "tester",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "-A",
      "scram-sha-256",
      `--pwfile=${join(folder, "password")}`,
    ],
    { ...as, cwd: folder },
  );
  const port = await freePort();
  const options = [
    "-D",
    data,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `unix_socket_directories=${folder}`,
  ];
  const child = spawn(join(programs, "postgres"), options, { ...as, cwd: folder, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const address = `postgresql://tester:${password}@127.0.0.1:${port}/postgres`;
  await untilItAnswers(address);
  const connection = { host: "127.0.0.1", port, user: "tester", password, database: "postgres" };
  const server: Server = { ...mustSucceed(await openOutside(address)), connection };
  await makeTemplate(server);
  return {
    address,
    server,
    stop: async () => {
      child.kill("SIGINT");
      await ended;
      remove();
    },
  };
}

async function untilItAnswers(address: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if ((await openOutside(address)).ok) return;
    await wait(50);
  }
  throw new Error("PostgreSQL 15 did not answer within ten seconds");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
