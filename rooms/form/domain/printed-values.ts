import {
  absenceWord,
  asPeriod,
  asScaledUnit,
  type Bound,
  boundWords,
  formatPeriod,
  type Language,
  type Period,
  periodBounds,
  periodText,
  type Quantity,
  type Reading,
} from "../../../foundation/index.ts";
import type { FormTemplate } from "./form-template.ts";

export type Writing = {
  readonly lang: Language;
  readonly era: FormTemplate["era"];
  readonly money: FormTemplate["money"];
};

/** A figure as it is printed, and as a number for a calculating program where it is a single one. */
export type PrintedFigure = { readonly text: string; readonly number: { value: number; format: string } | null };

/** 令和6年度(2024), 令和6年度 or 2024年度, as the form asks; the text itself where it is no period. */
export function printedPeriod(period: string, { lang, era }: Writing): string {
  const read = asPeriod(period);
  if (!read.ok) return period;
  if (era !== "both") return formatPeriod(read.value, { lang, era });
  const wareki = formatPeriod(read.value, { lang, era: "wareki" });
  const year = yearIn(read.value);
  return lang === "en" || year === null || wareki.includes(year) ? wareki : `${wareki}(${year})`;
}

function yearIn(period: Period): string | null {
  if (period.kind === "fiscalYear" || period.kind === "calendarYear") return String(period.year);
  if (period.kind === "span") return null;
  return String(period.year);
}

/** `2026-11-22` as 令和8年11月22日. */
export const printedDay = (day: string, writing: Writing): string =>
  printedPeriod(day.slice(0, 10), { ...writing, era: writing.era === "western" ? "western" : "wareki" });

/** The last month of a period: 令和9年3月 for FY2026. */
export function lastMonth(period: string, writing: Writing): string {
  const read = asPeriod(period);
  if (!read.ok) return period;
  const { last } = periodBounds(read.value);
  return printedDay(`${last.year}-${String(last.month).padStart(2, "0")}`, writing);
}

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 15 });

/** ▲1,234.5 in Japanese, −1,234.5 in English. */
export function printedNumber(value: number, lang: Language): string {
  const number = grouped.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(number) ? `${lang === "ja" ? "▲" : "−"}${number}` : number;
}

export function numberFormat(value: number, lang: Language): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const digits = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return `${digits};"${lang === "ja" ? "▲" : "−"}"${digits}`;
}

/** A reading in the unit of its indicator: the unit itself stands in the head of the table. Absences are words. */
export function printedReading(reading: Reading, unit: string, { lang }: Pick<Writing, "lang">): PrintedFigure {
  if (reading.kind === "text") return { text: reading.text, number: null };
  if (reading.kind === "absent") return { text: absenceWord(reading.why, lang, reading.due), number: null };
  const { value, suffix } = inUnit(reading.quantity, unit);
  const first = printedNumber(value, lang);
  if (reading.to !== undefined) {
    const to = printedNumber(inUnit({ ...reading.quantity, value: reading.to }, unit).value, lang);
    return { text: `${first}～${to}${suffix}`, number: null };
  }
  const text = withBound(`${first}${suffix}`, reading.bound, lang);
  return {
    text,
    number: reading.bound === "exact" && suffix === "" ? { value, format: numberFormat(value, lang) } : null,
  };
}

function withBound(figure: string, bound: Bound, lang: Language): string {
  const word = boundWords[bound][lang];
  if (word === "") return figure;
  if (lang === "en") return `${word} ${figure}`;
  return bound === "about" ? `${word}${figure}` : `${figure}${word}`;
}

/** Where the indicator's unit has a scale (千人) the figure is shown in it; a figure in another unit carries its own. */
function inUnit({ value, unit }: Quantity, shown: string): { readonly value: number; readonly suffix: string } {
  const scaled = asScaledUnit(shown);
  if (!scaled.ok || scaled.value.unit.id !== unit.id) return { value, suffix: shown === unit.id ? "" : unit.id };
  return { value: Number((value / 10 ** scaled.value.power).toPrecision(15)), suffix: "" };
}

const powers = { 円: 0, 千円: 3, 百万円: 6 } as const;
const unitsInEnglish = { 円: "yen", 千円: "thousand yen", 百万円: "million yen" } as const;

/** Whole yen in the unit of the form. */
export function printedYen(yen: number, { lang, money }: Writing): PrintedFigure {
  const scaled = yen / 10 ** powers[money.unit];
  const size = money.rounding === "down" ? Math.floor(Math.abs(scaled)) : Math.round(Math.abs(scaled));
  const value = size === 0 ? 0 : Math.sign(yen) * size;
  // something that is less than the unit is not nothing
  if (value === 0 && yen !== 0) return { text: absenceWord("belowUnit", lang), number: null };
  return { text: printedNumber(value, lang), number: { value, format: numberFormat(value, lang) } };
}

export const moneyUnit = ({ lang, money }: Writing): string =>
  lang === "ja" ? money.unit : unitsInEnglish[money.unit];

/** 単位: 千円（千円未満は四捨五入。そのため計が一致しないことがあります） */
export function roundingWords({ lang, money }: Writing): string {
  if (money.unit === "円") return lang === "ja" ? "単位: 円" : "in yen";
  const ja = money.rounding === "down" ? "切り捨て" : "四捨五入";
  const en = money.rounding === "down" ? "cut off" : "rounded";
  return lang === "ja"
    ? `単位: ${money.unit}（${money.unit}未満は${ja}。そのため計が一致しないことがあります）`
    : `in ${moneyUnit({ lang, era: "western", money })} (${en}; totals may differ for that reason)`;
}

/** 86.4% of a rate in percent; one decimal, as rates are printed. */
export function printedRate(rate: number, unit: "percent" | "ratio" | "unit", lang: Language): string {
  const digits = unit === "ratio" ? 3 : 1;
  const value = Number(rate.toFixed(digits));
  return `${printedNumber(value, lang)}${unit === "percent" ? "%" : ""}`;
}

/** Whether two periods of a record are of one kind, so that they may share the columns of a table: fiscal with fiscal years. */
export function periodKind(period: string): string {
  const read = asPeriod(period);
  return read.ok ? read.value.kind : "other";
}

/** Periods in their order in time; what is no period stands last. */
export function comparePeriodTexts(one: string, other: string): number {
  const [left, right] = [dayOf(one), dayOf(other)];
  return left === right ? (one < other ? -1 : one > other ? 1 : 0) : left < right ? -1 : 1;
}

function dayOf(text: string): string {
  const read = asPeriod(text);
  if (!read.ok) return "9999";
  const { last } = periodBounds(read.value);
  return periodText(last);
}
