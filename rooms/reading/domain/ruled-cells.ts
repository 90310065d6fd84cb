import type { Reason } from "./found-fact.ts";
import type { Matrix } from "./grid-matrix.ts";
import type { ColumnHead } from "./headed-table.ts";
import type { GridCell } from "./placed-text.ts";
import type { RuleBook } from "./rule-book.ts";

/** A cell whose text a rule understands otherwise than it is printed. */
type RuledCell = GridCell & { readonly ruled: { readonly printed: string; readonly reason: Reason } };

const isRuled = (cell: GridCell): cell is RuledCell => "ruled" in cell;

/** The table with its headings as rules say they are meant. Every place of a merged cell keeps the same cell. */
export function withRuledHeadings(matrix: Matrix, book: RuleBook | null): Matrix {
  if (book === null) return matrix;
  const seen = new Map<GridCell, GridCell>();
  const ruled = (cell: GridCell): GridCell => {
    const known = seen.get(cell);
    if (known) return known;
    const found = isRuled(cell) ? null : book.heading(cell.text);
    const made: GridCell | RuledCell = found
      ? { ...cell, text: found.text, ruled: { printed: cell.text, reason: found.reason } }
      : cell;
    seen.set(cell, made);
    return made;
  };
  return {
    ...matrix,
    cell: (row, column) => {
      const cell = matrix.cell(row, column);
      return cell && ruled(cell);
    },
  };
}

/** The text as printed, whatever a rule makes of it. */
export const printedAt = (matrix: Matrix, row: number, column: number): string => {
  const cell = matrix.cell(row, column);
  return (cell && isRuled(cell) ? cell.ruled.printed : (cell?.text ?? "")).trim();
};

/** The rules that changed how the cells of a row (or a column of heads) are understood. */
export function rulesIn(
  matrix: Matrix,
  places: readonly (readonly [row: number, column: number])[],
): readonly Reason[] {
  const reasons = places.flatMap(([row, column]) => {
    const cell = matrix.cell(row, column);
    return cell && isRuled(cell) ? [cell.ruled.reason] : [];
  });
  return [...new Set(reasons)];
}

/** Heads with what rules say of them: why they mean what they mean, a unit where none is printed, and whether they are read at all. */
export function ruledHeads(heads: readonly ColumnHead[], head: Matrix, book: RuleBook | null): readonly ColumnHead[] {
  if (book === null) return heads;
  return heads.map((one) => {
    const rows = Array.from({ length: head.rows }, (_, row) => [row, one.column] as const);
    const words = [...new Set(rows.map(([row, column]) => printedAt(head, row, column)))].filter((word) => word !== "");
    if (words.some((word) => book.leftOut(word) !== null)) return { ...one, kind: "text" };
    const unit = one.kind === "value" && one.unit === null ? book.unit([...words].reverse(), one.role) : null;
    const ruled = { ...one, doubts: [...one.doubts, ...rulesIn(head, rows)] };
    if (unit === null) return ruled;
    const given = unit.unit;
    return given === null
      ? { ...ruled, doubts: [...ruled.doubts, unit.reason] }
      : { ...ruled, ruledUnit: { unit: given, reason: unit.reason } };
  });
}
