import { Readable } from "node:stream";
import type { ReadTx, WriteTx } from "./transaction.ts";

/** One value of a bulk load; dates and times as ISO text, JSON as text. */
export type CopyValue = string | number | boolean | null;
export type CopyRow = readonly CopyValue[];

/** Pieces of about this many characters travel best. */
export const pieceLength = 1 << 17;

/** Loads rows in bulk, in the order of `columns`, and tells how many. */
export async function copyIn(
  tx: WriteTx,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
): Promise<number> {
  return copyInText(tx, table, columns, toCopyText(rows));
}

/** Loads rows that the caller has already put into copy text, whole lines in each piece. */
export function copyInText(
  tx: WriteTx,
  table: string,
  columns: readonly string[],
  pieces: AsyncIterable<string>,
): Promise<number> {
  return tx.copyIn(`COPY ${quoteName(table)} (${columns.map(quoteName).join(", ")}) FROM STDIN`, Readable.from(pieces));
}

/** The answer of a query in PostgreSQL's copy text format, piece by piece: the quickest way to read very many rows. */
export async function copyOut(tx: ReadTx, query: string, take: (piece: Buffer) => void | Promise<void>): Promise<void> {
  await tx.copyOut(`COPY (${query}) TO STDOUT`, take);
}

/** `"budget_line"`; a quote inside is doubled. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Rows as copy text: columns parted by tabs, `\N` for null, backslashes before what would be misread. */
async function* toCopyText(rows: Iterable<CopyRow> | AsyncIterable<CopyRow>): AsyncGenerator<string> {
  let piece = "";
  for await (const row of rows) {
    piece += copyLine(row);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function copyLine(row: CopyRow): string {
  let line = "";
  for (let column = 0; column < row.length; column += 1) {
    if (column > 0) line += "\t";
    line += copyValue(row[column] ?? null);
  }
  return `${line}\n`;
}

const misread = /[\\\t\n\r]/;

/** One value as copy text. */
export function copyValue(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value !== "string") return String(value);
  return misread.test(value) ? value.replace(/[\\\t\n\r]/g, escaped) : value;
}

function escaped(sign: string): string {
  const letters: Record<string, string> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };
  return letters[sign] ?? "\\\\";
}
