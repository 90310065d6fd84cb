import type { ReadTx } from "../../../store/index.ts";
import { readSheetsById } from "../../cycle/server.ts";
import type { SheetBeside } from "../domain/asked-once.ts";
import { readingFromJson } from "../domain/reading-json.ts";
import { cellText, type SheetValue } from "../domain/value.ts";
import { readValues } from "./read-values.ts";

/** Of the sheets that the session may read: every sheet of their cycles that has one of their indicators, readable or not. */
export const readSheetsBeside = (tx: ReadTx, sheetIds: readonly string[]): Promise<readonly SheetBeside[]> =>
  tx.query<SheetBeside>(
    `SELECT cycle_id AS "cycleId", sheet_id AS "sheetId", jsonb_build_object('kind', about_kind, 'id', about_id) AS about, kpi_ids AS "kpiIds"
     FROM value_sheets_beside($1)`,
    [sheetIds],
  );

/** A value and the cycle of the sheet on which it was entered. */
export type ValueBeside = SheetValue & { readonly cycleId: string };

type Row = Omit<ValueBeside, "reading"> & { readonly reading: unknown };

/**
 * What was entered about the indicators of these sheets on any sheet of their cycles, their own included. Of a sheet that the session may not
 * read the figure and its source are told, and nothing else.
 */
export async function readValuesBeside(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly ValueBeside[]> {
  const rows = await tx.query<Row>(
    `SELECT cycle_id AS "cycleId", sheet_id AS "sheetId", kpi_id AS "kpiId", period, kind, version, recorded_at AS "recordedAt", reading, printed,
       source, NULL AS "byPerson", NULL AS note, NULL AS "evidenceId", '[]'::jsonb AS asked FROM value_entered_beside($1)`,
    [sheetIds],
  );
  const whole = await readValues(tx, bodyId, [...new Set(rows.map(({ sheetId }) => sheetId))]);
  const byKey = new Map(whole.map((value) => [`${value.sheetId}|${cellText(value)}`, value]));
  return rows.map((row) => ({
    ...row,
    reading: readingFromJson(row.reading),
    ...byKey.get(`${row.sheetId}|${cellText(row)}`),
  }));
}

/** Which of the sheets the session may read. */
export const readableSheets = async (
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlySet<string>> => new Set((await readSheetsById(tx, bodyId, sheetIds)).map(({ id }) => id));
