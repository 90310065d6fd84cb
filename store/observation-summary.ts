import type { ReadTx, WriteTx } from "./transaction.ts";

/** What a measure holds now. `firstPeriod` and `lastPeriod` are first days of periods. */
export type ObservationSummary = {
  readonly bodyId: string;
  readonly measureId: string;
  readonly observations: number;
  readonly known: number;
  readonly areas: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  /** Some observation has more than one version: a reader of the table must pick the latest. */
  readonly manyVersions: boolean;
  readonly recordedAt: string;
};

type Summarised = {
  readonly bodyId: string;
  readonly measures: readonly string[];
  readonly recordedAt: string;
  /** `one`: the caller has just loaded these measures for the first time, so every row is the latest. */
  readonly versions: "one" | "many";
};

/** Computes the summary of these measures anew from their observations. */
export async function summariseObservations(
  tx: WriteTx,
  { bodyId, measures, recordedAt, versions }: Summarised,
): Promise<void> {
  await tx.execute(summariseSql(versions === "one" ? onlyRows : latestRows), [bodyId, measures, recordedAt]);
}

/** The summaries of all measures of one body, or of all bodies. */
export function readObservationSummaries(tx: ReadTx, bodyId?: string): Promise<readonly ObservationSummary[]> {
  return tx.query<ObservationSummary>(
    `SELECT body_id AS "bodyId", measure_id AS "measureId", observations, known, areas, first_period AS "firstPeriod",
       last_period AS "lastPeriod", many_versions AS "manyVersions", recorded_at AS "recordedAt"
     FROM observation_summary WHERE $1::text IS NULL OR body_id = $1 ORDER BY body_id, measure_id`,
    [bodyId ?? null],
  );
}

const onlyRows = "SELECT * FROM observation_observation WHERE body_id = $1 AND measure_id = ANY ($2)";

const latestRows = `SELECT DISTINCT ON (body_id, measure_id, area_code, period) *
  FROM observation_observation WHERE body_id = $1 AND measure_id = ANY ($2)
  ORDER BY body_id DESC, measure_id DESC, area_code DESC, period DESC, version DESC`;

/** First by area, then by measure: counting areas so needs no sort of all rows. A measure with nothing left keeps a row of zeros. */
function summariseSql(rows: string): string {
  return `
    INSERT INTO observation_summary
      (body_id, measure_id, observations, known, areas, first_period, last_period, many_versions, recorded_at)
    SELECT $1, named.measure_id, coalesce(sum(observations), 0), coalesce(sum(known), 0), count(*) FILTER (WHERE observations > 0),
      min(first_period), max(last_period), coalesce(bool_or(corrected), false), $3
    FROM unnest($2::text[]) AS named (measure_id)
    LEFT JOIN (
      SELECT measure_id, area_code,
        count(*) FILTER (WHERE NOT withdrawn) AS observations,
        count(value) FILTER (WHERE NOT withdrawn) AS known,
        min(period_from) FILTER (WHERE NOT withdrawn) AS first_period,
        max(period_from) FILTER (WHERE NOT withdrawn) AS last_period,
        max(version) > 1 AS corrected
      FROM (${rows}) AS rows GROUP BY measure_id, area_code
    ) AS by_area ON by_area.measure_id = named.measure_id
    GROUP BY named.measure_id
    ON CONFLICT (body_id, measure_id) DO UPDATE SET
      observations = excluded.observations, known = excluded.known, areas = excluded.areas, first_period = excluded.first_period,
      last_period = excluded.last_period, many_versions = excluded.many_versions, recorded_at = excluded.recorded_at`;
}
