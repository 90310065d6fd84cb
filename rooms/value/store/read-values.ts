import type { ReadTx } from "../../../store/index.ts";
import { readingFromJson } from "../domain/reading-json.ts";
import type { SheetValue } from "../domain/value.ts";

type Row = Omit<SheetValue, "reading"> & { readonly reading: unknown };

const columns = `sheet_id AS "sheetId", kpi_id AS "kpiId", period, kind, version, recorded_at AS "recordedAt", by_person AS "byPerson",
  reading, printed, source, note, evidence_id AS "evidenceId", asked`;

const toValue = (row: Row): SheetValue => ({ ...row, reading: readingFromJson(row.reading) });

/** The newest version of every value of the sheets, by sheet, KPI, period and kind; a value taken back has the reading null. */
export async function readValues(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly SheetValue[]> {
  const rows = await tx.query<Row>(
    `SELECT DISTINCT ON (sheet_id, kpi_id, period, kind) ${columns} FROM value_value WHERE body_id = $1 AND sheet_id = ANY ($2)
     ORDER BY sheet_id, kpi_id, period, kind, version DESC`,
    [bodyId, sheetIds],
  );
  return rows.map(toValue);
}

/** Every version of every value of the sheets, the oldest first. */
export async function readValueVersions(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly SheetValue[]> {
  const rows = await tx.query<Row>(
    `SELECT ${columns} FROM value_value WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY sheet_id, kpi_id, period, kind, version`,
    [bodyId, sheetIds],
  );
  return rows.map(toValue);
}

/** For each sheet the sheets about the same thing in the years before, the nearest first; only those the session may see. */
export async function readSheetsBefore(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx.query<{ readonly sheetId: string; readonly before: string }>(
    `WITH RECURSIVE line AS (
       SELECT sheet_id, previous_id, 1 AS step FROM cycle_now WHERE body_id = $1 AND sheet_id = ANY ($2)
       UNION ALL
       SELECT line.sheet_id, n.previous_id, line.step + 1 FROM line JOIN cycle_now n ON n.body_id = $1 AND n.sheet_id = line.previous_id
       WHERE line.step < 30
     )
     SELECT sheet_id AS "sheetId", previous_id AS before FROM line WHERE previous_id IS NOT NULL ORDER BY sheet_id, step`,
    [bodyId, sheetIds],
  );
  const found = new Map<string, string[]>();
  for (const { sheetId, before } of rows) found.set(sheetId, [...(found.get(sheetId) ?? []), before]);
  return found;
}

/** Whether the session may write values into the sheet now; the rule itself stands in the database. */
export async function mayWriteValues(tx: ReadTx, bodyId: string, sheetId: string): Promise<boolean> {
  const [row] = await tx.query<{ readonly may: boolean }>("SELECT cycle_may_write($1, $2, 'self') AS may", [
    bodyId,
    sheetId,
  ]);
  return row?.may ?? false;
}

/** Of the sheets those into which the session may write values now. */
export async function writableSheets(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ readonly id: string }>(
    "SELECT sheet_id AS id FROM cycle_now WHERE body_id = $1 AND sheet_id = ANY ($2) AND cycle_may_write(body_id, sheet_id, 'self')",
    [bodyId, sheetIds],
  );
  return new Set(rows.map(({ id }) => id));
}
