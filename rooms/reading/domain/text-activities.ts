import { type Period, problem } from "../../../foundation/index.ts";
import { findPeriods } from "./find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure, reason, type Within } from "./found-fact.ts";
import { isOfCalendarYear } from "./text-affinity.ts";
import type { TextFigure } from "./text-figures.ts";
import { type Above, type Heading, headingsAbove, periodOfParagraph } from "./text-headings.ts";
import { figureOf } from "./text-kpis.ts";
import { labelsOf } from "./text-labels.ts";
import { placeAround, type TextLine } from "./text-lines.ts";
import { isOnlyPeriod, type TextName } from "./text-names.ts";
import { type ActivityText, headingsInReach, nameOfResult, withinReach } from "./text-result-names.ts";
import { countsWithoutUnit, isChangeInSentence, isForecast, subjectOfSentence } from "./text-sentences.ts";
import { isTimeUnit } from "./text-units.ts";

/** What was done and how much of it: the figures of each line with their names, headings and periods. */
export function activitiesOfText({ lines, names, headings, figures }: Activities): readonly FoundFact[] {
  const figuresAt = new Map<number, TextFigure[]>();
  for (const figure of figures.filter(isCounted)) {
    const own = figuresAt.get(figure.line.order);
    if (own) own.push(figure);
    else figuresAt.set(figure.line.order, [figure]);
  }
  const nameAt = new Map(names.map((name) => [name.last.order, name] as const));
  const text: ActivityText = { lines, headings, nameAt, figuresAt };
  return [...figuresAt.values()].flatMap((own) =>
    bySubject(own).flatMap(([subject, figures]) =>
      figures[0] ? [factOfLine(figures[0].line, figures, subject, text)] : [],
    ),
  );
}

type OfSubject = readonly [subject: string | null, figures: readonly TextFigure[]];

/** The figures of a sentence are of what it is about; of a line without sentences all figures are one thing's. */
function bySubject(figures: readonly TextFigure[]): readonly OfSubject[] {
  const subjects = figures.map(subjectOfSentence);
  if (subjects.every((subject) => subject === null)) return [[null, figures]];
  return [...new Set(subjects)].map((subject) => [subject, figures.filter((_, index) => subjects[index] === subject)]);
}

export type Activities = {
  readonly lines: readonly TextLine[];
  readonly names: readonly TextName[];
  readonly headings: ReadonlyMap<number, Heading>;
  /** The figures that are no values of indicators nor amounts of a budget. */
  readonly figures: readonly TextFigure[];
};

/** 「出席者　委員12名、事務局4名」 in the minutes of a meeting is no result of anything. */
const atMeeting = /^\s*(?:出席|欠席|傍聴)(?:者|人|委員)?[\s:：]/;

/** Durations and ages in a sentence count nothing; a number without a unit counts only behind a colon, and with decimals. */
function isCounted(figure: TextFigure): boolean {
  const { unit, line, start, printed } = figure;
  // 「ほか3事業」 counts what is not listed
  if (/(?:ほかに?|他に?|外)\s*$/.test(line.plain.slice(0, start))) return false;
  if (isChangeInSentence(figure) || atMeeting.test(line.plain)) return false;
  if (unit === "無単位")
    return (
      (/[:：]\s*$/.test(line.plain.slice(0, start)) && /\d\.\d/.test(printed.normalize("NFKC"))) ||
      countsWithoutUnit(figure)
    );
  return !isTimeUnit(unit);
}

function factOfLine(
  line: TextLine,
  figures: readonly TextFigure[],
  subject: string | null,
  text: ActivityText,
): FoundFact {
  const above = headingsAbove(line, text.headings);
  const labels = subject === null ? labelsOf(figures) : [];
  const named = subject === null ? nameOfResult(line, labels[0] ?? null, above, text) : namedBySentence(subject);
  const isProse = subject !== null || figures.some(isInSentence);
  const dated = figures.map((figure) => withPeriod(figure, named.name, above, text));
  const doubts = [
    ...named.doubts,
    ...(dated.some(({ isInferred }) => isInferred) ? [periodOfHeading] : []),
    ...(isProse ? [inSentence] : []),
  ];
  const printed = line.text.trim();
  return {
    kind: named.name !== "" && !isProse ? "activity" : "figure",
    name: named.name,
    figures: figures.map((figure, index) =>
      foundFigure(figure, dated[index] ?? null, labels[index] ?? null, named.name),
    ),
    flag: null,
    sameAsAbove: false,
    within: headingsInReach(line, above, withinReach).flatMap(withinOf),
    remarks: [],
    printed,
    at: placeAround([...named.lines, line]),
    confidence: confidenceOf(doubts),
    questions: named.isAsked ? [{ problem: nameless(printed), at: placeAround([line]) }] : [],
  };
}

function foundFigure(figure: TextFigure, dated: Dated | null, label: string | null, name: string): FoundFigure {
  const isNamed = label === null || name.replace(/\s/g, "").includes(label.replace(/\s/g, ""));
  const role = figure.said ?? (isForecast(figure) ? "forecast" : "figure");
  const found = figureOf(figure, role, isNamed ? null : label);
  return dated ? { ...found, period: dated.period, printedPeriod: dated.printed } : found;
}

/** What follows the figure goes on as a sentence does: 14振興局で, 11市町村と, 3つの. */
const isInSentence = ({ line, end }: TextFigure): boolean =>
  /^(?:[とをでがはのにへも]|から|まで|による|以上の|規模|体で)/.test(line.plain.slice(end));

type Dated = { readonly period: Period | null; readonly printed: string | null; readonly isInferred: boolean };

/** Its own period, that of a heading, or the only one of its paragraph. */
function withPeriod(figure: TextFigure, name: string, above: Above, { lines, headings }: ActivityText): Dated {
  if (figure.period)
    return {
      period: inItsYear(figure.period, figure.printedPeriod, name),
      printed: figure.printedPeriod,
      isInferred: false,
    };
  const before = lines[figure.line.order - 1];
  const [upper] = before && figure.line.blanks === 0 ? findPeriods(before.plain) : [];
  if (upper && before && isOnlyPeriod(before.plain))
    return { period: upper.period, printed: upper.printed, isInferred: true };
  if (above.period?.period) {
    const words = `${name} ${above.period.text}`;
    return {
      period: inItsYear(above.period.period, above.period.printedPeriod, words),
      printed: above.period.printedPeriod,
      isInferred: true,
    };
  }
  const only = periodOfParagraph(figure.line, lines, headings);
  return only
    ? { period: only.period, printed: only.printed, isInferred: true }
    : { period: null, printed: null, isInferred: false };
}

/** A bare H28 beside a rate of births is the calendar year. */
const inItsYear = (period: Period, printed: string | null, words: string): Period =>
  period.kind === "fiscalYear" && !printed?.includes("年度") && isOfCalendarYear(words)
    ? { kind: "calendarYear", year: period.year }
    : period;

const withinOf = ({ text, lines }: Heading): readonly Within[] =>
  text === "" ? [] : [{ kind: "heading", name: text, at: placeAround(lines) }];

const namedBySentence = (name: string) => ({ name, lines: [], doubts: [], isAsked: false });

const periodOfHeading = reason(
  "period/heading",
  0.95,
  "時期は、上の見出しか同じ段落から読みました。",
  "The period was taken from the heading above or the same paragraph.",
);
const inSentence = reason("figure/sentence", 0.8, "文章の中の数です。", "The figure stands in a sentence.");
const nameless = (printed: string) =>
  problem(
    "text/namelessResult",
    `「${printed.slice(0, 60)}」は実績の枠にある数ですが、どの取組のものか原文の並びからは分かりません。元の資料を見て選んでください。`,
    `"${printed.slice(0, 60)}" stands in a box of results; the text does not tell of what. Look at the document and choose.`,
  );
