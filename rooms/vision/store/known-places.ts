import type { Database } from "../../../store/index.ts";
import type { Site } from "../../publication/index.ts";
import { fanAround } from "../domain/fan.ts";
import { regionScenarios } from "../domain/region-scenarios.ts";
import { baseOf, sentBase } from "../domain/vision-base.ts";
import type { VisionGiven } from "../domain/vision-model.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import { drawChance } from "./known-straying.ts";
import { type PlaceBase, type PlaceBases, readPlaceBases } from "./read-tables.ts";

/** How many places are kept for each arrangement of a site: lists of places are made up by readers, and those must not fill the memory. */
const mostKept = 500;

/** What is worked out for a site by a name, once: a site is arranged anew whenever something is imported. */
function keptFor<Value>(): (site: Site, name: string, make: () => Promise<Value>) => Promise<Value> {
  const known = new WeakMap<Site, Map<string, Promise<Value>>>();
  return (site, name, make) => {
    const ofSite = known.get(site) ?? new Map<string, Promise<Value>>();
    known.set(site, ofSite);
    const making = ofSite.get(name) ?? make();
    ofSite.set(name, making);
    making.catch(() => ofSite.delete(name));
    if (ofSite.size > mostKept) ofSite.delete([...ofSite.keys()][0] ?? "");
    return making;
  };
}

const basesOf = keptFor<PlaceBases>();
const given = keptFor<VisionGiven>();

const nothing = ({ none }: PlaceBases): VisionGiven => ({
  choices: [],
  base: null,
  tables: none,
  earlier: [],
  municipal: null,
  scenarios: [],
  fan: null,
});

async function giveBase(
  database: Database,
  { site, place }: { readonly site: Site; readonly place: VisionPlace },
  { bases }: PlaceBases,
  chosen: PlaceBase,
): Promise<VisionGiven> {
  const { tables, earlier, municipal } = chosen;
  return {
    choices: bases.map(({ id, name }) => ({ id, name })),
    base: { id: chosen.id, name: chosen.name },
    tables,
    earlier,
    municipal: municipal && sentBase(municipal),
    scenarios: regionScenarios(site, place, tables),
    fan: fanAround(await drawChance(database, site, baseOf(sentBase(tables)), [])),
  };
}

/** What a place can be projected from by a base of an address (null, or one that there is not: the usual one), read once for each arrangement of a site. */
export async function givenOf(
  database: Database,
  site: Site,
  place: VisionPlace,
  wanted: string | null = null,
): Promise<VisionGiven> {
  const found = await basesOf(site, place.id, () => database.read((tx) => readPlaceBases(tx, site, place)));
  const chosen = found.bases.find(({ id }) => id === wanted) ?? found.bases[0];
  if (!chosen) return nothing(found);
  return given(site, `${place.id}?${chosen.id}`, () => giveBase(database, { site, place }, found, chosen));
}

/** The base that a query asks for; null where it names none. */
export const baseWanted = (query: string | undefined): string | null => new URLSearchParams(query ?? "").get("base");
