import { type Period, readPrintedPeriod, toHalfWidth } from "../../../foundation/index.ts";
import { keptByText } from "./kept-results.ts";

/** A period that stands somewhere in a text, and where: `text.slice(start, end)` is `printed`. */
export type FoundPeriod = {
  readonly period: Period;
  readonly printed: string;
  readonly start: number;
  readonly end: number;
};

const eraWord =
  "(?:明治|大正|昭 ?和|平 ?成|令 ?和|(?<![一-龠])[昭平令](?=[0-9０-９元])|(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])[HRSＨＲＳhr])";
const digit = "[0-9０-９〇一二三四五六七八九十]";
const space = "[ 　\\n]*";
/** 「平成 27 年 10 月 1 日」: a program that prints pages sets numbers apart from the words. */
const gap = "[ 　]?";
/** A month is only what 月 follows: 「令和5年10件」 holds ten of something. */
const month = `${space}${digit}{1,3}${gap}月(?:${space}${digit}{1,3}${gap}日?)?`;
const monthAndDay = `(?:${gap}年${month}|[.．/／]${space}${digit}{1,3}(?:[月.．/／]${space}${digit}{1,3}日?|${gap}月)?)?`;
const yearEnd = `(?:${gap}年度|${gap}年(?!${gap}[間齢])|年)?`;
/** 令和元年度(2019), 令和2年(2020年)10月1日: the same year once more, by the western calendar. */
const sameYear = `(?:(?<=年度?)${space}[（(][12１２][0-9０-９]{3}[)）]|(?<=年)${gap}[（(][12１２][0-9０-９]{3}${gap}年[)）](?:${month})?)?`;
const eraYear = `国?${eraWord}${space}(?:元|${digit}{1,3})(?:${space}[（(]${digit}{4}(?:年度?)?[)）])?${monthAndDay}${yearEnd}${sameYear}`;
const eraInBracket = `[（(](?:明治|大正|昭和|平成|令和|[HRSＨＲＳ])${gap}(?:元|${digit}{1,3})`;
const westernYear = `(?<![0-9０-９]|[0-9０-９][,.，．])(?:FY)?[12１２][0-9０-９]{3}(?:${eraInBracket}(?:年度?)?[)）])?(?:${gap}年度(?:${eraInBracket}${gap}年度[)）])?|年${digit}{1,3}月(?:${digit}{1,3}日)?|${gap}年(?!${gap}[間齢])(?:${eraInBracket}${gap}年[)）](?:${month})?)?|[./／-][0-9]{1,2}[./／-][0-9]{1,2}|[./／][0-9]{1,2}(?=卒|末|現在|時点))`;
const fiscalWestern = "(?<![A-Za-z])FY ?[12][0-9]{3}";
const spanSign = "[~～〜∼\\-－―–—]|から";
/** 「令和2年度から20％」: what bears a unit is no year. */
const lastYear = `(?:${eraYear}|[12１２]?[0-9０-９]{1,3}${yearEnd}(?![0-9０-９,.，．%％件円]|人(?![口数])))`;
/** 「平成27年～令和元年の5年間の年間平均」 */
const meanOfYears = "(?:の?[0-9０-９]{1,2}[年かカヵヶケ]年?間の?)?(?:年間|年)?平均";
const figure = `(?:${space}の?(?:${meanOfYears}|累計|合計(?!特殊)|計(?!画)|卒業者|卒|末現在(?!高)|末時点|現在(?!高)|時点|末))?`;
const point = `(?:${eraYear}|${westernYear}|${fiscalWestern})`;
const spanOrPoint = `${point}(?:${space}(?:${spanSign})${space}(?:${point}|${lastYear}))?${figure}`;
const westernSpan = `(?<![0-9０-９]|[0-9０-９][,.，．])[12][0-9]{3}${space}(?:${spanSign})${space}(?:[12][0-9]{3}|[0-9]{2})年度?${figure}`;
const periodForm = new RegExp(`${westernSpan}|${spanOrPoint}`, "g");

/** Most texts hold none; this is quicker to see than all the forms of one. */
const mayHold =
  /[元0-9０-９〇一二三四五六七八九十][ 　\n]*年|[HRSＨＲＳhr平昭令大明][成和治正]?[ 　\n]*[元0-9０-９〇一二三四五六七八九十]|[0-9０-９][./／-][0-9０-９]|FY|[0-9０-９][ 　\n]*(?:[~～〜∼\-－―–—]|から)/;

/** No head, cell or caption is longer; of a longer text only the beginning is searched. */
const longestSearched = 2_000;

/**
 * Every period in a text, in order: 現状値（H26）, 2019年度実績, H27～R1累計, FY2020, 2017（平成29）年度. A bare 2019 is none, since any
 * number may be one: whoever knows that years stand here asks `readBareYear`.
 */
export function findPeriods(text: string, bareYear?: "fiscalYear" | "calendarYear"): readonly FoundPeriod[] {
  if (!mayHold.test(text)) return [];
  return bareYear === undefined ? keptPeriods(text) : periodsIn(text, bareYear);
}

const keptPeriods = keptByText((text) => periodsIn(text));

function periodsIn(text: string, bareYear?: "fiscalYear" | "calendarYear"): readonly FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const match of withBracketsBehind(text.slice(0, longestSearched)).matchAll(periodForm)) {
    if (isDecade(text, match.index + match[0].length)) continue;
    const period = longestReadable(match[0], bareYear);
    const end = match.index + (period?.printed.length ?? 0);
    if (period) found.push({ ...period, printed: text.slice(match.index, end), start: match.index, end });
  }
  return found;
}

/** 「平成25(2013)年～平成29(2017)年」 as 「平成25年(2013)～平成29年(2017)」: as long, and a span like others. */
const withBracketsBehind = (text: string): string =>
  westernBetween.test(text) ? text.replace(bracketsInSpan, "$1$3$2$4$6$5") : text;
const westernBetween = /[)）]年度?[ 　]?[~～〜∼]/;
const bracketsInSpan =
  /([0-9０-９元])([(（][12][0-9]{3}[)）])(年度?)([ 　]?[~～〜∼][ 　]?(?:平成|令和|昭和|[HRS])?[ 　]?[0-9０-９元]{1,2})([(（][12][0-9]{3}[)）])(年度?)/g;

/** 「2040年代後半」 is no year. */
const isDecade = (text: string, end: number): boolean => text.charAt(end) === "代" && text.charAt(end - 1) === "年";

/** `H26 14` may have run too far: shorter and shorter beginnings are tried. */
function longestReadable(
  printed: string,
  bareYear?: "fiscalYear" | "calendarYear",
): Pick<FoundPeriod, "period" | "printed"> | null {
  for (const part of [printed, ...shorter(printed)]) {
    const read = readPeriod(part, bareYear);
    if (read) return { period: read, printed: part };
  }
  return null;
}

function shorter(printed: string): readonly string[] {
  const beforeSign = new RegExp(`^(.+?)${space}(?:${spanSign})`).exec(printed)?.[1];
  return beforeSign === undefined ? [] : [beforeSign];
}

/** 平29, 令2年4月: the eras by their first letter, as some spreadsheets show them. */
const fullEra = (letter: string): string => ({ 昭: "昭和", 平: "平成", 令: "令和" })[letter] ?? letter;

/** A period that a text is as a whole; null when it is none. `FY2014` is 2014年度. */
export function readPeriod(text: string, bareYear?: "fiscalYear" | "calendarYear"): Period | null {
  const western = withoutSameYear(text.endsWith("平均") ? text.replace(wordsOfMean, "平均") : text)
    .replace(/[ 　]+(?=[年月日])|(?<=[年月])[ 　]+(?=[0-9０-９])|(?<=[昭平令]) (?=[和成])/g, "")
    .replace(/FY\s?(\d{4})/g, "$1年度")
    .replace(/(?<![一-龠])[昭平令](?=[0-9０-９元])/g, fullEra)
    .replace(yearsByDash, (printed, era: string, from: string, to: string) =>
      Number(from) < Number(to) ? `${era}${from}～${to}` : printed,
    );
  const read = readPrintedPeriod(western, bareYear ? { bareYear } : {});
  if (read.ok) return read.value;
  const beyond = beyondEra(western);
  const again = beyond === western ? read : readPrintedPeriod(beyond, bareYear ? { bareYear } : {});
  return again.ok ? again.value : besideItsYear(western);
}

const wordsOfMean = new RegExp(`の?${meanOfYears}$`);

/** H23-27: no month has so high a number. */
const yearsByDash = /([HRS]|昭和|平成|令和)\s?(\d{1,2})-(1[3-9]|[2-6]\d)(?![\d/.-])/g;

/** 平成32(2020)年, 平成22(2010)年10月1日: the western year in the bracket must be the same. */
function besideItsYear(text: string): Period | null {
  const year = bracketedYear.exec(toHalfWidth(text))?.[1];
  const period = year === undefined ? null : readPeriod(toHalfWidth(text).replace(bracketedYear, ""));
  return period !== null && period.kind !== "span" && period.year === Number(year) ? period : null;
}
const bracketedYear = /(?<=\d)\s?\(([12]\d{3})\)(?=年)/;

/** 令和元年度(2019) as 令和元年度, 令和2年(2020年)10月1日 as 令和2年10月1日. */
const withoutSameYear = (text: string): string =>
  text.replace(
    /([元0-9０-９〇一二三四五六七八九十][ 　\n]*年度?)[ 　\n]*[（(](?:[12１２][0-9０-９]{3}[ 　]?年?|(?:明治|大正|昭和|平成|令和|[HRSＨＲＳ])[ 　]?[元0-9０-９]{1,3}[ 　]?年度?)[)）]/g,
    "$1",
  );

const lastOfHeisei = 31;
const beforeHeisei = 1988;

/**
 * 平成32年度, H27～32, H32.3卒: a plan made before the era changed prints years that it did not reach. They are years of the western calendar
 * all the same (平成32 = 2020); a bare H32 is a fiscal year, as H26 is.
 */
function beyondEra(text: string): string {
  const plain = toHalfWidth(text);
  const span =
    /^(\D*?)(?:平成|H)\s*(\d{1,2})(年度?)?\s*([~〜∼\-–—]|から)\s*(?:平成|H)?\s*(\d{1,2})(?!\d)(年度?)?(.*)$/i.exec(
      plain,
    );
  if (span) {
    const [, lead = "", first = "", word, , last = "", lastWord, rest = ""] = span;
    if (Number(last) <= lastOfHeisei) return text;
    const unit = lastWord ?? word ?? "年度";
    return `${lead}${beforeHeisei + Number(first)}${unit}~${beforeHeisei + Number(last)}${unit}${rest}`;
  }
  return plain.replace(/(?:平成|H)\s*(\d{2})(?=(年|[./]\d)?)/i, (found, year: string, behind?: string) =>
    Number(year) <= lastOfHeisei ? found : `${beforeHeisei + Number(year)}${behind === undefined ? "年度" : ""}`,
  );
}

/** Whether a text is a period and cannot be a number: H26, 2019年度, R5.3末, 2017-10-01, but not 2019 nor 2017.5. */
export function isPeriodText(text: string): boolean {
  const signs =
    /[HRSＨＲＳhr年月日]|明治|大正|昭和|平成|令和|FY|\d{4}[./]\d{1,2}(?:卒|末|現在|時点)$|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/;
  return signs.test(text) && readPeriod(text) !== null;
}

/** The text without these periods, the brackets that held nothing else taken off. */
export function withoutPeriods(text: string, periods: readonly FoundPeriod[]): string {
  const rest = [...periods]
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return rest.replace(/[（(〔［[【〈<＜][\s・,、:：]*[)）〕］\]】〉>＞]/g, "").trim();
}

/** 4月, 12 月 and nothing else: the number of a month whose year stands elsewhere. Null for any other text. */
export function monthIn(text: string): number | null {
  if (text.length > 5) return null;
  const month = /^\s*(1[0-2]|0?[1-9])\s*月\s*$/.exec(toHalfWidth(text))?.[1];
  return month === undefined ? null : Number(month);
}

/** A month of a fiscal year begins in April, one of a calendar year in January. Null for what is no year. */
export function monthOfYear(period: Period, month: number): Period | null {
  if (period.kind === "calendarYear") return { kind: "month", year: period.year, month };
  if (period.kind !== "fiscalYear") return null;
  return { kind: "month", year: month >= 4 ? period.year : period.year + 1, month };
}

/** The one year that a text names; NaN for any other text. */
export function onlyYearIn(text: string): number {
  const [only, ...more] = findPeriods(text);
  const isYear = only?.period.kind === "fiscalYear" || only?.period.kind === "calendarYear";
  return only && isYear && more.length === 0 ? only.period.year : Number.NaN;
}
