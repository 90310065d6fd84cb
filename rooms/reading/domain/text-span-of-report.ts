import { periodEndYear, periodStartYear, toHalfWidth } from "../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "./find-periods.ts";
import type { TextFigure } from "./text-figures.ts";
import type { TextLine } from "./text-lines.ts";
import { sentenceAhead } from "./text-sentences.ts";

const linesOfTitle = 12;
const yearsSaid = /(\d{1,2})(?:年間|[かカヵヶケ箇]年)(?:で|の?(?:累計|合計|計)|に)/;

/** The spans of years that the first lines of a document name: 「（令和3年度～令和5年度の取組）」. */
export const spansOfTitle = (lines: readonly TextLine[]): readonly FoundPeriod[] =>
  lines
    .slice(0, linesOfTitle)
    .flatMap(({ plain }) => (/[~〜～∼-]|から/.test(plain) ? findPeriods(plain) : []))
    .filter(({ period }) => period.kind === "span");

/** 「3か年で計7回」, and what stands in a bracket of its own below it: over the one span of as many years that the title names. */
export function spanOfYears(
  line: TextLine,
  lines: readonly TextLine[],
  spans: readonly FoundPeriod[],
): FoundPeriod | null {
  if (spans.length === 0) return null;
  const isBracket = line.blanks === 0 && /^\s*\([^()]*\)\s*$/.test(line.plain);
  const said = yearsSaid.exec(isBracket ? (lines[line.order - 1]?.plain ?? "") : line.plain)?.[1];
  if (said === undefined) return null;
  const fitting = spans.filter(({ period }) => periodEndYear(period) - periodStartYear(period) + 1 === Number(said));
  return new Set(fitting.map(({ printed }) => printed)).size === 1 ? (fitting[0] ?? null) : null;
}

/** 「平成31年2月に実施したアンケートでは、…と答えた人は76.3％」: the answers are of the time when they were asked for. */
export function periodOfSurvey(figure: TextFigure): FoundPeriod | null {
  const { text, begun = "" } = figure.line;
  if (figure.unit === "円" || !(survey.test(text) || survey.test(begun))) return null;
  const ahead = toHalfWidth(sentenceAhead(figure));
  if (!asked.test(ahead)) return null;
  return (
    findPeriods(ahead).findLast(({ end }) => asked.test(ahead.slice(end)) && isAsked.test(ahead.slice(end))) ?? null
  );
}
const survey = /アンケート|意[識向]調査/;
const isAsked = /^に(?:実施し|行っ)た/;
const asked =
  /に(?:実施し|行っ)た[^。、]{0,16}(?:アンケート|意識調査|意向調査)[^。、]{0,6}(?:では|によると|の結果|によれば)/;
