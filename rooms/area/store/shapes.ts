import type { MultiPolygon } from "geojson";
import type { ReadTx, WriteTx } from "../../../store/index.ts";

export type ShapeRow = { readonly areaCode: string; readonly geometry: MultiPolygon };

/** The outlines of areas that a user installed, by six-digit code, with the words of credit they need. */
export type AreaShapes = { readonly byCode: ReadonlyMap<string, MultiPolygon>; readonly credit: string };

type Saved = {
  readonly body: string;
  readonly name: string;
  readonly credit: string;
  readonly now: string;
  readonly rows: readonly ShapeRow[];
};

/** Adds a version of each outline. */
export async function saveShapes(tx: WriteTx, { body, name, credit, now, rows }: Saved): Promise<void> {
  for (const { areaCode, geometry } of rows) {
    await tx.execute(
      `INSERT INTO area_shape (body_id, area_code, version, recorded_at, name, credit, geometry)
       SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6 FROM area_shape WHERE body_id = $1 AND area_code = $2`,
      [body, areaCode, now, name, credit, JSON.stringify(geometry)],
    );
  }
}

type StoredShape = { readonly areaCode: string; readonly geometry: MultiPolygon; readonly credit: string };

/** The newest outlines of a body; null when none were installed. */
export async function readShapes(tx: ReadTx, body: string): Promise<AreaShapes | null> {
  const rows = await tx.query<StoredShape>(
    `SELECT DISTINCT ON (body_id, area_code) area_code AS "areaCode", geometry, credit
     FROM area_shape WHERE body_id = $1 ORDER BY body_id, area_code, version DESC`,
    [body],
  );
  const [first] = rows;
  return first ? { byCode: new Map(rows.map((row) => [row.areaCode, row.geometry])), credit: first.credit } : null;
}

/** What the newest outlines of a body are known by: it changes when any are added; null when none were installed. Far cheaper than to read them. */
export async function shapesMark(tx: ReadTx, body: string): Promise<string | null> {
  const [row] = await tx.query<{ readonly mark: string | null }>(
    `SELECT max(recorded_at)::text || ' ' || count(*) AS mark FROM area_shape WHERE body_id = $1`,
    [body],
  );
  return row?.mark ?? null;
}
