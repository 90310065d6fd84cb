import type { Frame, FrameCell } from "./frames.ts";
import { type Row, rowsOf, rowText } from "./rows.ts";
import { isLevel, type Run } from "./runs.ts";

/** So many figures below each other in one cell are rows that no ruling parts. */
const leastFigures = 3;
const figure =
  /^(?:[▲△+\-−－(（]?\s*[\d０-９][\d０-９,，.．\s]*[)）%％人円件億万千百か所ヵ年度]{0,4}|[―－\-…‥〃*＊xｘ×]{1,3})$/;

/**
 * Tables of accounts often have rulings between columns only. Where the cells of a row hold figures below each other, the row is parted between
 * them; every other cell of it is parted at the same heights. A frame without such rows stays as it is.
 */
export function withStackedRows(frame: Frame, textOf: (cell: FrameCell) => readonly Run[]): Frame {
  const cuts = frame.ys.slice(1).map((_, row) => cutsOf(frame.cells.filter((cell) => isOnlyIn(cell, row)).map(textOf)));
  if (cuts.every((row) => row.length === 0)) return frame;
  const firsts = cuts.map((_, row) => row + cuts.slice(0, row).reduce((sum, before) => sum + before.length, 0));
  const ys = frame.ys.flatMap((y, row) => [y, ...(cuts[row] ?? [])]);
  const end = ys.length - 1;
  const cells = frame.cells.flatMap((cell): FrameCell[] => {
    const first = firsts[cell.row] ?? cell.row;
    const after = firsts[cell.row + cell.down] ?? end;
    if (cell.down > 1) return [{ ...cell, row: first, down: after - first }];
    return Array.from({ length: after - first }, (_, place) => {
      const [top = 0, bottom = 0] = [ys[first + place], ys[first + place + 1]];
      return { ...cell, row: first + place, edges: { ...cell.edges, top, bottom } };
    });
  });
  return { ...frame, ys, cells: cells.sort((one, other) => one.row - other.row || one.column - other.column) };
}

const isOnlyIn = (cell: FrameCell, row: number): boolean => cell.row === row && cell.down === 1;

/** Heights between the figures of a row's cells; none where they do not stand below each other, or nothing names them. */
function cutsOf(cells: readonly (readonly Run[])[]): readonly number[] {
  if (cells.every((runs) => runs.length < leastFigures)) return [];
  const lines = cells.map((runs) => rowsOf(runs.filter(isLevel)));
  const stacks = lines.filter((rows) => rows.length >= leastFigures && rows.every(isFigure));
  const isNamed = lines.some((rows) => rows.length >= leastFigures && !rows.some(isFigure));
  if (stacks.length === 0 || !isNamed) return [];
  const heights = rowsOf(stacks.flat());
  // names go on below the line of their figure: the cut stands close above the next figure
  return heights.slice(1).map((next, index) => next.top - 0.25 * (next.top - (heights[index]?.bottom ?? next.top)));
}

/** A line that holds nothing but a number, or a sign for none. */
export const isFigure = (row: Row<Run>): boolean => figure.test(rowText(row.things).trim());
