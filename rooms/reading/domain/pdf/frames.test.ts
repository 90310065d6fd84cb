import { expect, it } from "vitest";
import { framesOf } from "./frames.ts";
import type { Ruling } from "./marks.ts";
import { joinedRulings } from "./rulings.ts";

const flat = (at: number, from: number, to: number): Ruling => ({ flat: true, at, from, to });
const standing = (at: number, from: number, to: number): Ruling => ({ flat: false, at, from, to });
const cellsOf = (rulings: readonly Ruling[]): readonly (readonly number[])[] =>
  framesOf(joinedRulings(rulings)).flatMap((frame) =>
    frame.cells.map(({ row, column, down, across }) => [row, column, down, across]),
  );

it("makes cells of a table whose outer sides are left open", () => {
  const rulings = [
    flat(100, 50, 350),
    flat(120, 50, 350),
    flat(140, 50, 350),
    standing(150, 100, 140),
    standing(250, 100, 140),
  ];
  expect(cellsOf(rulings)).toEqual([
    [0, 0, 1, 1],
    [0, 1, 1, 1],
    [0, 2, 1, 1],
    [1, 0, 1, 1],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
  ]);
});

it("joins cells where no ruling parts them, across and down", () => {
  // the first column goes down both rows; the heading of the others goes across both
  const outer = [flat(0, 0, 300), flat(40, 0, 300), standing(0, 0, 40), standing(300, 0, 40)];
  const inner = [flat(20, 100, 300), standing(100, 0, 40), standing(200, 20, 40)];
  expect(cellsOf([...outer, ...inner])).toEqual([
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
  ]);
});

it("takes double and dashed rulings for one, and pieces of cells for whole lines", () => {
  const dashes = Array.from({ length: 50 }, (_, index) => flat(20, index * 4, index * 4 + 2));
  const doubled = [
    standing(0, 0, 40),
    standing(2, 0, 40),
    standing(100, 0, 20),
    standing(100, 20, 40),
    standing(200, 0, 40),
  ];
  expect(cellsOf([flat(0, 0, 200), flat(40, 0, 200), ...dashes, ...doubled])).toEqual([
    [0, 0, 1, 1],
    [0, 1, 1, 1],
    [1, 0, 1, 1],
    [1, 1, 1, 1],
  ]);
});

it("finds no table in a box, in lone lines and in too many rulings", () => {
  expect(cellsOf([flat(0, 0, 100), flat(50, 0, 100), standing(0, 0, 50), standing(100, 0, 50)])).toEqual([]);
  expect(cellsOf([flat(0, 0, 100), flat(20, 0, 100), flat(40, 0, 100)])).toEqual([]);
  const many = Array.from({ length: 2001 }, (_, index) => [
    flat(index * 5, 0, 9000),
    standing(index * 5, 0, 9000),
  ]).flat();
  expect(cellsOf(many)).toEqual([]);
});
