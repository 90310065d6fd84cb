import type { ReadTx } from "../../../store/index.ts";

export type UnitName = { readonly id: string; readonly name: string; readonly nameEn: string | null };

/** Names of the body's units, by id; none for those who may not know them. */
export async function readUnitNames(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, UnitName>> {
  const rows = await tx.query<UnitName>(
    `SELECT DISTINCT ON (id) id, name, name_en AS "nameEn" FROM account_unit WHERE body_id = $1 ORDER BY id, version DESC`,
    [bodyId],
  );
  return new Map(rows.map((unit) => [unit.id, unit]));
}
