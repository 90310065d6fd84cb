import type { CellNature } from "../../value/index.ts";
import type { TextStyle } from "./placed-text.ts";

/** A cell of a sheet as it is seen. Rows and columns count from 0. */
export type SheetCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly value: number | null;
  readonly style: TextStyle;
  readonly bordered: boolean;
  /** The lines of the file that it takes up; null where the format has no lines. */
  readonly lines: readonly [first: number, last: number] | null;
  /** What the file holds in the cell beside the text that is seen; left out where there is nothing more. */
  readonly nature?: CellNature;
};

/** A rectangle of cells; both ends belong to it. */
export type CellRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** All that a sheet holds, before its tables are found. */
export type SheetContent = {
  /** Counted from 1. */
  readonly number: number;
  /** Null for a text file, whose cells are called by letters and numbers alone. */
  readonly name: string | null;
  readonly cells: readonly SheetCell[];
  /** Cells without text that have a line around them: they belong to a table. */
  readonly frames: readonly { readonly row: number; readonly column: number }[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
};

export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** 0 → A, 27 → AB */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** `B7` → row 6, column 1; null for what is no cell of a sheet. */
export function readCellName(name: string): { readonly row: number; readonly column: number } | null {
  let column = 0;
  let at = 0;
  let code = name.charCodeAt(0) & 0xdf;
  while (code >= 65 && code <= 90 && at < 4) {
    column = column * 26 + code - 64;
    at += 1;
    code = name.charCodeAt(at) & 0xdf;
  }
  const digits = name.slice(at);
  if (column === 0 || !/^[1-9]\d{0,6}$/.test(digits)) return null;
  const row = Number(digits);
  return column <= mostColumns && row <= mostRows ? { row: row - 1, column: column - 1 } : null;
}

/** `A1:C3`, or one cell, as a rectangle; null for anything else. */
export function readRange(text: string): CellRange | null {
  const [from = "", to = from] = text.split(":");
  const first = readCellName(from);
  const last = readCellName(to);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** The name of a sheet before its `!`, quoted where Excel quotes it. */
export function sheetPrefix(name: string | null): string {
  if (name === null) return "";
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && readCellName(name) === null;
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
