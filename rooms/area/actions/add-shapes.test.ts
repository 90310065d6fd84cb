import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../../../store/testing/temporary-database.ts";
import { type Area, arrangeAreas } from "../domain/areas.ts";
import { readShapes } from "../store/shapes.ts";
import { addShapes } from "./add-shapes.ts";

let store: TemporaryDatabase;
let bodies = 0;
let body: string;
beforeAll(async () => {
  store = await temporaryDatabase();
});
beforeEach(() => {
  bodies += 1;
  body = `body-${bodies}`;
});
afterAll(() => store.close());

const town = (id: string, code: string): Area => ({
  id,
  code,
  kind: "city",
  name: id,
  nameEn: id,
  parents: [],
  tile: [0, 0],
  sources: [{ document: "example", lines: [1] }],
});

/** 札幌市（政令指定都市）、函館市、小樽市。 */
const areas = arrangeAreas([town("sapporo", "011002"), town("hakodate", "012025"), town("otaru", "012033")], []);

/** Two squares side by side share an arc: two wards of 札幌市 and one square of 函館市, far away. */
const topology = {
  type: "Topology",
  objects: {
    N03: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], properties: { N03_007: "01101" } },
        { type: "Polygon", arcs: [[2, -2]], properties: { N03_007: "01102" } },
        { type: "MultiPolygon", arcs: [[[3]]], properties: { N03_007: "01202" } },
        { type: "Polygon", arcs: [[3]], properties: { N03_007: "13101" } },
        { type: "Point", coordinates: [0, 0], properties: { N03_007: "01203" } },
      ],
    },
  },
  arcs: [
    [
      [1, 1],
      [0, 1],
      [0, 0],
      [1, 0],
    ],
    [
      [1, 0],
      [1, 1],
    ],
    [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ],
    [
      [5, 5],
      [6, 5],
      [6, 6],
      [5, 5],
    ],
  ],
};

const add = (text: string, credit = "国土数値情報", now = "2027-04-01T00:00:00.000Z") =>
  addShapes(store.database, areas, { body, name: "N03.topojson", text, credit, now });

const shapes = () => store.database.read((tx) => readShapes(tx, body));

test("区の形は市の一つの形になり、ほかの都府県の形は除かれ、形のない市が分かる", async () => {
  expect(await add(JSON.stringify(topology))).toEqual({ ok: true, value: { drawn: 2, missing: ["otaru"] } });
  const stored = await shapes();
  expect([...(stored?.byCode.keys() ?? [])]).toEqual(["011002", "012025"]);
  // the line between the two wards is gone: one ring around both squares, six corners and the first again
  expect(stored?.byCode.get("011002")).toEqual({
    type: "MultiPolygon",
    coordinates: [
      [
        [
          [1, 1],
          [0, 1],
          [0, 0],
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 1],
        ],
      ],
    ],
  });
  expect(stored?.byCode.get("012025")?.coordinates).toEqual([
    [
      [
        [5, 5],
        [6, 5],
        [6, 6],
        [5, 5],
      ],
    ],
  ]);
  expect(stored?.credit).toBe("国土数値情報");
});

test("新しい形を入れると、前の形に代わって新しい形と出典が出る", async () => {
  await add(JSON.stringify(topology));
  await add(JSON.stringify(topology), "国土数値情報（2026年版）", "2027-05-01T00:00:00.000Z");
  expect((await shapes())?.credit).toBe("国土数値情報（2026年版）");
  const versions = await store.database.read((tx) =>
    tx.query<{ version: number }>(
      "SELECT version FROM area_shape WHERE body_id = $1 AND area_code = '012025' ORDER BY version",
      [body],
    ),
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
});

test("形を入れていない団体には、形がない", async () => {
  expect(await shapes()).toBeNull();
});

const otherArcs = (arcs: unknown) => JSON.stringify({ ...topology, arcs });

test.each([
  ["JSON でないファイル", "北海道", "JSON ではない"],
  ["GeoJSON", '{ "type": "FeatureCollection", "features": [] }', "type: Topology がない"],
  ["線の欠けた形", otherArcs(topology.arcs.slice(0, 2)), "線が欠けている"],
  [
    "数でない座標",
    otherArcs(
      topology.arcs.map(() => [
        ["x", 1],
        [2, null],
      ]),
    ),
    "線が欠けている",
  ],
  [
    "線の番号でないもの",
    JSON.stringify({ ...topology, objects: { N03: { type: "Polygon", arcs: [["a"]] } } }),
    "線が欠けている",
  ],
  [
    "形の一覧のない集まり",
    JSON.stringify({ ...topology, objects: { N03: { type: "GeometryCollection" } } }),
    "線が欠けている",
  ],
  ["壊れた縮尺", JSON.stringify({ ...topology, transform: { scale: [1] } }), "線が欠けている"],
  [
    "ほかの都府県だけのファイル",
    JSON.stringify({
      ...topology,
      objects: { N03: { type: "Polygon", arcs: [[3]], properties: { N03_007: "13101" } } },
    }),
    "この版の市町村がない",
  ],
  [
    "名札のない形",
    JSON.stringify({ ...topology, objects: { N03: { type: "Polygon", arcs: [[3]] } } }),
    "この版の市町村がない",
  ],
])("%s は理由とともに断られ、何も残らない", async (_, text, why) => {
  const refused = await add(text);
  expect(refused).toMatchObject({ ok: false, problem: { code: "shapesUnreadable" } });
  expect(JSON.stringify(refused)).toContain(why);
  expect(await shapes()).toBeNull();
});
