import { namelessFact } from "../asked-names.ts";
import { confidenceOf, type FoundFact, type Step } from "../found-fact.ts";
import { headingsAt } from "../heading-stack.ts";
import { type BodyLook, bodyLook } from "../line-looks.ts";
import type { ReadPage, ReadProblem } from "../placed-text.ts";
import { type Legend, readLegend } from "../read-legend.ts";
import { rowsToFacts, type TableFacts } from "../rows-to-facts.ts";
import { type RuleBook, ruledLegend } from "../rule-book.ts";
import type { TableContext } from "../table-context.ts";
import { activitiesOfText } from "./activities.ts";
import { type SaidAbove, saidAboveTables } from "./around-tables.ts";
import { asPrinted } from "./as-printed.ts";
import { askedBetweenRows } from "./between-rows.ts";
import { withDoubtOfName } from "./broken-names.ts";
import { budgetOfText } from "./budget.ts";
import { withCounts } from "./budget-counts.ts";
import { asSupplement, budgetOfTitle, yearOfReport } from "./budget-title.ts";
import { datedFromBelow } from "./dated-below.ts";
import { erasOf } from "./eras.ts";
import { figuresOfLine, type LineFigures, type TextFigure } from "./figures.ts";
import { type TextTable, unnamedRow } from "./grid.ts";
import { groupFigures } from "./groups.ts";
import { findHeadings } from "./headings.ts";
import { kpiGroups } from "./kpi-groups.ts";
import { kpisOfText } from "./kpis.ts";
import { leftOut } from "./left-out.ts";
import { placeAround, type TextLine, textLinesOf } from "./lines.ts";
import { looseFigures } from "./loose-figures.ts";
import { hasOpenBracket } from "./marks.ts";
import { countLists, findMemberLists } from "./members.ts";
import { findNames } from "./names.ts";
import { inYearOfReport, resultsInYearOfReport } from "./report-year.ts";
import { withSaidBefore } from "./said-before.ts";
import { withSaidBelow } from "./said-below.ts";
import { withSpansOfTitle } from "./span-of-report.ts";
import { findTextTables } from "./tables.ts";
import { findThemes, themeFacts, themeOf, withoutListed } from "./themes.ts";
import { askedIfToldTwice } from "./told-twice.ts";
import { withUnitsAbove } from "./unit-above.ts";
import { isRowOfFigures, unreadLines } from "./unread.ts";
import { yearsOfSections } from "./year-of-results.ts";

/** What the lines say, and the tables among them. */
export type TextFacts = Step<readonly FoundFact[]> & Pick<TableFacts, "tables">;

/**
 * Every fact of the lines of these pages, in the order in which they stand there, and what a person must be asked. Tables that the reader of
 * the file found itself are not looked at; those that only the text shows (tabs, heads above columns) are. `legend` is that of the whole document.
 */
export function textToFacts(
  pages: readonly ReadPage[],
  book: RuleBook | null = null,
  legend: Legend = ruledLegend(readLegend(pages), book).value,
): TextFacts {
  const eras = erasOf(pages);
  const lines = textLinesOf(pages, eras.withEra);
  const body = bodyLook(pages);
  const found = findTextTables(lines, book);
  const headings = headingsAt(
    found.length === 0 ? lines : withoutListed(withoutCells(lines, found), findThemes(lines)),
    new Set(found.flatMap(({ lines: [first] }) => (first ? [first.order] : []))),
    body,
  );
  // what only looked like a table and tells nothing is read as lines
  const saidAbove = saidAboveTables(lines, found);
  const tables = found.flatMap((table) => {
    const within = headings.get(table.lines[0]?.order ?? -1) ?? [];
    const facts = factsOfTable(table, lines, { legend, book, within, ...saidAbove(table) });
    const isTable = facts.value.length + facts.problems.length + (table.problems?.length ?? 0) > 0;
    return isTable ? [{ ...table, facts }] : [];
  });
  const inTables = new Set(tables.flatMap((table) => table.lines));
  const rests = new Map<number, TextLine[]>();
  for (const line of tables.flatMap(({ rest = [] }) => rest))
    rests.set(line.order, [...(rests.get(line.order) ?? []), line]);
  const left = lines.flatMap((line) => (inTables.has(line) ? (rests.get(line.order) ?? []) : [line]));
  const free = tables.length === 0 ? lines : renumbered(left);
  const fromTables = tables.map(({ facts }) => facts);
  const own = free.map((line, index) => figuresOfLine(line, free[index + 1]));
  const read = datedFromBelow(withUnitsAbove(own, free), free);
  const fromLines = factsOfLines(free, read, body);
  const { value: taken, settled } = withSaidBefore([
    ...askedIfToldTwice(fromLines.value).map(withDoubtOfName).map(askedBetweenRows(tables, lines)),
    ...resultsInYearOfReport(
      fromTables.flatMap(({ value }) => value),
      lines,
    ),
  ]);
  const loose = looseFigures(free, read, { facts: taken, told: fromLines.problems, within: fromLines.above });
  const all = [...taken, ...loose].sort(byPlace);
  const facts = asPrinted(all, eras);
  const problems = [
    ...read.flatMap((found, index) => problemsOf(found, free[index])),
    ...fromLines.problems,
    ...leftOut(free),
    ...fromTables.flatMap((table) => table.problems).filter((told) => !settled.has(told)),
    ...tables.flatMap((table) => table.problems ?? []),
    ...taken.flatMap(({ questions }) => questions),
  ];
  const unread = unreadLines(free, taken, problems);
  return {
    value: facts,
    problems: [...new Set(problems), ...loose.flatMap(({ questions }) => questions), ...unread],
    tables: fromTables.flatMap((table) => table.tables),
  };
}

/** A cell of a row beside others, though it looks like a heading (【新規】), heads nothing below it. */
function withoutCells(lines: readonly TextLine[], tables: readonly TextTable[]): readonly TextLine[] {
  const cells = new Set(
    tables.flatMap(({ grid, lines: own }) => {
      const counts = new Map<number, number>();
      for (const { row } of grid.cells) counts.set(row, (counts.get(row) ?? 0) + 1);
      const texts = new Set(grid.cells.flatMap(({ row, text }) => ((counts.get(row) ?? 0) > 1 ? [text] : [])));
      return own.slice(1).filter(({ text }) => texts.has(text.trim()));
    }),
  );
  return cells.size === 0 ? lines : lines.map((line) => (cells.has(line) ? { ...line, text: "", plain: "" } : line));
}

/** Without the lines of tables the others stand next to each other as if nothing were between; one blank line marks the place. */
function renumbered(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.map((line, order) => {
    const before = lines[order - 1];
    const isTorn = before !== undefined && line.order !== before.order + 1;
    return { ...line, order, blanks: isTorn ? Math.max(1, line.blanks) : line.blanks };
  });
}

function factsOfLines(
  lines: readonly TextLine[],
  read: readonly LineFigures[],
  body: BodyLook,
): Step<readonly FoundFact[]> & { readonly above: ReturnType<typeof headingsAt> } {
  const figuresByLine = read.map(({ figures }) => figures);
  const themes = findThemes(lines);
  const theme = themeOf(themes);
  const titles = withoutListed(lines, themes);
  const above = headingsAt(titles, ordersWithDigits(lines), body);
  const budget = budgetOfText(lines, (line) => {
    const found = theme(line);
    return found.length > 0 ? found : (above.get(line.order) ?? []);
  });
  const groups = kpiGroups(groupFigures(figuresByLine), lines).filter(
    ({ figures }) =>
      !figures.some(({ line, unit }) => budget.used.has(line) || (unit === "円" && isOfCosts(line, lines))),
  );
  const names = findNames(lines, figuresByLine);
  const kpis = withSpansOfTitle(kpisOfText({ lines, names, groups, figuresByLine, headings: above }), lines);
  const hasFigures = ({ order }: TextLine) =>
    (figuresByLine[order] ?? []).some(({ dated, unit }) => dated !== null && unit !== "無単位");
  const headings = findHeadings(titles, hasFigures, body);
  const members = findMemberLists({ lines, headings, figuresByLine });
  const used = new Set<TextFigure>([
    ...groups.flatMap(({ figures }) => figures),
    ...figuresInNames(names, figuresByLine),
  ]);
  const inLists = new Set(members.flatMap(({ nameLine, listLine }) => [nameLine, listLine]));
  const figures = figuresByLine
    .flat()
    .filter(
      (figure) =>
        !used.has(figure) && !budget.used.has(figure.line) && !inLists.has(figure.line) && !isRowOfFigures(figure.line),
    );
  const outlines = outlinesBelow(budget.used, lines, headings);
  const reported = yearOfReport(lines);
  const activities = activitiesOfText({
    lines,
    names,
    headings,
    figures,
    outlines,
    year: budgetOfTitle(lines).year,
    reported,
    within: above,
  });
  const ofSupplement = budgetOfTitle(lines).isSupplement;
  const value = [
    ...themeFacts(themes),
    ...withCounts(budget.facts, budget.used.keys(), figuresByLine),
    ...inYearOfReport(kpis, reported ? () => reported : yearsOfSections(lines)),
    ...members.map(({ fact }) => fact),
    ...countLists(members),
    ...(ofSupplement
      ? activities.value.map((fact) => (fact.kind === "budget" ? asSupplement(fact) : fact))
      : activities.value),
  ];
  return { value, problems: activities.problems, above };
}

function ordersWithDigits(lines: readonly TextLine[]): ReadonlySet<number> {
  const orders = new Set<number>();
  for (const { plain, order } of lines) if (/\d/.test(plain)) orders.add(order);
  return orders;
}

/** 「＜事業費＞」 above 「1億2,400万円（令和6～10年度）」, or ahead of it. */
const isOfCosts = ({ order, blanks, text }: TextLine, lines: readonly TextLine[]): boolean =>
  costsAhead.test(text) || (blanks === 0 && costsAlone.test(lines[order - 1]?.text ?? ""));
const costsAlone = /^[\s　＜<【〈《■●○◆・]*(?:総|概算|全体)?(?:事業費|予算額?|経費)[\s　＞>】〉》:：]*$/;
const costsAhead = /^[\s　＜<【〈《■●○◆・]*(?:(?:総|概算|全体)?事業費|(?:当初)?予算額|決算額)[\s　＞>】〉》:：]/;

/** 「（14市町村合計）」 in a name says what is counted; it is no figure of its own. */
function figuresInNames(
  names: ReturnType<typeof findNames>,
  figuresByLine: readonly (readonly TextFigure[])[],
): readonly TextFigure[] {
  return names
    .filter(({ sort }) => sort === "measure")
    .flatMap(({ first, last, end, text }) =>
      [first, last].flatMap((line) =>
        (figuresByLine[line.order] ?? []).filter(
          (figure) =>
            figure.dated === null &&
            figure.end <= (line === last ? end : line.text.length) &&
            isInBracketOf(text, figure.printed),
        ),
      ),
    );
}

function isInBracketOf(name: string, printed: string): boolean {
  const place = name.indexOf(printed);
  return place > 0 && hasOpenBracket(name.slice(0, place));
}

/** So many lines below its amount a programme may be described. */
const longestOutline = 6;

/** What is numbered or marked begins something of its own. */
const itemStart = /^\s*(?:[(]?\d{1,2}[).．\s]|[①-⑳■□◆◇●◎○])/;

/** The programme whose description a line is: sentences that follow its budget line without a gap, up to the next heading or programme. */
function outlinesBelow(
  names: ReadonlyMap<TextLine, string>,
  lines: readonly TextLine[],
  headings: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let open: { readonly name: string; readonly line: TextLine } | null = null;
  if (names.size === 0) return found;
  for (const line of lines) {
    const name = names.get(line);
    const ends =
      line.blanks > 0 ||
      itemStart.test(line.plain) ||
      headings.has(line.order) ||
      (open && line.order - open.line.order > longestOutline);
    if (name !== undefined) open = { name, line };
    else if (ends || (open && !isSentence(line, lines[line.order + 1]) && indentOf(line) <= indentOf(open.line)))
      open = null;
    else if (open) found.set(line.order, open.name);
  }
  return found;
}

const indentOf = ({ text }: TextLine): number => text.length - text.trimStart().length;

const isSentence = ({ text }: TextLine, next: TextLine | undefined): boolean =>
  text.includes("。") || (next !== undefined && next.blanks === 0 && /^[^。]{0,60}。/.test(next.text));

function factsOfTable(
  { grid, lines, doubts = [] }: TextTable,
  all: readonly TextLine[],
  { context, around, ...said }: Pick<TableContext, "legend" | "book" | "within"> & SaidAbove,
): TableFacts {
  const last = lines.at(-1)?.order ?? 0;
  const below = all.slice(last + 1, last + 6);
  const found = rowsToFacts(grid, { ...said, ...context, around: { ...around, below, previous: null } });
  const read = { ...found, value: withSaidBelow(found.value.map(withoutPlaceholder), below, textsOf(grid)) };
  if (doubts.length === 0) return read;
  const doubted = read.value.map((fact) => ({
    ...fact,
    confidence: confidenceOf([...fact.confidence.reasons, ...doubts]),
  }));
  return { ...read, value: doubted };
}

const textsOf = ({ cells }: TextTable["grid"]): readonly string[] => cells.map(({ text }) => text);

const withoutPlaceholder = (fact: FoundFact): FoundFact =>
  fact.name === unnamedRow || yearlyResults.test(fact.name)
    ? namelessFact(fact.figures, { ...fact, printed: fact.printed.replace(unnamedRow, "") })
    : fact;

/** 実績, 年度別実績, 各年度の目標と実績: of what, it does not say. */
const yearlyResults =
  /^(?:目標|実績|達成率|達成度)値?$|^(?:年度別|各年度|年次別|年度ごと)の?(?:目標|計画|実績|達成状況|推移)(?:値|の推移|状況)?(?:(?:と|及び|・)(?:目標|実績|達成状況)値?)?$/;

function problemsOf({ problems }: LineFigures, line: TextLine | undefined): readonly ReadProblem[] {
  return line ? problems.map((problem) => ({ problem, at: placeAround([line]) })) : [];
}

function byPlace(one: FoundFact, other: FoundFact): number {
  const [a, b] = [one.at, other.at];
  return (
    (a.page ?? 0) - (b.page ?? 0) || (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0) || (a.box?.y ?? 0) - (b.box?.y ?? 0)
  );
}
