// A process that reads damaged files one after the other: what it may take is bounded as in the product, and it reaches nothing outside.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { type FuzzedReader, fuzzFile, type Seed } from "./fuzz-file.ts";
import { refuseOutside } from "./no-outside.ts";
import type { Fuzzed } from "./read-fuzzed.ts";

/** What the process is told first: files from which damaged ones are made, and the numbers to read. */
export type FuzzTask = {
  readonly seeds: readonly Seed[];
  readonly first: number;
  readonly last: number;
  /** Where the libraries lie, beside the folder of this program. */
  readonly ownFolders: readonly string[];
};

/** What it tells: that a file is begun, and what came of it. */
export type FuzzNews =
  | { readonly kind: "begun"; readonly number: number; readonly reader: FuzzedReader }
  | { readonly kind: "read"; readonly number: number; readonly fuzzed: Fuzzed };

const tell = (news: FuzzNews): void => void process.send?.(news);

process.on("disconnect", () => process.exit());
process.once("message", async ({ seeds, first, last, ownFolders }: FuzzTask) => {
  const attempts: string[] = [];
  refuseOutside([...ownFolders, dirname(fileURLToPath(import.meta.url))], (attempt) => attempts.push(attempt));
  // after the refusal: the readers and their libraries get the refusing functions
  const { readFuzzed } = await import("./read-fuzzed.ts");
  for (let number = first; number <= last; number += 1) {
    const file = fuzzFile(seeds, number);
    tell({ kind: "begun", number, reader: file.reader });
    const fuzzed = await readFuzzed(file);
    const reached = attempts.splice(0).map((attempt) => `reached outside: ${attempt}`);
    tell({ kind: "read", number, fuzzed: { ...fuzzed, faults: [...fuzzed.faults, ...reached] } });
  }
});
