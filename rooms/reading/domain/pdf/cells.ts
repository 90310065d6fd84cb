import type { TextStyle } from "../placed-text.ts";
import type { Frame, FrameCell } from "./frames.ts";
import { indentsOf } from "./indents.ts";
import { type Edges, groupedBy, middleX, middleY, overlap, type Sign } from "./marks.ts";
import { cellText, rowsOf } from "./rows.ts";
import { type Run, runOfSigns } from "./runs.ts";
import { isFigure, withStackedRows } from "./stacked.ts";

/** A table with its text, still in the upright page. */
export type TextTable = Edges & {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly TextCell[];
  /** Parts of cells that are struck through while the rest is not; they are not in the text of the cell. */
  readonly struck: readonly { readonly text: string; readonly edges: Edges }[];
};

export type TextCell = FrameCell & { readonly text: string; readonly style: TextStyle };

/** The table of a frame, and the runs that stand outside of it; null where the frame holds too little text to be a table. */
export function filledFrame(frame: Frame, runs: readonly Run[]): { table: TextTable; rest: readonly Run[] } | null {
  const { byCell, rest } = distributed(frame, runs);
  if (byCell.size < 2 || byCell.size < leastFilled * frame.cells.length || !isNamed(byCell)) return null;
  const stacked = withStackedRows(frame, (cell) => byCell.get(cell) ?? []);
  const content = stacked === frame ? byCell : distributed(stacked, runs).byCell;
  return { table: tableOf(stacked, content), rest };
}

type Distributed = { readonly byCell: ReadonlyMap<FrameCell, readonly Run[]>; readonly rest: readonly Run[] };

function distributed(frame: Frame, runs: readonly Run[]): Distributed {
  const rest: Run[] = [];
  const byCell = new Map<FrameCell, Run[]>();
  const cellAt = cellFinder(frame);
  for (const run of runs) {
    const placed = overlap(frame.left, frame.right, run.left, run.right) > 0 ? placeRun(run, cellAt) : null;
    if (placed === null) rest.push(run);
    for (const [cell, part] of placed ?? []) {
      const parts = byCell.get(cell);
      if (parts === undefined) byCell.set(cell, [part]);
      else parts.push(part);
    }
  }
  return { byCell, rest };
}

/** The grid of a chart encloses mostly nothing, and otherwise numbers without a word of what they are. */
const leastFilled = 0.15;
const isNamed = (byCell: ReadonlyMap<FrameCell, readonly Run[]>): boolean =>
  [...byCell.values()].some((runs) => rowsOf(runs).some((row) => !isFigure(row)));

type CellFinder = (x: number, y: number) => FrameCell | null;

function cellFinder({ xs, ys, cells }: Frame): CellFinder {
  const columns = xs.length - 1;
  const byPlace = new Map<number, FrameCell>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.down; row++) {
      for (let column = cell.column; column < cell.column + cell.across; column++)
        byPlace.set(row * columns + column, cell);
    }
  }
  return (x, y) => {
    const column = xs.findLastIndex((edge) => edge <= x);
    const row = ys.findLastIndex((edge) => edge <= y);
    if (column < 0 || row < 0 || column >= columns || row >= ys.length - 1) return null;
    return byPlace.get(row * columns + column) ?? null;
  };
}

/** Into which cells the letters of a run fall; null where its middle is outside. */
function placeRun(run: Run, cellAt: CellFinder): readonly (readonly [FrameCell, Run])[] | null {
  const [first, last] = [run.signs[0], run.signs.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [cellOfSign(first, cellAt), cellOfSign(last, cellAt)];
  if (start !== null && start === end) return [[start, run]];
  const middle = cellAt(middleX(run), middleY(run)) ?? start ?? end;
  if (middle === null) return null;
  const parts = groupedBy(run.signs, (sign) => cellOfSign(sign, cellAt) ?? middle);
  return [...parts].map(([cell, signs]) => [cell, runOfSigns(signs, run)] as const);
}

const cellOfSign = (sign: Sign, cellAt: CellFinder): FrameCell | null => cellAt(middleX(sign), middleY(sign));

function tableOf(frame: Frame, byCell: ReadonlyMap<FrameCell, readonly Run[]>): TextTable {
  const filled = frame.cells.map((cell) => ({ cell, content: cellText(byCell.get(cell) ?? []) }));
  const { left, top, right, bottom } = frame;
  const indents = indentsOf(frame, byCell);
  return {
    ...{ left, top, right, bottom, rows: frame.ys.length - 1, columns: frame.xs.length - 1 },
    cells: filled.map(({ cell, content: { text, style } }) => {
      const { row, column, down, across, edges } = cell;
      const indent = indents.get(cell) ?? 0;
      return { row, column, down, across, edges, text: indent > 0 ? `${"　".repeat(indent)}${text}` : text, style };
    }),
    struck: filled.flatMap(({ content }) => content.struck),
  };
}
