import type { ReadTx } from "../../../store/index.ts";
import type { Unit } from "../domain/register.ts";

/** A unit as it stands now; one that ended still has its name on what it did. */
export type NamedUnit = Unit & { readonly ended: boolean };

/** The units of a body by id, as the session may see them, those that ended among them. */
export async function readUnits(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, NamedUnit>> {
  const units = await tx.query<NamedUnit>(
    `SELECT DISTINCT ON (id) id, kind, name, name_en AS "nameEn", parent_id AS "parentId", area_id AS "areaId", ended
     FROM account_unit WHERE body_id = $1 ORDER BY id, version DESC`,
    [bodyId],
  );
  return new Map(units.map((unit) => [unit.id, unit]));
}
