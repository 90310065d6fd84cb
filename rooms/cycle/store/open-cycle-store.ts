import type { ReadTx } from "../../../store/index.ts";
import type { CycleUnit, Holder } from "../domain/open-cycle-units.ts";

/** The body's units as they stand now, those that ended left out. */
export const readUnits = (tx: ReadTx, bodyId: string): Promise<readonly CycleUnit[]> =>
  tx.query<CycleUnit>(
    `SELECT id, kind, name, name_en AS "nameEn", parent_id AS "parentId", area_id AS "areaId" FROM (
       SELECT DISTINCT ON (id) * FROM account_unit WHERE body_id = $1 ORDER BY id, version DESC
     ) newest WHERE NOT ended ORDER BY kind, id`,
    [bodyId],
  );

/** Who holds a role today; people who left are missing, whatever roles stand in the books. */
export const readHolders = (tx: ReadTx, bodyId: string): Promise<readonly Holder[]> =>
  tx.query<Holder>(
    `SELECT held.person_id AS "personId", held.role, held.unit_id AS "unitId" FROM (
       SELECT DISTINCT ON (id) * FROM account_role WHERE body_id = $1 ORDER BY id, version DESC
     ) held
     JOIN (SELECT DISTINCT ON (id) id, ended FROM account_person WHERE body_id = $1 ORDER BY id, version DESC) person
       ON person.id = held.person_id AND NOT person.ended
     WHERE NOT held.ended AND (held.valid_from IS NULL OR held.valid_from <= account_today())
       AND (held.valid_to IS NULL OR held.valid_to >= account_today())
     ORDER BY held.unit_id, held.person_id, held.role`,
    [bodyId],
  );
