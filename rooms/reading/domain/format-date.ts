import { dayNumber, englishMonths, eraYearOfDay } from "../../../foundation/index.ts";
import { digitByDigit, wholeInWords } from "./decimal-digits.ts";
import type { FormatSection, FormatToken } from "./format-sections.ts";

type Moment = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly fraction: number;
  /** Seconds since the first day, for [h]:mm. */
  readonly elapsed: number;
};

const daySeconds = 86_400;
/** 9999-12-31 */
const lastSerial = 2_958_465;

/** Excel counts days from 1900 with a 29 February 1900 that never was (day 60), or from 1904 on old Macintoshes. */
function momentOf(serial: number, from1904: boolean, decimals: number): Moment | null {
  const days = from1904 ? serial + 1462 : serial;
  if (!(days >= 0) || days >= lastSerial + 1) return null;
  const scale = 10 ** decimals;
  const ticks = Math.round((days - Math.floor(days)) * daySeconds * scale);
  const day = Math.floor(days) + Math.floor(ticks / (daySeconds * scale));
  const inDay = ticks % (daySeconds * scale);
  const seconds = Math.floor(inDay / scale);
  return {
    ...calendarDay(day),
    weekday: (day + 6) % 7,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    fraction: inDay % scale,
    elapsed: Math.round(serial * daySeconds),
  };
}

function calendarDay(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  if (serial === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + serial * daySeconds * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const weekdays = "日月火水木金土";
const englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
/** A day count in a date format as Excel shows it in Japan; what is no day of the calendar is shown as #####. */
export function formatDate(section: FormatSection, serial: number, from1904: boolean): string {
  const tokens = systemTokens(section) ?? section.tokens;
  const decimals = secondDecimals(tokens);
  const elapsed = tokens.some(({ kind }) => kind === "elapsed");
  const moment = momentOf(serial, from1904 && !elapsed, decimals);
  if (!moment) return "#####";
  const twelve = tokens.some((token) => token.kind === "date" && /\//.test(token.sign));
  const drawn = tokens.map((token, index) => {
    const text = drawToken(tokens, index, { moment, twelve, gannen: section.firstYearInWords });
    return section.digits && token.kind === "date" ? inDigits(text, token.sign, section.digits) : text;
  });
  return drawn.join("").trim();
}

/** Dates in words take years of four digits one by one, all else as numbers: 二〇二四年, 令和六年十二月. */
function inDigits(text: string, sign: string, digits: 1 | 2 | 3): string {
  if (digits === 3 || sign.startsWith("y") || !/^\d+$/.test(text)) return digitByDigit(text, digits);
  return wholeInWords(text, digits);
}

const japaneseDate: readonly FormatToken[] = [
  { kind: "date", sign: "yyyy" },
  { kind: "literal", text: "年" },
  { kind: "date", sign: "m" },
  { kind: "literal", text: "月" },
  { kind: "date", sign: "d" },
  { kind: "literal", text: "日" },
];
const clock: readonly FormatToken[] = [
  { kind: "date", sign: "h" },
  { kind: "literal", text: ":" },
  { kind: "date", sign: "mm" },
  { kind: "literal", text: ":" },
  { kind: "date", sign: "ss" },
];

const systemTokens = ({ system }: FormatSection): readonly FormatToken[] | null =>
  system === "date" ? japaneseDate : system === "time" ? clock : null;

/** ss.00 asks for two digits behind the second. */
function secondDecimals(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex(({ kind }) => kind === "point");
  return point < 0 ? 0 : Math.min(3, tokens.slice(point + 1).filter(({ kind }) => kind === "digit").length);
}

type Drawing = { readonly moment: Moment; readonly twelve: boolean; readonly gannen: boolean };

function drawToken(tokens: readonly FormatToken[], index: number, drawing: Drawing): string {
  const token = tokens[index];
  if (!token) return "";
  if (token.kind === "literal") return token.text;
  if (token.kind === "slash") return "/";
  if (token.kind === "comma") return ",";
  if (token.kind === "elapsed") return drawElapsed(token.sign, drawing.moment);
  if (token.kind === "point") {
    const decimals = secondDecimals(tokens);
    return decimals > 0 ? `.${String(drawing.moment.fraction).padStart(decimals, "0")}` : ".";
  }
  if (token.kind !== "date") return "";
  return token.sign.startsWith("m") ? drawMonth(tokens, index, drawing) : drawSign(token.sign, drawing);
}

function drawElapsed(sign: string, { elapsed }: Moment): string {
  const unit = sign.startsWith("h") ? 3600 : sign.startsWith("m") ? 60 : 1;
  return String(Math.floor(elapsed / unit)).padStart(sign.length, "0");
}

/** m is a month, but the minute where an hour stands before it or a second behind it. */
function drawMonth(tokens: readonly FormatToken[], index: number, { moment }: Drawing): string {
  const sign = signAt(tokens, index);
  const isClock = ({ kind }: FormatToken): boolean => kind === "date" || kind === "elapsed";
  const before = tokens.slice(0, index).findLast(isClock);
  const after = tokens.slice(index + 1).find(isClock);
  const minute = (before && signOf(before).startsWith("h")) || (after && signOf(after).startsWith("s"));
  if (minute) return String(moment.minute).padStart(sign.length, "0");
  const name = englishMonths[moment.month - 1] ?? "";
  if (sign.length === 3) return name.slice(0, 3);
  if (sign.length >= 4) return sign.length === 5 ? name.slice(0, 1) : name;
  return String(moment.month).padStart(sign.length, "0");
}

const signOf = (token: FormatToken): string => (token.kind === "date" || token.kind === "elapsed" ? token.sign : "");
const signAt = (tokens: readonly FormatToken[], index: number): string => {
  const token = tokens[index];
  return token ? signOf(token) : "";
};

function drawSign(sign: string, { moment, twelve, gannen }: Drawing): string {
  const first = sign.charAt(0);
  if (sign.includes("/")) return sign === "a/p" ? (moment.hour < 12 ? "A" : "P") : moment.hour < 12 ? "AM" : "PM";
  if (first === "y") return sign.length > 2 ? String(moment.year).padStart(4, "0") : twoDigits(moment.year % 100);
  if (first === "d") return drawDay(sign, moment);
  if (first === "a") return `${weekdays[moment.weekday]}${sign.length === 4 ? "曜日" : ""}`;
  if (first === "h") return String(twelve ? moment.hour % 12 || 12 : moment.hour).padStart(sign.length, "0");
  if (first === "s") return String(moment.second).padStart(sign.length, "0");
  return drawEra(sign, moment, gannen);
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function drawDay(sign: string, { day, weekday }: Moment): string {
  const name = englishDays[weekday] ?? "";
  if (sign.length === 3) return name.slice(0, 3);
  return sign.length > 3 ? name : String(day).padStart(sign.length, "0");
}

/** Days of a workbook begin with 1900: each of them lies in an era. */
function drawEra(sign: string, { year, month, day }: Moment, gannen: boolean): string {
  const found = eraYearOfDay(dayNumber(year, month, day));
  if (found === null) return "";
  const { era, year: eraYear } = found;
  if (sign === "g") return era.letter;
  if (sign === "gg") return era.name.slice(0, 1);
  if (sign.startsWith("g")) return era.name;
  if (sign === "r") return twoDigits(eraYear);
  if (sign === "rr") return `${era.name}${twoDigits(eraYear)}`;
  if (gannen && eraYear === 1) return "元";
  return String(eraYear).padStart(sign.length, "0");
}
