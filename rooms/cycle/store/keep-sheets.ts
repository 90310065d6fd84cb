import type { WriteTx } from "../../../store/index.ts";
import type { Cycle, SheetHead } from "../domain/sheet.ts";
import { fieldsOf, type SheetForm } from "../domain/sheet-form.ts";

/** A cycle, or its next version (`version` says which). */
export async function keepCycle(tx: WriteTx, cycle: Cycle): Promise<void> {
  await tx.execute(
    `INSERT INTO cycle_cycle (body_id, id, version, fiscal_year, title, title_en, deadlines, closed, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      cycle.bodyId,
      cycle.id,
      cycle.version,
      cycle.fiscalYear,
      cycle.title,
      cycle.titleEn,
      JSON.stringify(cycle.deadlines),
      cycle.closed,
      cycle.reason ?? null,
    ],
  );
}

/** A form, or its next version. Which part a field belongs to is what the database's rights look at. */
export async function keepForm(tx: WriteTx, bodyId: string, form: SheetForm): Promise<void> {
  const { id, version, ...content } = form;
  const fields = fieldsOf(form);
  const parts = Object.fromEntries(fields.map((field) => [field.id, field.part]));
  const required = fields.filter((field) => field.required && field.part === "self").map((field) => field.id);
  await tx.execute(
    "INSERT INTO cycle_form (body_id, id, version, content, parts, required) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, id, version, JSON.stringify(content), JSON.stringify(parts), required],
  );
}

export type NewSheet = Pick<
  SheetHead,
  | "bodyId"
  | "id"
  | "cycleId"
  | "formId"
  | "formVersion"
  | "about"
  | "title"
  | "titleEn"
  | "unitId"
  | "areaPath"
  | "partnerAreas"
  | "kpiIds"
  | "previousId"
  | "ownerId"
>;

/** New sheets, each with its owner if it has one. One statement for all of them. */
export async function keepSheets(tx: WriteTx, sheets: readonly NewSheet[]): Promise<void> {
  const rows = JSON.stringify(
    sheets.map((sheet) => ({
      body_id: sheet.bodyId,
      id: sheet.id,
      cycle_id: sheet.cycleId,
      form_id: sheet.formId,
      form_version: sheet.formVersion,
      about_kind: sheet.about.kind,
      about_id: sheet.about.id,
      title: sheet.title,
      title_en: sheet.titleEn,
      unit_id: sheet.unitId,
      area_path: sheet.areaPath,
      partner_areas: sheet.partnerAreas,
      kpi_ids: sheet.kpiIds,
      previous_id: sheet.previousId,
    })),
  );
  await tx.execute(
    `INSERT INTO cycle_sheet (body_id, id, version, cycle_id, form_id, form_version, about_kind, about_id, title, title_en, unit_id,
       area_path, partner_areas, kpi_ids, previous_id)
     SELECT body_id, id, 1, cycle_id, form_id, form_version, about_kind, about_id, title, title_en, unit_id,
       area_path, partner_areas, kpi_ids, previous_id
     FROM jsonb_to_recordset($1) AS r (body_id text, id text, cycle_id text, form_id text, form_version integer, about_kind text, about_id text,
       title text, title_en text, unit_id text, area_path text[], partner_areas text[], kpi_ids text[], previous_id text)`,
    [rows],
  );
  const owned = sheets.filter(({ ownerId }) => ownerId !== null);
  await tx.execute(
    `INSERT INTO cycle_owner (body_id, sheet_id, version, person_id)
     SELECT body_id, sheet_id, 1, person_id FROM jsonb_to_recordset($1) AS r (body_id text, sheet_id text, person_id text)`,
    [JSON.stringify(owned.map(({ bodyId, id, ownerId }) => ({ body_id: bodyId, sheet_id: id, person_id: ownerId })))],
  );
}
