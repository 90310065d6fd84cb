import type { FileReading, Grid, ReadPage } from "../domain/placed-text.ts";

/** The tables of a reading, in order. */
export const gridsOf = ({ pages }: { readonly pages: readonly ReadPage[] }): readonly Grid[] =>
  pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "grid" ? [part.grid] : [])));

/** The lines outside tables, in order. */
export const linesOf = ({ pages }: { readonly pages: readonly ReadPage[] }): readonly string[] =>
  pages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "line" ? [part.line.text] : [])));

/** A table as rows of text; cells that others cover are empty. */
export function rowsOf(grid: Grid | undefined): readonly (readonly string[])[] {
  if (!grid) return [];
  const rows = Array.from({ length: grid.rows }, () => Array.from({ length: grid.columns }, () => ""));
  for (const { row, column, text } of grid.cells) {
    const line = rows[row];
    if (line) line[column] = text;
  }
  return rows;
}

/** The cell of a table by its place in the file. */
export const cellAt = (reading: FileReading, name: string) =>
  gridsOf(reading)
    .flatMap(({ cells }) => cells)
    .find(({ at }) => at.cell === name);

export const codesOf = ({ problems }: Pick<FileReading, "problems">): readonly string[] =>
  problems.map(({ problem }) => problem.code);

/** Problems with the cell or the lines they stand at. */
export const placesOf = ({ problems }: FileReading, code: string): readonly (string | undefined)[] =>
  problems.filter(({ problem }) => problem.code === code).map(({ at }) => at.cell ?? at.lines?.join("-"));
