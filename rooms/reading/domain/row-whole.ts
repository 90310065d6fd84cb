import { confidenceOf, type FoundFact, type Within } from "./found-fact.ts";
import { isContinued } from "./grid-matrix.ts";
import type { ColumnHead, HeadedTable, StubColumns } from "./headed-table.ts";
import { withinKind } from "./name-words.ts";
import { figureHeads, placeOf, readRowFigures, rowText } from "./row-figures.ts";
import { readStub } from "./row-stub.ts";
import type { TableSaid } from "./table-said.ts";

/** The project at the left of a row of indicators, with the columns that hold figures of its own (事業費, 交付金). */
export type WholeColumns = { readonly stub: StubColumns; readonly figures: readonly ColumnHead[] };

/** Figures between the name of a project and the name of its indicator are of the project; null where there are none. */
export function wholeColumns(table: HeadedTable, { names, within }: StubColumns): WholeColumns | null {
  const name = names[0]?.column ?? -1;
  const between = figureHeads(table).filter(({ column }) => column < name);
  const first = between[0]?.column ?? -1;
  const before = within.filter(({ column }) => column < first);
  const project = before.findLast(({ words }) => withinKind(words.join(""), "") === "project") ?? before.at(-1);
  if (!project || between.some(({ column }) => column < project.column)) return null;
  const above = within.filter(({ column }) => column < project.column);
  return { stub: { names: [project], within: above, subjects: [], unit: null }, figures: between };
}

/** The fact of the project that begins in a row; null where none does, or it has no figures. */
export function wholeFact(
  table: HeadedTable,
  columns: WholeColumns,
  said: TableSaid,
  row: number,
  outside: readonly Within[],
): FoundFact | null {
  const stub = readStub(table, columns.stub, row);
  const column = columns.stub.names[0]?.column ?? -1;
  if (stub.name === null || !stub.cell || isContinued(table.matrix, row, column)) return null;
  const isMoney = columns.figures.some(({ role, unit }) => role === "amount" || (unit?.endsWith("円") ?? false));
  const read = readRowFigures(table, { ...said, kpi: false, money: isMoney }, row, stub, columns.figures);
  if (read.figures.length === 0) return null;
  return {
    kind: isMoney ? "budget" : "figure",
    name: stub.name,
    figures: read.figures,
    flag: isMoney ? stub.flag : null,
    sameAsAbove: stub.sameAsAbove,
    within: [...outside, ...stub.within],
    remarks: read.remarks,
    printed: rowText(table, row),
    at: placeOf(stub.cell, table),
    confidence: confidenceOf([...table.doubts, ...read.doubts]),
    questions: read.questions,
  };
}
