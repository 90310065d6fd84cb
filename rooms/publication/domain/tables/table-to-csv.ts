import type { Language } from "../../../../foundation/index.ts";
import { type DataTable, headText, shownValue } from "./table.ts";

/**
 * Signs with which a spreadsheet begins a formula, in both widths (Japanese Excel takes ＝ for =), and the two that it skips
 * on its way to one. A text that begins so gets an apostrophe before it; numbers are written as they are.
 */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/;
const mustQuote = /[",\r\n]|^\s|\s$/;

function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return mustQuote.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map(csvCell).join(",")}\r\n`;

/** A table as CSV (RFC 4180, lines end with CR LF) with heads and words in one language; no byte order mark yet. */
export function tableToCsv(table: DataTable, lang: Language): string {
  const head = csvLine(table.columns.map((column) => headText(column, lang)));
  const rows = table.rows.map((row) => csvLine(row.map((value) => shownValue(value, lang))));
  return head + rows.join("");
}
