import { Pool, type PoolClient } from "pg";
import { asSessionToken, problem, type SessionToken } from "../foundation/index.ts";
import { inWords, isGone, StoreFailure } from "./failures.ts";
import type { Server } from "./server.ts";
import { endTx, openTx, type ReadTx, type WriteTx } from "./transaction.ts";
import { typeParsers } from "./type-parsers.ts";

/** How long one statement may run. */
export type Limits = { readonly statementMilliseconds: number };

/** The way to the stored rows. Every failure that a person can do something about is a StoreFailure. */
export type Database = {
  /** For people: the folder or the address, never with a password. */
  readonly name: string;
  /** Reads one unchanging snapshot. One statement may take 30 s unless said otherwise. */
  readonly read: <T>(work: (tx: ReadTx) => Promise<T>, limits?: Limits) => Promise<T>;
  /** Writes all or nothing: kept when `work` ends well, undone when it throws. One statement may take 30 min unless said otherwise. */
  readonly write: <T>(work: (tx: WriteTx) => Promise<T>, limits?: Limits) => Promise<T>;
  /**
   * Reads what the session's person may see, decided by the policies of each table; null = the public, without a session.
   * `session` is the token itself: it is the proof, so no setting of a connection can pretend to be somebody.
   */
  readonly readAs: <T>(session: SessionToken | null, work: (tx: ReadTx) => Promise<T>, limits?: Limits) => Promise<T>;
  /** Writes as the session's person, all or nothing; what a policy forbids fails with a StoreFailure `notAllowed`. One statement may take 30 s. */
  readonly writeAs: <T>(session: SessionToken | null, work: (tx: WriteTx) => Promise<T>, limits?: Limits) => Promise<T>;
  readonly close: () => Promise<void>;
};

const readLimits: Limits = { statementMilliseconds: 30_000 };
const writeLimits: Limits = { statementMilliseconds: 1_800_000 };

// what is read and written as text (dates, floats, back-ups) must look the same on every server
const sessionSettings =
  "SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET extra_float_digits = 1; SET client_encoding = 'UTF8'";

/** Connections are made when needed and given back; one that breaks is replaced by the next request. Nothing is tried twice. */
export function openDatabase(server: Server, connections = 10): Database {
  const pool = new Pool({
    connectionTimeoutMillis: 10_000,
    application_name: "michishirube",
    ...server.connection,
    max: connections,
    idleTimeoutMillis: 60_000,
    types: typeParsers(),
    onConnect: (client) => client.query(sessionSettings),
  });
  // an idle connection that breaks is dropped by the pool; the next request reports, if there is anything to report
  pool.on("error", () => undefined);
  return {
    name: server.name,
    read: (work, limits = readLimits) => transact(pool, server, begin("REPEATABLE READ READ ONLY", limits), work),
    write: (work, limits = writeLimits) => transact(pool, server, begin("READ COMMITTED", limits), work),
    readAs: (session, work, limits = readLimits) =>
      transact(pool, server, begin("REPEATABLE READ READ ONLY", limits) + asPerson(session), work),
    writeAs: (session, work, limits = readLimits) =>
      transact(pool, server, begin("READ COMMITTED", limits) + asPerson(session), work),
    close: () => pool.end(),
  };
}

/** The rest of the transaction runs without the owner's rights. The token has letters, digits, - and _ only, so it can stand in the text. */
function asPerson(session: SessionToken | null): string {
  const token = session === null ? "" : asSessionToken(session);
  return `; SET LOCAL ROLE michishirube_web; SET LOCAL michishirube.session = '${token}'`;
}

function begin(mode: string, { statementMilliseconds }: Limits): string {
  return `BEGIN ISOLATION LEVEL ${mode}; SET LOCAL statement_timeout = ${Math.round(statementMilliseconds)}`;
}

async function transact<T>(
  pool: Pool,
  server: Server,
  beginning: string,
  work: (tx: WriteTx) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw explain(error, server);
  });
  const ignore = () => undefined; // the statement under way fails with the same reason
  client.on("error", ignore);
  const tx = openTx(client);
  let broken = false;
  try {
    await client.query(beginning);
    const value = await work(tx);
    await endTx(tx);
    await commit(client, server.name);
    return value;
  } catch (error) {
    await endTx(tx);
    broken = !(await rollBack(client));
    throw explain(error, server);
  } finally {
    client.removeListener("error", ignore);
    client.release(broken);
  }
}

/** A lost connection at this point leaves open whether the server kept the change, and the message says so. */
async function commit(client: PoolClient, name: string): Promise<void> {
  const done = await client.query("COMMIT").catch((error: unknown) => {
    throw isGone(error) ? new StoreFailure(commitUnknown(name), { cause: error }) : error;
  });
  // PostgreSQL answers ROLLBACK when an earlier statement failed and its error was swallowed
  if (done.command === "ROLLBACK")
    throw new Error("A statement of this transaction failed earlier, so nothing was kept");
}

/** A server that its keeper cannot start again (the disk is full) is a better reason than "no connection". */
function explain(error: unknown, server: Server): unknown {
  const failure = inWords(error, server.name);
  const cause =
    failure instanceof StoreFailure && failure.problem.code === "databaseUnreachable" ? server.trouble() : null;
  return cause ? new StoreFailure(cause, { cause: error }) : failure;
}

async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("ROLLBACK");
    return true;
  } catch {
    return false;
  }
}

const commitUnknown = (name: string) =>
  problem(
    "commitUnknown",
    `データベース ${name} との接続が保存の途中で切れました。保存されたかどうかは、読み直して確かめてください。`,
    `The connection to the database ${name} was lost while saving. Read again to see whether it was saved.`,
  );
