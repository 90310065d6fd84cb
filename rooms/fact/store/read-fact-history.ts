import { type ReadTx, readHistory } from "../../../store/index.ts";
import type { FactVersion } from "../domain/fact-version.ts";
import type { FactContent } from "../domain/split-figures.ts";

/** Every version of a fact, the first one first; none for an id that was never loaded. */
export async function readFactHistory(tx: ReadTx, bodyId: string, id: string): Promise<readonly FactVersion[]> {
  const versions = await readHistory<FactContent>(tx, "fact_fact", bodyId, id);
  return versions.map(({ version, recordedAt, withdrawn, content }) => ({
    id,
    version,
    recordedAt,
    withdrawn,
    content,
  }));
}
