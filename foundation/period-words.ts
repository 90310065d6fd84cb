import { dayNumber, type EraYear, eraYearOfCalendarYear, eraYearOfFiscalYear, eraYearOfSolarDay } from "./era.ts";
import { assertNever } from "./outcome.ts";
import { asPeriod, periodBounds } from "./period.ts";
import type { Period, SpanFigure } from "./period-type.ts";
import type { Bilingual, Language } from "./problem.ts";

export type PeriodStyle = { readonly lang: Language; readonly era: "wareki" | "western" };

const figureWords: Readonly<Record<SpanFigure, Bilingual>> = {
  average: { ja: "平均", en: " average" },
  cumulative: { ja: "累計", en: " cumulative" },
};

/** The months in English, January first. */
export const englishMonths: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `平成26年度`, `2014年度` or `FY2014`; in English with `wareki` also the era: `FY2014 (Heisei 26)`. Years before 明治 stay western. */
export function formatPeriod(period: Period, style: PeriodStyle): string {
  return style.lang === "ja" ? formatJapanese(period, style.era) : formatEnglish(period, style.era);
}

/** A day in the reader's words: 令和9年3月31日, 31 March 2027. What is no day stays as it is. */
export function dayWords(day: string, style: PeriodStyle): string {
  const period = asPeriod(day);
  return period.ok ? formatPeriod(period.value, style) : day;
}

function formatJapanese(period: Period, era: PeriodStyle["era"]): string {
  const year = era === "wareki" ? japaneseYear(period) : String("year" in period ? period.year : "");
  switch (period.kind) {
    case "fiscalYear":
      return `${year}年度`;
    case "calendarYear":
      return `${year}年`;
    case "month":
      return `${year}年${period.month}月`;
    case "date":
      return `${year}年${period.month}月${period.day}日`;
    case "graduates":
      return `${year}年${period.month}月卒`;
    case "span": {
      const ends = `${formatJapanese(period.from, era)}～${formatJapanese(period.to, era)}`;
      return ends + (period.figure ? figureWords[period.figure].ja : "");
    }
    default:
      return assertNever(period);
  }
}

function japaneseYear(period: Period): string {
  const found = eraYear(period);
  if (!found) return String("year" in period ? period.year : "");
  return `${found.era.name}${found.year === 1 ? "元" : found.year}`;
}

function formatEnglish(period: Period, era: PeriodStyle["era"]): string {
  const found = era === "wareki" ? eraYear(period) : null;
  const words = englishWords(period, era);
  return found ? `${words} (${found.era.en} ${found.year})` : words;
}

function englishWords(period: Period, era: PeriodStyle["era"]): string {
  switch (period.kind) {
    case "fiscalYear":
      return `FY${period.year}`;
    case "calendarYear":
      return String(period.year);
    case "month":
      return `${englishMonths[period.month - 1]} ${period.year}`;
    case "date":
      return `${period.day} ${englishMonths[period.month - 1]} ${period.year}`;
    case "graduates":
      return `school leavers of ${englishMonths[period.month - 1]} ${period.year}`;
    case "span": {
      const ends = `${formatEnglish(period.from, era)} – ${formatEnglish(period.to, era)}`;
      return ends + (period.figure ? figureWords[period.figure].en : "");
    }
    default:
      return assertNever(period);
  }
}

function eraYear(period: Period): EraYear | null {
  switch (period.kind) {
    case "fiscalYear":
      return eraYearOfFiscalYear(period.year);
    case "calendarYear":
      return eraYearOfCalendarYear(period.year);
    case "month":
    case "graduates":
    case "date": {
      // the month in which an era changes goes under the new one
      const { year, month, day } = periodBounds(period).last;
      return eraYearOfSolarDay(dayNumber(year, month, day));
    }
    case "span":
      return null;
    default:
      return assertNever(period);
  }
}
