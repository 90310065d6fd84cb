import type { Problem } from "../../../foundation/index.ts";
import { everythingIn, isRecord, type Path, valuesAt } from "./entry-path.ts";
import { type PlacedEntry, problemIn } from "./placed-entry.ts";

type Cited = { readonly document: string; readonly lines: readonly unknown[]; readonly path: Path };

/** Every citation of lines in an entry; a figure that names no document cites the one of the entry's first source. */
function citedBy({ entry }: PlacedEntry): Cited[] {
  const [first] = valuesAt(entry, "sources[].document");
  return everythingIn(entry).flatMap(({ value, path }) => {
    if (!isRecord(value) || !Array.isArray(value.lines)) return [];
    const document = typeof value.document === "string" ? value.document : first?.value;
    return typeof document === "string" ? [{ document, lines: value.lines, path: [...path, "lines"] }] : [];
  });
}

/** A problem for every citation beyond the end of its document: it leads nowhere. */
export function checkLines(entries: readonly PlacedEntry[]): Problem[] {
  const lengths = new Map(
    entries.filter(({ kind }) => kind === "document").map(({ id, entry }) => [id, entry.lineCount]),
  );
  return entries.flatMap((placed) =>
    citedBy(placed).flatMap(({ document, lines, path }) => {
      const length = lengths.get(document);
      const beyond = typeof length === "number" ? lines.filter((line) => Number(line) > length) : [];
      if (beyond.length === 0) return [];
      const complaint = {
        code: "lineBeyondDocument",
        path,
        ja: `資料「${document}」は ${length} 行までで、${beyond.join(", ")} 行目はありません。行番号か lineCount を直してください。`,
        en: `the document ${document} has ${length} lines, so there is no line ${beyond.join(", ")}: correct the line numbers or lineCount.`,
      };
      return [problemIn(placed, complaint)];
    }),
  );
}
