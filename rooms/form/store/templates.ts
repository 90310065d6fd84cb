import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadTx, WriteTx } from "../../../store/index.ts";

/** A form as text: shipped with the product (version 0), or kept by a body. */
export type TemplateText = {
  readonly id: string;
  readonly version: number;
  readonly content: string;
  readonly recordedAt: string | null;
  readonly byPerson: string | null;
  readonly reason: string | null;
};

function findUpwards(from: string, wanted: string): string {
  const here = join(from, wanted);
  if (existsSync(here)) return here;
  if (dirname(from) === from) throw new Error(`${wanted} was not found above the program`);
  return findUpwards(dirname(from), wanted);
}

/** The forms that come with the product, by the names of their files. */
export function readShippedTemplates(): readonly TemplateText[] {
  const folder = findUpwards(dirname(fileURLToPath(import.meta.url)), join("data", "form-templates"));
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.toSorted().map((name) => ({
    id: name.slice(0, -".yaml".length),
    version: 0,
    content: readFileSync(join(folder, name), "utf8"),
    recordedAt: null,
    byPerson: null,
    reason: null,
  }));
}

/** All versions of a body's own forms, the newest first. A form withdrawn in its newest version is left out. */
export const readKeptTemplates = (tx: ReadTx, bodyId: string): Promise<readonly TemplateText[]> =>
  tx.query<TemplateText>(
    `SELECT id, version, content, recorded_at AS "recordedAt", by_person AS "byPerson", reason FROM form_template t
     WHERE body_id = $1 AND NOT (SELECT withdrawn FROM form_template n WHERE (n.body_id, n.id) = (t.body_id, t.id) ORDER BY version DESC LIMIT 1)
     ORDER BY id, version DESC`,
    [bodyId],
  );

/** The number of the newest version of a form, withdrawn or not; 0 where a body never kept one. */
export async function readTemplateVersion(tx: ReadTx, bodyId: string, id: string): Promise<number> {
  const [row] = await tx.query<{ readonly version: number }>(
    "SELECT coalesce(max(version), 0)::integer AS version FROM form_template WHERE body_id = $1 AND id = $2",
    [bodyId, id],
  );
  return row?.version ?? 0;
}

/** Keeps a version of a form; a version that is taken already fails with `doubledKey`. */
export async function keepTemplate(
  tx: WriteTx,
  bodyId: string,
  { id, version, content, reason }: Pick<TemplateText, "id" | "version" | "content" | "reason">,
  use: "kept" | "withdrawn" = "kept",
): Promise<void> {
  await tx.execute(
    "INSERT INTO form_template (body_id, id, version, content, reason, withdrawn) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, id, version, content, reason, use === "withdrawn"],
  );
}
