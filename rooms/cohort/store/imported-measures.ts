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
