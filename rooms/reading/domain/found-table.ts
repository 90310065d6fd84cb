import { confidenceOf } from "./found-fact.ts";
import type { HeadedTable } from "./headed-table.ts";
import type { Place } from "./placed-text.ts";

/** A table whose columns were understood, for whoever lists the tables of a document. */
export type FoundTable = {
  readonly title: string | null;
  /** The head of each column, its upper head first: 実績値・R2. */
  readonly heads: readonly string[];
  readonly rows: number;
  readonly columns: number;
  /** The unit that holds for the whole table, as printed; null where it names none. */
  readonly unit: string | null;
  readonly confidence: number;
  readonly at: Place;
};

export const foundTable = ({ title, heads, matrix, unit, doubts, at }: HeadedTable): FoundTable => ({
  title,
  heads: heads.map(({ words }) => words.map((word) => word.replace(/\s*\n\s*/g, "")).join("・")),
  rows: matrix.rows,
  columns: matrix.columns,
  unit,
  confidence: confidenceOf(doubts).value,
  at,
});
