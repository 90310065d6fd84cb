import type { Grid, GridCell } from "./placed-text.ts";

/**
 * A table by row and column, a merged cell standing at every place that it takes up. Two places hold the same cell object exactly if
 * they belong to one merged cell, in whichever direction the table is looked at.
 */
export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly cell: (row: number, column: number) => GridCell | undefined;
};

/** A merged cell reaches at most so far: a file may claim one over millions of rows. */
const longestDown = 2_000;
const longestAcross = 200;

export function matrixOf(grid: Grid): Matrix {
  const places: (GridCell | undefined)[][] = [];
  for (const cell of grid.cells) fill(places, unspaced(cell));
  // rows without any cell are left out: a file may place one cell in row 1,000,000
  const used = places.filter((row) => row !== undefined);
  return {
    rows: used.length,
    columns: used.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => used[row]?.[column],
  };
}

const spacedOut = /^\S(?:[ 　]+\S){2,11}$|^[一-龠ぁ-ヶ][ 　]+[一-龠ぁ-ヶ]$/;

/** 令 和 ５ 年 度, 合　計: letters set apart to fill a cell are one word; numbers set apart (1 2 3) are several. */
function unspaced(cell: GridCell): GridCell {
  const { text } = cell;
  const isWord = text.length < 30 && spacedOut.test(text) && /[一-龠ぁ-ヶ]/.test(text);
  return isWord ? { ...cell, text: text.replace(/[ 　]+/g, "") } : cell;
}

function fill(places: (GridCell | undefined)[][], cell: GridCell): void {
  const lastRow = cell.row + Math.min(Math.max(1, cell.down), longestDown);
  const lastColumn = cell.column + Math.min(Math.max(1, cell.across), longestAcross);
  for (let row = cell.row; row < lastRow; row += 1) {
    const line = places[row] ?? [];
    places[row] = line;
    for (let column = cell.column; column < lastColumn; column += 1) line[column] ??= cell;
  }
}

/** The same table with its rows as columns. */
export function transposed({ rows, columns, cell }: Matrix): Matrix {
  return { rows: columns, columns: rows, cell: (row, column) => cell(column, row) };
}

/** Some of the rows, as a table of their own. */
export function rowsFrom(matrix: Matrix, from: number, to: number): Matrix {
  return { ...matrix, rows: to - from, cell: (row, column) => matrix.cell(from + row, column) };
}

/** Some of the columns, as a table of their own. */
export function columnsFrom(matrix: Matrix, from: number, to: number): Matrix {
  return {
    ...matrix,
    columns: to - from,
    cell: (row, column) => (column < to - from ? matrix.cell(row, from + column) : undefined),
  };
}

export function textAt(matrix: Matrix, row: number, column: number): string {
  return matrix.cell(row, column)?.text.trim() ?? "";
}

type SeenRows = { readonly matrix: Matrix; readonly rows: (readonly GridCell[] | undefined)[] };

/** Of the tables gone through last: a document holds thousands of them, and only a few are looked at by turns. */
const lastSeen: SeenRows[] = [];
const mostSeen = 4;
let nextSeen = 0;

function rowsSeenOf(matrix: Matrix): SeenRows["rows"] {
  for (const seen of lastSeen) if (seen.matrix === matrix) return seen.rows;
  const rows: SeenRows["rows"] = [];
  lastSeen[nextSeen] = { matrix, rows };
  nextSeen = (nextSeen + 1) % mostSeen;
  return rows;
}

/** The cells of a row, each once, from left to right; empty ones left out. Every finder asks for them: they are gathered once. */
export function cellsOfRow(matrix: Matrix, row: number): readonly GridCell[] {
  if (row < 0 || row >= matrix.rows) return gathered(matrix, row);
  const rows = rowsSeenOf(matrix);
  const cells = rows[row] ?? gathered(matrix, row);
  rows[row] = cells;
  return cells;
}

function gathered(matrix: Matrix, row: number): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < matrix.columns; column += 1) {
    const cell = matrix.cell(row, column);
    if (cell && cell !== cells.at(-1) && cell.text.trim() !== "") cells.push(cell);
  }
  return cells;
}

/** Whether the cell at a place began in the row above. */
export function isContinued(matrix: Matrix, row: number, column: number): boolean {
  const cell = matrix.cell(row, column);
  return row > 0 && cell !== undefined && cell === matrix.cell(row - 1, column);
}
