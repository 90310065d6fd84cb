import { type ReadTx, readLatest } from "../../../store/index.ts";
import type { CohortEntry } from "../domain/cohort-entry.ts";

/** The sources of people by age that the edition of a body lists, by id. */
export async function readCohortEntries(tx: ReadTx, body: string): Promise<readonly CohortEntry[]> {
  const rows = await readLatest<CohortEntry>(tx, "cohort_source", { bodyId: body });
  return rows.map(({ content }) => content);
}

/** The sources of people by age of every body's edition, by the body's six-digit code. */
export async function readAllCohortEntries(tx: ReadTx): Promise<ReadonlyMap<string, readonly CohortEntry[]>> {
  const byBody = new Map<string, CohortEntry[]>();
  for (const { bodyId, content } of await readLatest<CohortEntry>(tx, "cohort_source")) {
    const listed = byBody.get(bodyId);
    if (listed) listed.push(content);
    else byBody.set(bodyId, [content]);
  }
  return byBody;
}
