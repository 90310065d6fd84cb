import { isContinued, textAt } from "./grid-matrix.ts";
import { isTotalWord } from "./head-words.ts";
import type { ColumnHead, HeadedTable, StubColumns } from "./headed-table.ts";
import type { GridCell } from "./placed-text.ts";

/** 小計 and 合計 may stand in the column ahead of the names, whose own cell is left empty. */
function totalBeside({ matrix, heads }: HeadedTable, { column }: ColumnHead, row: number): GridCell | null {
  if (textAt(matrix, row, column) !== "") return null;
  const beside = heads.filter((head) => head.column < column).map((head) => matrix.cell(row, head.column));
  return beside.find((cell) => cell !== undefined && isTotalWord(cell.text)) ?? null;
}

/** 総務費 in the column 款, with figures of its own above those of its 項: what begins in the row names it, where its own cell is empty. */
export function nameBeside(table: HeadedTable, { names, within }: StubColumns, row: number): GridCell | null {
  const [name] = names;
  if (!name) return null;
  const total = totalBeside(table, name, row);
  if (total || textAt(table.matrix, row, name.column) !== "") return total;
  const beginning = within.filter(
    ({ column }) => textAt(table.matrix, row, column) !== "" && !isContinued(table.matrix, row, column),
  );
  const [head] = beginning;
  return (head && beginning.length === 1 && table.matrix.cell(row, head.column)) || null;
}
