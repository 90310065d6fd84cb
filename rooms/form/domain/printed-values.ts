import {
  absenceWord,
  asPeriod,
  asScaledUnit,
  type Bound,
  boundWords,
  formatPeriod,
  formatQuantity,
  type Language,
  type Period,
  periodBounds,
  periodText,
  type Reading,
  type Unit,
  unitName,
} from "../../../foundation/index.ts";
import { printedScale } from "../../kpi/index.ts";
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

/** A reading and the text it was read from; `printed` null = worked out. */
export type Written = { readonly reading: Reading; readonly printed: string | null };

/**
 * A reading in the unit of its indicator, which stands in the head of the table: 139 under 万人. What was written in another scale or unit
 * keeps its own: 1,385,200人. Absences are words.
 */
export function printedReading(written: Written, unit: string, { lang }: Pick<Writing, "lang">): PrintedFigure {
  const shown = shownIn(written, unit);
  if (shown === null) return { text: wordsOf(written.reading, lang), number: null };
  const { first, to, suffix, bound } = shown;
  const isSingle = to === null && bound === "exact" && suffix === "";
  return {
    text: suffix === "" ? figureText(shown, "", lang) : withUnit(shown, suffix, lang),
    number: isSingle ? { value: first, format: numberFormat(first, lang) } : null,
  };
}

/** A reading with its unit, for a sentence: 139万人, 1,390 thousand people. */
export function readingWithUnit(written: Written, unit: string, { lang }: Pick<Writing, "lang">): string {
  const shown = shownIn(written, unit);
  return shown === null ? wordsOf(written.reading, lang) : withUnit(shown, shown.suffix || unit, lang);
}

type Shown = {
  readonly first: number;
  readonly to: number | null;
  readonly bound: Bound;
  /** The power of ten in which it is shown. */
  readonly power: number;
  /** The unit that the figure carries itself: "" where it is that of the head. */
  readonly suffix: string;
};

/** The numbers of a reading as they are shown below a head; null for words and absences. */
export function shownIn({ reading, printed }: Written, head: string): Shown | null {
  if (reading.kind !== "known") return null;
  const { power, suffix } = unitShown(reading.quantity.unit, printed, head);
  const scaled = (value: number): number => Number((value / 10 ** power).toPrecision(15));
  const to = reading.to === undefined ? null : scaled(reading.to);
  return { first: scaled(reading.quantity.value), to, bound: reading.bound, power, suffix };
}

const wordsOf = (reading: Reading, lang: Language): string =>
  reading.kind === "text" ? reading.text : reading.kind === "absent" ? absenceWord(reading.why, lang, reading.due) : "";

function figureText({ first, to, bound }: Shown, unit: string, lang: Language): string {
  const one = printedNumber(first, lang);
  return to === null ? withBound(`${one}${unit}`, bound, lang) : `${one}～${printedNumber(to, lang)}${unit}`;
}

function withUnit(shown: Shown, unit: string, lang: Language): string {
  if (lang === "ja") return figureText(shown, unit, lang);
  const { first, to, bound } = shown;
  const one = numberWithUnit(first, unit, lang);
  return to === null ? withBound(one, bound, lang) : `${one} – ${numberWithUnit(to, unit, lang)}`;
}

/** A number in a unit, which may carry a scale: 139 and 万人 are 139万人, 1,390 thousand people. A unit that is not known stays as it is. */
export function numberWithUnit(value: number, unit: string, lang: Language): string {
  const read = asScaledUnit(unit);
  if (lang === "ja" || !read.ok) return `${printedNumber(value, lang)}${unit}`;
  const quantity = { value: Number((value * 10 ** read.value.power).toPrecision(15)), unit: read.value.unit };
  return formatQuantity(quantity, { lang, scale: printedScale({ printed: `1${unit}` }) });
}

/** Powers of ten as English says them before a unit. */
const scalesInEnglish: Readonly<Record<number, string>> = {
  1: "10 ",
  2: "100 ",
  3: "thousand ",
  4: "10,000 ",
  5: "100,000 ",
  6: "million ",
  7: "10 million ",
  8: "100 million ",
  9: "billion ",
  10: "10 billion ",
  11: "100 billion ",
  12: "trillion ",
};

/** The unit of a head as the language says it: 万人, 10,000 people. A unit that is not known stays as it is. */
export function unitWords(unit: string, lang: Language): string {
  const read = asScaledUnit(unit);
  if (lang === "ja" || !read.ok) return unit;
  const { power } = read.value;
  const scale = power === 0 ? "" : scalesInEnglish[power];
  return scale === undefined ? unit : `${scale}${unitName(read.value.unit).en}`;
}

function withBound(figure: string, bound: Bound, lang: Language): string {
  const word = boundWords[bound][lang];
  if (word === "") return figure;
  if (lang === "en") return `${word} ${figure}`;
  return bound === "about" ? `${word}${figure}` : `${figure}${word}`;
}

function unitShown(unit: Unit, printed: string | null, head: string): Pick<Shown, "power" | "suffix"> {
  const asked = asScaledUnit(head);
  const own = `${printedScale({ printed })}${unit.id}`;
  const written = asScaledUnit(own);
  const power = written.ok ? written.value.power : 0;
  const isAsked = asked.ok && asked.value.unit.id === unit.id;
  if (isAsked && (printed === null || asked.value.power === power)) return { power: asked.value.power, suffix: "" };
  return { power, suffix: own === head ? "" : own };
}

const powers = { 円: 0, 千円: 3, 百万円: 6 } as const;
const unitsInEnglish = { 円: "yen", 千円: "thousand yen", 百万円: "million yen" } as const;

/** Whole yen in the unit of the form. */
export function printedYen(yen: number, { lang, money }: Writing): PrintedFigure {
  const inUnit = Math.abs(yen / 10 ** powers[money.unit]);
  const size = money.rounding === "down" ? Math.floor(inUnit) : Math.round(inUnit);
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
