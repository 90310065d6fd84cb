import type { Problem } from "../../../foundation/index.ts";
import { rowDoubled } from "./import-problems.ts";
import type { ValueRow } from "./imported.ts";

/** The same value twice, also in two files. */
export function checkValueRows(rows: readonly ValueRow[]): readonly Problem[] {
  const seen = new Map<string, ValueRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const key = `${row.measure} ${row.area} ${row.period}`;
    const first = seen.get(key);
    if (first) {
      const { file, line, cell } = first.spot;
      problems.push(rowDoubled(key, [file, line, cell].filter((part) => part !== undefined).join(" "))(row.spot));
    } else seen.set(key, row);
  }
  return problems;
}
