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

const isTopology = (value: unknown): value is Topology =>
  isRecord(value) && value.type === "Topology" && isRecord(value.objects) && Array.isArray(value.arcs);

type Drawn = Topology["objects"][string];

const isCollection = (object: Drawn): object is GeometryCollection => object.type === "GeometryCollection";
const isShape = (object: Drawn): object is Shape => object.type === "Polygon" || object.type === "MultiPolygon";

function parseTopology(name: string, text: string): Outcome<Topology, Problem> {
  try {
    const value: unknown = JSON.parse(text);
    return isTopology(value) ? ok(value) : fail(unreadable(name, "type: Topology がない / no type: Topology"));
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
