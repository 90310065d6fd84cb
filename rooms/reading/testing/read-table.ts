import { type PlacedLine, plainStyle } from "../domain/placed-text.ts";
import { nothingAround } from "../domain/read-headers.ts";
import { rowsToFacts, type TableFacts } from "../domain/rows-to-facts.ts";
import type { TableContext } from "../domain/table-context.ts";
import { factWords } from "./fact-words.ts";
import { type CellOf, gridOf } from "./grids.ts";

const line = (text: string): PlacedLine => ({ text, at: { page: 1 }, style: plainStyle });

/** For tests: a table below these lines. */
export const above = (...texts: readonly string[]): TableContext => ({
  around: { ...nothingAround, above: texts.map(line) },
});

type Rows = readonly (readonly (CellOf | null)[])[];

/** For tests: what a table written row by row says. */
export const readTable = (rows: Rows, context?: TableContext, title?: string): TableFacts =>
  rowsToFacts(gridOf(rows, title === undefined ? {} : { title }), context);

/** For tests: its facts, each in a few lines. */
export const tableWords = (...given: Parameters<typeof readTable>): readonly (readonly string[])[] =>
  readTable(...given).value.map(factWords);
