import { randomUUID } from "node:crypto";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { Absence, OwnedSheet, PersonRecord, Register, RoleRecord, Unit } from "../domain/register.ts";
import type { NewRole } from "../domain/transfer.ts";
import { readUnits } from "./units.ts";

/** The people and units that the session may see. Names are sealed and come from `StaffParts.people`. */
export async function readRegister(tx: ReadTx, bodyId: string): Promise<Register> {
  return {
    units: [...(await readUnits(tx, bodyId)).values()].filter(({ ended }) => !ended),
    persons: await tx.query<PersonRecord>(
      `SELECT id, purpose, "expiresOn" FROM (
         SELECT DISTINCT ON (id) id, purpose, expires_on::text AS "expiresOn", ended
         FROM account_person WHERE body_id = $1 ORDER BY id, version DESC
       ) newest WHERE NOT ended ORDER BY id`,
      [bodyId],
    ),
    roles: await tx.query<RoleRecord>(
      `SELECT * FROM (
         SELECT DISTINCT ON (id) id, version, person_id AS "personId", role, unit_id AS "unitId", area_id AS "areaId",
           valid_from::text AS "validFrom", valid_to::text AS "validTo", ended
         FROM account_role WHERE body_id = $1 ORDER BY id, version DESC
       ) newest WHERE NOT ended ORDER BY "unitId", role, id`,
      [bodyId],
    ),
    absences: await tx.query<Absence>(
      `SELECT * FROM (
         SELECT DISTINCT ON (id) id, version, person_id AS "personId", delegate_id AS "delegateId",
           valid_from::text AS "validFrom", valid_to::text AS "validTo", ended
         FROM account_absence WHERE body_id = $1 ORDER BY id, version DESC
       ) newest WHERE NOT ended ORDER BY "validFrom", id`,
      [bodyId],
    ),
  };
}

export async function keepUnit(tx: WriteTx, bodyId: string, unit: Unit): Promise<void> {
  await tx.execute(
    "INSERT INTO account_unit (body_id, id, version, kind, name, name_en, parent_id, area_id) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)",
    [bodyId, unit.id, unit.kind, unit.name, unit.nameEn, unit.parentId, unit.areaId],
  );
}

const roleColumns = "body_id, id, version, person_id, role, unit_id, area_id, valid_from, valid_to, ended";

export async function giveRole(tx: WriteTx, bodyId: string, role: NewRole): Promise<void> {
  await keepRole(tx, bodyId, { ...role, id: randomUUID(), version: 1 }, false);
}

/** The next version of a role, ended at once or on its new last day. */
export const changeRole = (tx: WriteTx, bodyId: string, role: RoleRecord, ended: boolean): Promise<void> =>
  keepRole(tx, bodyId, { ...role, version: role.version + 1 }, ended);

async function keepRole(tx: WriteTx, bodyId: string, role: RoleRecord, ended: boolean): Promise<void> {
  await tx.execute(`INSERT INTO account_role (${roleColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [
    bodyId,
    role.id,
    role.version,
    role.personId,
    role.role,
    role.unitId,
    role.areaId,
    role.validFrom,
    role.validTo,
    ended,
  ]);
}

export async function keepAbsence(tx: WriteTx, bodyId: string, absence: Absence, ended = false): Promise<void> {
  await tx.execute(
    `INSERT INTO account_absence (body_id, id, version, person_id, delegate_id, valid_from, valid_to, ended)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      bodyId,
      absence.id,
      absence.version,
      absence.personId,
      absence.delegateId,
      absence.validFrom,
      absence.validTo,
      ended,
    ],
  );
}

const sheetColumns = `n.sheet_id AS id, n.title, n.title_en AS "titleEn", c.title AS "cycleTitle", c.title_en AS "cycleTitleEn", n.unit_id AS "unitId", n.owner_id AS "ownerId",
  n.owner_version AS "ownerVersion", n.stage, c.deadlines ->> n.stage AS deadline`;
const openSheets = `cycle_now n JOIN LATERAL (
    SELECT title, title_en, deadlines, closed FROM cycle_cycle c WHERE c.body_id = n.body_id AND c.id = n.cycle_id ORDER BY version DESC LIMIT 1
  ) c ON NOT c.closed`;

/** Sheets under way that the session may see. */
export const readOpenSheets = (tx: ReadTx, bodyId: string): Promise<readonly OwnedSheet[]> =>
  tx.query<OwnedSheet>(
    `SELECT ${sheetColumns} FROM ${openSheets} WHERE n.body_id = $1 AND n.stage <> 'published' ORDER BY n.unit_id, n.sheet_id`,
    [bodyId],
  );

/** Sheets under way that are this person's, or were until they were last handed over. */
export const readSheetsHandedOverBy = (tx: ReadTx, bodyId: string, personId: string): Promise<readonly OwnedSheet[]> =>
  tx.query<OwnedSheet>(
    `SELECT ${sheetColumns} FROM ${openSheets} WHERE n.body_id = $1 AND n.stage <> 'published' AND EXISTS (
       SELECT 1 FROM cycle_owner o WHERE o.body_id = n.body_id AND o.sheet_id = n.sheet_id AND o.person_id = $2
         AND o.version IN (n.owner_version, n.owner_version - 1)
     ) ORDER BY n.unit_id, n.sheet_id`,
    [bodyId, personId],
  );

export async function handOver(
  tx: WriteTx,
  bodyId: string,
  { sheet, personId, reason }: { readonly sheet: OwnedSheet; readonly personId: string; readonly reason: string },
): Promise<void> {
  await tx.execute(
    "INSERT INTO cycle_owner (body_id, sheet_id, version, person_id, reason) VALUES ($1, $2, $3, $4, $5)",
    [bodyId, sheet.id, sheet.ownerVersion + 1, personId, reason],
  );
}

/** What a successor must know of a sheet beside its state. */
export type SheetNote = {
  readonly sheetId: string;
  readonly kind: "opinion" | "comment";
  readonly text: string;
  readonly recordedAt: string;
};

/** Opinions without an answer and comments that are not resolved, as far as the session may see them. */
export const readSheetNotes = (
  tx: ReadTx,
  bodyId: string,
  sheetIds: readonly string[],
): Promise<readonly SheetNote[]> =>
  tx.query<SheetNote>(
    `SELECT sheet_id AS "sheetId", 'opinion' AS kind, text, recorded_at AS "recordedAt" FROM (
       SELECT DISTINCT ON (id) id, sheet_id, text, state, recorded_at FROM opinion_opinion
       WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY id, version DESC
     ) o WHERE state = 'recorded' AND NOT EXISTS (SELECT 1 FROM opinion_answer a WHERE a.body_id = $1 AND a.opinion_id = o.id)
     UNION ALL
     SELECT sheet_id, 'comment', text, recorded_at FROM (
       SELECT DISTINCT ON (sheet_id, id) sheet_id, id, text, resolved, recorded_at FROM cycle_comment
       WHERE body_id = $1 AND sheet_id = ANY ($2) ORDER BY sheet_id, id, version DESC
     ) c WHERE NOT resolved
     ORDER BY 1, 4`,
    [bodyId, [...sheetIds]],
  );
