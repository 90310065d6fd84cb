import type { WriteTx } from "../../../store/index.ts";
import { readingToJson } from "../domain/reading-json.ts";
import type { CellKey, ValueContent } from "../domain/value.ts";

export type NewValue = CellKey & ValueContent & { readonly sheetId: string; readonly version: number };

/** New versions of values, all or none. A version that is taken already is a StoreFailure `doubledKey`. */
export async function keepValues(tx: WriteTx, bodyId: string, values: readonly NewValue[]): Promise<void> {
  const rows = values.map((value) => ({
    sheet_id: value.sheetId,
    kpi_id: value.kpiId,
    period: value.period,
    kind: value.kind,
    version: value.version,
    reading: value.reading && readingToJson(value.reading),
    printed: value.printed,
    source: value.source,
    note: value.note,
    evidence_id: value.evidenceId,
    asked: value.asked,
  }));
  await tx.execute(
    `INSERT INTO value_value (body_id, sheet_id, kpi_id, period, kind, version, reading, printed, source, note, evidence_id, asked)
     SELECT $1, sheet_id, kpi_id, period, kind, version, nullif(reading, 'null'), printed, source, note, evidence_id, asked
     FROM jsonb_to_recordset($2) AS r (sheet_id text, kpi_id text, period text, kind text, version integer, reading jsonb, printed text,
       source text, note text, evidence_id text, asked jsonb)`,
    [bodyId, JSON.stringify(rows)],
  );
}
