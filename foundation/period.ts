import { dayNumber } from "./era.ts";
import { shown } from "./numeral.ts";
import { assertNever, fail, type Outcome, ok } from "./outcome.ts";
import type { CalendarDate, CalendarYear, FiscalYear, Period, Span, SpanEnd, SpanFigure } from "./period-type.ts";
import { type Problem, problem } from "./problem.ts";

export type * from "./period-type.ts";

const earliestYear = 1600;
const latestYear = 2299;

/** Reads the canonical text: `FY2014`, `CY2015`, `2017-04`, `2017-10-01`, `FY2009..FY2013`, `graduates2015-03`, also `FY2009..FY2013:average` and `:cumulative`. */
export function asPeriod(text: string): Outcome<Period, Problem> {
  const span = /^([^.]+)\.\.([^.:]+)(?::(average|cumulative))?$/.exec(text);
  if (!span) return asPoint(text);
  const [, first = "", last = "", figure] = span;
  const from = asPoint(first);
  if (!from.ok) return from;
  const to = asPoint(last);
  if (!to.ok) return to;
  if (from.value.kind === "graduates" || to.value.kind === "graduates") return fail(notPeriod(text));
  return asSpan(from.value, to.value, figure === "average" || figure === "cumulative" ? figure : undefined);
}

/** The canonical text of a period; `asPeriod` reads it back. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case "fiscalYear":
      return `FY${period.year}`;
    case "calendarYear":
      return `CY${period.year}`;
    case "month":
      return `${period.year}-${twoDigits(period.month)}`;
    case "date":
      return `${period.year}-${twoDigits(period.month)}-${twoDigits(period.day)}`;
    case "graduates":
      return `graduates${period.year}-${twoDigits(period.month)}`;
    case "span":
      return `${periodText(period.from)}..${periodText(period.to)}${period.figure ? `:${period.figure}` : ""}`;
    default:
      return assertNever(period);
  }
}

type Point = Exclude<Period, Span>;

function asPoint(text: string): Outcome<Point, Problem> {
  const year = /^(FY|CY)(\d{4})$/.exec(text);
  if (year)
    return checkedPoint({ kind: year[1] === "FY" ? "fiscalYear" : "calendarYear", year: Number(year[2]) }, text);
  const day = /^(graduates)?(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!day || (day[1] && day[4])) return fail(notPeriod(text));
  const month = { year: Number(day[2]), month: Number(day[3]) };
  if (day[4]) return checkedPoint({ kind: "date", ...month, day: Number(day[4]) }, text);
  return checkedPoint({ kind: day[1] ? "graduates" : "month", ...month }, text);
}

/** Refuses a 13th month, 30 February, and years that no plan or statistic of Japan speaks of. `text` is shown in the problem. */
export function checkedPoint<P extends Point>(point: P, text: string): Outcome<P, Problem> {
  const { year } = point;
  const month = "month" in point ? point.month : 1;
  const day = "day" in point ? point.day : 1;
  const fits = year >= earliestYear && year <= latestYear && month >= 1 && month <= 12;
  return fits && day >= 1 && day <= daysInMonth(year, month) ? ok(point) : fail(noSuchDay(text));
}

/** A span of two ends of one kind; refuses an end before its beginning. */
export function asSpan(from: SpanEnd, to: SpanEnd, figure?: SpanFigure): Outcome<Span, Problem> {
  if (from.kind !== to.kind) return fail(mixedSpan(from, to));
  if (comparePeriods(from, to) > 0) return fail(reversedSpan(from, to));
  return ok(figure ? { kind: "span", from, to, figure } : { kind: "span", from, to });
}

/** The first and the last day of a period: FY2014 is 2014-04-01 to 2015-03-31. */
export function periodBounds(period: Period): { readonly first: CalendarDate; readonly last: CalendarDate } {
  switch (period.kind) {
    case "fiscalYear":
      // 会計年度は4月始まり (地方自治法208条)
      return { first: dateOf(period.year, 4, 1), last: dateOf(period.year + 1, 3, 31) };
    case "calendarYear":
      return { first: dateOf(period.year, 1, 1), last: dateOf(period.year, 12, 31) };
    case "month":
    case "graduates": {
      const { year, month } = period;
      return { first: dateOf(year, month, 1), last: dateOf(year, month, daysInMonth(year, month)) };
    }
    case "date":
      return { first: period, last: period };
    case "span":
      return { first: periodBounds(period.from).first, last: periodBounds(period.to).last };
    default:
      return assertNever(period);
  }
}

/** Orders periods for lists and charts: by first day, then by last day, then by canonical text. */
export function comparePeriods(one: Period, other: Period): number {
  const [left, right] = [periodBounds(one), periodBounds(other)];
  const byDay = dayOf(left.first) - dayOf(right.first) || dayOf(left.last) - dayOf(right.last);
  if (byDay !== 0) return byDay;
  const [leftText, rightText] = [periodText(one), periodText(other)];
  return leftText === rightText ? 0 : leftText < rightText ? -1 : 1;
}

export function samePeriod(one: Period, other: Period): boolean {
  return periodText(one) === periodText(other);
}

/** Whether two periods are the same, apart from what a figure over them is (mean or total): H27～R1累計 and 2015年度～2019年度. */
export function sameTime(one: Period, other: Period): boolean {
  return samePeriod(withoutFigure(one), withoutFigure(other));
}

/**
 * Takes 2014年 and 2014年度 for the same year. They share only nine months: whoever calls this has decided that a statistic by
 * calendar year may stand for the fiscal year of the same number.
 */
export function sameYearNumber(one: FiscalYear | CalendarYear, other: FiscalYear | CalendarYear): boolean {
  return one.year === other.year;
}

/** The year in which a period begins, by its own count: 2014 for FY2014, 2009 for FY2009..FY2013, 2015 for graduates2015-03. */
export function periodStartYear(period: Period): number {
  return period.kind === "span" ? period.from.year : period.year;
}

/** The year in which a period ends, by its own count: 2014 for FY2014 (though it ends in March 2015), 2013 for FY2009..FY2013. */
export function periodEndYear(period: Period): number {
  return period.kind === "span" ? period.to.year : period.year;
}

/** A period in the machine output of the commands. A month is a `date` of seven characters. */
export type ContractPeriod = {
  readonly kind: "fiscalYear" | "calendarYear" | "span" | "date" | "graduates";
  readonly from: string;
  readonly to: string;
};

/** `{ kind: "fiscalYear", from: "2014", to: "2014" }`; a span has both ends, a date `2017-10-01`, graduates `2015-03`. */
export function contractPeriod(period: Period): ContractPeriod {
  if (period.kind === "span") return { kind: "span", from: endText(period.from), to: endText(period.to) };
  const text = endText(period);
  return { kind: period.kind === "month" ? "date" : period.kind, from: text, to: text };
}

function endText(end: Point): string {
  return periodText(end).replace(/^(?:FY|CY|graduates)/, "");
}

function withoutFigure(period: Period): Period {
  return period.kind === "span" ? { kind: "span", from: period.from, to: period.to } : period;
}

function dateOf(year: number, month: number, day: number): CalendarDate {
  return { kind: "date", year, month, day };
}

function dayOf({ year, month, day }: CalendarDate): number {
  return dayNumber(year, month, day);
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function notPeriod(text: string): Problem {
  return problem(
    "period/notPeriod",
    `「${shown(text)}」は期間として読めません。FY2014、CY2015、2017-10-01、FY2009..FY2013 のように書いてください。`,
    `"${shown(text)}" is not a period. Write it like FY2014, CY2015, 2017-10-01 or FY2009..FY2013.`,
  );
}

function noSuchDay(text: string): Problem {
  return problem(
    "period/noSuchDay",
    `「${shown(text)}」という年月日は暦にないか、${earliestYear}～${latestYear}年の外です。原文を確かめてください。`,
    `"${shown(text)}" is not in the calendar, or outside the years ${earliestYear} to ${latestYear}. Compare it with the source.`,
  );
}

function mixedSpan(from: SpanEnd, to: SpanEnd): Problem {
  const [first, last] = [periodText(from), periodText(to)];
  return problem(
    "period/mixedSpan",
    `期間の始まり ${first} と終わり ${last} の種類が違います。年度・年・月・日のどれかに揃えてください。`,
    `The span begins with ${first} and ends with ${last}, which are of different kinds. Use fiscal years, years, months or dates for both.`,
  );
}

function reversedSpan(from: SpanEnd, to: SpanEnd): Problem {
  const [first, last] = [periodText(from), periodText(to)];
  return problem(
    "period/reversed",
    `期間の終わり ${last} が始まり ${first} より前です。順序と元号を確かめてください。`,
    `The span ends with ${last}, before its beginning ${first}. Check the order and the eras.`,
  );
}
