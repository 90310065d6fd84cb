import type { Database } from "../../../store/index.ts";
import type { Site } from "../../publication/index.ts";
import type { PlaceChance } from "../domain/chance-of-place.ts";
import { chosenChanges } from "../domain/chosen-scenario.ts";
import { baseOf } from "../domain/vision-base.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import { settingsQuery } from "../domain/vision-settings.ts";
import type { LiveProps } from "../live/live-parts.tsx";
import { drawChance } from "./known-straying.ts";

// a site is arranged anew whenever something is imported: what belongs to it is read once
const knownChance = new WeakMap<Site, Map<string, Promise<PlaceChance | null>>>();

/** How many fans are kept for each arrangement of a site: readers make up addresses, and those must not fill the memory. */
const mostKept = 200;

type Asked = Pick<LiveProps, "data" | "settings" | "answer"> & { readonly site: Site; readonly place: VisionPlace };

async function draw(database: Database, { site, data, settings }: Asked): Promise<PlaceChance | null> {
  if (!data.base) return null;
  const scenario = data.scenarios.find(({ id }) => id === settings.scenario) ?? { changes: [] };
  const { changes } = chosenChanges(scenario, settings, data.base.from);
  return drawChance(database, site, baseOf(data.base), changes);
}

/** How sure the scenario of an address is, worked out once for each place and setting; null where there is nothing to project from or what was asked for cannot be. */
export async function chanceUnder(database: Database, asked: Asked): Promise<PlaceChance | null> {
  if (!asked.answer) return null;
  const ofSite = knownChance.get(asked.site) ?? new Map<string, Promise<PlaceChance | null>>();
  knownChance.set(asked.site, ofSite);
  const key = `${asked.place.id}?${settingsQuery({ ...asked.settings, compare: null, year: asked.data.plain.year }, asked.data.plain)}`;
  const drawing = ofSite.get(key) ?? draw(database, asked);
  ofSite.set(key, drawing);
  drawing.catch(() => ofSite.delete(key));
  if (ofSite.size > mostKept) ofSite.delete([...ofSite.keys()][0] ?? "");
  return drawing;
}
