import { findPeriods } from "./find-periods.ts";
import { cellsOfRow, columnsFrom, isContinued, type Matrix, rowsFrom, textAt } from "./grid-matrix.ts";
import { isHeadRow } from "./head-rows.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { GridCell } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/** A table in a form, and the label at its left that says what it is about: 成果指標, 事業費（千円）. */
export type NestedTable = { readonly label: GridCell; readonly from: number; readonly matrix: Matrix };

/**
 * A sheet of a project (事業名, 目的, 実績 below each other, with what they say beside them) holds tables of its own: a label at the left reaches down
 * over their rows, heads stand in the first of these and figures below. They are taken out of it; `rest` is the sheet
 * without them, null where it holds no figures.
 */
export function withoutNested(matrix: Matrix): {
  readonly rest: Matrix | null;
  readonly nested: readonly NestedTable[];
} {
  const nested: NestedTable[] = [];
  const left: number[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    const found = matrix.rows > mostRows ? null : nestedAt(matrix, row);
    if (found) nested.push(found);
    else left.push(row);
    row += found ? found.matrix.rows - 1 : 0;
  }
  // a group of rows below the heads of a table has none of its own; heads in each group are those of tables below each other
  if (nested.length === 0 || left.length < leastLabels || !left.every((row) => isOfLabels(matrix, row)))
    return { rest: matrix, nested: [] };
  return {
    rest: left.some((row) => tellsResults(matrix, row))
      ? { ...matrix, rows: left.length, cell: (row, column) => matrix.cell(left[row] ?? -1, column) }
      : null,
    nested,
  };
}

/** 令和５年度の実績 | 相談件数　31件, 事業費 | 1,200千円 */
const tellsResults = (matrix: Matrix, row: number): boolean =>
  roleOfWords(textAt(matrix, row, 0)) !== null &&
  cellsOfRow(matrix, row)
    .slice(1)
    .some(({ text }) => /[\d０-９]/.test(text));

/** A sheet of a project is no longer. */
const mostRows = 200;
const leastLabels = 3;

function nestedAt(matrix: Matrix, from: number): NestedTable | null {
  const label = matrix.cell(from, 0);
  if (!label || label.text.trim() === "" || !isDown(matrix, from + 1, label) || looksLikeNumber(label.text))
    return null;
  let to = from + 1;
  while (to < matrix.rows && isDown(matrix, to, label)) to += 1;
  let column = 1;
  while (column < matrix.columns && matrix.cell(from, column) === label) column += 1;
  const own = columnsOf(rowsFrom(matrix, from, to), column);
  return isTable(own) ? { label, from, matrix: own } : null;
}

const isDown = (matrix: Matrix, row: number, label: GridCell): boolean =>
  matrix.cell(row, 0) === label && isContinued(matrix, row, 0);

const columnsOf = (matrix: Matrix, from: number): Matrix => columnsFrom(matrix, from, matrix.columns);

/** Heads that name years or roles, and figures below them. */
function isTable(matrix: Matrix): boolean {
  const heads = cellsOfRow(matrix, 0);
  const ofFigures = heads.filter(({ text }) => findPeriods(text).length > 0 || roleOfWords(text) !== null);
  if (heads.length < 3 || ofFigures.length < 2 || !isHeadRow(matrix, 0)) return false;
  return Array.from({ length: matrix.rows - 1 }, (_, row) => cellsOfRow(matrix, row + 1)).some((cells) =>
    cells.slice(1).some(({ text }) => looksLikeNumber(text)),
  );
}

/** Words at the left, and no figure alone in a cell beside them. */
const isOfLabels = (matrix: Matrix, row: number): boolean =>
  textAt(matrix, row, 0) !== "" &&
  cellsOfRow(matrix, row).every(({ text }) => !/[\d０-９]/.test(text) || !looksLikeNumber(text));
