import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { type DecodedText, decodeJapanese } from "../../document/index.ts";
import { guarded, type OpenedSheet, unguarded } from "../../value/index.ts";
import { findSeparator } from "../domain/csv-separator.ts";
import { fileEmpty, fileTooLarge, tooManyCells } from "../domain/file-problems.ts";
import type { ReadLimits } from "../domain/placed-text.ts";
import { brokenQuotes, isPlainText, notText } from "../domain/text/problems.ts";

/** A text table in any encoding of Japanese offices. It is answered in the same encoding, with the same separator and line ends. */
export function tablesInCsv(bytes: Uint8Array, limits: ReadLimits): Outcome<readonly OpenedSheet[], Problem> {
  if (bytes.length === 0) return fail(fileEmpty());
  if (bytes.length > limits.bytes) return fail(fileTooLarge(bytes.length, limits.bytes));
  const decoded = decodeJapanese(bytes);
  if (!isPlainText(decoded.text)) return fail(notText());
  const text = decoded.text.replace(/^\ufeff/, "");
  const separator = findSeparator(text);
  const rows = recordsOf(text, separator);
  if (!rows.ok) return rows;
  if (rows.value.reduce((sum, { length }) => sum + length, 0) > limits.cells) return fail(tooManyCells(limits.cells));
  const table = rows.value.map((cells, index) => ({ number: index + 1, cells: cells.map(unguarded) }));
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? "\r\n";
  return ok([
    {
      name: "",
      table,
      answered: (texts, column) => {
        const lines = rows.value.map((cells, index) => {
          const answer = texts.get(index + 1);
          return (answer === undefined ? cells : put(cells, column, guarded(answer)))
            .map((cell) => quoted(cell, separator))
            .join(separator);
        });
        return ok(encoded(`${lines.join(end)}${end}`, decoded, bytes));
      },
    },
  ]);
}

function recordsOf(text: string, separator: string): Outcome<readonly (readonly string[])[], Problem> {
  try {
    const rows: string[][] = parse(text, { delimiter: separator, relax_column_count: true, skip_empty_lines: false });
    return ok(rows);
  } catch {
    return fail(brokenQuotes(text));
  }
}

const put = (cells: readonly string[], column: number, text: string): readonly string[] =>
  Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => (at === column ? text : (cells[at] ?? "")));

const quoted = (cell: string, separator: string): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Signs that the old encodings of Japan write otherwise. */
const oldSigns: Readonly<Record<string, string>> = { "−": "－", "〜": "～", "—": "―", "–": "―" };

function encoded(text: string, { encoding }: DecodedText, before: Uint8Array): Uint8Array {
  if (encoding === "shift_jis" || encoding === "euc-jp") {
    const plain = text.replace(/[−〜—–]/g, (sign) => oldSigns[sign] ?? sign);
    return new Uint8Array(iconv.encode(plain, encoding === "shift_jis" ? "cp932" : "euc-jp"));
  }
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return new Uint8Array(iconv.encode(text, encoding, { addBOM: true }));
  const marked = before[0] === 0xef || encoding === "iso-2022-jp";
  return new TextEncoder().encode(`${marked ? "\ufeff" : ""}${text}`);
}
