/** Where the cells of a table come to stand, row by row, as a browser lays them out: past those that reach down from above. */
export type TableSlots = {
  readonly beginRow: () => void;
  /** The column of the next cell of the row, which takes up so many rows and columns. */
  readonly place: (down: number, across: number) => { readonly row: number; readonly column: number };
  readonly size: () => { readonly rows: number; readonly columns: number };
};

/** More columns than any table has; a cell that claims more is cut. */
export const mostTableColumns = 1_000;

export function tableSlots(): TableSlots {
  // for each column, the first row that is free
  const free: number[] = [];
  let row = -1;
  let column = 0;
  let rows = 0;
  return {
    beginRow: () => {
      row += 1;
      rows = row + 1;
      column = 0;
    },
    place: (down, across) => {
      while ((free[column] ?? 0) > row) column += 1;
      const at = { row: Math.max(0, row), column };
      for (let index = 0; index < across && column < mostTableColumns * 2; index += 1) {
        free[column] = at.row + down;
        column += 1;
      }
      return at;
    },
    size: () => ({ rows, columns: free.length }),
  };
}

/** A span as it is written; at least 1, at most so many. */
export function spanOf(text: string | null | undefined, most: number): number {
  const span = Number.parseInt(text ?? "1", 10);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}
