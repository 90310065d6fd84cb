import { type Database, type ReadTx, replaceSearchRows } from "../../../store/index.ts";
import type { Region } from "../../intake/index.ts";
import { readEditionHeads, readRegion } from "../../intake/server.ts";
import { glossary } from "../domain/glossary.ts";
import { noBody } from "../domain/search-answer.ts";
import { glossaryRows, searchRows } from "../domain/search-rows.ts";

async function regionOf(tx: ReadTx, body: string): Promise<Region | null> {
  const [head] = await readEditionHeads(tx, { bodyId: body });
  return head ? readRegion(tx, head) : null;
}

/** Makes everything of a body findable as it is now, and the words of the glossary; tells how many things there are. Run after every load. */
export async function indexSearch(database: Database, body: string): Promise<number> {
  const region = await database.read((tx) => regionOf(tx, body));
  const rows = region ? searchRows(region) : [];
  return database.write(async (tx) => {
    const words = await replaceSearchRows(tx, noBody, glossaryRows(glossary));
    return words + (await replaceSearchRows(tx, body, rows));
  });
}
