import { addDecimals, type Decimal, decimalToNumber, parseDecimal, timesPowerOfTen } from "./decimal.ts";
import { toCommonWidth } from "./japanese-text.ts";
import { fail, type Outcome, ok } from "./outcome.ts";
import { type Problem, problem } from "./problem.ts";

const kanjiDigits: Readonly<Record<string, string>> = {
  〇: "0",
  零: "0",
  一: "1",
  壱: "1",
  二: "2",
  弐: "2",
  三: "3",
  参: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};
/** 十 百 千 multiply the digit before them within a group of four places. */
const smallPowers: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 百: 2, 千: 3 };
/** 万 億 兆 multiply the whole group before them. */
const groupPowers: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };

const digitSigns = "0-9〇零一壱二弐三参四五六七八九";
const token = /[0-9][0-9,]*(?:\.[0-9]+)?|[〇零一壱二弐三参四五六七八九]+|[十拾百千万億兆]/g;
/** What a numeral may be made of; a reader of figures cuts this much off the front and keeps the rest as the unit. */
export const numeralRun = new RegExp(`^[${digitSigns}十拾百千万億兆,.\\s]+`);
const startsWithGroupWord = /^[万億兆]/;
const wellGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** No figure of public life has more digits; a longer run is damaged text. */
const longestNumeral = 40;

/** One width, thousands commas (， 、) and points (．) as in ASCII. */
export function toNumeralSigns(text: string): string {
  return toCommonWidth(text).replace(/、/g, ",");
}

/** Kanji digits in a row as Arabic digits, place by place: `二〇一六` → `2016`. Powers such as 十 are left. */
export function kanjiDigitsToArabic(text: string): string {
  return Array.from(text, (sign) => kanjiDigits[sign] ?? sign).join("");
}

/**
 * Reads a non-negative numeral exactly: `1万8225` → 18225, `4億3,000万` → 430000000, `二千三百` → 2300, `30,798百万` → 30798000000.
 * Refuses what is not a numeral from end to end, wrongly grouped commas, and parts that do not descend (`5千2000`).
 */
export function readDecimalNumeral(text: string): Outcome<Decimal, Problem> {
  const signs = toNumeralSigns(text).trim();
  if (signs === "ゼロ") return ok({ digits: 0n, places: 0 });
  if (/[0-9]\s+[0-9]/.test(signs)) return fail(twoNumbers(text));
  const numeral = signs.replace(/\s+/g, "");
  const parts = numeral.match(token) ?? [];
  if (numeral === "" || numeral.length > longestNumeral || parts.join("") !== numeral) return fail(notNumeral(text));
  if (parts.some((part) => part.includes(",") && !wellGrouped.test(part))) return fail(wrongCommas(text));
  const value = startsWithGroupWord.test(numeral) ? null : sumOfGroups(parts);
  return value ? ok(value) : fail(notNumeral(text));
}

/** The same as a number; what a number cannot hold exactly is rounded once, at the end. */
export function readNumeral(text: string): Outcome<number, Problem> {
  const read = readDecimalNumeral(text);
  return read.ok ? ok(decimalToNumber(read.value)) : read;
}

/** The power of ten of scale words standing alone: 千 → 3, 百万 → 6, "" → 0; null when it is something else. */
export function scalePower(words: string): number | null {
  if (words === "") return 0;
  const value = /^[十百千万億兆]+$/.test(words) ? sumOfGroups(Array.from(words)) : null;
  const power = value ? String(value.digits).length - 1 : 0;
  return value && value.digits === 10n ** BigInt(power) ? power : null;
}

/** A sum so far, and the power of ten of the word that closed its last part: 3千 has power 3. */
type Sum = { readonly value: Decimal; readonly power: number };
type Groups = { readonly total: Sum; readonly group: Sum; readonly pending: Decimal | null };
const zero: Decimal = { digits: 0n, places: 0 };
const one: Decimal = { digits: 1n, places: 0 };
const empty: Sum = { value: zero, power: 0 };

/** Japanese numerals are written in groups: each group's sum is multiplied by the 万, 億 or 兆 behind it. */
function sumOfGroups(parts: readonly string[]): Decimal | null {
  let groups: Groups | null = { total: empty, group: empty, pending: null };
  for (const part of parts) groups = groups && withPart(groups, part);
  const last = groups && joined(groups.group, groups.pending, 0);
  return groups && last ? (joined(groups.total, last.value, 0)?.value ?? null) : null;
}

function withPart(groups: Groups, part: string): Groups | null {
  const small = smallPowers[part];
  if (small !== undefined) {
    const group = joined(groups.group, groups.pending ?? one, small);
    return group && { ...groups, group, pending: null };
  }
  const large = groupPowers[part];
  if (large !== undefined) return withGroupClosed(groups, large);
  const digits = parseDecimal(kanjiDigitsToArabic(part.replaceAll(",", "")));
  return digits && !groups.pending ? { ...groups, pending: digits } : null;
}

/** A 万 with nothing before it stands for 一万, as in the scale words 万人 and 億円; 億 straight behind 万 means nothing. */
function withGroupClosed(groups: Groups, power: number): Groups | null {
  const bare = groups.group === empty && !groups.pending;
  if (bare && groups.total !== empty) return null;
  const group = bare ? { value: one, power: 0 } : joined(groups.group, groups.pending, 0);
  const total = group && joined(groups.total, group.value, power);
  return total && { total, group: empty, pending: null };
}

/** A later part must be smaller than the place that closed the part before it (`20万5万` is two numbers run together). */
function joined(sum: Sum, part: Decimal | null, power: number): Sum | null {
  if (!part) return sum;
  const scaled = timesPowerOfTen(part, power);
  if (sum === empty) return { value: scaled, power };
  if (scaled.digits === 0n && power === 0) return sum;
  const place = Math.min(sum.power, trailingZeros(sum.value));
  const fits = sum.value.places === 0 && decimalToNumber(scaled) < 10 ** place;
  return fits ? { value: addDecimals(sum.value, scaled), power } : null;
}

function trailingZeros(decimal: Decimal): number {
  const zeros = /0*$/.exec(String(decimal.digits))?.[0].length ?? 0;
  return decimal.digits === 0n ? Number.POSITIVE_INFINITY : zeros;
}

function notNumeral(text: string): Problem {
  return problem(
    "number/notNumeral",
    `「${shown(text)}」は数として読めません。数字、漢数字、桁区切りだけになっているか確かめてください。`,
    `"${shown(text)}" cannot be read as a number. Check that it holds only digits, kanji numerals and separators.`,
  );
}

function wrongCommas(text: string): Problem {
  return problem(
    "number/wrongCommas",
    `「${shown(text)}」の桁区切りが3桁ごとになっていません。原文を確かめてください。`,
    `The commas of "${shown(text)}" do not separate groups of three digits. Compare it with the source.`,
  );
}

function twoNumbers(text: string): Problem {
  return problem(
    "number/twoNumbers",
    `「${shown(text)}」には数が二つ以上あります。一つずつに分けてください。`,
    `"${shown(text)}" holds more than one number. Give them one by one.`,
  );
}

/** A damaged text may be very long; a message shows its beginning. */
export function shown(text: string): string {
  if (text.length <= 40) return text;
  const characters = Array.from(text);
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : text;
}
