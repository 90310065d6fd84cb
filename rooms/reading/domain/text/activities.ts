import { type Period, problem, toHalfWidth } from "../../../../foundation/index.ts";
import { namesState } from "../activity-roles.ts";
import { namelessFact } from "../asked-names.ts";
import type { FoundPeriod } from "../find-periods.ts";
import {
  confidenceOf,
  type FigureRole,
  type FoundFact,
  type FoundFigure,
  reason,
  type Step,
  type Within,
} from "../found-fact.ts";
import { namesIndicators } from "../heading-forms.ts";
import { lettersOf } from "../letters-of.ts";
import { type Dated, inYearBefore, ownPeriod, withPeriod } from "./activity-periods.ts";
import { aimsBelow, roleOfHeading } from "./aims-below.ts";
import { severalAmounts } from "./budget-doubts.ts";
import { roleOfName } from "./budget-heads.ts";
import { budgetWordsAbove, flagOfWords } from "./budgets-by-year.ts";
import { isCounted } from "./counted.ts";
import type { TextFigure } from "./figures.ts";
import { type Above, type Heading, headingsAbove } from "./headings.ts";
import { yearOfHeading } from "./kpi-doubts.ts";
import { figureOf } from "./kpi-figures.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";
import {
  budgetedAs,
  flagOfSentence,
  isBesideInBracket,
  isOfBudget,
  isOfYearBefore,
  isRow,
  lastYear,
  namesChange,
} from "./money-said.ts";
import { namesAlone } from "./name-above.ts";
import { byCard, byClause, byHeading } from "./name-doubts.ts";
import type { TextName } from "./names.ts";
import { inYearBeforeReport } from "./other-times.ts";
import { areCountedApart, arePairsInColumns, isOfItsItem } from "./own-item.ts";
import { numberAhead, sourceAhead } from "./own-words.ts";
import { type ActivityText, headingsInReach, type Named, nameOfResult, withinReach } from "./result-names.ts";
import { figuresOfRow, namesInRows, periodOfColumn } from "./row-names.ts";
import { yearOfSentenceBefore } from "./sentence-before.ts";
import { isAimInSentence, isForecast, isResultInSentence, isStartOfAim, isToCome } from "./sentences.ts";
import { partOfSex } from "./sexes.ts";
import { spansOfTitle } from "./span-of-report.ts";
import { isQuoted } from "./subjects.ts";
import { bySubject, type OfSubject, saysPart } from "./things.ts";

/**
 * What was done and how much of it: the figures of each line with their names, headings and periods. A number in a sentence that neither the
 * sentence nor a heading names is asked, and is no fact.
 */
export function activitiesOfText({
  lines,
  names,
  headings,
  figures,
  outlines,
  year,
  reported,
  within,
}: Activities): Step<readonly FoundFact[]> {
  const figuresAt = new Map<number, TextFigure[]>();
  const counted = new Set(figures.filter((one) => isCounted(one, lines[one.line.order + 1])));
  for (const figure of counted) {
    const own = figuresAt.get(figure.line.order);
    if (own) own.push(figure);
    else figuresAt.set(figure.line.order, [figure]);
  }
  const nameAt = namesAlone(names);
  const spans = spansOfTitle(lines);
  const text: ActivityText = { lines, headings, nameAt, figuresAt, outlines, year, reported, spans, within };
  const rows = namesInRows(names);
  const asAim = aimsBelow(lines);
  const facts = [...figuresAt.values()]
    .flatMap((own) => figuresOfRow(own, rows))
    .flatMap(({ name, figures: own }) =>
      bySubject(own).flatMap((one) =>
        one.figures[0] ? [asAim(factOfLine(one.figures[0].line, one, text, name), one.figures)] : [],
      ),
    );
  return {
    value: facts
      .filter((fact) => !namesChange.test(fact.name))
      .map((fact) => inYearBeforeReport(fact, reported))
      .map((fact) => ({ ...fact, name: fact.name.replace(numberAhead, "").replace(sourceAhead, "") }))
      .map((fact) => {
        if (isUnnamed(fact) || (fact.name === "" && fact.questions.length === 0))
          return namelessFact(fact.figures, fact);
        return isRow(fact)
          ? namelessFact(fact.figures, fact, [{ problem: severalAmounts(fact.name), at: fact.at }])
          : fact;
      }),
    problems: [],
  };
}

const isUnnamed = ({ confidence }: FoundFact): boolean => confidence.reasons.some(({ code }) => code === byClause.code);

export type Activities = {
  readonly lines: readonly TextLine[];
  readonly names: readonly TextName[];
  readonly headings: ReadonlyMap<number, Heading>;
  /** The figures that are no values of indicators nor amounts of a budget. */
  readonly figures: readonly TextFigure[];
  /** Programmes of a budget by the lines below them that describe them. */
  readonly outlines: ReadonlyMap<number, string>;
  /** The year of the budget that the document is about; null for any other document. */
  readonly year: Period | null;
  /** The one year that the title of a report on results names; null for any other document. */
  readonly reported: FoundPeriod | null;
  /** The headings that hold at a line, by its order. */
  readonly within: ReadonlyMap<number, readonly Within[]>;
};

function factOfLine(
  line: TextLine,
  { subject, figures, labels }: OfSubject,
  text: ActivityText,
  ofRow: TextName | null,
): FoundFact {
  const above = headingsAbove(line, text.headings);
  const part = subject === null ? partOfSex(figures, text.lines, text.figuresAt) : null;
  const words = part ? [part.sex] : ofRow === null ? labels : labels.map(partInRow);
  const named = part
    ? { ...namedBySentence(part.name), lines: [part.line] }
    : ofRow !== null
      ? namedInRow(ofRow, text)
      : subject === null
        ? nameOfResult(line, labels[0] ?? null, above, text)
        : namedBySentence(subject);
  const isProse = subject !== null || figures.some(isInSentence);
  const dated = figures
    .map(
      (figure) =>
        periodOfCard(named) ??
        (ofRow === null ? withPeriod(figure, named.name, above, text) : ownPeriod(figure, named.name)),
    )
    .map((own, index) => inYearBefore(own, words[index] ?? wordInBracket(figures[index])) ?? own)
    .map((own, index, all) => (isOfWhole(figures[index], figures[index - 1]) ? (all[index - 1] ?? own) : own));
  const isOfItem =
    subject === null &&
    (areCountedApart(figures, labels) ||
      (named.doubts.includes(byHeading) && (figures.some(isOfItsItem) || arePairsInColumns(figures, labels))));
  const doubts = [
    ...(isOfItem ? [byClause] : named.doubts),
    ...(dated.some(({ isInferred }) => isInferred) ? [yearOfHeading] : []),
    ...(isProse ? [inSentence] : []),
    ...(figures.some(({ dated: how }) => how === "before") ? [yearOfSentenceBefore] : []),
  ];
  const printed = line.text.trim();
  const next = text.lines[line.order + 1];
  const budgetWords = budgetWordsAbove(line, figures, text.lines);
  const isBudget =
    budgetWords !== null || (!text.outlines.has(line.order) && isOfBudget(line, figures, named.name, next));
  const isCard = named.doubts.some(({ code }) => code === byCard.code);
  const headed = isProse ? null : roleOfHeading(above);
  const isNotSaid = figures.every(({ said }) => said === null);
  const ofAim = isNotSaid && !isProse && aimedPopulation.test(named.name) ? "target" : headed;
  const isAim = ofAim !== null && isNotSaid && namesMeasure(named.name);
  const isActivity =
    named.name !== "" && !isProse && !isCard && !text.outlines.has(line.order) && !namesState(named.name);
  const kind = isActivity ? "activity" : "figure";
  return {
    kind: isBudget ? "budget" : isAim ? "kpi" : kind,
    name: named.name,
    figures: figures
      .map((figure, index) =>
        foundFigure(figure, {
          dated: dated[index] ?? null,
          label: dated[index]?.printed === words[index] ? null : (words[index] ?? null),
          named,
          next,
          isBudget,
          year: text.year,
        }),
      )
      .map((figure) => inRole(figure, isBudget ? (roleOfName(named.name) ?? "amount") : isAim ? ofAim : null)),
    flag: budgetWords
      ? flagOfWords(budgetWords)
      : isBudget && figures.every(isQuoted)
        ? flagOfSentence(line, figures)
        : null,
    sameAsAbove: false,
    within: withinFor(line, named.lines, above, text),
    remarks: [],
    printed,
    at: placeAround([...named.lines, line]),
    confidence: confidenceOf(doubts),
    questions: named.isAsked ? [{ problem: nameless(printed), at: placeAround([line]) }] : [],
  };
}

/** 「目標人口」 / 「2060年に」 / 「5,000人」 */
const aimedPopulation = /^(?:将来)?目標(?:総|定住)?人口$/;

/** 「９名（R5）、うち就業 ２名」: a part without a year is of that of its whole. */
const isOfWhole = (figure: TextFigure | undefined, before: TextFigure | undefined): boolean =>
  figure?.dated === null &&
  before?.dated === "behind" &&
  before.line === figure.line &&
  /^[、,\s(]*うち[^\d、。]{1,12}$/.test(figure.line.plain.slice(before.end, figure.start));

/** What a figure is where nothing closer to it says so. */
const inRole = (figure: FoundFigure, role: FigureRole | null): FoundFigure =>
  role !== null && figure.role === "figure" ? { ...figure, role } : figure;

type Known = {
  readonly dated: Dated | null;
  readonly label: string | null;
  readonly named: Pick<Named, "name" | "role">;
  readonly next: TextLine | undefined;
  readonly isBudget: boolean;
  /** Of the budget that the document is about. */
  readonly year: Period | null;
};

function foundFigure(figure: TextFigure, { dated, label, named, next, isBudget, year }: Known): FoundFigure {
  const isNamed =
    label === null ||
    (toHalfWidth(named.name).replace(/\s/g, "").includes(label.replace(/\s/g, "")) && !saysPart(figure, label));
  const isOfLastYear = lastYear.test(named.name) || (isBudget && isOfYearBefore(figure));
  const role =
    figure.said ??
    (isOfLastYear ? "previous" : null) ??
    budgetedAs(figure) ??
    named.role ??
    (isBudget ? roleOfName(named.name) : null) ??
    (isToCome(named.name, dated?.period ?? null, year) || isEstimate.test(named.name) ? "forecast" : null) ??
    roleOfSentence(figure, next);
  const found = figureOf(figure, role, isNamed ? null : withoutName(label, named.name));
  if (isOfLastYear) return { ...found, period: null, printedPeriod: null };
  return dated ? { ...found, period: dated.period, printedPeriod: dated.printed } : found;
}

/** 「国の研究所の推計」 over a year and its figure */
const isEstimate = /推計(?:準拠|値)?$/;

/** 「合計特殊出生率 全国」 beside the name: 全国. Of what ends with the name, 「出展（東京2回）、相談件数」, nothing. */
function withoutName(label: string | null, name: string): string | null {
  if (label?.endsWith(`、${name}`)) return null;
  return label?.startsWith(`${name} `) ? label.slice(name.length).trim() : label;
}

const periodOfCard = ({ period }: Pick<Named, "period">): Dated | null =>
  period ? { period: period.period, printed: period.printed, isInferred: false } : null;

function roleOfSentence(figure: TextFigure, next: TextLine | undefined): FigureRole {
  if (isForecast(figure, next)) return "forecast";
  if (isStartOfAim(figure)) return "baseline";
  if (isResultInSentence(figure)) return "actual";
  return isAimInSentence(figure, next) ? "target" : "figure";
}

const wordInBracket = (figure: TextFigure | undefined): string | null =>
  figure && isBesideInBracket(figure) ? "前年度" : null;

/** What follows the figure goes on as a sentence does: 14振興局で, 11市町村と, 3つの. */
const isInSentence = ({ line, end }: TextFigure): boolean =>
  /^(?:[とをでがはのにへも]|から|まで|による|以上の|規模|体で)/.test(line.plain.slice(end));

const withinOf = ({ text, lines }: Heading): readonly Within[] =>
  text === "" ? [] : [{ kind: "heading", name: text, at: placeAround(lines) }];

/** The headings of the document that hold here, and the nearest one of the text where it is none of them. */
function withinFor(line: TextLine, [named]: Named["lines"], above: Above, { within }: ActivityText): readonly Within[] {
  const held = within.get(line.order) ?? [];
  const names = new Set(held.map(({ name }) => lettersOf(name)));
  // where captions stand below their figures, that above is of other ones
  const isAbove = (heading: Heading) =>
    !(heading.kind === "bracket" && named !== undefined && named.order > line.order);
  const near = headingsInReach(line, above, withinReach).filter(isAbove).flatMap(withinOf);
  // 「運営実績（令和5年度）」 is held already, with its period
  const isHeld = ({ at }: Within) => held.some((one) => at.lines !== undefined && one.at.lines?.[0] === at.lines[0]);
  const isNew = (one: Within) => !names.has(lettersOf(one.name)) && !namesIndicators(one.name) && !isHeld(one);
  return [...held, ...near.filter(isNew)];
}

/** What stands ahead of a figure of a row may be of the column beside it. */
const partInRow = (label: string | null): string | null => (label?.startsWith("うち") ? label : null);

const namedInRow = (name: TextName, { lines }: ActivityText): Named => ({
  ...namedBySentence(name.text),
  lines: [name.first],
  period: periodOfColumn(name, lines),
});

const namedBySentence = (name: string): Named => ({ name, lines: [], doubts: [], isAsked: false });

const inSentence = reason("figure/sentence", 0.8, "文章の中の数です。", "The figure stands in a sentence.");
const nameless = (printed: string) =>
  problem(
    "text/namelessResult",
    `「${printed.slice(0, 60)}」は実績の枠にある数ですが、どの取組のものか原文の並びからは分かりません。元の資料を見て選んでください。`,
    `"${printed.slice(0, 60)}" stands in a box of results; the text does not tell of what. Look at the document and choose.`,
  );
