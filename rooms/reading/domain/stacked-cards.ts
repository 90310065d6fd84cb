import type { Form } from "./form-rows.ts";
import type { Within } from "./found-fact.ts";
import { cellsOfRow, type Matrix, rowsFrom, textAt } from "./grid-matrix.ts";
import { headsAtLeft } from "./head-rows.ts";
import { isHeadText } from "./head-words.ts";
import { joinLines, nameOfBand, withinKind } from "./name-words.ts";

/** One of several cards below each other on a sheet, with the band above it. */
export type Card = { readonly matrix: Matrix; readonly headings: readonly Within[] };

/** A card has a column of labels and some columns of values, and no more rows than fit a page. */
const [mostColumns, mostRows, leastLabels] = [4, 120, 3];

/**
 * Cards of indicators below each other (＜成果指標１＞, 指標名 | …, 基準値 | …, ＜成果指標２＞, 指標名 | …), each as a table of its own; null for any other
 * table. `forms` are the rows that say what the whole sheet is of: they belong to no card.
 */
export function stackedCards(matrix: Matrix, forms: ReadonlyMap<number, Form>): readonly Card[] | null {
  if (matrix.columns > mostColumns || matrix.rows > mostRows) return null;
  const cards: { from: number; to: number; headings: readonly Within[] }[] = [];
  let headings: readonly Within[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    const band = forms.has(row) ? null : bandAt(matrix, row);
    if (band) headings = [band];
    if (band || forms.has(row)) continue;
    const last = cards.at(-1);
    const goesOn = last !== undefined && last.to === row && !beginsAgain(matrix, last.from, row);
    if (goesOn) last.to = row + 1;
    else cards.push({ from: row, to: row + 1, headings });
  }
  const parts = cards.map(({ from, to, headings }) => ({ matrix: rowsFrom(matrix, from, to), headings }));
  return parts.length > 1 && parts.every(({ matrix: part }) => part.rows >= leastLabels && headsAtLeft(part))
    ? parts
    : null;
}

/** The first label of a card stands again where the next one begins. */
const beginsAgain = (matrix: Matrix, from: number, row: number): boolean =>
  row > from && joinLines(textAt(matrix, row, 0)) === joinLines(textAt(matrix, from, 0));

function bandAt(matrix: Matrix, row: number): Within | null {
  const [cell, ...others] = cellsOfRow(matrix, row);
  if (!cell || others.length > 0 || cell !== matrix.cell(row, 0) || isHeadText(cell.text)) return null;
  const name = nameOfBand(cell.text);
  return name === "" ? null : { kind: withinKind("", name), name, at: cell.at, printed: cell.text };
}
