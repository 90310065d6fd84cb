import { readdirSync, readFileSync } from "node:fs";
import { arrangeRegion, editionToRows, type Region, readEdition } from "../../intake/index.ts";

const folder = new URL("../../../data/hokkaido/", import.meta.url);

/** The Hokkaido edition as it stands in the repository, read without a store. */
export function hokkaidoRegion(): Region {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  const edition = readEdition(files.map((file) => ({ file, text: readFileSync(new URL(file, folder), "utf8") })));
  if (!edition.ok) throw new Error(`data/hokkaido does not load: ${JSON.stringify(edition.problem.slice(0, 3))}`);
  return arrangeRegion(editionToRows(edition.value, "2026-11-22T00:00:00Z"));
}
