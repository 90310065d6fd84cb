import type { Frame, FrameCell } from "./frames.ts";
import { rowsOf } from "./rows.ts";
import type { Run } from "./runs.ts";
import { isFigure } from "./stacked.ts";

/** How far a cell is set in, in letters, beside the cell's own width that is left over. */
type SetIn = { readonly cell: FrameCell; readonly letters: number };

/** Fewer cells at the same edge tell nothing of those that are set in. */
const leastAtEdge = 2;
const deepest = 5;
/** How far, in letters, words at one edge may miss each other, and how deep a step is at least: a space is narrower than a letter in some fonts. */
const tolerance = 0.15;
const leastStep = 0.45;

/**
 * The cells of a column whose words are set in by equal steps while others stand at its edge, as 政策課 below 企画部; by how many letters. Columns
 * whose words stand in the middle have no edge, and give none.
 */
export function indentsOf(
  frame: Frame,
  byCell: ReadonlyMap<FrameCell, readonly Run[]>,
): ReadonlyMap<FrameCell, number> {
  const columns = new Map<number, SetIn[]>();
  for (const [cell, runs] of byCell) {
    const [row] = cell.across === 1 ? rowsOf(runs) : [];
    const run = row?.things[0];
    if (!run || !row || isFigure(row)) continue;
    const first = run.signs.find(({ text }) => text.trim() !== "") ?? run;
    const letters = (first.left - (frame.xs[cell.column] ?? 0)) / run.size;
    columns.set(cell.column, [...(columns.get(cell.column) ?? []), { cell, letters }]);
  }
  return new Map([...columns.values()].flatMap(stepsOf));
}

function stepsOf(cells: readonly SetIn[]): readonly (readonly [FrameCell, number])[] {
  const edge = Math.min(...cells.map(({ letters }) => letters));
  const steps = cells.map(({ cell, letters }) => ({ cell, step: letters - edge }));
  const inner = steps.filter(({ step }) => step > tolerance);
  const one = Math.min(...inner.map(({ step }) => step));
  const areEqual = inner.every(({ step }) => Math.abs(step / one - Math.round(step / one)) <= tolerance);
  const isSetIn = one >= leastStep && areEqual && inner.every(({ step }) => step <= deepest);
  if (!isSetIn || steps.length - inner.length < leastAtEdge) return [];
  return inner.map(({ cell, step }) => [cell, Math.round(step / one)] as const);
}
