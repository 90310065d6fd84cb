import { type ReadTx, readObservationSummaries } from "../../../store/index.ts";
import { readEditionHeads } from "../../intake/server.ts";
import { arrangeOverview, type Overview } from "../domain/overview.ts";

/** What every body holds, from the counts that each load keeps. */
export async function readOverview(tx: ReadTx): Promise<Overview> {
  return arrangeOverview(await readObservationSummaries(tx), await readEditionHeads(tx));
}
