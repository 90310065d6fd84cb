import { comparePeriods, type Period, periodBounds } from "../../../../foundation/index.ts";
import { findPeriods, withoutPeriods } from "../find-periods.ts";
import { yearOfReport } from "./budget-title.ts";
import type { FigureGroup } from "./figure-group.ts";
import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";
import { spansOfTitle } from "./span-of-report.ts";

/**
 * Tells whether the years of a group are over, so that it aims at nothing: values of times before the document
 * was made (「令和6年8月」 alone on a line of its first page, 「令和６年度　第１回委員会」); two sides of an arrow, where the later year is one whose results (「平成30年度実績」) it reports and `isNearAims`
 * is false; or where both years are before those that the plan is for (「計画期間　令和７年度～令和11年度」).
 */
export function pastValues(lines: readonly TextLine[]): (group: FigureGroup, isNearAims: boolean) => boolean {
  const made = monthOfDocument(lines);
  const reported = reportedYears(lines);
  const year = yearOfReport(lines)?.period ?? null;
  const plan = yearsOfPlan(lines);
  const ofPages = resultsOfPages(lines);
  if (!made && !year && !plan && !ofPages && reported.length === 0) return () => false;
  return ({ kind, figures }, isNearAims) => {
    // 「研修修了者 638人（令和３年度 451人）」 in a report on 令和４年度
    const [first, before] = figures;
    if (kind === "bracket" && year && first?.said === null && first.period === null && before?.period)
      return before.said === null && endsBefore(before.period, year);
    if (figures.some(({ said, period }) => said !== null || period === null)) return false;
    if (ofPages && figures.every(ofPages)) return true;
    const isOver = figures.every(({ period }) => period !== null && made !== null && endsBefore(period, made));
    if (kind === "alone" || kind === "beside") return isOver;
    const [last] = figures.flatMap(({ period }) => period ?? []).slice(-1);
    const isReported = reported.some((year) => last !== undefined && endsBy(last, year));
    const isBeforePlan = plan !== null && last !== undefined && endsBefore(last, plan);
    return kind === "arrow" && (isBeforePlan || (!isNearAims && (isReported || isOver)));
  };
}

function yearsOfPlan(lines: readonly TextLine[]): Period | null {
  const said = lines.slice(0, linesOfOpening).find(({ plain }) => planYears.test(plain));
  const [only, ...more] = said ? findPeriods(said.plain) : [];
  return only?.period.kind === "span" && more.length === 0 ? only.period : null;
}
const linesOfOpening = 40;
const planYears = /^[\s○●◆■・(<【[]{0,4}(?:本?計画|戦略|推進|対象)の?期間[\s:)>】\]]{1,4}[^。]{6,40}$/;

/**
 * 「総合戦略　５年間の主な成果」 / 「（令和２年度～令和６年度）」: in a document that tells what was reached in those years, what is not said to be an aim, and holds by their end, was
 * reached.
 */
export function reachedBy(lines: readonly TextLine[]): (figure: TextFigure) => boolean {
  const years = yearsOfResults(lines);
  return ({ line, start, end, said, period }) =>
    years !== null &&
    said === null &&
    (period === null || endsBy(period, years)) &&
    !line.plain.slice(Math.max(0, start - longestWord), end).includes("目標");
}
const longestWord = 8;

/** Tells whether the time of a figure was over when the document was made, or is the year on which it reports. */
export function overBefore(lines: readonly TextLine[]): (figure: TextFigure) => boolean {
  const made = monthOfDocument(lines);
  const year = yearOfReport(lines)?.period ?? null;
  const ofPages = resultsOfPages(lines);
  return (figure) => {
    const { period } = figure;
    if (period === null) return false;
    return (
      (made !== null && endsBefore(period, made)) || (year !== null && endsBy(period, year)) || !!ofPages?.(figure)
    );
  };
}

/** 「地域　令和５年度（2023年度）の主な実績」 at the head of page after page: what holds by that year, on these pages, was reached. */
function resultsOfPages(lines: readonly TextLine[]): ((figure: TextFigure) => boolean) | null {
  const heads = lines.filter(({ plain }) => plain.length <= longestTitle && headOfResults.test(plain));
  const firsts = new Map(heads.toReversed().map(({ plain, order }) => [plain, order] as const));
  const head = heads.find(({ plain, order }) => firsts.get(plain) !== order);
  const [said] = head ? findPeriods(head.plain) : [];
  if (!head || said?.period.kind !== "fiscalYear") return null;
  const first = firsts.get(head.plain) ?? head.order;
  const year = said.period;
  return ({ line, period }) => line.order > first && period !== null && endsBy(period, year);
}
const headOfResults = /年度末?(?:\([^()]{1,10}\))?の?(?:主な)?(?:取組|事業)?(?:の?成果|の?実績)\s*$/;

function yearsOfResults(lines: readonly TextLine[]): Period | null {
  const isOfResults = lines
    .slice(0, linesOfTitle)
    .some(({ plain }) => plain.length <= longestTitle && titleOfResults.test(plain) && !noTitle.test(plain));
  const [only, ...more] = isOfResults ? spansOfTitle(lines) : [];
  return only && more.length === 0 ? only.period : null;
}
/** 「2．第2期戦略の振り返り」 heads a section of a plan. */
const noTitle = /指標|目標|計画案|^\s*[(]?\d{1,2}[.．)\s]/;
const longestTitle = 40;
const titleOfResults = /(?:主な成果|成果(?:の概要|の?報告書?|集|と課題)|振り返り|総括|達成状況|検証結果)\s*$/;

const linesOfTitle = 14;

function monthOfDocument(lines: readonly TextLine[]): Period | null {
  const ofPaper = lines.slice(0, linesOfTitle).find(({ plain }) => paperForm.test(plain));
  const [year, ...more] = ofPaper ? findPeriods(ofPaper.plain) : [];
  if (year && more.length === 0) return year.period;
  for (const { plain } of lines.slice(0, linesOfTitle)) {
    const [only, ...others] = plain.length <= longestDate ? findPeriods(plain) : [];
    const isDay = only?.period.kind === "month" || only?.period.kind === "date";
    if (only && isDay && others.length === 0 && /^[^\d、。]{0,12}$/.test(withoutPeriods(plain, [only]).trim()))
      return only.period;
  }
  return null;
}
const longestDate = 30;
/** 「令和６年度　第１回推進委員会　資料１」 */
const paperForm = /^(?=.{6,60}$)(?=.*(?:会議|委員会|協議会))[^。]*年/;

/** The years of which it prints what was reached: 「平成30年度実績」. */
const reportedYears = (lines: readonly TextLine[]): readonly Period[] =>
  lines
    .filter(({ plain }) => plain.length <= longestDate && plain.includes("実績"))
    .flatMap(({ plain }) => findPeriods(plain).filter(({ end }) => /^の?実績[^値]?/.test(plain.slice(end))))
    .map(({ period }) => period);

const endsBefore = (period: Period, other: Period): boolean =>
  comparePeriods(periodBounds(period).last, periodBounds(other).first) < 0;

export const endsBy = (period: Period, year: Period): boolean =>
  comparePeriods(periodBounds(period).last, periodBounds(year).last) <= 0;
