import type { Database } from "../../../store/index.ts";
import type { Site } from "../../publication/index.ts";
import { topPlace } from "../domain/vision-place.ts";
import { type Past, readPast } from "./read-past.ts";

const knownPast = new WeakMap<Site, Promise<Past>>();

/** What past projections of an edition's own area and of its municipalities came to, worked out once for each arrangement of a site. */
export function pastOf(database: Database, site: Site): Promise<Past> {
  const place = topPlace(site);
  if (!place) return Promise.resolve({ municipal: null, own: null });
  const reading = knownPast.get(site) ?? readPast(database, site, place);
  knownPast.set(site, reading);
  reading.catch(() => knownPast.delete(site));
  return reading;
}
