import type { ReadTx } from "../../../store/index.ts";
import type { AnswerValue, SheetForm } from "../../cycle/index.ts";

type AnswerRow = { readonly sheetId: string; readonly fieldId: string; readonly value: AnswerValue };

/** The newest answers of many sheets that the session may see, in one statement. */
export async function readAnswersOf(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, AnswerValue>>>> {
  const rows = await tx.query<AnswerRow>(
    `SELECT sheet_id AS "sheetId", field_id AS "fieldId", value FROM cycle_answer_now WHERE body_id = $1 AND sheet_id = ANY ($2)`,
    [bodyId, sheetIds],
  );
  const found = new Map<string, Record<string, AnswerValue>>();
  for (const { sheetId, fieldId, value } of rows) {
    const answers = found.get(sheetId) ?? {};
    answers[fieldId] = value;
    found.set(sheetId, answers);
  }
  return found;
}

/** The day on which each sheet was fixed last. */
export async function readFixedDays(
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ readonly sheetId: string; readonly day: string }>(
    `SELECT sheet_id AS "sheetId", to_char(max(recorded_at) AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM-DD') AS day FROM cycle_step
     WHERE body_id = $1 AND sheet_id = ANY ($2) AND to_stage = 'fixed' GROUP BY sheet_id`,
    [bodyId, sheetIds],
  );
  return new Map(rows.map(({ sheetId, day }) => [sheetId, day]));
}

type FormRow = { readonly id: string; readonly version: number; readonly content: Omit<SheetForm, "id" | "version"> };

/** All forms of sheets of a body, by id and version. */
export async function readForms(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, SheetForm>> {
  const rows = await tx.query<FormRow>("SELECT id, version, content FROM cycle_form WHERE body_id = $1", [bodyId]);
  return new Map(rows.map(({ id, version, content }) => [`${id} ${version}`, { ...content, id, version }]));
}
