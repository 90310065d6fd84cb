import { type ReadTx, readObservationSummaries } from "../../../store/index.ts";
import { foldSummaries } from "../../cohort/index.ts";
import { readAllCohortEntries, readImportedDocuments } from "../../cohort/server.ts";
import { readEditionHeads } from "../../intake/server.ts";
import { arrangeOverview, type Overview } from "../domain/overview.ts";

/** What every body in the store holds now: one row for each body and statistic is arranged, never an observation. */
export async function readOverview(tx: ReadTx): Promise<Overview> {
  const heads = await readEditionHeads(tx);
  const sources = await readAllCohortEntries(tx);
  const summaries = foldSummaries(await readObservationSummaries(tx), sources, await readImportedDocuments(tx));
  return arrangeOverview(summaries, heads);
}
