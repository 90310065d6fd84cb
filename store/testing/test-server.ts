import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, type ClientConfig } from "pg";
import { openDatabase } from "../database.ts";
import { openOrJoin } from "../embedded-server.ts";
import { migrate, ourMigrations } from "../migrate.ts";
import type { Server } from "../server.ts";
import { mustSucceed } from "./must-succeed.ts";

/** A database with our tables and no rows, to be copied for each test file. */
export const templateName = "store_template";

const forgetHours = 1;

/** Kept between runs, so that only the first one makes a cluster; another state of our tables has another folder. */
export function testStoreFolder(): string {
  const state = [import.meta.url, process.getuid?.() ?? "", ...ourMigrations().map(({ checksum }) => checksum)].join(
    "\n",
  );
  return join(tmpdir(), `michishirube-tests-${createHash("sha256").update(state).digest("hex").slice(0, 12)}`);
}

/** Opens the shared server, or joins that of another run; a folder that was damaged (a cleaner of /tmp) is made anew. */
export async function openTestServer(): Promise<Server> {
  const folder = testStoreFolder();
  const first = await openOrJoin({ folder, purpose: "command" });
  const damaged = !first.ok && ["storeDamaged", "notAStore", "databaseDidNotStart"].includes(first.problem.code);
  if (damaged) rmSync(folder, { recursive: true, force: true });
  const server = mustSucceed(damaged ? await openOrJoin({ folder, purpose: "command" }) : first);
  if (server.kind === "embedded") await dropForgotten(server.connection);
  await makeTemplate(server);
  return server;
}

/** Asks the cluster itself, outside every test database. */
export async function askCluster(
  connection: ClientConfig,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const client = new Client({ ...connection, database: "postgres" });
  await client.connect();
  try {
    return (await client.query({ text: sql, values: [...values], rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Built under another name and renamed when ready: whoever finds it finds it whole. */
export async function makeTemplate(server: Server): Promise<void> {
  const found = await askCluster(server.connection, "SELECT 1 FROM pg_database WHERE datname = $1", [templateName]);
  if (found.length > 0) return;
  const name = `${templateName}_${process.pid}`;
  await askCluster(server.connection, `CREATE DATABASE ${name} TEMPLATE template0`);
  const database = openDatabase({ ...server, connection: { ...server.connection, database: name } });
  mustSucceed(await migrate(database));
  await database.close();
  // another run may have been quicker: then its template serves both
  await askCluster(server.connection, `ALTER DATABASE ${name} RENAME TO ${templateName}`).catch(() =>
    askCluster(server.connection, `DROP DATABASE ${name}`),
  );
}

/** Databases that killed runs left behind; their names carry the time they were made. */
async function dropForgotten(connection: ClientConfig): Promise<void> {
  const names = await askCluster(connection, "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'");
  const old = names.map(String).filter((name) => Date.now() - Number(name.split("_")[1]) > forgetHours * 3_600_000);
  for (const name of old) await askCluster(connection, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
