import type { ReadTx } from "../../../store/index.ts";

/** A unit as pages name it. */
export type UnitWords = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly areaId: string | null;
  readonly ended: boolean;
};

/** The units of a body by id, as the session may see them. */
export async function readUnits(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, UnitWords>> {
  const units = await tx.query<UnitWords>(
    `SELECT DISTINCT ON (id) id, name, name_en AS "nameEn", area_id AS "areaId", ended FROM account_unit WHERE body_id = $1 ORDER BY id, version DESC`,
    [bodyId],
  );
  return new Map(units.map((unit) => [unit.id, unit]));
}
