import type { ReadTx } from "../../../store/index.ts";

/** Which observations of a body: all of them or of one measure, area code and period; as known at a time (ISO). */
export type ObservationWish = {
  readonly bodyId: string;
  readonly measure?: string | undefined;
  readonly area?: string | undefined;
  readonly period?: string | undefined;
  readonly knownAt?: string | undefined;
  /** The last observation of the page before: measure, area code, period. */
  readonly after: readonly [string, string, string] | null;
  readonly limit: number;
};

export type PagedObservation = {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value: number | null;
  readonly absent: string | null;
  readonly version: number;
  readonly recordedAt: string;
};

/** One page in order of measure, area and period. It goes on from a place in the key, so the last page is as quick as the first. */
export function readObservationPage(tx: ReadTx, wish: ObservationWish): Promise<readonly PagedObservation[]> {
  const [measure, area, period] = wish.after ?? [null, null, null];
  return tx.query<PagedObservation>(
    `SELECT measure_id AS measure, area_code AS area, period, value, absent, version, recorded_at AS "recordedAt"
     FROM (
       SELECT DISTINCT ON (body_id, measure_id, area_code, period) *
       FROM observation_observation
       WHERE body_id = $1 AND ($2::text IS NULL OR measure_id = $2) AND ($3::text IS NULL OR area_code = $3)
         AND ($4::text IS NULL OR period = $4) AND ($5::timestamptz IS NULL OR recorded_at <= $5)
         AND ($6::text IS NULL OR (measure_id, area_code, period) > ($6, $7, $8))
       ORDER BY body_id, measure_id, area_code, period, version DESC
     ) AS latest
     WHERE NOT withdrawn
     ORDER BY measure_id, area_code, period
     LIMIT $9`,
    [
      wish.bodyId,
      wish.measure ?? null,
      wish.area ?? null,
      wish.period ?? null,
      wish.knownAt ?? null,
      measure,
      area,
      period,
      wish.limit,
    ],
  );
}
