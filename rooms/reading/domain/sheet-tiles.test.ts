import { expect, test } from "vitest";
import { plainStyle } from "./placed-text.ts";
import { bandsOf, hasEmptyColumn, type Tile } from "./sheet-tiles.ts";

/** A tile with a text over these rows and columns. */
const tile = (top: number, left: number, bottom = top, right = left): Tile => {
  const cell = { row: top, column: left, text: "x", value: null, style: plainStyle, bordered: false, lines: null };
  return { top, left, bottom, right, cell, filled: true };
};

test("a column is empty where no tile reaches over it, in whichever order they come", () => {
  expect(hasEmptyColumn([tile(0, 0), tile(0, 1), tile(1, 2)])).toBe(false);
  expect(hasEmptyColumn([tile(0, 3), tile(1, 0), tile(2, 1)])).toBe(true);
  // what is merged over the gap closes it
  expect(hasEmptyColumn([tile(0, 3), tile(1, 0), tile(2, 1, 2, 2)])).toBe(false);
  expect([hasEmptyColumn([]), hasEmptyColumn([tile(5, 7)])]).toEqual([false, false]);
});

test("tiles are parted at empty rows and columns, and parts without a text are dropped", () => {
  const [one, below, far, frame] = [
    tile(0, 0, 1, 0),
    tile(2, 1),
    tile(4, 0),
    { ...tile(6, 0), cell: null, filled: false },
  ];
  expect(bandsOf([one, below, far, frame], "rows")).toEqual([[one, below], [far]]);
  expect(bandsOf([tile(0, 2), one], "columns")).toEqual([[one], [tile(0, 2)]]);
  expect(bandsOf([], "rows")).toEqual([]);
});
