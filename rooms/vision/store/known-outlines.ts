import type { Database } from "../../../store/index.ts";
import { outlinePaths } from "../../../ui/index.ts";
import { readShapes, shapesMark } from "../../area/server.ts";
import type { Site } from "../../publication/index.ts";
import { type MapOutlines, type MapPicture, noOutlines } from "../domain/map-picture.ts";
import type { VisionPlace } from "../domain/vision-place.ts";

/** Drawn outlines take some 100 kB a place; the places of a region that are looked at most are few. */
const mostKept = 20;

type Drawn = NonNullable<MapOutlines["drawn"]>;
const kept = new Map<string, Promise<Drawn | null>>();

async function drawOutlines(database: Database, site: Site, place: VisionPlace): Promise<Drawn | null> {
  const shapes = await database.read((tx) => readShapes(tx, site.edition.body));
  if (!shapes) return null;
  const known = place.members.flatMap(({ code }) => {
    const boundary = shapes.byCode.get(code ?? "");
    return code && boundary ? [{ code, boundary }] : [];
  });
  const paths = outlinePaths(known.map(({ boundary }) => boundary));
  return { credit: shapes.credit, paths: new Map(known.map(({ code }, index) => [code, paths[index] ?? ""])) };
}

/** Whether the outlines of a place's municipalities are installed; drawn only where they are asked for, and then once. */
export async function outlinesOf(
  database: Database,
  site: Site,
  place: VisionPlace,
  picture: MapPicture,
): Promise<MapOutlines> {
  const { body } = site.edition;
  const mark = await database.read((tx) => shapesMark(tx, body));
  if (mark === null) return noOutlines;
  if (picture === "tiles") return { isInstalled: true, drawn: null };
  const key = `${body} ${place.id} ${mark}`;
  const drawing = kept.get(key) ?? drawOutlines(database, site, place);
  kept.set(key, drawing);
  drawing.catch(() => kept.delete(key));
  if (kept.size > mostKept) kept.delete([...kept.keys()][0] ?? "");
  return { isInstalled: true, drawn: await drawing };
}
