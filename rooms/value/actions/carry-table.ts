import { deflateRawSync, inflateRawSync } from "node:zlib";
import { isAsked, isGood } from "../domain/answer-words.ts";
import type { RowAnswer } from "../domain/read-bulk.ts";
import { fromHead, type SentTable } from "../domain/sent-table.ts";

/**
 * The rows that can be stored, small enough for a hidden field of the page: between checking and storing the table stays with its sender.
 * It needs no seal, as it is checked again like any table that is sent.
 */
export function packTable(table: SentTable, rows: readonly RowAnswer[]): string {
  const good = new Set(rows.filter((row) => isGood(row) || isAsked(row)).map(({ number }) => number));
  const [head, ...rest] = fromHead(table) ?? [];
  const kept = head ? [head, ...rest.filter(({ number }) => good.has(number))] : [];
  return deflateRawSync(JSON.stringify(kept.map(({ number, cells }) => [number, ...cells]))).toString("base64url");
}

/** Null for anything that `packTable` did not make. */
export function unpackTable(packed: string): SentTable | null {
  try {
    const text = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: 64 * 1024 * 1024 }).toString(
      "utf8",
    );
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return null;
    return rows.map((row: unknown) => {
      const [number, ...cells] = Array.isArray(row) ? row : [];
      return { number: Number(number), cells: cells.map(String) };
    });
  } catch {
    return null;
  }
}
