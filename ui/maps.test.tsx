import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { featuresOfTopology, outlinePaths, ShapeMap } from "./shape-map.tsx";
import { draw, looseDigits } from "./testing.ts";
import { placeNames } from "./tile-label.ts";
import { inReadingOrder, type MapTile, TileMap } from "./tile-map.tsx";
import { groupCentre, groupOutlines } from "./tile-outline.ts";

const square = (column: number, row: number, group: string) => ({ column, row, group });

test("one square has four edges", () => {
  expect(groupOutlines([square(2, 3, "a")])).toBe("M2 3H3M2 4H3M2 3V4M3 3V4");
});

test("squares of one group share one outline", () => {
  expect(groupOutlines([square(0, 0, "a"), square(1, 0, "a")])).toBe("M0 0H2M0 1H2M0 0V1M2 0V1");
});

test("between two groups there is one border", () => {
  expect(groupOutlines([square(0, 0, "a"), square(1, 0, "b")])).toBe("M0 0H2M0 1H2M0 0V1M1 0V1M2 0V1");
});

test("no tiles, no outline", () => {
  expect(groupOutlines([])).toBe("");
});

test("the middle of a group is the middle of its squares", () => {
  expect(groupCentre([square(0, 0, "a"), square(2, 0, "a"), square(9, 9, "b")], "a")).toEqual({ x: 1.5, y: 0.5 });
});

test("a group's name stands on a free square beside it", () => {
  // a a .    the free square of the first row touches only group a
  // . . b
  const squares = [square(0, 0, "a"), square(1, 0, "a"), square(2, 1, "b"), square(0, 2, "b")];
  const place = placeNames([...squares, square(0, 1, "a")], [{ group: "a", width: 1 }]).get("a");
  expect(place).toEqual({ x: 1.5, y: 1.5 });
});

test("a group without free neighbours is named in its middle", () => {
  const place = placeNames([square(0, 0, "a"), square(1, 0, "a")], [{ group: "a", width: 1 }]).get("a");
  expect(place).toEqual({ x: 1, y: 0.5 });
});

const tile = (id: string, column: number, row: number): MapTile => ({
  id,
  column,
  row,
  label: `${id}町`,
  short: id,
  href: `/area/${id}`,
  step: 1,
  text: "5,000人",
  group: "g",
});

test("the tab key walks the map row by row", () => {
  const order = inReadingOrder([tile("c", 0, 1), tile("b", 3, 0), tile("a", 1, 0)]).map((one) => one.id);
  expect(order).toEqual(["a", "b", "c"]);
});

test("every square is a link that says name and value", () => {
  const html = draw(
    <TileMap label="地図" tiles={[tile("a", 0, 0)]} groups={[]} legend={[{ step: 1, label: "1万人未満" }]} />,
  );
  expect(html).toContain('<a href="/area/a" data-name data-label="a町" aria-label="a町 5,000人">');
  expect(looseDigits(html)).toEqual([]);
});

test("the small map shows only where the place is", () => {
  const tiles = [{ ...tile("a", 0, 0), current: true }, tile("b", 1, 0)];
  const html = draw(<TileMap label="函館市の位置" tiles={tiles} groups={[]} legend={[]} size="small" />);
  expect(html).not.toContain("<a ");
  expect(html.match(/tile-here/g)).toHaveLength(1);
  expect(html).toContain("tile-ring");
});

const square42: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [140, 41],
        [140, 43],
        [142, 43],
        [142, 41],
        [140, 41],
      ],
    ],
  ],
};

test("an outline becomes a linked shape that fills the picture", () => {
  const [path = ""] = outlinePaths([square42]);
  const shapes = [{ id: "a", label: "甲町", href: "/area/a", step: 2 as const, text: "5,000人", path }];
  const html = draw(<ShapeMap label="地図" shapes={shapes} legend={[]} />);
  expect(html).toContain('data-label="甲町" aria-label="甲町 5,000人"');
  expect(html).toMatch(/ d="M[0-9.]+,(0|640)l[^"]*0,-?640/);
  expect(html.match(/<path[^>]* d="[^"]*Z"/g)).toHaveLength(1);
});

test("a layer of TopoJSON is read as features", () => {
  const layer = { type: "GeometryCollection" as const, geometries: [{ type: "Polygon" as const, arcs: [[0]] }] };
  const arcs = [
    [
      [140, 41],
      [140, 43],
      [142, 43],
      [140, 41],
    ],
  ];
  const features = featuresOfTopology({ type: "Topology", objects: { towns: layer }, arcs }, layer);
  expect(features.map((one) => one.geometry.type)).toEqual(["Polygon"]);
});
