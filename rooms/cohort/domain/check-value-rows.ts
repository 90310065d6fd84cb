import type { Problem } from "../../../foundation/index.ts";
import { rowContradicts, rowDoubled, type Spot } from "./import-problems.ts";
import type { ValueRow } from "./imported.ts";

const spotText = ({ file, line, cell }: Spot): string =>
  [file, line, cell].filter((part) => part !== undefined).join(" ");

/** Rows that are each told once, and what stands against the others. */
type Once = { readonly rows: readonly ValueRow[]; readonly problems: readonly Problem[] };

/**
 * The same value may stand in two files (all items of one prefecture, one item of all prefectures): it is taken once. The same row twice in
 * one file, and two files that contradict each other, are problems.
 */
export function tellOnce(rows: readonly ValueRow[]): Once {
  const seen = new Map<string, ValueRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const key = `${row.measure} ${row.area} ${row.period}`;
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    else if (first.spot.file === row.spot.file) problems.push(rowDoubled(key, spotText(first.spot))(row.spot));
    else if (first.value !== row.value || first.absent !== row.absent)
      problems.push(rowContradicts(key, String(first.value ?? first.absent), spotText(first.spot))(row.spot));
  }
  return { rows: [...seen.values()], problems };
}
