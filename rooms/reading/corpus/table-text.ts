/** A piece of the text of a cell: plain, struck (~~old~~), deleted (--old--) or inserted (++new++) with tracked changes. */
export type Run = { readonly text: string; readonly look: "plain" | "struck" | "deleted" | "inserted" };

/** A cell in its place; a merged one stands once, at its upper left corner. `row` and `column` count from 0. */
export type TableCell = {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
  readonly runs: readonly Run[];
};

export type Table = { readonly rows: number; readonly columns: number; readonly cells: readonly TableCell[] };

/** The text of a cell without its looks. */
export const textOf = ({ runs }: TableCell): string => runs.map(({ text }) => text).join("");

/** Reads a table written as rows of cells parted by "|"; "<" and "^" continue the cell at the left and above, "⏎" parts lines, "\|" is a bar. */
export function tableOf(written: string): Table {
  const rows = written
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => plainCell(cell).replaceAll("\\|", "|")));
  const cells = rows.flatMap((row, r) =>
    row.flatMap((text, c): TableCell[] =>
      text === "<" || text === "^"
        ? []
        : [
            {
              row: r,
              column: c,
              down: reach(rows, r, c, "down"),
              across: reach(rows, r, c, "across"),
              runs: runsOf(text),
            },
          ],
    ),
  );
  return { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.length)), cells };
}

/** Without the spaces around it; a wide space ahead of a text sets it in and stays. */
const plainCell = (cell: string): string => (cell.trim() === "" ? "" : cell.replace(/^[ \t]+|\s+$/g, ""));

function reach(rows: readonly (readonly string[])[], row: number, column: number, way: "down" | "across"): number {
  const sign = way === "down" ? "^" : "<";
  let length = 1;
  while ((way === "down" ? rows[row + length]?.[column] : rows[row]?.[column + length]) === sign) length += 1;
  return length;
}

const runForm = /~~(.+?)~~|--(.+?)--|\+\+(.+?)\+\+/g;

/** Parts a text into its looks. */
export function runsOf(written: string): readonly Run[] {
  const text = written.replaceAll("⏎", "\n");
  const runs: Run[] = [];
  let from = 0;
  for (const found of text.matchAll(runForm)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index), look: "plain" });
    const [whole, struck, deleted, inserted] = found;
    const look = struck !== undefined ? "struck" : deleted !== undefined ? "deleted" : "inserted";
    runs.push({ text: struck ?? deleted ?? inserted ?? "", look });
    from = found.index + whole.length;
  }
  if (from < text.length || runs.length === 0) runs.push({ text: text.slice(from), look: "plain" });
  return runs;
}

/** The cells row by row; null where a merged cell covers the place. */
export function rowsOfTable({ rows, columns, cells }: Table): readonly (readonly (TableCell | null)[])[] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cells.find((cell) => cell.row === r && cell.column === c) ?? null),
  );
}

/** How many rows at the top are heads: as many as the tallest cell of the first row, since a cell that spans rows cannot leave them. */
export function headRows({ cells }: Table): number {
  return Math.max(1, ...cells.filter(({ row }) => row === 0).map(({ down }) => down));
}
