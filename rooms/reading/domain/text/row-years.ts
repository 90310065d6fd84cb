import { toHalfWidth } from "../../../../foundation/index.ts";
import { isPeriodText, onlyYearIn } from "../find-periods.ts";
import { headingDepth } from "../heading-forms.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import type { Place } from "../placed-text.ts";
import type { TextLine } from "./line.ts";

type PlaceOf = (lines: readonly TextLine[]) => Place;

/** 「（2018年度） （2024年度）」, 「カバー率 （2019年度） （2024年度）」: nothing but years in brackets, behind the end of a name. */
const yearsOnly = /^\s*(?:[^\s\d()。、:：→⇒]{2,16}(?:\([^()\d]{1,8}\))?\s{1,8})?(?:\([^()]{2,16}\)\s*)+$/;
const bracket = /\([^()]{2,16}\)/g;
const mostRow = 120;
const leastYears = 2;
const mostColumns = 8;
/** So many lines behind a whole row others of its table may stand cell by cell. */
const farthestRow = 8;

/**
 * Rows whose years a program wrote on a line of their own: 「生乳の生産量 402千トン 420千トン」 / 「（2018年度） （2024年度）」, and whole rows written cell by cell: 「相談件数」 /
 * 「246件」 / 「（2019年度）」 / 「350件」 / 「（2024年度）」. Each becomes one line, every figure with its year, since as many years as figures leave no other
 * reading. `placeOf` gives the place around several lines.
 */
export function withYearsOfRows(lines: readonly TextLine[], placeOf: PlaceOf): readonly TextLine[] {
  if (!lines.some(({ plain }) => plain.includes(")") && yearsOnly.test(plain))) return lines;
  const joined: TextLine[] = [];
  let lastRow = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < lines.length; ) {
    // a table of which every cell stands alone is put together by its heads
    const found = rowInTwo(lines, at) ?? (at - lastRow <= farthestRow ? rowByCells(lines, at) : null);
    if (found) lastRow = at + found.length;
    const own = lines.slice(at, at + (found?.length ?? 1));
    const [first] = own;
    if (!first) break;
    const line = found ? { ...first, text: found.text, plain: toHalfWidth(found.text), at: placeOf(own) } : first;
    joined.push(line.order === joined.length ? line : { ...line, order: joined.length });
    at += own.length;
  }
  return joined;
}

type Joined = { readonly text: string; readonly length: number };

function rowInTwo(lines: readonly TextLine[], at: number): Joined | null {
  const [row, below] = [lines[at], lines[at + 1]];
  if (!row || !below || below.page !== row.page || below.blanks > 1 || row.plain.length > mostRow) return null;
  if (!below.plain.includes(")") || !yearsOnly.test(below.plain) || headingDepth(row.text) !== null) return null;
  const words = row.text.trim().split(/[\s　]+/);
  const years = yearsIn(below);
  if (years === null || years.length < leastYears || words.length <= years.length) return null;
  const [name, values] = [words.slice(0, -years.length), words.slice(-years.length)];
  const end = below.text.slice(0, below.plain.search(/\([^()]*\d/)).trim();
  const isRow =
    values.every(isValue) &&
    values.some((value) => /[\d０-９]/.test(value)) &&
    !isValue(name.at(-1) ?? "") &&
    isName(name.join(""));
  if (isRow) return { text: rowOf(`${name.join("")}${end}`, values, years, gapOf(row)), length: 2 };
  const dated = end === "" ? withOlderYears(words, years, lines.slice(Math.max(0, at - farthestHeads), at)) : null;
  return dated === null ? null : { text: dated.join(gapOf(row)), length: 2 };
}

/**
 * 「指標名 基準値 R2実績 R3実績 目標値」 over 「産出額 836億円 829億円 841億円 880億円」 / 「（H30） （R元） （R2）」: statistics come out late. Years that follow each other, each as much
 * earlier than that of its head, date the first figures of the row. Null for any others.
 */
function withOlderYears(
  words: readonly string[],
  years: readonly string[],
  above: readonly TextLine[],
): readonly string[] | null {
  const own = years.map(onlyYearIn);
  const first = words.findIndex(isValue);
  const heads = above.findLast(({ plain }) => plain.includes("実績") && plain.includes("目標"));
  const [, ...columns] = heads?.text.trim().split(/[\s　]+/) ?? [];
  const lags = own.flatMap((year, index) => {
    const ofHead = onlyYearIn(columns[index] ?? "");
    return Number.isNaN(ofHead) ? [] : [ofHead - year];
  });
  const [lag = 0] = lags;
  const areInTurn = own.every((year, index) => index === 0 || year === (own[index - 1] ?? 0) + 1);
  const isOlder = lag > 0 && lags.length >= leastYears && lags.every((one) => one === lag);
  const areValues = first > 0 && words.slice(first, first + years.length).every(isValue);
  if (!areInTurn || !isOlder || !areValues || words.length - first !== columns.length) return null;
  return words.map((word, index) => `${word}${years[index - first] ?? ""}`);
}
const farthestHeads = 16;

/** A name on one line or two, and figures and their years in turn, each alone on its line. */
function rowByCells(lines: readonly TextLine[], at: number): Joined | null {
  const first = lines[at];
  if (!first || !isNameAlone(first)) return null;
  const names = [first, lines[at + 1]].filter((line, place) => line && (place === 0 || isNameAlone(line)));
  const values: string[] = [];
  const years: string[] = [];
  for (let order = at + names.length; values.length < mostColumns; order += 2) {
    const [value, year] = [lines[order], lines[order + 1]];
    const text = value?.text.trim() ?? "";
    const own = year && year.page === first.page && year.blanks <= 1 ? yearsIn(year) : null;
    if (!value || value.blanks > 1 || !isValue(text) || own?.length !== 1 || !/^\s*\(/.test(year?.plain ?? "")) break;
    values.push(text);
    years.push(...own);
  }
  if (values.length < leastYears) return null;
  const name = names.map((line) => line?.text.trim() ?? "").join("");
  return { text: rowOf(name, values, years), length: names.length + 2 * values.length };
}

const rowOf = (name: string, values: readonly string[], years: readonly string[], gap = "　"): string =>
  [name, ...values.map((value, index) => `${value}${years[index] ?? ""}`)].join(gap);

/** Where spaces keep the columns, its cells stay as far apart. */
const gapOf = ({ text }: TextLine): string => (/\S[\s　]{2,}\S/.test(text) ? "　　" : "　");

/** The brackets of the line, null where one of them holds no year. */
function yearsIn({ text, plain }: TextLine): readonly string[] | null {
  if (!yearsOnly.test(plain)) return null;
  const own = [...plain.matchAll(bracket)].filter(({ 0: printed }) => /\d|元/.test(printed));
  const areYears = own.length > 0 && own.every(({ 0: printed }) => isYears(printed.slice(1, -1)));
  return areYears ? own.map(({ 0: printed, index }) => text.slice(index, index + printed.length)) : null;
}

/** 2014～2018年度平均, 2020.3卒 */
const isYears = (text: string): boolean =>
  isPeriodText(text) || isPeriodText(text.replace(/(?:の?(?:平均|累計|合計|計)|卒業?)$/, ""));

const isValue = (word: string): boolean => looksLikeNumber(word) || /^[-－―ー–—…]$/.test(word);
const isName = (name: string): boolean => /[一-龠ァ-ヶぁ-ん]{2}/.test(name) && !/[。、→⇒]/.test(name);
const isNameAlone = ({ text, plain }: TextLine): boolean =>
  plain.length <= longestName && isName(text) && !/\d|[:：]/.test(plain) && headingDepth(text) === null;
const longestName = 40;
