import type { Database } from "../../../store/index.ts";
import type { Site } from "../../publication/index.ts";
import { fanAround } from "../domain/fan.ts";
import { regionScenarios } from "../domain/region-scenarios.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import type { VisionGiven } from "../domain/vision-model.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import { drawChance } from "./known-straying.ts";
import { readPlaceTables } from "./read-tables.ts";

// a site is arranged anew whenever something is imported: what belongs to it is read once
const known = new WeakMap<Site, Map<string, Promise<VisionGiven>>>();

async function readGiven(database: Database, site: Site, place: VisionPlace): Promise<VisionGiven> {
  const { bases, municipal, none } = await database.read((tx) => readPlaceTables(tx, site, place));
  const [newest, ...earlier] = bases;
  const base = newest && baseOf(sentBase(newest, newest.rates, newest));
  const scenarios = newest ? regionScenarios(newest.from, newest) : [];
  return {
    tables: newest ?? none,
    earlier,
    municipal: municipal && sentBase(municipal, municipal.rates, municipal),
    scenarios,
    fan: base ? fanAround(await drawChance(database, site, base, [])) : null,
  };
}

/** What a place can be projected from, read once for each arrangement of a site. */
export function givenOf(database: Database, site: Site, place: VisionPlace): Promise<VisionGiven> {
  const ofSite = known.get(site) ?? new Map<string, Promise<VisionGiven>>();
  known.set(site, ofSite);
  const reading = ofSite.get(place.id) ?? readGiven(database, site, place);
  ofSite.set(place.id, reading);
  reading.catch(() => ofSite.delete(place.id));
  // lists of places are made up by readers: they must not fill the memory
  if (ofSite.size > 500) ofSite.delete([...ofSite.keys()][0] ?? "");
  return reading;
}
