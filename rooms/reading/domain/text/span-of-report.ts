import { periodEndYear, periodStartYear, toHalfWidth } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { FoundFact, FoundFigure } from "../found-fact.ts";
import type { TextFigure } from "./figures.ts";
import type { Above } from "./headings.ts";
import type { TextLine } from "./lines.ts";
import { isAimInSentence, sentenceAhead } from "./sentences.ts";

const linesOfTitle = 12;
const yearsSaid = /(\d{1,2})(?:年間|[かカヵヶケ箇]年)(?:で|の?(?:累計|合計|計)|に)/;

/** The spans of years that the first lines of a document name: 「（令和3年度～令和5年度の取組）」. */
export const spansOfTitle = (lines: readonly TextLine[]): readonly FoundPeriod[] =>
  lines
    .slice(0, linesOfTitle)
    .flatMap(({ plain }) =>
      /[~〜～∼-]|から/.test(plain) ? findPeriods(plain).filter(({ end }) => !figureBehind.test(plain.slice(end))) : [],
    )
    .filter(({ period }) => period.kind === "span");

/** 「（令和元～5年：112人）」 is the span of that figure, 「令和3年度～令和5年度 3か年の取組」 that of the document. */
const figureBehind = /^[^()\d]{0,6}[:：\s]\s?(?:約|延べ)?\d[\d,.]*(?!\s?[かカヵヶケ箇]?年)[^\s\d,.()]{1,4}\s?\)/;

/** 「3か年で計7回」, and what stands in a bracket of its own below it: over the one span of as many years that the title names. */
export function spanOfYears(
  line: TextLine,
  lines: readonly TextLine[],
  spans: readonly FoundPeriod[],
): FoundPeriod | null {
  if (spans.length === 0) return null;
  const isBracket = line.blanks === 0 && /^\s*\([^()]*\)\s*$/.test(line.plain);
  const said = yearsSaid.exec(isBracket ? (lines[line.order - 1]?.plain ?? "") : line.plain)?.[1];
  return spanOf(said, spans);
}

/** 「誘致件数　５年間で23件（目標20件）」 below such a title: both are over those years. */
export function withSpansOfTitle(facts: readonly FoundFact[], lines: readonly TextLine[]): readonly FoundFact[] {
  const spans = spansOfTitle(lines);
  if (spans.length === 0) return facts;
  return facts.map((fact) => {
    const said = fact.figures
      .filter(({ period, accumulation }) => period === null && accumulation === "cumulative")
      .flatMap(({ printed }) => spanOf(yearsSaid.exec(toHalfWidth(printed))?.[1], spans) ?? [])[0];
    return said ? { ...fact, figures: fact.figures.map((figure) => overSpan(figure, said)) } : fact;
  });
}

function overSpan(figure: FoundFigure, { period, printed }: FoundPeriod): FoundFigure {
  if (figure.period !== null || period.kind !== "span") return figure;
  return { ...figure, period: { ...period, figure: "cumulative" }, printedPeriod: printed, accumulation: "cumulative" };
}

/** The one span of so many years. */
function spanOf(years: string | undefined, spans: readonly FoundPeriod[]): FoundPeriod | null {
  const fitting = spans.filter(({ period }) => periodEndYear(period) - periodStartYear(period) + 1 === Number(years));
  return new Set(fitting.map(({ printed }) => printed)).size === 1 ? (fitting[0] ?? null) : null;
}

/** 「平成31年2月に実施したアンケートでは、…と答えた人は76.3％」: the answers are of the time when they were asked for. */
export function periodOfSurvey(figure: TextFigure): FoundPeriod | null {
  const { text, begun = "" } = figure.line;
  if (figure.unit === "円" || !(survey.test(text) || survey.test(begun))) return null;
  // 「意識調査（18～39歳、有効回答数1,204人）では」
  const ahead = toHalfWidth(sentenceAhead(figure)).replace(/\([^()]{1,40}\)/g, "");
  if (!asked.test(ahead)) return null;
  return (
    findPeriods(ahead).findLast(({ end }) => asked.test(ahead.slice(end)) && isAsked.test(ahead.slice(end))) ?? null
  );
}
const survey = /アンケート|意[識向]調査/;

/** 「(4) 町民アンケート」 / 「令和5年11月に…を対象に行い」: what is told below it without a time of its own is of that survey. */
export function periodOfSurveyAbove(
  figure: TextFigure,
  { headings }: Above,
  lines: readonly TextLine[],
): FoundPeriod | null {
  const heading = headings.find(({ text }) => survey.test(text));
  if (!heading || figure.unit === "円" || isAimInSentence(figure, lines[figure.line.order + 1])) return null;
  const said = lines.slice(heading.lines.at(-1)?.order ?? 0, figure.line.order).find(({ plain }) => held.test(plain));
  const [only, ...more] = said ? findPeriods(said.plain) : [];
  return more.length === 0 ? (only ?? null) : null;
}
const held = /に[^。]{0,40}(?:対象(?:に|と)|実施|行[いっ])/;
const isAsked = /^に(?:実施し|行っ)た/;
const asked =
  /に(?:実施し|行っ)た[^。、]{0,16}(?:アンケート|意識調査|意向調査)[^。、]{0,6}(?:では|によると|の結果|によれば)/;
