import { copyIn, quoteName } from "./copy.ts";
import type { Load } from "./loads.ts";
import type { ReadTx, WriteTx } from "./transaction.ts";

/** What a load says of one record. Valid time in whole days, both ends included; null = open on that side. */
export type RecordEntry = {
  readonly id: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly content: object;
};

/** One version of a record, as it was stored. `recordedAt` is ISO time in UTC; a withdrawn version ends the record until it comes back. */
export type RecordVersion<Content> = {
  readonly bodyId: string;
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly loadId: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly withdrawn: boolean;
  readonly content: Content;
};

/** What a load did to a table. */
export type RecordCounts = {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
};

export type RecordLoadOptions = Load & {
  readonly entries: readonly RecordEntry[];
  /** `withdraw` (the load is whole): records it does not name any more are withdrawn. `keep`: they stay. */
  readonly missing: "withdraw" | "keep";
};

/** Which versions: of one body or all, as known at a time (ISO; default now), valid on a day (`2024-03-31`; default any). */
export type AsOf = { readonly bodyId?: string; readonly knownAt?: string; readonly validOn?: string };

const columns = `body_id AS "bodyId", id, version, recorded_at AS "recordedAt", load_id AS "loadId",
  valid_from AS "validFrom", valid_to AS "validTo", withdrawn, content`;

/**
 * Adds a version for every entry that differs from its latest version (JSON compared by value, key order does not count).
 * The same id twice in one load is a StoreFailure `doubledKey`.
 */
export async function recordVersions(tx: WriteTx, table: string, load: RecordLoadOptions): Promise<RecordCounts> {
  await stageEntries(tx, load.entries);
  const [counts] = await tx.query<RecordCounts>(addVersionsSql(quoteName(table)), [
    load.bodyId,
    load.recordedAt,
    load.loadId,
    load.missing === "withdraw",
  ]);
  if (!counts) throw new Error(`No counts for ${table}`);
  return counts;
}

/** The latest version of each record as of the given time and day, in order of body and id; withdrawn ones left out. */
export function readLatest<Content>(
  tx: ReadTx,
  table: string,
  { bodyId, knownAt, validOn }: AsOf = {},
): Promise<readonly RecordVersion<Content>[]> {
  // all three descending: the primary key read backwards, without a sort
  return tx.query<RecordVersion<Content>>(
    `SELECT ${columns} FROM (
       SELECT DISTINCT ON (body_id, id) * FROM ${quoteName(table)}
       WHERE ($1::text IS NULL OR body_id = $1) AND ($2::timestamptz IS NULL OR recorded_at <= $2)
       ORDER BY body_id DESC, id DESC, version DESC
     ) AS latest
     WHERE NOT withdrawn
       AND ($3::date IS NULL OR ((valid_from IS NULL OR valid_from <= $3) AND (valid_to IS NULL OR valid_to >= $3)))
     ORDER BY latest.body_id, latest.id`,
    [bodyId ?? null, knownAt ?? null, validOn ?? null],
  );
}

/** Every version of one record, the first one first; none for an id that was never loaded. */
export function readHistory<Content>(
  tx: ReadTx,
  table: string,
  bodyId: string,
  id: string,
): Promise<readonly RecordVersion<Content>[]> {
  return tx.query<RecordVersion<Content>>(
    `SELECT ${columns} FROM ${quoteName(table)} WHERE body_id = $1 AND id = $2 ORDER BY version`,
    [bodyId, id],
  );
}

async function stageEntries(tx: WriteTx, entries: readonly RecordEntry[]): Promise<void> {
  await tx.execute(
    `CREATE TEMPORARY TABLE IF NOT EXISTS store_incoming
     (id text COLLATE "C" PRIMARY KEY, valid_from date, valid_to date, content jsonb NOT NULL) ON COMMIT DROP`,
  );
  await tx.execute("TRUNCATE store_incoming");
  const rows = entries.map(({ id, validFrom, validTo, content }) => [id, validFrom, validTo, JSON.stringify(content)]);
  await copyIn(tx, "store_incoming", ["id", "valid_from", "valid_to", "content"], rows);
  if (entries.length > 1000) await tx.execute("ANALYZE store_incoming");
}

/** $1 body, $2 recorded at, $3 load, $4 whether records that are missing are withdrawn. */
function addVersionsSql(table: string): string {
  return `
    WITH latest AS (
      SELECT DISTINCT ON (body_id, id) id, version, valid_from, valid_to, withdrawn, content
      FROM ${table} WHERE body_id = $1::text ORDER BY body_id DESC, id DESC, version DESC
    ), told AS (
      SELECT incoming.*, latest.version AS before,
        CASE
          WHEN latest.id IS NULL OR latest.withdrawn THEN 'added'
          WHEN (latest.valid_from, latest.valid_to, latest.content) IS DISTINCT FROM (incoming.valid_from, incoming.valid_to, incoming.content) THEN 'changed'
          ELSE 'unchanged'
        END AS what
      FROM store_incoming AS incoming LEFT JOIN latest USING (id)
    ), gone AS (
      SELECT * FROM latest WHERE $4::boolean AND NOT withdrawn AND NOT EXISTS (SELECT FROM store_incoming AS incoming WHERE incoming.id = latest.id)
    ), kept AS (
      INSERT INTO ${table} (body_id, id, version, recorded_at, load_id, valid_from, valid_to, withdrawn, content)
      SELECT $1::text, id, coalesce(before, 0) + 1, $2::timestamptz, $3::bigint, valid_from, valid_to, false, content FROM told WHERE what <> 'unchanged'
      UNION ALL
      SELECT $1::text, id, version + 1, $2::timestamptz, $3::bigint, valid_from, valid_to, true, content FROM gone
    )
    SELECT
      (SELECT count(*) FROM told WHERE what = 'added') AS added,
      (SELECT count(*) FROM told WHERE what = 'changed') AS changed,
      (SELECT count(*) FROM gone) AS withdrawn,
      (SELECT count(*) FROM told WHERE what = 'unchanged') AS unchanged`;
}
