import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { Client, type ClientConfig, DatabaseError } from "pg";
import { fail, type Outcome, ok, type Problem } from "../../foundation/index.ts";
import { toProblem } from "../failures.ts";
import { databaseUnreachable } from "../store-problems.ts";
import { superuser } from "./initialise.ts";
import type { Reach } from "./lock.ts";
import type { StoreFolder } from "./store-folder.ts";

const databaseName = "michishirube";
const joinedName = "michishirube-joined";
const noSuchDatabase = "3D000";

/** How a client reaches the embedded server; a password only where it listens on a port. */
export function connectionTo(place: StoreFolder, reach: Reach): ClientConfig {
  const password = reach.host.startsWith("/") ? {} : { password: readFileSync(place.password, "utf8").trim() };
  return { ...reach, ...password, user: superuser, database: databaseName };
}

/** Makes our database inside a cluster that has just been made. */
export async function ensureDatabase(connection: ClientConfig, place: StoreFolder): Promise<Outcome<void, Problem>> {
  const reached = await attempt(connection, place, async () => undefined);
  if (reached.ok || reached.problem.cause !== noSuchDatabase) return withoutCause(reached);
  const made = await attempt({ ...connection, database: "postgres" }, place, async (client) => {
    await client.query(`CREATE DATABASE ${databaseName}`);
  });
  return withoutCause(made);
}

/** Keeps one connection open under a name of its own, so that the server's owner can see that somebody else is at work. */
export async function holdConnection(
  connection: ClientConfig,
  place: StoreFolder,
): Promise<Outcome<() => Promise<void>, Problem>> {
  const client = quietClient({ ...connection, application_name: joinedName });
  try {
    await client.connect();
    return ok(() => client.end());
  } catch (error) {
    return fail(inProblemWords(error, place));
  }
}

/** Waits until everyone who joined this server has finished; a server that is gone has nobody left. */
export async function othersAreGone(connection: ClientConfig): Promise<void> {
  const client = quietClient(connection);
  try {
    await client.connect();
    while ((await countJoined(client)) > 0) await wait(50);
  } catch {
    return; // no answer: there is nobody to wait for
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function countJoined(client: Client): Promise<number> {
  const found = await client.query("SELECT 1 FROM pg_stat_activity WHERE application_name = $1", [joinedName]);
  return found.rowCount ?? 0;
}

type Attempt = Outcome<void, { readonly problem: Problem; readonly cause: string | undefined }>;

async function attempt(
  connection: ClientConfig,
  place: StoreFolder,
  work: (client: Client) => Promise<void>,
): Promise<Attempt> {
  const client = quietClient(connection);
  try {
    await client.connect();
    await work(client);
    return ok(undefined);
  } catch (error) {
    return fail({
      problem: inProblemWords(error, place),
      cause: error instanceof DatabaseError ? error.code : undefined,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

function withoutCause(tried: Attempt): Outcome<void, Problem> {
  return tried.ok ? tried : fail(tried.problem.problem);
}

/** A connection that breaks also fails what is being asked on it, so its own event tells nothing more. */
function quietClient(connection: ClientConfig): Client {
  return new Client(connection).on("error", () => undefined);
}

function inProblemWords(error: unknown, place: StoreFolder): Problem {
  const reason = error instanceof Error ? error : new Error(String(error));
  return toProblem(reason, place.folder) ?? databaseUnreachable(place.folder, reason.message);
}
