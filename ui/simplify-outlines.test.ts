import { expect, test } from "vitest";
import { type Ring, simplifyOutlines } from "./simplify-outlines.ts";

/** Two squares side by side; their common border, x = 10, has a small dent of 1 to the right and a large one of 4 to the left. */
const border = [
  [10, 0],
  [11, 2],
  [10, 4],
  [6, 6],
  [10, 8],
  [10, 10],
] as const;
const west: Ring = [[0, 0], ...border, [0, 10]];
const east: Ring = [[20, 0], [20, 10], ...[...border].reverse()];

test("what strays less than the tolerance goes, what strays more stays", () => {
  const [[left] = []] = simplifyOutlines([[west], [east]], 2);
  expect(left).toEqual([
    [10, 0],
    [10, 4],
    [6, 6],
    [10, 10],
    [0, 10],
    [0, 0],
  ]);
});

test("two places keep one border between them", () => {
  const [[left = []] = [], [right = []] = []] = simplifyOutlines([[west], [east]], 2);
  const along = (ring: Ring) => ring.filter(([x]) => x > 0 && x < 20).map(String);
  expect(along(right).reverse()).toEqual(along(left));
});

test("without any tolerance only points on a straight line go", () => {
  const [[left] = []] = simplifyOutlines([[west], [east]], 0);
  expect(left).toHaveLength(8);
});

test("an island keeps its shape wherever its line begins", () => {
  const island: Ring = [
    [0, 0],
    [5, 1],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  const turned = [...island.slice(2), ...island.slice(0, 2)];
  const square = ["0,0", "0,10", "10,0", "10,10"];
  for (const ring of [island, turned])
    expect(
      simplifyOutlines([[ring]], 2)[0]?.[0]
        ?.map(String)
        .sort(),
    ).toEqual(square);
});

test("a rock beside an island goes; a place that is nothing but a rock stays", () => {
  const rock: Ring = [
    [50, 50],
    [51, 50],
    [51, 51],
    [50, 51],
  ];
  expect(simplifyOutlines([[east, rock]], 2)[0]).toHaveLength(1);
  expect(simplifyOutlines([[rock]], 2)).toEqual([[rock]]);
});
