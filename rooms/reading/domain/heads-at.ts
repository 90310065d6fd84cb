import { findPeriods, withoutPeriods } from "./find-periods.ts";
import { withoutUnit } from "./find-unit.ts";
import { cellsOfRow } from "./grid-matrix.ts";
import type { ColumnHead } from "./headed-table.ts";
import { nameKey } from "./link-names.ts";
import { joinLines } from "./name-words.ts";
import { tablesToFacts } from "./pages-to-facts.ts";
import type { Place, ReadPage } from "./placed-text.ts";

/** Finds what stood at the head of the cell at a place; null where the place is in no table. */
export type HeadFinder = (at: Place) => ColumnHead | null;

/** The heads over each cell of these pages, as they are printed and as they are read without any rule. */
export function headFinder(pages: readonly ReadPage[]): HeadFinder {
  const heads = new Map<string, ColumnHead>();
  for (const { matrix, heads: columns, at } of tablesToFacts(pages).tables)
    for (let row = 0; row < matrix.rows; row += 1)
      for (const cell of cellsOfRow(matrix, row)) {
        const head = columns.find(({ column }) => matrix.cell(row, column) === cell);
        if (head) heads.set(placeKey({ ...at, ...cell.at }), head);
      }
  return (at) => heads.get(placeKey(at)) ?? null;
}

/** The same for two figures exactly if they were read from the same cell or lines. */
export const placeKey = ({ page, cell, box, lines }: Place): string =>
  `${page ?? ""}|${cell ?? ""}|${box ? `${box.x},${box.y}` : ""}|${lines?.join("-") ?? ""}`;

/** The innermost word of a head that is more than a time or a unit: 現況 of 現況（R3）. Null where there is none. */
export function wordOfHead({ words }: ColumnHead): string | null {
  const bare = [...words].reverse().map((word) =>
    joinLines(withoutUnit(withoutPeriods(word, findPeriods(word))))
      .replace(/[(（［[【]\s*[)）］\]】]/g, "")
      .trim(),
  );
  return bare.find((word) => nameKey(word) !== "") ?? null;
}
