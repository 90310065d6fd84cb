import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import type { FoundFact } from "../found-fact.ts";
import type { TextFigure } from "./figures.ts";
import { isStartOfChange } from "./from-to.ts";
import { isStartOfAim, sentenceAhead } from "./sentences.ts";

/** 「前年の1.35を」 */
const isOfYearBefore = ({ line: { plain }, start }: TextFigure): boolean =>
  /(?:(?:前年度?|昨年度?|前回)(?:の|\()|(?:^|[^年0-9])\d{1,2}月(?:\d{1,2}日|末)(?:現在|時点)[^。]{0,30})約?$/.test(
    plain.slice(0, start),
  );

/** 「決算額は12億円で、前年度の11億円を上回った」, 「412件（前年度388件）」 in the report on one year, where the sentence names no other. */
export function yearBeforeReport(figure: TextFigure, reported: FoundPeriod | null): FoundPeriod | null {
  const { line, start } = figure;
  if (reported?.period.kind !== "fiscalYear" || !ofYearBefore.test(line.plain.slice(0, start))) return null;
  if (findPeriods(sentenceAhead(figure)).length > 0) return null;
  const { kind, year } = reported.period;
  return { ...reported, period: { kind, year: year - 1 }, printed: "前年度" };
}

const ofYearBefore = /(?:前年度の|\(前年度)約?$/;

/** 「前年度の相談件数は840件で」 in the report on one year: the same is counted, of the year before. */
export function inYearBeforeReport(fact: FoundFact, reported: FoundPeriod | null): FoundFact {
  const name = fact.name.replace(/^前年度の/, "");
  if (name === fact.name || name === "" || fact.kind === "budget" || reported?.period.kind !== "fiscalYear")
    return fact;
  const { kind, year } = reported.period;
  const figures = fact.figures.map((figure) =>
    figure.role === "previous" && figure.period === null
      ? { ...figure, role: "figure" as const, period: { kind, year: year - 1 }, printedPeriod: "前年度" }
      : figure,
  );
  return { ...fact, name, figures };
}

/** 「目標に掲げる6,500人に届かず」: what was aimed at is of no year that is told here. */
const isSetAim = ({ line: { plain }, start }: TextFigure): boolean =>
  /目標に掲げ[るた]約?$/.test(plain.slice(Math.max(0, start - 12), start));

/** 「10億円（令和4年度実績 6億円）」, 「60件　（参考：令和5年 52件）」: the year in the bracket is of the other figure. */
function isAheadOfResult({ line: { plain }, end }: TextFigure): boolean {
  const bracket = bracketBehind.exec(plain.slice(end))?.[1] ?? "";
  const [only, ...more] = /\d\D+\d/.test(bracket) ? findPeriods(bracket) : [];
  return only !== undefined && more.length === 0 && figureBehind.test(bracket.slice(only.end));
}
const bracketBehind = /^[^()。\d]{0,16}\(([^()]{4,40})\)/;
const figureBehind = /^[^\d]{0,10}\d[\d,.]*[^\d\s年月日]/;

/** What its own words do not date is of another time than the line around it. */
export const isOfOtherTime = (figure: TextFigure): boolean =>
  [isStartOfAim, isStartOfChange, isOfYearBefore, isSetAim, isAheadOfResult].some((is) => is(figure));
