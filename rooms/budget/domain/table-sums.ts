import { addQuantities, type Quantity } from "../../../foundation/index.ts";
import { type Fact, isKnown, type KnownFact } from "../../fact/index.ts";
import type { BudgetTable } from "./budget.ts";

type TableRow = BudgetTable["rows"][number];
export type TableColumn = BudgetTable["columns"][number];

/** Parts and printed total of one column. `absent` rows print no figure in it. */
export type ColumnSum = {
  readonly column: TableColumn;
  readonly parts: readonly { readonly row: TableRow; readonly fact: KnownFact }[];
  readonly absent: readonly { readonly row: TableRow; readonly fact: Fact | undefined }[];
  readonly sum: Quantity | null;
  readonly printed: KnownFact | null;
};

const cellOf = (row: TableRow, column: TableColumn): Fact | undefined => row.cells[column.id];

/** Shares and ratios of rows have no sum. */
const canBeAdded = (fact: KnownFact): boolean =>
  !["share", "points", "ratio"].includes(fact.reading.quantity.unit.kind);

function addAll(facts: readonly KnownFact[]): Quantity | null {
  const [first, ...others] = facts.map(({ reading }) => reading.quantity);
  if (!first) return null;
  return others.reduce<Quantity | null>((sum, next) => {
    const added = sum && addQuantities(sum, next);
    return added?.ok ? added.value : null;
  }, first);
}

/** The sum of a column over its rows that are not totals, beside the total that is printed. */
export function columnSum(table: BudgetTable, column: TableColumn): ColumnSum {
  const rows = table.rows.filter((row) => !row.total);
  const known = rows.flatMap((row) => {
    const fact = cellOf(row, column);
    return fact && isKnown(fact) && canBeAdded(fact) ? [{ row, fact }] : [];
  });
  const total = table.rows.find((row) => row.total);
  const printed = total && cellOf(total, column);
  return {
    column,
    parts: known,
    absent: rows
      .filter((row) => !known.some((one) => one.row === row))
      .map((row) => ({ row, fact: cellOf(row, column) })),
    sum: addAll(known.map(({ fact }) => fact)),
    printed: printed && isKnown(printed) ? printed : null,
  };
}

/** The columns in which a printed total can be compared with the sum of its rows. */
export const comparableColumns = (table: BudgetTable): readonly ColumnSum[] =>
  table.columns
    .map((column) => columnSum(table, column))
    .filter(({ sum, printed }) => sum !== null && printed !== null);
