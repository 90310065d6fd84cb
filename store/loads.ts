import type { ReadTx, WriteTx } from "./transaction.ts";

/** One load of one body: all versions it adds carry its number and its time. */
export type Load = {
  readonly bodyId: string;
  /** 1, 2, 3 … within the body. */
  readonly loadId: number;
  /** ISO time in UTC with milliseconds; later than every earlier load of the body, even when the clock went back. */
  readonly recordedAt: string;
};

/** A load that was kept. `counts` says what it added, by whatever names the caller gave. */
export type RecordedLoad = Load & {
  readonly who: string;
  readonly editionHash: string;
  readonly counts: Readonly<Record<string, number>>;
};

type Clock = { readonly load_id: number; readonly recorded_at: string };

/** Begins a load; a second one of the same body waits until this transaction ends. `now` is ISO time. */
export async function beginLoad(tx: WriteTx, bodyId: string, now: string): Promise<Load> {
  const [clock] = await tx.query<Clock>(
    `INSERT INTO intake_clock AS last (body_id, load_id, recorded_at) VALUES ($1, 1, $2)
     ON CONFLICT (body_id) DO UPDATE SET
       load_id = last.load_id + 1,
       recorded_at = greatest(excluded.recorded_at, last.recorded_at + interval '1 millisecond')
     RETURNING load_id, recorded_at`,
    [bodyId, now],
  );
  if (!clock) throw new Error(`No load number for body ${bodyId}`);
  return { bodyId, loadId: clock.load_id, recordedAt: clock.recorded_at };
}

/** Writes down who loaded what: the last step of a load, in the same transaction. */
export async function recordLoad(
  tx: WriteTx,
  load: Load,
  told: Pick<RecordedLoad, "who" | "editionHash" | "counts">,
): Promise<void> {
  await tx.execute(
    "INSERT INTO intake_load (body_id, load_id, recorded_at, who, edition_hash, counts) VALUES ($1, $2, $3, $4, $5, $6)",
    [load.bodyId, load.loadId, load.recordedAt, told.who, told.editionHash, JSON.stringify(told.counts)],
  );
}

/** All loads, the newest of each body first; of one body when it is named. */
export function readLoads(tx: ReadTx, bodyId?: string): Promise<readonly RecordedLoad[]> {
  return tx.query<RecordedLoad>(
    `SELECT body_id AS "bodyId", load_id AS "loadId", recorded_at AS "recordedAt", who, edition_hash AS "editionHash", counts
     FROM intake_load WHERE $1::text IS NULL OR body_id = $1 ORDER BY body_id, load_id DESC`,
    [bodyId ?? null],
  );
}
