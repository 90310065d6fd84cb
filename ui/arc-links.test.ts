import { expect, test } from "vitest";
import { type ArcStop, placeLinks } from "./arc-links.tsx";

const stops: readonly ArcStop[] = ["a", "b", "c", "d"].map((id) => ({ id, mark: id, label: id, href: `/${id}` }));

test("stops stand at the middle of equal columns", () => {
  expect(placeLinks(stops, [{ id: "1", from: "a", to: "d" }])).toEqual([{ id: "1", from: 12.5, to: 87.5 }]);
});

test("a link without a known beginning keeps its end", () => {
  expect(placeLinks(stops, [{ id: "1", from: undefined, to: "b" }])).toEqual([{ id: "1", from: undefined, to: 37.5 }]);
});

test("a link to a stop that is not shown is left out", () => {
  expect(placeLinks(stops, [{ id: "1", from: "a", to: "z" }])).toEqual([]);
});
