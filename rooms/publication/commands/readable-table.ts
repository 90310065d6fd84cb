import { widthOf } from "../domain/text-width.ts";

function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let kept = "";
  for (const sign of text) {
    if (widthOf(kept) + widthOf(sign) > most - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

const pad = (text: string, width: number): string => text + " ".repeat(width - widthOf(text));

/** Columns side by side, each as wide as its widest cell but at most `most` columns of the terminal; longer cells end with …. */
export function readableTable(heads: readonly string[], rows: readonly (readonly string[])[], most = 36): string {
  const cells = [heads, ...rows].map((row) => row.map((text) => cut(text.replace(/\s+/g, " "), most)));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  const lines = cells.map((row) =>
    row
      .map((text, column) => pad(text, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return `${[lines[0], rule, ...lines.slice(1)].join("\n")}\n`;
}
