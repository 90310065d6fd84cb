import { findPeriods, isPeriodText } from "./find-periods.ts";
import { kindOfLabel } from "./form-rows.ts";
import { cellsOfRow, columnsFrom, isContinued, type Matrix, rowsFrom, textAt } from "./grid-matrix.ts";
import { isHeadRow } from "./head-rows.ts";
import type { HeadedTable } from "./headed-table.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { GridCell } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/** A table in a form, and the label at its left that says what it is about: 成果指標, 事業費（千円）. */
export type NestedTable = { readonly label: GridCell; readonly matrix: Matrix };

/**
 * A sheet of a project (事業名, 目的, 実績 below each other, with what they say beside them) holds tables of its own: a label at the left reaches down
 * over their rows, heads stand in the first of these and figures below. `pairs` are the other labels that give figures, as heads over their
 * values, behind the name of the project; null where there are none. Null for a grid that is no such sheet.
 */
export function sheetWithTables(matrix: Matrix): SheetWithTables | null {
  const tables: NestedTable[] = [];
  const left: number[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    const found = matrix.rows > mostRows ? null : nestedAt(matrix, row);
    if (found) tables.push(found);
    else left.push(row);
    row += found ? found.matrix.rows - 1 : 0;
  }
  // a group of rows below the heads of a table has none of its own; heads in each group are those of tables below each other
  if (tables.length === 0 || left.length < leastLabels || !left.every((row) => isOfLabels(matrix, row))) return null;
  return { tables, pairs: pairsIn(left.map((row) => labelsAndValues(matrix, row))) };
}
export type SheetWithTables = { readonly tables: readonly NestedTable[]; readonly pairs: Matrix | null };

/** 令和５年度の実績 | 相談件数　31件, 事業費 | 1,200千円 */
function pairsIn(rows: readonly (readonly GridCell[])[]): Matrix | null {
  const all = rows.flatMap((cells) =>
    cells.flatMap((label, at) => (at % 2 === 0 ? [[label, cells[at + 1]] as const] : [])),
  );
  const name = all.find(([label, value]) => value && kindOfLabel(label.text) === "project");
  const values = all.filter(
    ([label, value]) => roleOfWords(label.text) !== null && /[\d０-９]/.test(value?.text ?? ""),
  );
  if (values.length === 0) return null;
  const pairs = name ? [name, ...values] : values;
  return { rows: 2, columns: pairs.length, cell: (row, column) => pairs[column]?.[row] };
}

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
  return isTable(own) ? { label, matrix: own } : null;
}

/** The label is merged with the cells below it, or these are left empty. */
const isDown = (matrix: Matrix, row: number, label: GridCell): boolean =>
  matrix.cell(row, 0) === label || (row < matrix.rows && textAt(matrix, row, 0) === "" && !isContinued(matrix, row, 0));

const columnsOf = (matrix: Matrix, from: number): Matrix => columnsFrom(matrix, from, matrix.columns);

/** Heads that name years or roles, or any words over rows that begin with their years, and figures below them. */
function isTable(matrix: Matrix): boolean {
  const heads = cellsOfRow(matrix, 0);
  const ofFigures = heads.filter(({ text }) => findPeriods(text).length > 0 || roleOfWords(text) !== null);
  const rows = Array.from({ length: matrix.rows - 1 }, (_, row) => cellsOfRow(matrix, row + 1));
  const isOfYears =
    rows.every(([first]) => first !== undefined && isPeriodText(first.text)) &&
    heads.every(({ text }) => !looksLikeNumber(text) && !isPeriodText(text));
  if (heads.length < 3 || !(isOfYears || (ofFigures.length > 1 && isHeadRow(matrix, 0)))) return false;
  return rows.some((cells) => cells.slice(1).some(({ text }) => looksLikeNumber(text)));
}

/** Labels and values in turn, without the word for their group that reaches down at the left. */
function labelsAndValues(matrix: Matrix, row: number): readonly GridCell[] {
  const [first, ...others] = cellsOfRow(matrix, row);
  const isGroup =
    others.length > 1 && first === matrix.cell(row, 0) && [row - 1, row + 1].some((at) => first === matrix.cell(at, 0));
  return isGroup || !first ? others : [first, ...others];
}

/** Words at the left; a figure alone in a cell stands behind its label. */
const isOfLabels = (matrix: Matrix, row: number): boolean =>
  textAt(matrix, row, 0) !== "" &&
  labelsAndValues(matrix, row).every(({ text }, at) => at % 2 > 0 || !/[\d０-９]/.test(text) || !looksLikeNumber(text));

/** 決算額（千円） beside rows of years and columns of sources: all of them were spent. */
export const withRoleOfLabel = (heads: HeadedTable["heads"], label: string): HeadedTable["heads"] =>
  roleOfWords(label) === "outturn"
    ? heads.map((head) => (head.kind === "value" && head.role === null ? { ...head, role: "outturn" } : head))
    : heads;
