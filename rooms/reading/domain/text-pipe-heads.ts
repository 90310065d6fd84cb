import { findPeriods } from "./find-periods.ts";
import { roleOfWords } from "./role-words.ts";
import { holdsFigure } from "./text-cells.ts";
import type { Row } from "./text-grid.ts";

/**
 * The rows of a table (heads first), its heads above their own cells: where every row has one cell more than there are heads and that cell holds a
 * figure, it is the first column, of names or of the rows' numbers, that has no head; the heads then stand one place further right.
 */
export function withHeadsInPlace(rows: readonly Row[]): readonly Row[] {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return rows;
  const [line, heads] = head;
  const filled = lastFilled(heads);
  const isOver = body.every(([, cells]) => lastFilled(cells) === filled + 1);
  const areFigures = body.every(([, cells]) => isValue(cells[filled] ?? "")) && body.some(holdsIn(filled));
  if (filled === 0 || filled >= heads.length || !isOver || !areFigures) return rows;
  const isFree = saysFigures(heads[0] ?? "") ? !body.some(holdsIn(0)) : areNumbers(body);
  return isFree ? [[line, ["", ...heads.slice(0, -1)]], ...body] : rows;
}

/** So many cells a row has up to its last that holds anything. */
export const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const holdsIn =
  (column: number) =>
  ([, cells]: Row): boolean =>
    holdsFigure(cells[column] ?? "");

/** A figure, a mark for none, or a word of an aim (増加). */
const isValue = (cell: string): boolean => holdsFigure(cell) || /^[^\d０-９]{1,8}$/.test(cell);

const saysFigures = (head: string): boolean => roleOfWords(head) !== null || findPeriods(head).length > 0;

/** 1, 2, 3 …: the numbers of the rows. */
const areNumbers = (body: readonly Row[]): boolean =>
  body.every(([, [cell = ""]]) => /^[(（]?[\d０-９]{1,3}[)）.．]?$/.test(cell));
