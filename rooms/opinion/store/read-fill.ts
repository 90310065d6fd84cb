import type { ReadTx } from "../../../store/index.ts";
import { fieldsOf, type SheetHead } from "../../cycle/index.ts";
import { readAnswers, readForm } from "../../cycle/server.ts";

/** The field of a sheet that holds the record of the meeting, with what stands there. */
export type RecordField = {
  readonly fieldId: string;
  readonly label: { readonly ja: string; readonly en: string };
  readonly version: number;
  readonly now: string | null;
};

/** The sheet's field for the meeting's record, if its form has one and the session may write it now. */
export async function readRecordField(tx: ReadTx, sheet: SheetHead): Promise<RecordField | null> {
  const [may] = await tx.query<{ may: boolean }>("SELECT cycle_may_write($1, $2, 'meeting') AS may", [
    sheet.bodyId,
    sheet.id,
  ]);
  if (!may?.may) return null;
  const form = await readForm(tx, sheet.bodyId, sheet.formId, sheet.formVersion);
  const field = form && fieldsOf(form).find(({ part, kind }) => part === "meeting" && kind === "longText");
  if (!field) return null;
  const answer = (await readAnswers(tx, sheet.bodyId, sheet.id)).get(field.id);
  const now = typeof answer?.value === "string" ? answer.value : null;
  return { fieldId: field.id, label: field.label, version: answer?.version ?? 0, now };
}
