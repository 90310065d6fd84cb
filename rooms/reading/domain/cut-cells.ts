import { type Matrix, textAt } from "./grid-matrix.ts";
import type { Around, ColumnHead, HeadedTable } from "./headed-table.ts";
import { headingDepth } from "./heading-forms.ts";
import type { GridCell, PlacedLine } from "./placed-text.ts";

/**
 * A merged cell (基本目標1) that a page's end cuts is empty in the part on the next page: there it is what stood last in its column of the
 * table before, where both have the same heads and nothing but a foot or a head of a page stands between them.
 */
export function cellsCut(
  { previous, above }: Around,
  heads: readonly ColumnHead[],
  body: Matrix,
): HeadedTable["cut"] | null {
  if (!previous?.hasHeads || previous.turned || !haveSameWords(previous.heads, heads)) return null;
  if (above.some(isHeading)) return null;
  const firstValue = heads.find(({ kind }) => kind === "value")?.column ?? 0;
  const held = new Map<number, GridCell>();
  for (const { column } of heads) {
    if (column >= firstValue || textAt(body, 0, column) !== "") continue;
    const cell = lastOf(previous, column);
    if (cell) held.set(column, cell);
  }
  return held.size > 0 && held.size < firstValue ? held : null;
}

const isHeading = ({ text, heading }: PlacedLine): boolean => heading !== undefined || headingDepth(text) !== null;

const wordsOf = ({ words }: ColumnHead): string => words.join("").replace(/[\s　]/g, "");
const haveSameWords = (one: readonly ColumnHead[], other: readonly ColumnHead[]): boolean =>
  one.length === other.length && one.every((head, index) => other[index] && wordsOf(head) === wordsOf(other[index]));

/** So many rows up, no further. */
const farthest = 400;

function lastOf({ matrix, cut }: HeadedTable, column: number): GridCell | null {
  for (let row = matrix.rows - 1; row >= 0 && row > matrix.rows - farthest; row -= 1) {
    const cell = matrix.cell(row, column);
    if (cell && cell.text.trim() !== "") return cell;
  }
  return cut?.get(column) ?? null;
}
