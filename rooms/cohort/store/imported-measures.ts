import type { ReadTx } from "../../../store/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";

/** A measure that no edition lists but an import brought (an item of 社会・人口統計体系, an assumed rate), as it is known now; null = none. */
export async function readImportedMeasure(tx: ReadTx, body: string, id: string): Promise<MeasureEntry | null> {
  const [row] = await tx.query<{ readonly content: MeasureEntry; readonly withdrawn: boolean }>(
    "SELECT content, withdrawn FROM cohort_measure WHERE body_id = $1 AND id = $2 ORDER BY version DESC LIMIT 1",
    [body, id],
  );
  return row && !row.withdrawn ? row.content : null;
}

type Named = { readonly body: string; readonly id: string; readonly document: string };

/** The documents of all measures that imports brought, by body and measure. */
export async function readImportedDocuments(tx: ReadTx): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await tx.query<Named>(
    `SELECT DISTINCT ON (body_id, id) body_id AS body, id, content ->> 'document' AS document
     FROM cohort_measure ORDER BY body_id, id, version DESC`,
  );
  const byBody = new Map<string, Map<string, string>>();
  for (const { body, id, document } of rows) {
    const named = byBody.get(body);
    if (named) named.set(id, document);
    else byBody.set(body, new Map([[id, document]]));
  }
  return byBody;
}
