import { merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { asAreaCode, fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import type { Areas } from "../domain/areas.ts";
import { type ShapeRow, saveShapes } from "../store/shapes.ts";

export type ShapesReport = { readonly drawn: number; readonly missing: readonly string[] };

type Shape = Polygon | MultiPolygon;

const unreadable = (name: string, why: string): Problem => ({
  code: "shapesUnreadable",
  message: {
    ja: `「${name}」を境界データとして読めません（${why}）。国土数値情報の行政区域データを TopoJSON にしたファイルを指定してください。`,
    en: `Cannot read "${name}" as boundaries (${why}): name a TopoJSON file of the national administrative areas (N03).`,
  },
});

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((degree) => Number.isFinite(degree));

const isArc = (value: unknown): boolean => Array.isArray(value) && value.length >= 2 && value.every(isPosition);

/** Rings of arcs by their number; a ring that runs along an arc backwards has its number as -1 - n. */
const hasArcs = (rings: unknown, count: number): boolean =>
  Array.isArray(rings) &&
  rings.every(
    (ring) => Array.isArray(ring) && ring.every((arc) => Number.isInteger(arc) && (arc < 0 ? -1 - arc : arc) < count),
  );

function isDrawable(value: unknown, count: number): boolean {
  if (!isRecord(value) || typeof value.type !== "string") return false;
  if (value.type === "Polygon") return hasArcs(value.arcs, count);
  if (value.type === "MultiPolygon")
    return Array.isArray(value.arcs) && value.arcs.every((rings) => hasArcs(rings, count));
  if (value.type !== "GeometryCollection") return true;
  return Array.isArray(value.geometries) && value.geometries.every((inner) => isDrawable(inner, count));
}

const isTransform = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && isPosition(value.scale) && isPosition(value.translate));

/** Whether a file says what it must before anything is drawn from it: a wrong number of an arc would draw nonsense or fail half-way. */
function isTopology(value: unknown): value is Topology {
  if (!isRecord(value) || value.type !== "Topology" || !isRecord(value.objects) || !Array.isArray(value.arcs))
    return false;
  const { length } = value.arcs;
  return (
    value.arcs.every(isArc) &&
    isTransform(value.transform) &&
    Object.values(value.objects).every((object) => isDrawable(object, length))
  );
}

type Drawn = Topology["objects"][string];

const isCollection = (object: Drawn): object is GeometryCollection => object.type === "GeometryCollection";
const isShape = (object: Drawn): object is Shape => object.type === "Polygon" || object.type === "MultiPolygon";

function parseTopology(name: string, text: string): Outcome<Topology, Problem> {
  try {
    const value: unknown = JSON.parse(text);
    return isTopology(value)
      ? ok(value)
      : fail(unreadable(name, "type: Topology がないか、線が欠けている / no type: Topology, or arcs are missing"));
  } catch {
    return fail(unreadable(name, "JSON ではない / not JSON"));
  }
}

/** The five-digit code a shape belongs to; the wards of a designated city belong to the city. */
function ownerOf(shape: Drawn, codes: ReadonlyMap<string, string>): string | undefined {
  const properties = isRecord(shape.properties) ? shape.properties : {};
  const code = String(properties.N03_007 ?? "");
  const city = `${code.slice(0, 3)}00`;
  return codes.get(code) ?? codes.get(city);
}

function shapesByArea(topology: Topology, codes: ReadonlyMap<string, string>): Map<string, Shape[]> {
  const shapes = Object.values(topology.objects).flatMap((object): Drawn[] =>
    isCollection(object) ? object.geometries : [object],
  );
  const byArea = new Map<string, Shape[]>();
  for (const shape of shapes) {
    const area = ownerOf(shape, codes);
    if (area === undefined || !isShape(shape)) continue;
    byArea.set(area, [...(byArea.get(area) ?? []), shape]);
  }
  return byArea;
}

/** Installs the outlines of an edition's municipalities from a TopoJSON file; shapes of other places are passed over. */
export async function addShapes(
  database: Database,
  areas: Areas,
  given: {
    readonly body: string;
    readonly name: string;
    readonly text: string;
    readonly credit: string;
    readonly now: string;
  },
): Promise<Outcome<ShapesReport, Problem>> {
  const topology = parseTopology(given.name, given.text);
  if (!topology.ok) return topology;
  const coded = areas.all.flatMap((area) => (area.code ? [area.code] : [])).filter((code) => asAreaCode(code).ok);
  const codes = new Map(coded.map((code) => [code.slice(0, 5), code]));
  const byArea = shapesByArea(topology.value, codes);
  if (byArea.size === 0)
    return fail(unreadable(given.name, "この版の市町村がない / none of this edition's municipalities"));
  const rows: ShapeRow[] = [...byArea].map(([areaCode, shapes]) => ({
    areaCode,
    geometry: merge(topology.value, shapes),
  }));
  await database.write((tx) => saveShapes(tx, { ...given, rows }));
  const towns = areas.all.filter((area) => area.tile && area.code);
  return ok({
    drawn: rows.length,
    missing: towns.filter(({ code }) => !byArea.has(code ?? "")).map(({ name }) => name),
  });
}
