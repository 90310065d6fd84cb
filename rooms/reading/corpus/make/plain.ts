import iconv from "iconv-lite";
import { rowsOfTable, tableOf, textOf } from "../table-text.ts";
import type { Part, Trap } from "../trap.ts";

/** A plain text: the lines as they stand, tables with tabs between their cells, as they come out of a clipboard. */
export function makeText({ made }: Trap): Uint8Array {
  const lines = made.flatMap((part) =>
    linesOf(part, (cells) => cells.map((cell) => cell.replaceAll("\n", " ")).join("\t")),
  );
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}

/** A table saved as text, quoted where it must be, in the encoding and with the separator that the trap names. */
export function makeCsv({ made, csv = {} }: Trap): Uint8Array {
  const separator = csv.separator ?? ",";
  const quoted = (cell: string): string =>
    /["\n\r]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = made.flatMap((part) => linesOf(part, (cells) => cells.map(quoted).join(separator)));
  return iconv.encode(`${lines.join("\r\n")}\r\n`, csv.encoding ?? "UTF-8", { addBOM: csv.mark ?? false });
}

function linesOf(part: Part, row: (cells: readonly string[]) => string): readonly string[] {
  if ("heading" in part) return [part.heading];
  if ("bold" in part) return [part.bold];
  if ("line" in part) return [part.line];
  if ("lines" in part) return part.lines.trimEnd().split("\n");
  if ("page" in part || "html" in part) return [""];
  return rowsOfTable(tableOf(part.table)).map((cells) => row(cells.map((cell) => (cell ? textOf(cell) : ""))));
}
