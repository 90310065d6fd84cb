import { linesOver, sharesAbove } from "./beside-tables.ts";
import { isNameOfLabel, wholeHeading } from "./broken-headings.ts";
import { findPeriods } from "./find-periods.ts";
import { formBehindLine, formGoesOn, headingOfSheet } from "./form-of-page.ts";
import { type Form, nextForm } from "./form-rows.ts";
import type { FoundFact, Step } from "./found-fact.ts";
import { headingDepth } from "./heading-forms.ts";
import { type Heading, withHeading } from "./heading-stack.ts";
import { type BodyLook, bodyLook } from "./line-looks.ts";
import type { PlacedLine, ReadPage, ReadProblem } from "./placed-text.ts";
import type { Around, HeadedTable } from "./read-headers.ts";
import { type Legend, readLegend } from "./read-legend.ts";
import { rowsToFacts } from "./rows-to-facts.ts";
import { type RuleBook, ruledLegend } from "./rule-book.ts";
import type { TableContext } from "./table-context.ts";
import { isTableOfContents } from "./table-of-contents.ts";
import { namesBudget, type YearOfTitle } from "./table-said.ts";
import { type UnitOverHeadings, unitBehindLine } from "./unit-over-headings.ts";

/** What the tables of a document say. `tables` are those that were understood, for whoever shows or counts them. */
export type TablesRead = Step<readonly FoundFact[]> & {
  readonly legend: Legend;
  readonly tables: readonly HeadedTable[];
};

type SoFar = {
  readonly facts: FoundFact[];
  readonly problems: ReadProblem[];
  readonly tables: HeadedTable[];
  headings: readonly Heading[];
  /** What the labels of its sheet say that the tables below are of. */
  form: Form;
  previous: HeadedTable | null;
  page: ReadPage | null;
  unit: UnitOverHeadings | null;
};

/**
 * Reads all tables of a document, page by page: the legend first, since it holds for all of them; then each table with the lines
 * around it, the headings above it, and the heads of the table before for one that goes on without its own.
 */
export function tablesToFacts(pages: readonly ReadPage[], book: RuleBook | null = null): TablesRead {
  const legend = ruledLegend(readLegend(pages), book);
  const soFar: SoFar = {
    facts: [],
    problems: [...legend.problems],
    tables: [],
    headings: [],
    form: [],
    previous: null,
    page: null,
    unit: null,
  };
  const hasTables = pages.some(({ parts }) => parts.some(({ kind }) => kind === "grid"));
  const year = hasTables ? yearOfDocument(pages) : null;
  const body = bodyLook(pages);
  if (hasTables) for (const page of pages) readPage(page, { legend: legend.value, book, year, body }, soFar);
  return { value: soFar.facts, problems: soFar.problems, legend: legend.value, tables: soFar.tables };
}

type SaidOfDocument = Pick<TableContext, "legend" | "book" | "year"> & { readonly body: BodyLook };

function readPage(page: ReadPage, { body, ...said }: SaidOfDocument, soFar: SoFar): void {
  const { parts } = page;
  if (!formGoesOn(page, soFar.page)) {
    soFar.headings = soFar.headings.filter(({ depth }) => depth !== depthOfForm);
    soFar.form = [];
  }
  soFar.page = page;
  const sheet = headingOfSheet(page);
  parts.forEach((part, index) => {
    if (part.kind === "line") {
      soFar.form = formBehindLine(page, index, soFar.form);
      soFar.unit = unitBehindLine(page, index, soFar.unit, soFar.headings);
      if (!isNameOfLabel(page, index))
        soFar.headings = withHeading(soFar.headings, wholeHeading(page, index, part.line), body);
      return;
    }
    const around: Around = {
      above: linesBefore(parts, index),
      afterTable: parts.slice(Math.max(0, index - reach), index).some(({ kind }) => kind === "grid"),
      below: linesAfter(parts, index),
      previous: soFar.previous,
      ...(soFar.unit === null ? {} : { unitFurtherUp: soFar.unit.text }),
    };
    const within = [...sheet, ...soFar.headings.map(({ within }) => within)];
    if (isTableOfContents(part.grid, within)) return;
    const depths = [...sheet.map(() => -1), ...soFar.headings.map(({ depth }) => depth)];
    const read = rowsToFacts(part.grid, { ...said, around, within, depths, form: soFar.form });
    soFar.form = nextForm(soFar.form, read.form);
    const form = projectOfForm(read.value);
    if (form) soFar.headings = [...soFar.headings.filter(({ depth }) => (depth ?? 0) < depthOfForm), form];
    soFar.facts.push(...(form ? read.value.slice(0, 1) : read.value));
    soFar.problems.push(...read.problems);
    soFar.tables.push(...read.tables);
    soFar.previous = read.tables.findLast(({ hasHeads }) => hasHeads) ?? soFar.previous;
  });
  const listed = depthOfListAtEnd(parts);
  if (listed !== null) soFar.headings = soFar.headings.filter(({ depth }) => (depth ?? 0) < listed);
}

/** The head of a sheet, 事務事業名 with its office and dates, names the project of which the tables below it on the page speak. */
function projectOfForm(facts: readonly FoundFact[]): Heading | null {
  const [first, ...others] = facts;
  if (first?.kind !== "project" || first.figures.length > 0) return null;
  const isOne = others.every(
    ({ kind, name, figures }) => kind === "project" && name === first.name && figures.length === 0,
  );
  if (!isOne) return null;
  const within = { kind: "project", name: first.name, at: first.at } as const;
  return { depth: depthOfForm, form: null, level: null, size: null, bold: false, within };
}
/** Above the numbered parts of the sheet, below the measures of a plan. */
const depthOfForm = 2.5;

/** 1 …, 2 …, 3 … one below the other to the end of a page are a list, as on a slide or in a table of contents: they head nothing on the next page. */
function depthOfListAtEnd(parts: ReadPage["parts"]): number | null {
  const [last, before] = parts
    .flatMap((part) => (part.kind === "line" && isPageNumber(part.line.text) ? [] : [part]))
    .slice(-2)
    .reverse()
    .map((part) => (part.kind === "line" ? headingDepth(part.line.text) : null));
  return last !== undefined && last === before ? last : null;
}

const isPageNumber = (text: string): boolean => /^[\s　\d０-９\-－―–/]*$/.test(text);

/** 令和8年度 in a title like 「令和8年度　事業調書」 or 「令和6年度　住民意識調査」 among the first lines of the document. */
function yearOfDocument(pages: readonly ReadPage[]): YearOfTitle | null {
  for (const part of pages[0]?.parts.slice(0, linesOfTitle) ?? []) {
    const text = part.kind === "line" ? part.line.text : (part.grid.title ?? "");
    const survey = surveyed.test(text);
    const isTitle = text.length <= longestTitle && (survey || /予算|事業|施策|進捗状況|実施状況|実績報告/.test(text));
    const [only, ...more] = isTitle ? findPeriods(text) : [];
    if (only?.period.kind === "fiscalYear" && more.length === 0) return { ...only, survey, budget: namesBudget(text) };
  }
  return null;
}
const surveyed = /(?:意識|意向|満足度|実態|住民|市民|町民|県民)調査|アンケート/;
const linesOfTitle = 8;
const longestTitle = 60;

/** So many lines around a table may speak of it. */
const reach = 8;

function linesBefore(parts: ReadPage["parts"], index: number): readonly PlacedLine[] {
  const before = parts.slice(Math.max(0, index - reach), index);
  const own = parts[index];
  const last = before.findLastIndex(({ kind }) => kind === "grid");
  const [one, lines] = [before[last], linesOf(before.slice(last + 1))];
  if (own?.kind !== "grid") return lines;
  const above = linesOf(before.slice(0, last));
  const all = one?.kind === "grid" && sharesAbove(own.grid, one.grid, above) ? [...above, ...lines] : lines;
  return linesOver(own.grid, all);
}

const linesOf = (parts: ReadPage["parts"]): readonly PlacedLine[] =>
  parts.flatMap((part) => (part.kind === "line" ? [part.line] : []));

function linesAfter(parts: ReadPage["parts"], index: number): readonly PlacedLine[] {
  const after = parts.slice(index + 1, index + 1 + reach);
  const next = after.findIndex(({ kind }) => kind === "grid");
  return (next < 0 ? after : after.slice(0, next)).flatMap((part) => (part.kind === "line" ? [part.line] : []));
}
