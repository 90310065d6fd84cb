import type { ReadTx } from "../../../store/index.ts";
import type { FormDraft } from "../domain/form-text.ts";
import type { SheetForm } from "../domain/sheet-form.ts";

type FormRow = { readonly id: string; readonly version: number; readonly content: Omit<SheetForm, "id" | "version"> };
const toForm = ({ id, version, content }: FormRow): SheetForm => ({ ...content, id, version });

/** Every form of a body in its newest version, by id. */
export async function readNewestForms(tx: ReadTx, bodyId: string): Promise<readonly SheetForm[]> {
  const rows = await tx.query<FormRow>(
    "SELECT DISTINCT ON (id) id, version, content FROM cycle_form WHERE body_id = $1 ORDER BY id, version DESC",
    [bodyId],
  );
  return rows.map(toForm);
}

/** One kept version of a form: when, by whom, and how many sheets were made with it that the session may see. */
export type FormVersion = {
  readonly form: SheetForm;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly sheets: number;
};

/** All versions of a form, the newest first; none for an id that was never kept. */
export async function readFormVersions(tx: ReadTx, bodyId: string, id: string): Promise<readonly FormVersion[]> {
  const rows = await tx.query<FormRow & Omit<FormVersion, "form">>(
    `SELECT f.id, f.version, f.content, f.recorded_at AS "recordedAt", f.by_person AS "byPerson",
       (SELECT count(*) FROM cycle_now n WHERE n.body_id = f.body_id AND n.form_id = f.id AND n.form_version = f.version) AS sheets
     FROM cycle_form f WHERE f.body_id = $1 AND f.id = $2 ORDER BY f.version DESC`,
    [bodyId, id],
  );
  return rows.map(({ recordedAt, byPerson, sheets, ...row }) => ({ form: toForm(row), recordedAt, byPerson, sheets }));
}

/** A form that comes with the product, as its file says. */
export type ShippedForm = { readonly file: string; readonly form: FormDraft };
