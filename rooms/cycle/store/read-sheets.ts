import type { ReadTx } from "../../../store/index.ts";
import type { Answer, Cycle, SheetHead } from "../domain/sheet.ts";
import type { SheetForm } from "../domain/sheet-form.ts";
import type { SheetStep } from "../domain/stage.ts";

/** A sheet as `SheetHead`, from `cycle_now`. */
export const headColumns = `body_id AS "bodyId", sheet_id AS id, cycle_id AS "cycleId", form_id AS "formId", form_version AS "formVersion",
  jsonb_build_object('kind', about_kind, 'id', about_id) AS about, title, title_en AS "titleEn", unit_id AS "unitId", area_path AS "areaPath",
  partner_areas AS "partnerAreas", kpi_ids AS "kpiIds", previous_id AS "previousId", owner_id AS "ownerId", stage, step_number AS "stepNumber",
  stage_since AS "stageSince", required, filled, changed_at AS "changedAt"`;

/** The sheet as it stands now; null where there is none, or none that the session may see. */
export async function readSheet(tx: ReadTx, bodyId: string, id: string): Promise<SheetHead | null> {
  const [head] = await tx.query<SheetHead>(
    `SELECT ${headColumns} FROM cycle_now WHERE body_id = $1 AND sheet_id = $2`,
    [bodyId, id],
  );
  return head ?? null;
}

/** All sheets of a cycle that the session may see, by id. */
export const readSheets = (tx: ReadTx, bodyId: string, cycleId: string): Promise<readonly SheetHead[]> =>
  tx.query<SheetHead>(`SELECT ${headColumns} FROM cycle_now WHERE body_id = $1 AND cycle_id = $2 ORDER BY sheet_id`, [
    bodyId,
    cycleId,
  ]);

/** These sheets, as far as the session may see them, by id and in one statement. */
export const readSheetsById = (tx: ReadTx, bodyId: string, ids: readonly string[]): Promise<readonly SheetHead[]> =>
  tx.query<SheetHead>(
    `SELECT ${headColumns} FROM cycle_now WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY sheet_id`,
    [bodyId, ids],
  );

/** The newest answers of a sheet that the session may see, by field. */
export async function readAnswers(tx: ReadTx, bodyId: string, sheetId: string): Promise<ReadonlyMap<string, Answer>> {
  const answers = await tx.query<Answer>(
    `SELECT field_id AS "fieldId", version, recorded_at AS "recordedAt", by_person AS "byPerson", part, value
     FROM cycle_answer_now WHERE body_id = $1 AND sheet_id = $2 ORDER BY field_id`,
    [bodyId, sheetId],
  );
  return new Map(answers.map((answer) => [answer.fieldId, answer]));
}

/** The way of a sheet so far. */
export const readSteps = (tx: ReadTx, bodyId: string, sheetId: string): Promise<readonly SheetStep[]> =>
  tx.query<SheetStep>(
    `SELECT number, from_stage AS "from", to_stage AS "to", recorded_at AS "recordedAt", by_person AS "byPerson", reason
     FROM cycle_step WHERE body_id = $1 AND sheet_id = $2 ORDER BY number`,
    [bodyId, sheetId],
  );

/** A form in the version a sheet was made with; null where there is none. */
export async function readForm(tx: ReadTx, bodyId: string, id: string, version: number): Promise<SheetForm | null> {
  const [form] = await tx.query<{ content: Omit<SheetForm, "id" | "version"> }>(
    "SELECT content FROM cycle_form WHERE body_id = $1 AND id = $2 AND version = $3",
    [bodyId, id, version],
  );
  return form ? { ...form.content, id, version } : null;
}

/** All cycles of a body in their newest version, the latest year first. */
export const readCycles = (tx: ReadTx, bodyId: string): Promise<readonly Cycle[]> =>
  tx.query<Cycle>(
    `SELECT * FROM (
       SELECT DISTINCT ON (id) body_id AS "bodyId", id, version, fiscal_year AS "fiscalYear", title, title_en AS "titleEn", deadlines, closed, reason
       FROM cycle_cycle WHERE body_id = $1 ORDER BY id, version DESC
     ) newest ORDER BY "fiscalYear" DESC, id`,
    [bodyId],
  );

export const readCycle = async (tx: ReadTx, bodyId: string, id: string): Promise<Cycle | null> =>
  (await readCycles(tx, bodyId)).find((cycle) => cycle.id === id) ?? null;

/** One field's answers over a whole cycle, as far as the session sees them, by sheet. */
export async function readFieldAnswers(
  tx: ReadTx,
  bodyId: string,
  { cycleId, fieldId }: { readonly cycleId: string; readonly fieldId: string },
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tx.query<{ sheetId: string; value: unknown }>(
    `SELECT a.sheet_id AS "sheetId", a.value FROM cycle_answer_now a
     JOIN cycle_now n ON (n.body_id, n.sheet_id) = (a.body_id, a.sheet_id)
     WHERE a.body_id = $1 AND n.cycle_id = $2 AND a.field_id = $3`,
    [bodyId, cycleId, fieldId],
  );
  return new Map(rows.map(({ sheetId, value }) => [sheetId, value]));
}
