import type { FoundFact, Step } from "./found-fact.ts";
import { tablesToFacts } from "./pages-to-facts.ts";
import type { ReadPage } from "./placed-text.ts";
import { textToFacts } from "./text-facts.ts";

/** The reading line over a whole document: table after table with its legend, then what stands outside tables. */
export function factsOfPages(pages: readonly ReadPage[]): Step<readonly FoundFact[]> {
  const tables = tablesToFacts(pages);
  const text = textToFacts(pages);
  return { value: [...tables.value, ...text.value], problems: [...tables.problems, ...text.problems] };
}
