import type { Reason } from "../found-fact.ts";
import { type Grid, type GridCell, type Place, plainStyle, type ReadProblem } from "../placed-text.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** A table that the text still shows, and the lines that it takes up. */
export type TextTable = {
  readonly grid: Grid;
  readonly lines: readonly TextLine[];
  /** What of it could not be put in order. */
  readonly problems?: readonly ReadProblem[];
  /** Of lines that hold more than the table: what is left of them. */
  readonly rest?: readonly TextLine[];
  /** What makes every fact of it less sure. */
  readonly doubts?: readonly Reason[];
};

/** Names a row of which the text does not tell what it is of. */
export const unnamedRow = "名のない行";

/** 「人件費 1,875 4,711 ※算出方法を変更」: a note behind the last figure of a row is no cell. */
export const noteBehind = /(?<=[\d０-９％%])[\s　]{1,8}※[^\d０-９※][^※]*$/;

export const leastRows = 2;
export const mostRows = 500;

/** `begun` is the line above on which the name of the row begins, where it is broken over two. */
export type Row = readonly [line: TextLine, cells: readonly string[], begun?: TextLine];

export const linesOfRow = ([line, , begun]: Row): readonly TextLine[] => (begun ? [begun, line] : [line]);

type InGrid = { readonly row: number; readonly column: number; readonly down?: number; readonly across?: number };

/** A cell of nothing but its text, in no style; it reaches over one row and one column where nothing else is said. */
export const plainCell = ({ row, column, down = 1, across = 1 }: InGrid, text: string, at: Place): GridCell => ({
  row,
  column,
  down,
  across,
  text,
  value: null,
  style: plainStyle,
  at,
});

/** Rows of cells as a table; the first may be its heads. */
export function gridOf(rows: readonly Row[]): Grid {
  const columns = Math.max(...rows.map(([, cells]) => cells.length));
  const cells = rows.flatMap(([line, texts, begun], row) =>
    texts.map((text, column) =>
      plainCell(
        // a heading between the rows stands over all columns
        { row, column, across: texts.length === 1 ? columns : 1 },
        text.trim(),
        placeAround(begun && column === 0 ? [begun, line] : [line]),
      ),
    ),
  );
  const lines = rows.flatMap(linesOfRow);
  return { title: null, rows: rows.length, columns, cells, hiddenRows: [], hiddenColumns: [], at: placeAround(lines) };
}
