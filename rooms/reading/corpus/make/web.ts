import { headRows, type Run, rowsOfTable, runsOf, type TableCell, tableOf } from "../table-text.ts";
import type { Part, Trap } from "../trap.ts";

/** A page of the web: tables with rowspan and colspan, repeated heads where the table runs over a page. */
export function makeHtml(trap: Trap): Uint8Array {
  const page = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${escaped(trap.ja)}</title></head><body>${bodyOf(trap)}</body></html>`;
  return new TextEncoder().encode(page);
}

/** What stands inside the body. */
export const bodyOf = ({ made, look = {} }: Trap): string =>
  made.map((part, index) => partOf(part, index === 0, look.upright ?? [])).join("\n");

function partOf(part: Part, isFirst: boolean, upright: readonly string[]): string {
  if ("heading" in part) {
    const name = `h${1 + (part.level ?? 1)}`;
    return `<${name}>${escaped(part.heading)}</${name}>`;
  }
  if ("bold" in part) return `<p><b>${escaped(part.bold)}</b></p>`;
  if ("line" in part) return `<p>${runsOf(part.line).map(runHtml).join("")}</p>`;
  if ("lines" in part)
    return part.lines
      .trimEnd()
      .split("\n")
      .map((line) => `<p>${escaped(line)}</p>`)
      .join("");
  if ("html" in part) return part.html;
  if ("page" in part) return isFirst ? "" : `<div class="page"></div>`;
  const table = tableOf(part.table);
  const heads = headRows(table);
  const lines = rowsOfTable(table).map(
    (row) => `<tr>${row.flatMap((cell) => (cell ? [cellHtml(cell, upright)] : [])).join("")}</tr>`,
  );
  return `<table><thead>${lines.slice(0, heads).join("")}</thead><tbody>${lines.slice(heads).join("")}</tbody></table>`;
}

function cellHtml({ down, across, runs }: TableCell, upright: readonly string[]): string {
  const spans = `${down > 1 ? ` rowspan="${down}"` : ""}${across > 1 ? ` colspan="${across}"` : ""}`;
  const looks = upright.includes(runs.map(({ text }) => text).join("")) ? ` class="upright"` : "";
  return `<td${spans}${looks}>${runs.map(runHtml).join("")}</td>`;
}

function runHtml({ text, look }: Run): string {
  const inner = escaped(text).replaceAll("\n", "<br>");
  if (look === "struck") return `<s>${inner}</s>`;
  if (look === "deleted") return `<del>${inner}</del>`;
  return look === "inserted" ? `<ins>${inner}</ins>` : inner;
}

/** Letters that mean something in XML, written so that they mean themselves. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
