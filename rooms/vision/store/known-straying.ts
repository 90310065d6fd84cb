import { setImmediate as letOthersRun } from "node:timers/promises";
import type { Change, ScenarioBase } from "../../../projection/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Site } from "../../publication/index.ts";
import { chanceOfPlace, type PlaceChance } from "../domain/chance-of-place.ts";
import type { StrayingData } from "../domain/chance-series.ts";
import { topPlace } from "../domain/vision-place.ts";
import { readStraying } from "./read-straying.ts";

// a site is arranged anew whenever something is imported: what belongs to it is read once
const known = new WeakMap<Site, Promise<StrayingData>>();

function strayingOf(database: Database, site: Site): Promise<StrayingData> {
  const codes = topPlace(site)?.members.flatMap(({ code }) => code ?? []) ?? [];
  const reading = known.get(site) ?? database.read((tx) => readStraying(tx, site, codes));
  known.set(site, reading);
  reading.catch(() => known.delete(site));
  return reading;
}

/** How sure a projection with these changes is, by what went up and down so far. */
export async function drawChance(
  database: Database,
  site: Site,
  base: ScenarioBase,
  changes: readonly Change[],
): Promise<PlaceChance> {
  return chanceOfPlace(base, changes, await strayingOf(database, site), () => letOthersRun());
}
