import type { ReadTx } from "../../../store/index.ts";
import {
  type AssumedCell,
  type AssumedSpan,
  type AssumptionTable,
  arrangeAssumptions,
  assumptionMeasures,
  spanPeriods,
} from "../domain/assumption-table.ts";
import type { CohortEntry } from "../domain/cohort-entry.ts";

/** What is asked for: the six-digit code of the body that owns the edition, a source of it, and six-digit codes of areas. */
export type AssumptionWish = {
  readonly body: string;
  readonly entry: CohortEntry;
  readonly areas: readonly string[];
  readonly spans: readonly AssumedSpan[];
};

/** The rates that a source assumed for some areas, as the store knows them now. */
export async function readAssumptions(
  tx: ReadTx,
  { body, entry, areas, spans }: AssumptionWish,
): Promise<AssumptionTable> {
  const cells = await tx.query<AssumedCell>(
    `SELECT measure, area, period, value FROM (
       SELECT DISTINCT ON (measure_id, area_code, period)
         measure_id AS measure, area_code AS area, period, value, withdrawn
       FROM observation_observation
       WHERE body_id = $1 AND measure_id = ANY ($2) AND area_code = ANY ($3) AND period = ANY ($4)
       ORDER BY measure_id, area_code, period, version DESC
     ) AS latest WHERE NOT withdrawn`,
    [body, assumptionMeasures(entry), [...new Set(areas)], spans.flatMap(spanPeriods)],
  );
  return arrangeAssumptions(entry, { areas, spans }, cells);
}

const spanOf = /^(?:CY(\d{4})\.\.)?CY(\d{4})$/;

/** The spans for which a source assumed who lives on, in any area, in order; where a workbook names only the year a span leads to, it is five years. */
export async function assumedSpans(tx: ReadTx, body: string, entry: CohortEntry): Promise<readonly AssumedSpan[]> {
  const rows = await tx.query<{ readonly period: string }>(
    "SELECT DISTINCT period FROM observation_observation WHERE body_id = $1 AND measure_id = $2",
    [body, assumptionMeasures(entry)[0] ?? ""],
  );
  const spans = rows.flatMap(({ period }): readonly AssumedSpan[] => {
    const [, from, to] = spanOf.exec(period) ?? [];
    return to === undefined ? [] : [{ from: from === undefined ? Number(to) - 5 : Number(from), to: Number(to) }];
  });
  return spans.sort((one, other) => one.to - other.to);
}
