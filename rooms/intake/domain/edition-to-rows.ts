import type { Source } from "../../document/index.ts";
import { splitFigures } from "../../fact/index.ts";
import { entryKinds } from "./entry-kinds.ts";
import { isRecord, valuesAt } from "./entry-path.ts";
import type { Edition } from "./read-edition.ts";
import type { EditionRows, Row } from "./region.ts";

const isSource = (value: unknown): value is Source => isRecord(value) && "document" in value;

const firstSource = (entry: unknown): Source | undefined =>
  valuesAt(entry, "sources[]")
    .map(({ value }) => value)
    .find(isSource);

/**
 * Raise this when the same files become other rows: then every store reads its editions again at the next start, although
 * their files have not changed.
 */
export const rowsVersion = 1;

/** The rows an edition becomes when it is loaded for the first time at `recordedAt`. */
export function editionToRows({ head, entries }: Edition, recordedAt: string): EditionRows {
  const facts: EditionRows["facts"][number][] = [];
  const rows = new Map<string, Row[]>(entryKinds.map(({ kind }) => [kind, []]));
  for (const { kind, id, entry } of entries) {
    const split = splitFigures(entry, { kind, id }, firstSource(entry), head.accepted);
    rows.get(kind)?.push({ id, content: split.content, version: 1, recordedAt });
    for (const [factId, content] of split.facts) facts.push({ id: factId, content, version: 1, recordedAt });
  }
  return { head, rows, facts };
}
