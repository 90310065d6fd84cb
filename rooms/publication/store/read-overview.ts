import { type ReadTx, readObservationSummaries } from "../../../store/index.ts";
import { readEditionHeads } from "../../intake/server.ts";
import { arrangeOverview, type Overview } from "../domain/overview.ts";

/** What every body in the store holds now: one row for each body and measure is read, never an observation. */
export async function readOverview(tx: ReadTx): Promise<Overview> {
  const heads = await readEditionHeads(tx);
  return arrangeOverview(await readObservationSummaries(tx), heads);
}
