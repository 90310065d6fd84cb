import { problem } from "../../../foundation/index.ts";
import { inRoleOfKind } from "./activity-roles.ts";
import { withoutFigureAsName } from "./asked-names.ts";
import { withReferences } from "./back-references.ts";
import { datedByNotes } from "./dated-by-notes.ts";
import type { FoundFact, Step } from "./found-fact.ts";
import { type FoundTable, foundTable } from "./found-table.ts";
import { datedByLegend } from "./legend-years.ts";
import { looksThatMean } from "./looks-that-mean.ts";
import { noteRules } from "./note-rules.ts";
import { tablesToFacts } from "./pages-to-facts.ts";
import type { ReadPage, ReadProblem } from "./placed-text.ts";
import { doubtRecognised } from "./recognised-doubt.ts";
import { openRuleBook } from "./rule-book.ts";
import { noRules, type RulesInUse } from "./rules-in-use.ts";
import { summedByBracket } from "./summed-by-bracket.ts";
import { summedByNote } from "./summed-by-note.ts";
import { withSummedSpans } from "./summed-spans.ts";
import { textToFacts } from "./text/facts.ts";
import { previousInItsYear } from "./year-before.ts";

/** What stood against a reading, of its file and of its facts; that nothing was found is told where nothing else says why. */
export function problemsOfReading(
  ofFile: readonly ReadProblem[],
  { value, problems }: FactsOfPages,
  pages: readonly ReadPage[],
): readonly ReadProblem[] {
  const all = [...ofFile, ...problems];
  const isSilent = value.length === 0 && problems.length === 0 && pages.length > 0;
  return isSilent && !ofFile.some(({ at }) => at.page !== undefined)
    ? [...all, { problem: nothingFound, at: {} }]
    : all;
}

const nothingFound = problem(
  "read/nothingFound",
  "この資料から、数値や事業は見つかりませんでした。指標、予算、実績などの数値が文字として入った版がないか、確かめてください。",
  "No figures or projects were found in this document. See whether there is an edition with indicators, budgets or results in letters.",
);

/** Facts and problems of a document, and the tables in which they stood. */
export type FactsOfPages = Step<readonly FoundFact[]> & { readonly tables: readonly FoundTable[] };

/**
 * The reading line over a whole document: table after table with its legend, then what stands outside tables. Every use of a rule is noted
 * among the reasons of the fact that it touched.
 */
export function factsOfPages(pages: readonly ReadPage[], rules: RulesInUse = noRules): FactsOfPages {
  const book = openRuleBook(rules);
  const tables = tablesToFacts(pages, book);
  const text = textToFacts(pages, book, tables.legend);
  const dated = datedByNotes(datedByLegend([...tables.value.map(withoutFigureAsName), ...text.value], pages), pages);
  const value = withReferences(
    doubtRecognised(
      summedByNote(summedByBracket(dated, pages).map(withSummedSpans).map(previousInItsYear).map(inRoleOfKind), pages),
      pages,
    ),
    pages,
  );
  const noted = noteRules({ value, problems: [...tables.problems, ...text.problems, ...looksThatMean(pages)] }, book);
  return { ...noted, tables: [...tables.tables, ...text.tables].map(foundTable) };
}
