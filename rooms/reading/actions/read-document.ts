import { factsOfPages, problemsOfReading } from "../domain/facts-of-pages.ts";
import type { FoundFact } from "../domain/found-fact.ts";
import type { FoundTable } from "../domain/found-table.ts";
import type { FileFormat, ReadLimits, ReadProblem } from "../domain/placed-text.ts";
import { noRules, type RulesInUse } from "../domain/rules-in-use.ts";
import { readFile } from "./read-file.ts";
import type { Recogniser } from "./recogniser.ts";

/** What a file holds: facts as they stand there, and everything that stood against reading it whole. */
export type DocumentReading = {
  /** Null where the file could not be opened at all. */
  readonly format: FileFormat | null;
  readonly pages: number;
  readonly facts: readonly FoundFact[];
  readonly problems: readonly ReadProblem[];
  /** The tables whose columns were understood. */
  readonly tables?: readonly FoundTable[];
};

/** Reads a file of any known format from its bytes to facts, by the rules that people switched on for it. It never throws and fetches nothing. */
export async function readDocument(
  file: { readonly name: string; readonly bytes: Uint8Array },
  limits: ReadLimits,
  rules: RulesInUse = noRules,
  recogniser: Recogniser | null = null,
): Promise<DocumentReading> {
  const { format, pages, problems } = await readFile(file, limits, undefined, recogniser);
  const found = factsOfPages(pages, rules);
  return {
    format,
    pages: pages.length,
    facts: found.value,
    problems: problemsOfReading(problems, found, pages),
    tables: found.tables,
  };
}
