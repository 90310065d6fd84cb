import { type Grid, type GridCell, type Place, plainStyle, type ReadPage } from "../domain/placed-text.ts";

/** For tests: a cell's text, or its text with what is special about it. */
export type CellOf =
  | string
  | { readonly text: string; readonly down?: number; readonly across?: number; readonly struck?: boolean };

/** A grid from its rows, each cell in place; places that a merged cell covers are left out of the row by `null`. */
export function gridOf(
  rows: readonly (readonly (CellOf | null)[])[],
  more: { readonly title?: string; readonly hiddenRows?: readonly number[]; readonly page?: number } = {},
): Grid {
  const page = more.page ?? 1;
  return {
    title: more.title ?? null,
    rows: rows.length,
    columns: Math.max(0, ...rows.map((row) => row.length)),
    cells: rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [] : [cellOf(cell, r, c, page)]))),
    hiddenRows: more.hiddenRows ?? [],
    hiddenColumns: [],
    at: { page },
  };
}

function cellOf(cell: CellOf, row: number, column: number, page: number): GridCell {
  const { text, down = 1, across = 1, struck = false } = typeof cell === "string" ? { text: cell } : cell;
  const at: Place = { page, cell: `${String.fromCharCode(65 + column)}${row + 1}` };
  return { row, column, down, across, text, value: null, style: { ...plainStyle, struck }, at };
}

/** A page of lines (strings) and grids, in reading order; the lines are counted from 1. */
export function pageOf(parts: readonly (string | Grid)[], number = 1): ReadPage {
  return {
    number,
    name: null,
    size: null,
    kind: "text",
    parts: parts.map((part, index) =>
      typeof part === "string"
        ? {
            kind: "line",
            line: { text: part, at: { page: number, lines: [index + 1, index + 1] }, style: plainStyle },
          }
        : { kind: "grid", grid: part },
    ),
  };
}
