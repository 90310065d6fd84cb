import { problem } from "../foundation/index.ts";
import { copyInText, copyValue, pieceLength } from "./copy.ts";
import { StoreFailure } from "./failures.ts";
import type { Load } from "./loads.ts";
import { summariseObservations } from "./observation-summary.ts";
import type { ReadTx, WriteTx } from "./transaction.ts";
import type { AsOf } from "./versioned.ts";

/** One value of one measure in one area and period, already checked. Either a value, or the reason why there is none. */
export type ObservationRow = {
  readonly measureId: string;
  readonly areaCode: string;
  /** The period in one word, e.g. `CY2015`, and the days it spans, e.g. `2015-01-01` to `2015-12-31`. */
  readonly period: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly value: number | null;
  readonly absent: string | null;
};

export type StoredObservation = ObservationRow & {
  readonly bodyId: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly loadId: number;
};

export type ObservationsAsOf = AsOf & { readonly areaCode?: string };

export type ObservationRows = Iterable<ObservationRow> | AsyncIterable<readonly ObservationRow[]>;

export type ObservationLoad = Load & {
  /** The measures this load speaks of; a row of another measure is refused. */
  readonly measures: readonly string[];
  /** Rows at hand, or many at a time as they arrive: a promise for each of a million rows would cost more than reading it. */
  readonly rows: ObservationRows;
  /**
   * What becomes of observations of these measures that the load does not name. `withdraw`: they are withdrawn. `withdrawOwn` (an edition
   * that is whole): those that an edition brought are withdrawn, those that were imported stay. `keep`: they stay.
   */
  readonly missing: "withdraw" | "withdrawOwn" | "keep";
};

export type ObservationCounts = {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly unchanged: number;
};

// first what is the same in all rows of a load
const columns = [
  "recorded_at",
  "load_id",
  "version",
  "withdrawn",
  "body_id",
  "measure_id",
  "area_code",
  "period",
  "period_from",
  "period_to",
  "value",
  "absent",
];

/**
 * Loads observations in bulk: a first load of its measures streams straight into the table, a later one adds versions
 * where something differs. The summary of the measures follows in the same transaction.
 * The same observation twice is a StoreFailure `doubledKey`.
 */
export async function importObservations(tx: WriteTx, load: ObservationLoad): Promise<ObservationCounts> {
  const earlier = await readFewKeys(tx, load);
  if (earlier?.keys.size === 0) {
    const added = await copyInText(tx, "observation_observation", columns, textOf(load));
    await summariseObservations(tx, { ...load, versions: "one" });
    return { added, changed: 0, withdrawn: 0, unchanged: 0 };
  }
  if (earlier && load.missing === "keep") return addBesideFew(tx, load, earlier);
  const counts = await addVersions(tx, load);
  if (counts.added + counts.changed + counts.withdrawn > 0)
    await summariseObservations(tx, { ...load, versions: "many" });
  return counts;
}

const fewKeys = 10_000;
type FewKeys = { readonly keys: ReadonlySet<string>; readonly corrected: boolean };
type Key = Pick<ObservationRow, "measureId" | "areaCode" | "period">;
const keyOf = ({ measureId, areaCode, period }: Key): string => `${measureId} ${areaCode} ${period}`;

/** Which observations of these measures are there already, in whatever version; null when they are too many to hold. */
async function readFewKeys(tx: ReadTx, { bodyId, measures }: ObservationLoad): Promise<FewKeys | null> {
  const rows = await tx.query<Key & { readonly version: number }>(
    `SELECT measure_id AS "measureId", area_code AS "areaCode", period, version FROM observation_observation
     WHERE body_id = $1 AND measure_id = ANY ($2) LIMIT ${fewKeys + 1}`,
    [bodyId, measures],
  );
  if (rows.length > fewKeys) return null;
  return { keys: new Set(rows.map(keyOf)), corrected: rows.some(({ version }) => version > 1) };
}

/** Beside a few observations that are there, very many new ones stream straight into the table; only the few are compared. */
async function addBesideFew(tx: WriteTx, load: ObservationLoad, earlier: FewKeys): Promise<ObservationCounts> {
  const again: ObservationRow[] = [];
  const rows = withoutKnown(load.rows, earlier.keys, again);
  const added = await copyInText(tx, "observation_observation", columns, textOf({ ...load, rows }));
  const compared = again.length === 0 ? noCounts : await addVersions(tx, { ...load, rows: again });
  if (added + compared.added + compared.changed > 0) {
    const many = earlier.corrected || compared.changed > 0 || compared.added > 0;
    await summariseObservations(tx, { ...load, versions: many ? "many" : "one" });
  }
  return { ...compared, added: added + compared.added };
}

const noCounts: ObservationCounts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };

async function* withoutKnown(
  rows: ObservationRows,
  known: ReadonlySet<string>,
  again: ObservationRow[],
): AsyncGenerator<readonly ObservationRow[]> {
  for await (const arrived of Symbol.iterator in rows ? [[...rows]] : rows) {
    const fresh = arrived.filter((row) => !known.has(keyOf(row)));
    if (fresh.length < arrived.length) again.push(...arrived.filter((row) => known.has(keyOf(row))));
    yield fresh;
  }
}

/** The observations of one measure (in one area, when it is named) as of a time, by body, area and period; withdrawn ones left out. */
export function readObservations(
  tx: ReadTx,
  measureId: string,
  { bodyId, areaCode, knownAt, validOn }: ObservationsAsOf = {},
): Promise<readonly StoredObservation[]> {
  return tx.query<StoredObservation>(
    `SELECT body_id AS "bodyId", measure_id AS "measureId", area_code AS "areaCode", period, period_from AS "periodFrom", period_to AS "periodTo",
       value, absent, version, recorded_at AS "recordedAt", load_id AS "loadId"
     FROM (
       SELECT DISTINCT ON (body_id, measure_id, area_code, period) * FROM observation_observation
       WHERE measure_id = $1 AND ($2::text IS NULL OR body_id = $2) AND ($3::timestamptz IS NULL OR recorded_at <= $3)
         AND ($5::text IS NULL OR area_code = $5)
       ORDER BY body_id, measure_id, area_code, period, version DESC
     ) AS latest
     WHERE NOT withdrawn AND ($4::date IS NULL OR $4 BETWEEN period_from AND period_to)
     ORDER BY body_id, measure_id, area_code, period`,
    [measureId, bodyId ?? null, knownAt ?? null, validOn ?? null, areaCode ?? null],
  );
}

async function addVersions(tx: WriteTx, load: ObservationLoad): Promise<ObservationCounts> {
  await tx.execute(
    `CREATE TEMPORARY TABLE store_incoming_observation ON COMMIT DROP AS SELECT * FROM observation_observation WITH NO DATA`,
  );
  await copyInText(tx, "store_incoming_observation", columns, textOf(load));
  await tx.execute("SET LOCAL work_mem = '256MB'");
  await tx.execute("CREATE UNIQUE INDEX ON store_incoming_observation (measure_id, area_code, period)");
  await tx.execute("ANALYZE store_incoming_observation");
  const [counts] = await tx.query<ObservationCounts>(addVersionsSql, [
    load.bodyId,
    load.measures,
    load.missing,
    load.recordedAt,
    load.loadId,
  ]);
  await tx.execute("DROP TABLE store_incoming_observation");
  if (!counts) throw new Error(`No counts for load ${load.loadId} of ${load.bodyId}`);
  return counts;
}

/** The rows as copy text for `columns`, refusing a measure that was not announced. */
async function* textOf(load: ObservationLoad): AsyncGenerator<string> {
  const measures = new Set(load.measures);
  const same = `${copyValue(load.recordedAt)}\t${load.loadId}\t1\tf\t${copyValue(load.bodyId)}`;
  for await (const batch of inBatches(load.rows)) {
    let piece = "";
    for (const row of batch.sort(byKey)) {
      if (!measures.has(row.measureId)) throw new StoreFailure(unexpectedMeasure(row));
      piece += `${same}\t${lineEnd(row)}\n`;
      if (piece.length < pieceLength) continue;
      yield piece;
      piece = "";
    }
    if (piece !== "") yield piece;
  }
}

function lineEnd({ measureId, areaCode, period, periodFrom, periodTo, value, absent }: ObservationRow): string {
  return `${copyValue(measureId)}\t${copyValue(areaCode)}\t${copyValue(period)}\t${copyValue(periodFrom)}\t${copyValue(periodTo)}\t${value ?? "\\N"}\t${copyValue(absent)}`;
}

// Neighbours in the primary key written together cost half as much as rows scattered over it (measured: 4 s against 8 s a million).
const sortedTogether = 100_000;

async function* inBatches(rows: ObservationRows): AsyncGenerator<ObservationRow[]> {
  let batch: ObservationRow[] = [];
  for await (const arrived of Symbol.iterator in rows ? [rows] : rows) {
    for (const row of arrived) {
      batch.push(row);
      if (batch.length < sortedTogether) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

function byKey(a: ObservationRow, b: ObservationRow): number {
  return compare(a.measureId, b.measureId) || compare(a.areaCode, b.areaCode) || compare(a.period, b.period);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const unexpectedMeasure = ({ measureId, areaCode, period }: ObservationRow) =>
  problem(
    "unexpectedMeasure",
    `指標 ${measureId} は、この取り込みの指標の一覧にありません（${areaCode}、${period}）。一覧に加えるか、行を除いてください。`,
    `The measure ${measureId} is not in the list of this load (${areaCode}, ${period}). Add it to the list or leave the row out.`,
  );

/** $1 body, $2 measures, $3 what becomes of missing ones, $4 recorded at, $5 load. The load of an edition has a hash. */
const addVersionsSql = `
  WITH latest AS (
    SELECT DISTINCT ON (body_id, measure_id, area_code, period) *
    FROM observation_observation WHERE body_id = $1 AND measure_id = ANY ($2)
    ORDER BY body_id DESC, measure_id DESC, area_code DESC, period DESC, version DESC
  ), told AS (
    SELECT incoming.*, latest.version AS before,
      CASE
        WHEN latest.period IS NULL OR latest.withdrawn THEN 'added'
        WHEN (latest.value, latest.absent, latest.period_from, latest.period_to)
          IS DISTINCT FROM (incoming.value, incoming.absent, incoming.period_from, incoming.period_to) THEN 'changed'
        ELSE 'unchanged'
      END AS what
    FROM store_incoming_observation AS incoming LEFT JOIN latest USING (measure_id, area_code, period)
  ), gone AS (
    SELECT * FROM latest WHERE $3::text <> 'keep' AND NOT withdrawn AND ($3 = 'withdraw' OR load_id IN (
      SELECT load_id FROM intake_load WHERE body_id = $1 AND edition_hash <> '')) AND NOT EXISTS (
      SELECT FROM store_incoming_observation AS incoming
      WHERE (incoming.measure_id, incoming.area_code, incoming.period) = (latest.measure_id, latest.area_code, latest.period))
  ), kept AS (
    INSERT INTO observation_observation
      (value, recorded_at, load_id, period_from, period_to, version, withdrawn, body_id, measure_id, area_code, period, absent)
    SELECT value, recorded_at, load_id, period_from, period_to, coalesce(before, 0) + 1, false, body_id, measure_id, area_code, period, absent
    FROM told WHERE what <> 'unchanged'
    UNION ALL
    SELECT value, $4::timestamptz, $5::bigint, period_from, period_to, version + 1, true, body_id, measure_id, area_code, period, absent FROM gone
  )
  SELECT
    (SELECT count(*) FROM told WHERE what = 'added') AS added,
    (SELECT count(*) FROM told WHERE what = 'changed') AS changed,
    (SELECT count(*) FROM gone) AS withdrawn,
    (SELECT count(*) FROM told WHERE what = 'unchanged') AS unchanged`;
