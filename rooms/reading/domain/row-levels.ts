import type { Within } from "./found-fact.ts";
import type { RowStub } from "./row-stub.ts";

const upper = /^[\s　]*[0-9０-９]{1,2}[\s　.．](?![\d０-９])/;
const lower = /^[\s　]*[(（][0-9０-９]{1,2}[)）]/;

/** What row (1) 土木 stands below: row １ 普通債 above it, which has figures of its own. `before` is what held for the row above. */
export function levelAbove({ name, cell, printed }: RowStub, before: Within | null): Within | null {
  if (lower.test(printed)) return before;
  return name !== null && cell && upper.test(printed) ? { kind: "heading", name, at: cell.at } : null;
}

/** Whether a row stands a level below the numbered one above it. */
export const isLowerRow = ({ printed }: RowStub): boolean => lower.test(printed);
