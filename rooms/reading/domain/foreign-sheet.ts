import { formatPeriod } from "../../../foundation/index.ts";
import { headOf, type SentTable } from "../../value/index.ts";
import { columnHeads } from "./column-heads.ts";
import { findUnit } from "./find-unit.ts";
import { matrixOf, rowsFrom } from "./grid-matrix.ts";
import { headBlocks } from "./head-rows.ts";
import type { ColumnHead } from "./headed-table.ts";
import { type GridCell, plainStyle } from "./placed-text.ts";
import { columnLetters } from "./sheet-cells.ts";

/** What a column of an office's own sheet is for. */
export const columnRoles = ["skip", "name", "year", "unit", "actual", "forecast", "revised"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** A column of the sheet: what its head says, and the guess that is made of it. */
export type ForeignColumn = {
  /** As printed; where there is no head, the letters of the column. */
  readonly head: string;
  readonly role: ColumnRole;
  /** The year that the head names, as printed; empty where it names none. */
  readonly year: string;
};

/** An office's own sheet, its head found: `rows` are those below it. */
export type ForeignSheet = {
  readonly columns: readonly ForeignColumn[];
  /** The number of the last row of the head in the file; null where there is none. */
  readonly headRow: number | null;
  readonly rows: SentTable;
  /** Where the answers go: the column that holds them already, or the first one right of everything. */
  readonly answers: number;
  /** The unit that a title or a remark gives for the whole sheet: 千円. */
  readonly unit: string;
};

/** So many rows are looked at to find the head; it stands near the top. */
const looked = 200;
const mostColumns = 60;

/** Finds the head of a sheet and guesses what its columns are for. A sheet without rows below a head has none. */
export function readForeign(table: SentTable): ForeignSheet {
  const filled = table.filter(({ cells }) => cells.some((text) => text.trim() !== ""));
  const matrix = matrixOf({ ...emptyGrid, cells: filled.slice(0, looked).flatMap(gridCells) });
  const [block] = headBlocks(matrix);
  const to = block?.to ?? 0;
  const title = filled.slice(0, block?.from ?? 0).flatMap(({ cells }) => cells);
  const unit = title.map((text) => findUnit(text)).find((found) => found !== null) ?? null;
  const heads = columnHeads(rowsFrom(matrix, block?.from ?? 0, to), rowsFrom(matrix, to, matrix.rows), unit);
  const columns = withRoles(heads.slice(0, mostColumns));
  const answers = columns.findIndex(({ head }) => head === headOf("check"));
  const widest = table.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    columns: answers < 0 ? columns : columns.slice(0, answers),
    headRow: to > 0 ? (filled[to - 1]?.number ?? null) : null,
    rows: filled.slice(to),
    answers: answers < 0 ? widest : answers,
    unit: unit?.unit ?? "",
  };
}

const emptyGrid = { title: null, rows: 0, columns: 0, hiddenRows: [], hiddenColumns: [], at: {} };

const gridCells = ({ cells }: SentTable[number], row: number): readonly GridCell[] =>
  cells.flatMap((text, column) =>
    text.trim() === "" ? [] : [{ row, column, down: 1, across: 1, text, value: null, style: plainStyle, at: {} }],
  );

function withRoles(heads: readonly ColumnHead[]): readonly ForeignColumn[] {
  const first = (kind: ColumnHead["kind"]) => heads.find((head) => head.kind === kind)?.column ?? -1;
  const [name, year, unit] = [first("name"), first("period"), first("unit")];
  return heads.map((head) => ({
    head: head.words.join(" ") || columnLetters(head.column),
    role:
      head.column === name ? "name" : head.column === year ? "year" : head.column === unit ? "unit" : valueRole(head),
    year: head.printedPeriod ?? (head.period ? formatPeriod(head.period, { lang: "ja", era: "wareki" }) : ""),
  }));
}

/** Baselines and targets stand in the plan and are not entered here. */
function valueRole({ kind, role }: ColumnHead): ColumnRole {
  if (kind !== "value" || role === "baseline" || role === "target" || role === "expected") return "skip";
  return role === "forecast" ? "forecast" : "actual";
}
