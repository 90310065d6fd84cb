import { comparePeriods, type Period } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { isOfCalendarYear } from "./affinity.ts";
import type { TextFigure } from "./figures.ts";
import { type Above, periodOfParagraph } from "./headings.ts";
import type { TextLine } from "./lines.ts";
import { isOfOtherBudget } from "./money-said.ts";
import { isOnlyPeriod } from "./names.ts";
import { isOfOtherTime, yearBeforeReport } from "./other-times.ts";
import { isBehindItems } from "./own-item.ts";
import { amountInSentence } from "./prose-amounts.ts";
import type { ActivityText } from "./result-names.ts";
import { isAimInSentence, sentenceAhead } from "./sentences.ts";
import { periodOfSurvey, periodOfSurveyAbove, spanOfYears } from "./span-of-report.ts";

/** What stands beside a figure of a column dates the other column. */
export const ownPeriod = ({ period, printedPeriod }: TextFigure, name: string): Dated => ({
  period: period && inItsYear(period, printedPeriod, name),
  printed: printedPeriod,
  isInferred: false,
});

/** When a figure holds, and whether that stands elsewhere than beside it. */
export type Dated = { readonly period: Period | null; readonly printed: string | null; readonly isInferred: boolean };

/** Its own period, that of a heading, or the only one of its paragraph. */
export function withPeriod(figure: TextFigure, name: string, above: Above, text: ActivityText): Dated {
  const { lines, headings, year } = text;
  // the description of a programme says of its own figures when they hold, not what stands around it
  const ofOutline =
    text.outlines.has(figure.line.order) && !(figure.unit === "円" && amountInSentence(figure) !== null);
  const before = figure.period ? null : yearBeforeReport(figure, text.reported);
  if (before) return { period: before.period, printed: before.printed, isInferred: true };
  if (!figure.period && (ofOutline || bareYear.test(name) || isOfOtherTime(figure)))
    return { period: null, printed: null, isInferred: false };
  if (figure.period)
    return {
      period: inItsYear(figure.period, figure.printedPeriod, name),
      printed: figure.printedPeriod,
      isInferred: false,
    };
  const past = year?.kind === "fiscalYear" && /昨年[のはも、]/.test(sentenceAhead(figure)) ? year.year - 1 : null;
  if (past !== null) return { period: { kind: "calendarYear", year: past }, printed: "昨年", isInferred: true };
  if (isOfYearToCome(figure)) return { period: figure.unit === "円" ? year : null, printed: null, isInferred: true };
  const lineAbove = lines[figure.line.order - 1];
  const [upper] = lineAbove && figure.line.blanks === 0 ? findPeriods(lineAbove.plain) : [];
  if (upper && lineAbove && isOnlyPeriod(lineAbove.plain))
    return { period: upper.period, printed: upper.printed, isInferred: true };
  if (above.period?.period && isBehindItems(figure.line, above.period, lines))
    return { period: null, printed: null, isInferred: false };
  // 「[2024-02-20 5面]」 above an article is the day of its paper, and not that of an amount
  const isPaperDay = figure.unit === "円" && year !== null && above.period?.period?.kind === "date";
  if (above.period?.period && !isPaperDay) {
    const words = `${name} ${above.period.text}`;
    return {
      period: inItsYear(above.period.period, above.period.printedPeriod, words),
      printed: above.period.printedPeriod,
      isInferred: true,
    };
  }
  const ofHeading = yearBeforeOfHeading(figure.line, lines, year);
  if (ofHeading) return { period: ofHeading, printed: "前年度", isInferred: true };
  const span = spanOfYears(figure.line, lines, text.spans);
  if (span) return { period: span.period, printed: span.printed, isInferred: true };
  const survey = periodOfSurvey(figure) ?? periodOfSurveyAbove(figure, above, lines);
  if (survey) return { period: survey.period, printed: survey.printed, isInferred: true };
  const near = periodOfParagraph(figure, lines, headings);
  // 「令和6年2月末の人口で割った」: the day of something else is not that of an amount
  const isOfDay = figure.unit === "円" && near?.period.kind !== "fiscalYear";
  // 「5年間で100人、各年あたり20人」: what each year is to bring is not of all of them
  const isOfEach = figure.accumulation === "yearly" && near?.period.kind === "span";
  const only = isOfDay || isOfEach ? null : near;
  // what a report on one year aims at is to come
  const isAim = isAimInSentence(figure, lines[figure.line.order + 1]);
  const inferred = only ?? (figure.unit === "円" || isAim || isBelowDates(figure.line, text) ? null : text.reported);
  const isMoney = figure.unit === "円" || (figure.unit === "%" && figure.line.text.includes("円"));
  if (isMoney && only && isOfOtherBudget(only, figure, year)) return { period: null, printed: null, isInferred: false };
  return inferred
    ? { period: inItsYear(inferred.period, inferred.printed, name), printed: inferred.printed, isInferred: true }
    : { period: isMoney ? year : null, printed: null, isInferred: year !== null && isMoney };
}

/** 「平成30年度の宿泊客は5万人でした。新年度は、桟橋の改修に980万円を」: the year of the sentence before is over. */
const isOfYearToCome = (figure: TextFigure): boolean => /(?:新|来)年度(?:は|に|も|の)/.test(sentenceAhead(figure));

/** 「達成度 令和2年3月末」 heads a column of its own time: what stands below it is not of the year of the report because of its title alone. */
const isBelowDates = ({ order }: TextLine, { within, reported }: ActivityText): boolean =>
  (within.get(order) ?? []).some(
    ({ name }) =>
      /達成|実績|目標/.test(name) &&
      findPeriods(name).some(({ period }) => !reported || comparePeriods(period, reported.period) !== 0),
  );

/** 「15年度の一般会計」: a year whose era is not told is no other one. */
const bareYear = /^[\d０-９]{1,2}年度/;

/** 「前年度の取組実績」 a few lines above, in a document whose title names one year: what was done in the year before. */
function yearBeforeOfHeading({ order }: TextLine, lines: readonly TextLine[], budget: Period | null): Period | null {
  const above = lines.slice(Math.max(0, order - farthestPast), order).toReversed();
  const nearest = above.find(({ plain }) => isPastHeading.test(plain) || startsOther.test(plain));
  const year = nearest && isPastHeading.test(nearest.plain) ? (budget ?? yearAtTop(lines)) : null;
  return year?.kind === "fiscalYear" ? { ...year, year: year.year - 1 } : null;
}

/** 「令和７年度　架空プロジェクト一覧」 among the first lines. */
function yearAtTop(lines: readonly TextLine[]): Period | null {
  const titles = lines
    .slice(0, linesOfTitle)
    .filter(({ plain }) => plain.length <= longestTitle && !/[。、]/.test(plain));
  return titles.flatMap(({ plain }) => findPeriods(plain).slice(0, 1)).at(0)?.period ?? null;
}
const linesOfTitle = 6;
const longestTitle = 40;
const farthestPast = 6;
const isPastHeading = /^[^\d。、]{0,3}前年度の[^\d。、]{0,6}実績[^\d。、]{0,3}$/;
const startsOther = /^\s*(?:[(]\d{1,2}[)]|[①-⑳■◆●【<])|。|今年度|本年度|事業費|予算/;

/** 「27団体（前年度 29団体）」: where the year of the first is told elsewhere, that of the bracket is the one before. */
export function inYearBefore(dated: Dated | null, label: string | null): Dated | null {
  if (label !== "前年度" || dated?.period?.kind !== "fiscalYear" || dated.printed === "前年度") return null;
  return { ...dated, period: { ...dated.period, year: dated.period.year - 1 }, printed: label };
}

/** A bare H28 beside a rate of births is the calendar year. */
const inItsYear = (period: Period, printed: string | null, words: string): Period =>
  period.kind === "fiscalYear" && !printed?.includes("年度") && isOfCalendarYear(words)
    ? { kind: "calendarYear", year: period.year }
    : period;
