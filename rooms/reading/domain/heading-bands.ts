import { isUnitLine } from "./find-unit.ts";
import type { Within } from "./found-fact.ts";
import { cellsOfRow, type Matrix } from "./grid-matrix.ts";
import type { Block } from "./head-rows.ts";
import { headingDepth } from "./heading-forms.ts";
import { readName, withinKind } from "./name-words.ts";
import type { GridCell } from "./placed-text.ts";

/** A row that is one numbered heading over all columns (基本目標1 …, 施策1-1 …), and how deep it stands. */
type Band = { readonly row: number; readonly depth: number; readonly within: Within };

/** So many rows are looked at; a longer table is a file of data. */
const mostRows = 2_000;

/** The bands of a table whose heads stand again below them; none of a table with heads in one place only at its top. */
export function bandsOf(matrix: Matrix, blocks: readonly Block[]): readonly Band[] {
  const isParted = blocks.length > 1 || (blocks[0]?.from ?? 0) > 0;
  if (!isParted || matrix.rows > mostRows) return [];
  return Array.from({ length: matrix.rows }, (_, row) => row).flatMap((row) => bandAt(matrix, row) ?? []);
}

/** The only text of a row, from its first column on, whatever unit stands at its right end; null for any other row. */
export function bandCell(matrix: Matrix, row: number): GridCell | null {
  const [cell, ...others] = cellsOfRow(matrix, row);
  if (!cell || cell !== matrix.cell(row, 0) || cell === matrix.cell(row - 1, 0) || isUnitLine(cell.text)) return null;
  return others.every(({ text }) => isUnitLine(text)) ? cell : null;
}

function bandAt(matrix: Matrix, row: number): Band | null {
  const cell = bandCell(matrix, row);
  if (!cell) return null;
  const depth = headingDepth(cell.text);
  const { name } = readName(cell.text);
  return depth === null || name === ""
    ? null
    : { row, depth, within: { kind: withinKind("", cell.text), name, at: cell.at } };
}

/** The bands that hold at the heads of a block, the widest first: each ends those of its depth and below. */
export function bandsAbove(bands: readonly Band[], { from }: Block): readonly Within[] {
  const held: Band[] = [];
  for (const band of bands) {
    if (band.row >= from) break;
    while ((held.at(-1)?.depth ?? -1) >= band.depth) held.pop();
    held.push(band);
  }
  return held.map(({ within }) => within);
}
