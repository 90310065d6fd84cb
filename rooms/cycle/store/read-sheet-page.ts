import type { ReadTx } from "../../../store/index.ts";
import type { Comment } from "../domain/comment.ts";
import type { Answer } from "../domain/sheet.ts";
import type { AnswerValue } from "../domain/sheet-form.ts";
import { type Part, parts } from "../domain/stage.ts";
import type { SheetRights } from "../domain/step.ts";

/** What the session's person is to a sheet, and which parts may be written now: asked of the database, which decides. */
export async function readSheetRights(
  tx: ReadTx,
  bodyId: string,
  sheetId: string,
): Promise<{ readonly rights: SheetRights; readonly writable: readonly Part[] }> {
  const [row] = await tx.query<SheetRights & { readonly writable: readonly Part[] }>(
    `SELECT cycle_cares_for($1, $2) AS "caresFor", cycle_coordinates($1, $2) AS coordinates, account_is_hq() AS hq,
       (SELECT coalesce(array_agg(part), '{}') FROM unnest($3::text[]) AS part WHERE cycle_may_write($1, $2, part)) AS writable`,
    [bodyId, sheetId, [...parts]],
  );
  if (!row) throw new Error(`The rights of sheet ${sheetId} were not answered`);
  const { writable, ...rights } = row;
  return { rights, writable };
}

/** Comments in their newest version, with who wrote them first. */
export const readComments = (tx: ReadTx, bodyId: string, sheetId: string): Promise<readonly Comment[]> =>
  tx.query<Comment>(
    `SELECT DISTINCT ON (c.id) c.id, c.version, c.recorded_at AS "recordedAt", c.by_person AS "byPerson", first.by_person AS "writtenBy",
       first.recorded_at AS "writtenAt", c.field_id AS "fieldId", c.audience, c.text, c.reply_to AS "replyTo", c.resolved
     FROM cycle_comment c JOIN cycle_comment first ON (first.body_id, first.sheet_id, first.id, first.version) = (c.body_id, c.sheet_id, c.id, 1)
     WHERE c.body_id = $1 AND c.sheet_id = $2 ORDER BY c.id, c.version DESC`,
    [bodyId, sheetId],
  );

/** Every version of every field that the session may see, oldest first. */
export const readAnswerVersions = (tx: ReadTx, bodyId: string, sheetId: string): Promise<readonly Answer[]> =>
  tx.query<Answer>(
    `SELECT field_id AS "fieldId", version, recorded_at AS "recordedAt", by_person AS "byPerson", part, value
     FROM cycle_answer WHERE body_id = $1 AND sheet_id = $2 ORDER BY field_id, version`,
    [bodyId, sheetId],
  );

/** The values that stood in the given versions of the given fields; version 0 and what may not be seen are missing. */
export async function readBaseValues(
  tx: ReadTx,
  bodyId: string,
  sheet: { readonly id: string; readonly bases: ReadonlyMap<string, number> },
): Promise<ReadonlyMap<string, AnswerValue>> {
  const rows = await tx.query<{ field: string; value: AnswerValue }>(
    `SELECT a.field_id AS field, a.value FROM unnest($3::text[], $4::integer[]) AS base (field, version)
     JOIN cycle_answer a ON (a.body_id, a.sheet_id, a.field_id, a.version) = ($1, $2, base.field, base.version)`,
    [bodyId, sheet.id, [...sheet.bases.keys()], [...sheet.bases.values()]],
  );
  return new Map(rows.map(({ field, value }) => [field, value]));
}

type UnitName = { readonly name: string; readonly nameEn: string | null };

/** The name of a unit as it stands now. */
export async function readUnitName(tx: ReadTx, bodyId: string, unitId: string): Promise<UnitName | null> {
  const [unit] = await tx.query<{ name: string; name_en: string | null }>(
    "SELECT name, name_en FROM account_unit WHERE body_id = $1 AND id = $2 ORDER BY version DESC LIMIT 1",
    [bodyId, unitId],
  );
  return unit ? { name: unit.name, nameEn: unit.name_en } : null;
}
