import { setTimeout as wait } from "node:timers/promises";
import { inject } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { joinEmbedded } from "../embedded-server.ts";
import type { Server } from "../server.ts";
import { askCluster, openTestServer, templateName } from "./test-server.ts";

/** A database of its own for one test file, gone when it is closed. */
export type TemporaryDatabase = {
  readonly database: Database;
  readonly server: Server;
  readonly close: () => Promise<void>;
};

const patienceMilliseconds = 60_000;
let made = 0;

/** A new database with our tables and no rows, on the server that the test run shares. */
export async function temporaryDatabase(): Promise<TemporaryDatabase> {
  return copyTemplate(await sharedServer());
}

/** A copy of the template under a new name. */
export async function copyTemplate(server: Server): Promise<TemporaryDatabase> {
  made += 1;
  const name = `test_${Date.now()}_${process.pid}_${made}`;
  await askCluster(server.connection, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const own: Server = { ...server, connection: { ...server.connection, database: name }, name };
  const database = openDatabase(own);
  const close = async () => {
    await database.close();
    await askCluster(server.connection, `DROP DATABASE ${name} WITH (FORCE)`);
    await server.close();
  };
  return { database, server: own, close };
}

/** The server that the global set-up started; without a set-up, one of this file's own. */
async function sharedServer(): Promise<Server> {
  const folder: string | undefined = inject("testStore");
  if (folder === undefined) return openTestServer();
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const joined = await joinEmbedded(folder);
    if (joined.ok && (await hasTemplate(joined.value))) return joined.value;
    if (Date.now() > deadline) throw new Error(`The database of the test run did not start: ${JSON.stringify(joined)}`);
    if (joined.ok) await joined.value.close();
    await wait(50);
  }
}

async function hasTemplate({ connection }: Server): Promise<boolean> {
  return (await askCluster(connection, "SELECT 1 FROM pg_database WHERE datname = $1", [templateName])).length > 0;
}
