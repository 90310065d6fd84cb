import type { FoundFact, Step } from "./found-fact.ts";
import { headingsAt } from "./pages-to-facts.ts";
import { type Place, type PlacedLine, plainStyle, type ReadPage, type ReadProblem } from "./placed-text.ts";
import { type Legend, readLegend } from "./read-legend.ts";
import { rowsToFacts, type TableContext, type TableFacts } from "./rows-to-facts.ts";
import { type RuleBook, ruledLegend } from "./rule-book.ts";
import { activitiesOfText } from "./text-activities.ts";
import { budgetOfText } from "./text-budget.ts";
import { datedFromBelow, figuresOfLine, type LineFigures, type TextFigure } from "./text-figures.ts";
import { groupFigures } from "./text-groups.ts";
import { findHeadings } from "./text-headings.ts";
import { kpiGroups, kpisOfText } from "./text-kpis.ts";
import { placeAround, type TextLine, textLinesOf } from "./text-lines.ts";
import { hasOpenBracket } from "./text-marks.ts";
import { countLists, findMemberLists } from "./text-members.ts";
import { findNames } from "./text-names.ts";
import { findTextTables, type TextTable } from "./text-tables.ts";
import { findThemes, themeFacts, themeOf } from "./text-themes.ts";

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
  const lines = textLinesOf(pages);
  const tables = findTextTables(lines, book);
  const headings = headingsAt(
    placed(lines),
    new Set(tables.flatMap(({ lines: [first] }) => (first ? [first.order] : []))),
  );
  const inTables = new Set(tables.flatMap((table) => table.lines));
  const free = tables.length === 0 ? lines : renumbered(lines.filter((line) => !inTables.has(line)));
  const fromTables = tables.map((table) =>
    factsOfTable(table, lines, { legend, book, within: headings.get(table.lines[0]?.order ?? -1) ?? [] }),
  );
  const read = datedFromBelow(
    free.map((line, index) => figuresOfLine(line, free[index + 1])),
    free,
  );
  const facts = [...factsOfLines(free, read), ...fromTables.flatMap(({ value }) => value)].sort(byPlace);
  const problems = [
    ...read.flatMap((found, index) => problemsOf(found, free[index])),
    ...fromTables.flatMap((table) => table.problems),
    ...tables.flatMap((table) => table.problems ?? []),
    ...facts.flatMap(({ questions }) => questions),
  ];
  return { value: facts, problems: [...new Set(problems)], tables: fromTables.flatMap((table) => table.tables) };
}

/** Without the lines of tables the others stand next to each other as if nothing were between; one blank line marks the place. */
function renumbered(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.map((line, order) => {
    const before = lines[order - 1];
    const isTorn = before !== undefined && line.order !== before.order + 1;
    return { ...line, order, blanks: isTorn ? Math.max(1, line.blanks) : line.blanks };
  });
}

function factsOfLines(lines: readonly TextLine[], read: readonly LineFigures[]): readonly FoundFact[] {
  const figuresByLine = read.map(({ figures }) => figures);
  const themes = findThemes(lines);
  const budget = budgetOfText(lines, themeOf(themes));
  const inBudget = linesOfFacts(budget);
  const groups = kpiGroups(groupFigures(figuresByLine), lines).filter(
    ({ figures }) => !figures.some(({ line }) => inBudget.has(keyOf(placeAround([line])))),
  );
  const names = findNames(lines, figuresByLine);
  const kpis = kpisOfText({ lines, names, groups, figuresByLine });
  const hasFigures = ({ order }: TextLine) =>
    (figuresByLine[order] ?? []).some(({ dated, unit }) => dated !== null && unit !== "無単位");
  const headings = findHeadings(lines, hasFigures);
  const members = findMemberLists({ lines, headings, figuresByLine });
  const used = new Set<TextFigure>([
    ...groups.flatMap(({ figures }) => figures),
    ...figuresInNames(names, figuresByLine),
  ]);
  const inLists = new Set(members.flatMap(({ nameLine, listLine }) => [nameLine, listLine]));
  const figures = figuresByLine
    .flat()
    .filter(
      (figure) => !used.has(figure) && !inBudget.has(keyOf(placeAround([figure.line]))) && !inLists.has(figure.line),
    );
  const activities = activitiesOfText({ lines, names, headings, figures });
  return [
    ...themeFacts(themes),
    ...budget,
    ...kpis,
    ...members.map(({ fact }) => fact),
    ...countLists(members),
    ...activities,
  ];
}

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

const linesOfFacts = (facts: readonly FoundFact[]): ReadonlySet<string> =>
  new Set(facts.flatMap(({ figures }) => figures.map(({ at }) => keyOf(at))));

/** Lines of a text have numbers, those of a PDF page have boxes. */
const keyOf = ({ page, lines, box }: Place): string =>
  `${page ?? ""}|${lines?.[0] ?? ""}|${box ? `${box.x},${box.y}` : ""}`;

function factsOfTable(
  { grid, lines }: TextTable,
  all: readonly TextLine[],
  said: Pick<TableContext, "legend" | "book" | "within">,
): TableFacts {
  const first = lines[0]?.order ?? 0;
  const above = placed(all.slice(Math.max(0, first - 6), first));
  const last = lines.at(-1)?.order ?? first;
  const below = placed(all.slice(last + 1, last + 6));
  return rowsToFacts(grid, { ...said, around: { above, below, previous: null } });
}

const placed = (lines: readonly TextLine[]): readonly PlacedLine[] =>
  lines.map(({ text, at }) => ({ text, at, style: plainStyle }));

function problemsOf({ problems }: LineFigures, line: TextLine | undefined): readonly ReadProblem[] {
  return line ? problems.map((problem) => ({ problem, at: placeAround([line]) })) : [];
}

function byPlace(one: FoundFact, other: FoundFact): number {
  const [a, b] = [one.at, other.at];
  return (
    (a.page ?? 0) - (b.page ?? 0) || (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0) || (a.box?.y ?? 0) - (b.box?.y ?? 0)
  );
}
