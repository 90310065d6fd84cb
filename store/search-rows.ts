import { copyIn } from "./copy.ts";
import type { WriteTx } from "./transaction.ts";

/** One thing that can be found. `grams` are the pairs of characters its text is cut into. */
export type SearchRow = {
  readonly kind: string;
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly text: string;
  readonly grams: readonly string[];
};

/** Replaces everything of one body that can be searched; it is computed from the records, so nothing is lost. */
export async function replaceSearchRows(tx: WriteTx, bodyId: string, rows: readonly SearchRow[]): Promise<number> {
  await tx.execute("DELETE FROM publication_search WHERE body_id = $1", [bodyId]);
  const lines = rows.map((row) => [bodyId, row.kind, row.id, row.titleJa, row.titleEn, row.text, arrayText(row.grams)]);
  return copyIn(tx, "publication_search", ["body_id", "kind", "id", "title_ja", "title_en", "text", "grams"], lines);
}

/** `{"ab","c\"d"}`: a text array as PostgreSQL reads it. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
