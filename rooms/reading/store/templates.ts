import type { ReadTx, WriteTx } from "../../../store/index.ts";
import { parseMapping, type SheetTemplate } from "../domain/sheet-template.ts";

type Row = Pick<SheetTemplate, "id" | "version" | "active"> & { readonly content: unknown };

/** The remembered mappings of a body, each in its newest version, the last one touched first. */
export async function readTemplates(tx: ReadTx, bodyId: string): Promise<readonly SheetTemplate[]> {
  const rows = await tx.query<Row>(
    `SELECT id, version, active, content FROM (
       SELECT DISTINCT ON (id) id, version, active, content, recorded_at FROM reading_template WHERE body_id = $1 ORDER BY id, version DESC) newest
     ORDER BY recorded_at DESC, id`,
    [bodyId],
  );
  return rows.map(({ content, ...row }) => {
    const mapping = parseMapping(content);
    if (!mapping) throw new Error(`Template ${row.id} version ${row.version} was not written by this program`);
    return { ...row, ...mapping };
  });
}

/** Keeps the next version; whoever comes second with the same number is refused by the key. */
export async function keepTemplate(tx: WriteTx, bodyId: string, template: SheetTemplate): Promise<void> {
  const { id, version, active, title, heads, columns, unit, names } = template;
  await tx.execute("INSERT INTO reading_template (body_id, id, version, active, content) VALUES ($1, $2, $3, $4, $5)", [
    bodyId,
    id,
    version,
    active,
    JSON.stringify({ title, heads, columns, unit, names }),
  ]);
}
