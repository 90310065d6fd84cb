import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { columnMissing, notOurs, otherCycle } from "./bulk-problems.ts";
import { type BulkColumn, bulkColumns, markBegins } from "./bulk-table.ts";

/** What a cell of a workbook is beside the text that is seen in it: `formula` as it is written, a day, an error such as #REF!. */
export type CellNature =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "day" }
  | { readonly kind: "error" };

/** A row of a file with its number in it, from 1; natures by column from 0, where a cell is more than its text. */
export type SentRow = {
  readonly number: number;
  readonly cells: readonly string[];
  readonly natures?: ReadonlyMap<number, CellNature>;
};

/** A table as it came back: rows of text with their numbers in the file. */
export type SentTable = readonly SentRow[];

/** A sheet of a file that was sent, and the same file with answers written into one column of it. */
export type OpenedSheet = {
  readonly name: string;
  readonly table: SentTable;
  /** `texts` by the number of the row; `column` from 0. Everything else of the file stays as it was. */
  readonly answered: (texts: ReadonlyMap<number, string>, column: number) => Outcome<Uint8Array, Problem>;
};

/** A file with tables, opened; `ending` without dot. */
export type OpenedFile = {
  readonly ending: string;
  readonly mediaType: string;
  readonly sheets: readonly OpenedSheet[];
};

/** Opens Excel, OpenDocument and CSV files; the room of documents to the right knows how. */
export type OpenTables = (file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}) => Promise<Outcome<OpenedFile, Problem>>;

/** The head of our table may stand below some lines of help. */
const headWithin = 20;

const markAt = ({ cells }: SentRow): number => cells.findIndex((text) => text.trim().startsWith(markBegins));

/** The rows from the head on; null where no head of ours is found. */
export function fromHead(table: SentTable): SentTable | null {
  const at = table.slice(0, headWithin).findIndex((row) => markAt(row) >= 0);
  return at < 0 ? null : table.slice(at);
}

export type Columns = ReadonlyMap<BulkColumn, number>;

/** Where the columns stand now: they may have been moved. The answers' column may be missing. */
export function findColumns(head: SentRow | undefined, mark: string): Outcome<Columns, Problem> {
  const key = head ? markAt(head) : -1;
  if (!head || key < 0) return fail(notOurs);
  const found = (head.cells[key] ?? "").trim();
  if (found !== mark) return fail(otherCycle(found, mark));
  const names = head.cells.map((text) => text.trim());
  const at = bulkColumns.map(({ id, head: name }) => [id, id === "key" ? key : names.indexOf(name)] as const);
  const missing = at.filter(([id, place]) => place < 0 && id !== "check").map(([id]) => headOf(id));
  return missing.length > 0 ? fail(columnMissing(missing)) : ok(new Map(at.filter(([, place]) => place >= 0)));
}

export const headOf = (id: BulkColumn): string => bulkColumns.find((column) => column.id === id)?.head ?? id;

/** Where the answers of a table go: its own column for them, or the first one right of everything. */
export function answerColumn(table: SentTable): { readonly column: number; readonly headRow: number } {
  const rows = fromHead(table) ?? table;
  const [head] = rows;
  const known = head ? head.cells.findIndex((text) => text.trim() === headOf("check")) : -1;
  const widest = table.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { column: known < 0 ? widest : known, headRow: head?.number ?? 1 };
}
