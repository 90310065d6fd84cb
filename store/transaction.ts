import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient, QueryResult } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** The power to read: one snapshot, for as long as the work given to `Database.read` runs. */
export type ReadTx = {
  /** Rows of one statement; `Row` names the columns asked for. */
  readonly query: <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  /** The bytes of a `COPY … TO STDOUT` statement, handed over piece by piece (cut anywhere) while they arrive. */
  readonly copyOut: (sql: string, take: (piece: Buffer) => void | Promise<void>) => Promise<void>;
};

/** The power to write; it may be used wherever reading is asked for. */
export type WriteTx = ReadTx & {
  /** Runs a statement and tells how many rows it touched. */
  readonly execute: (sql: string, values?: readonly unknown[]) => Promise<number>;
  /** Feeds a `COPY … FROM STDIN` statement and tells how many rows arrived. */
  readonly copyIn: (sql: string, text: Readable) => Promise<number>;
};

type OpenTx = WriteTx & { readonly [end]: () => Promise<void> };

const end = Symbol("end of the transaction");

/** One statement at a time: a connection cannot do two things at once, so calls made together wait for each other. */
export function openTx(client: PoolClient): OpenTx {
  let last: Promise<unknown> = Promise.resolve();
  let over = false;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (over) return Promise.reject(new Error("This transaction is over: use it only inside the work it was given to"));
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    query: (sql, values) => inTurn(async () => (await client.query(sql, values && [...values])).rows),
    execute: (sql, values) => inTurn(async () => touchedRows(await client.query(sql, values && [...values]))),
    copyOut: (sql, take) => inTurn(() => readCopy(client, sql, take)),
    copyIn: (sql, text) => inTurn(() => feedCopy(client, sql, text)),
    [end]: async () => {
      over = true;
      await last;
    },
  };
}

/** Closes the transaction to further use and waits for what was already asked. */
export function endTx(tx: OpenTx): Promise<void> {
  return tx[end]();
}

function touchedRows(result: QueryResult): number {
  return result.rowCount ?? 0;
}

/** A copy once begun is read to its end, for a connection left in the middle of one is of no use; only the taking stops. */
async function readCopy(client: PoolClient, sql: string, take: (piece: Buffer) => void | Promise<void>): Promise<void> {
  const stream = client.query(copyTo(sql, { highWaterMark: 1 << 18 }));
  let failed: { readonly reason: unknown } | null = null;
  for await (const piece of stream) {
    if (failed) continue;
    try {
      await take(piece);
    } catch (reason) {
      failed = { reason };
    }
  }
  if (failed) throw failed.reason;
}

async function feedCopy(client: PoolClient, sql: string, text: Readable): Promise<number> {
  const stream = client.query(copyFrom(sql, { highWaterMark: 1 << 18 }));
  await pipeline(text, stream);
  return stream.rowCount;
}
