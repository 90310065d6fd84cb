import type { ReadTx } from "../../../store/index.ts";
import { readSheetsById } from "../../cycle/server.ts";
import type { SheetBeside } from "../domain/asked-once.ts";
import { readingFromJson } from "../domain/reading-json.ts";
import { cellText, type SheetValue } from "../domain/value.ts";
import { readValues } from "./read-values.ts";

/** Cycles and indicators of sheets, as lists, so that the database finds their rows by key. */
export type Asked = { readonly cycleIds: readonly string[]; readonly kpiIds: readonly string[] };

/** The cycles and indicators of those sheets that the session may read. */
export async function readAsked(tx: ReadTx, bodyId: string, sheetIds: readonly string[]): Promise<Asked> {
  const heads = await readSheetsById(tx, bodyId, sheetIds);
  return {
    cycleIds: [...new Set(heads.map(({ cycleId }) => cycleId))],
    kpiIds: [...new Set(heads.flatMap(({ kpiIds }) => kpiIds))],
  };
}

/** Every sheet of the cycles that has one of the indicators, readable or not, where the session may read one of them. */
export const readSheetsBeside = (
  tx: ReadTx,
  bodyId: string,
  { cycleIds, kpiIds }: Asked,
): Promise<readonly SheetBeside[]> =>
  tx.query<SheetBeside>(
    `SELECT cycle_id AS "cycleId", sheet_id AS "sheetId", kpi_id AS "kpiId", jsonb_build_object('kind', about_kind, 'id', about_id) AS about
     FROM value_sheet_beside WHERE body_id = $1 AND cycle_id = ANY ($2) AND kpi_id = ANY ($3)`,
    [bodyId, cycleIds, kpiIds],
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
  { cycleIds, kpiIds }: Asked,
): Promise<readonly ValueBeside[]> {
  const rows = await tx.query<Row>(
    `SELECT cycle_id AS "cycleId", sheet_id AS "sheetId", kpi_id AS "kpiId", period, kind, version, recorded_at AS "recordedAt", reading, printed,
       source, NULL AS "byPerson", NULL AS note, NULL AS "evidenceId", '[]'::jsonb AS asked
     FROM value_beside WHERE body_id = $1 AND cycle_id = ANY ($2) AND kpi_id = ANY ($3)`,
    [bodyId, cycleIds, kpiIds],
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
