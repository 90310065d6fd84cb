import type { FileReading, Grid, PlacedLine, ReadPage } from "../domain/placed-text.ts";

/** Lines outside tables, in reading order. */
export const linesOf = (page: ReadPage | undefined): readonly PlacedLine[] =>
  (page?.parts ?? []).flatMap((part) => (part.kind === "line" ? [part.line] : []));

export const textsOf = (page: ReadPage | undefined): readonly string[] => linesOf(page).map((line) => line.text);

export const gridsOf = (page: ReadPage | undefined): readonly Grid[] =>
  (page?.parts ?? []).flatMap((part) => (part.kind === "grid" ? [part.grid] : []));

/** Row, column, how far down and across, text. */
export const cellsOf = (grid: Grid | undefined): readonly (readonly [number, number, number, number, string])[] =>
  (grid?.cells ?? []).map(({ row, column, down, across, text }) => [row, column, down, across, text]);

/** The texts of the cells that begin in each row. */
export const rowsOf = (grid: Grid | undefined): readonly (readonly string[])[] =>
  Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    (grid?.cells ?? []).filter((cell) => cell.row === row).map((cell) => cell.text),
  );

export const codesOf = (reading: FileReading): readonly string[] => reading.problems.map(({ problem }) => problem.code);
