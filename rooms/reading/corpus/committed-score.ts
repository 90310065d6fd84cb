import type { Counts, FileScore } from "./score.ts";
import { rateNames, ratesOf } from "./score.ts";

/** The counts of each file by its name, as they stand in the project. */
export type CommittedScore = Readonly<Record<string, Omit<Counts, "files">>>;

/** In words, every share of a file that is under what is committed; files that were not made here are left out. */
export function dropsOf(files: readonly FileScore[], committed: CommittedScore): readonly string[] {
  return files.flatMap(({ name, counts }) => {
    const before = committed[name];
    if (!before) return [`${name}: has no committed score`];
    const [was, is] = [ratesOf({ ...before, files: 1 }), ratesOf(counts)];
    return rateNames.flatMap((rate) => {
      const [old, now] = [was[rate] ?? 1, is[rate] ?? 1];
      return now < old - 1e-9 ? [`${name}: ${rate} ${old.toFixed(3)} -> ${now.toFixed(3)}`] : [];
    });
  });
}

/** What is committed, one line a file. */
export function committedText(files: readonly FileScore[]): string {
  const lines = files.map(({ name, counts: { files: _, ...counts } }) => {
    const inner = Object.entries(counts).map(([word, count]) => `${JSON.stringify(word)}: ${count}`);
    return `  ${JSON.stringify(name)}: { ${inner.join(", ")} }`;
  });
  return `{\n${lines.sort().join(",\n")}\n}\n`;
}
