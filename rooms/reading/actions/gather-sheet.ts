import type { Problem } from "../../../foundation/index.ts";
import { tooManyCells } from "../domain/file-problems.ts";
import {
  type CellRange,
  columnLetters,
  mostColumns,
  type SheetCell,
  type SheetContent,
  sheetPrefix,
} from "../domain/sheet-cells.ts";
import { cellOf, formulaWarning, natureOf, type OpenCell, type Workbook } from "./excel-cell.ts";
import { StopReading } from "./open-package.ts";

/** A sheet of a workbook and the part that holds it; sheets count from 1. */
export type NamedSheet = { readonly number: number; readonly name: string; readonly part: string };

/** Gathers what a sheet holds while its part is read, within the limits of the file, and tells what stands against single cells. */
export type SheetGatherer = {
  readonly cell: (done: OpenCell) => void;
  readonly merge: (range: CellRange) => void;
  readonly hideRow: (row: number) => void;
  /** From one column to another, both counted from 0. */
  readonly hideColumns: (first: number, last: number) => void;
  readonly content: () => SheetContent;
};

export function gatherSheet(book: Workbook, sheet: NamedSheet): SheetGatherer {
  const cells: SheetCell[] = [];
  const frames: { row: number; column: number }[] = [];
  const merges: CellRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let columnElements = 0;
  const prefix = sheetPrefix(sheet.name);
  const place = (row: number, column: number) => ({
    page: sheet.number,
    cell: `${prefix}${columnLetters(column)}${row + 1}`,
  });
  const toldOnce = new Set<string>();
  const at = { row: 0, column: 0 };
  // one for all cells, of which most have nothing to tell
  const tell = (problem: Problem): void => book.problems.tell(problem, place(at.row, at.column));
  const count = (): void => {
    book.spent.cells += 1;
    if (book.spent.cells > book.limits.cells) throw new StopReading(tooManyCells(book.limits.cells));
  };
  const warn = (warning: Problem | null, { row, column }: OpenCell): void => {
    if (!warning || toldOnce.has(warning.code)) return;
    toldOnce.add(warning.code);
    book.problems.tell(warning, place(row, column));
  };
  return {
    cell: (done) => {
      const look = book.looks(done.style);
      at.row = done.row;
      at.column = done.column;
      const read = cellOf(book, done, look, tell);
      if (read) {
        count();
        const nature = natureOf(done, look);
        cells.push(nature ? { ...read, nature } : read);
      } else if (look.bordered) {
        count();
        frames.push({ row: done.row, column: done.column });
      }
      if (done.formula !== null) warn(formulaWarning(done.formula), done);
    },
    merge: (range) => {
      count();
      merges.push(range);
    },
    hideRow: (row) => hiddenRows.add(row),
    hideColumns: (first, last) => {
      columnElements += 1;
      if (columnElements > mostColumnElements) return;
      for (let column = Math.max(0, first); column <= Math.min(last, mostColumns - 1); column += 1)
        hiddenColumns.add(column);
    },
    content: () => ({
      number: sheet.number,
      name: sheet.name,
      cells: inReadingOrder(cells),
      frames,
      merges,
      hiddenRows,
      hiddenColumns,
    }),
  };
}

/** A sheet needs one element for each change of width. */
const mostColumnElements = 2_000;

/** Files may hold their cells in any order, and a cell twice: the first one counts. */
function inReadingOrder(cells: SheetCell[]): readonly SheetCell[] {
  const isAfter = (cell: SheetCell, other: SheetCell | undefined): boolean =>
    other === undefined || cell.row > other.row || (cell.row === other.row && cell.column > other.column);
  if (cells.every((cell, index) => isAfter(cell, cells[index - 1]))) return cells;
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return cells.filter((cell, index) => isAfter(cell, cells[index - 1]));
}
