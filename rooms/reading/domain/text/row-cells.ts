import { isPeriodText } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { isHeadText, isTotalWord, kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { mostRows, noteBehind, type Row } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";
import { isPlaceBehind } from "./units.ts";

/** 「受入れ 19社 参加者 83名」: a word between figures of two units is the name of the second one, and no cell of a row below 「現状値」. */
export const isOfLabels = (cells: readonly string[]): boolean =>
  cells.some((cell, index) => {
    const [before, behind] = [cells[index - 1], cells[index + 1]].map((one) => countOf.exec(one ?? "")?.[1]);
    return before !== undefined && behind !== undefined && before !== behind && labelOnly.test(cell);
  });
const countOf = /^[\d０-９][\d０-９,，.]*([^\d０-９\s()（）]{1,4})$/;
const labelOnly = /^(?!.*(?:以[上下]|調査|集計|公表|未|中$|増加|減少|維持|向上|上昇|低下))[一-龠ァ-ヶー]{2,}[者数]$/;

/** The last cell, a remark, may be empty. */
export function withoutRemark(line: TextLine, columns: number): readonly string[] | null {
  const cells = cellsFromRight(line, columns - 1);
  return cells && looksLikeNumber(cells.at(-1) ?? "") ? [...cells, ""] : null;
}

/** 「基本目標　指標　基準値　目標値」: what groups the indicators stands ahead of the first of them alone. */
export const isGrouped = ([, second = ""]: readonly string[]): boolean =>
  /^(?:[KＫ][PＰ][IＩ]|[^\s]{0,4}指標名?)$/.test(second);

export function withoutGroup(line: TextLine, heads: readonly string[]): readonly string[] | null {
  const cells = isGrouped(heads) ? cellsFromRight(line, heads.length - 1) : null;
  return cells && (/^\s{2}/.test(line.plain) || namesMeasure(cells[0] ?? "")) ? ["", ...cells] : null;
}

/** 「合計特殊出生率 1.42 1.39 1.50」 in a table with a column for units: what is counted in none leaves it empty. */
export function withoutUnit(line: TextLine, heads: readonly string[]): readonly string[] | null {
  if (kindOfHead(heads[1] ?? "") !== "unit") return null;
  const [name, ...values] = cellsFromRight(line, heads.length - 1) ?? [];
  const areFigures = values.slice(0, -1).every((value) => looksLikeNumber(value) || /^[-－―…]$/.test(value));
  return name !== undefined && values.length >= leastFigures && areFigures ? [name, "", ...values] : null;
}
const leastFigures = 3;

/** 「実績値 41 97 168」 below five years: those of the last years are not known yet. Null where a figure follows that is none. */
export function withoutLaterYears({ text }: TextLine, columns: number): readonly string[] | null {
  const [role = "", ...values] = text.trim().split(/[\s　]+/);
  const isActual = /^(?:実績値?|各年度実績)$/.test(role);
  const areValues = values.length >= 1 && values.every((value) => looksLikeNumber(value));
  return isActual && areValues && values.length < columns - 1
    ? [role, ...values, ...Array.from({ length: columns - 1 - values.length }, () => "")]
    : null;
}

/**
 * 「合計 114,730 30,910」 below rows of 「事業名 R7 R6 担当課」, 「計 525 172」 below those that end with a flag: a total has no office and no flag, its figures
 * stand where those above do. Null for any other line, and for a total with a figure for every column.
 */
export function totalUnder({ text }: TextLine, columns: number, rows: readonly Row[]): readonly string[] | null {
  const [name = "", ...values] = text
    .trim()
    .replace(spacedTotal, "$1計")
    .split(/[\s　]+/);
  if (values.length === 0 || values.length >= columns - 1 || !isTotalWord(name) || !values.every(isValue)) return null;
  const places = Array.from({ length: columns }, (_, place) => place).filter((place) =>
    rows.some(([, cells]) => place > 0 && /[\d０-９]/.test(cells[place] ?? "") && isValue(cells[place] ?? "")),
  );
  if (places.length !== values.length) return null;
  return Array.from({ length: columns }, (_, place) => (place === 0 ? name : (values[places.indexOf(place)] ?? "")));
}
const isValue = (word: string): boolean => looksLikeNumber(word) || /^[-－―…]$/.test(word);

/** A long name without any cell, and below it its end with the cells: 「がん検診（胃・大腸・肺）の平均」 / 「受診率 ％ 14.8 25.0」. */
export function brokenRow(begun: TextLine, line: TextLine | undefined, columns: number): Row | null {
  const isNumbered = rowNumber.test(begun.text);
  const start = begun.text.replace(rowNumber, "").trim();
  const isOpen =
    /(?:[のをにがとで・]|ている|した|された)$/.test(start) ||
    /^\s*(?:\(|[のをにへ][一-龠ァ-ヶ])/.test(line?.plain ?? "");
  const isWhole = isNumbered || ((isOpen || start.length >= leastBroken) && headingDepth(start) === null);
  // 「働く場を生み出す」 behind a blank line heads the rows below
  const isGoal = begun.blanks > 0 && /(?<!て[いお])[うくすつぬむるぐぶ]$/.test(start);
  const isStart = isWhole && !isGoal && !/[\s　。、:：→⇒\d０-９]/.test(start);
  const cells = isStart && line && line.blanks === 0 ? cellsFromRight(line, columns) : null;
  const [end = "", ...values] = cells ?? [];
  const isEnd =
    /^[（(]/.test(end) || (end !== "" && (isNumbered || isOpen || end.replace(inBracket, "").length <= longestEnd));
  if (!line || !cells || !isEnd || rowNumber.test(line.text)) return null;
  return [line, [`${start}${end}`, ...values], begun];
}
/** <1>, <3>-1 ahead of a name, as texts for screen readers write ①. */
export const signedNumber = /^\s*[<＜][\d０-９]{1,2}[>＞](?:[-－][\d０-９]{1,2})?\s*/;
/** 1, 1-1 ahead of a name. */
const wordNumber = /^[\d０-９]{1,6}(?:[-－][\d０-９]{1,3})?[.．]?$/;
/** 「10 コミュニティバス」: the number of a row. */
const rowNumber = /^[\s　]*[\d０-９]{1,3}[.．]?[\s　]+(?=[^\s　\d０-９])/;
/** 件数（累計） */
const inBracket = /[（(][^（()）]{1,10}[)）]$/;
/** Shorter names are not broken, longer ends are names of their own. */
const leastBroken = 10;
const longestEnd = 5;

/**
 * The cells of a row, counted from the right since a name may hold spaces: the name and as many more as there are columns. Null for a line that is
 * no such row.
 */
export function cellsFromRight(
  { text, plain }: TextLine,
  columns: number,
  least = Math.min(2, columns - 1),
): readonly string[] | null {
  const found = withPeriodsJoined(
    text
      .trim()
      .replace(noteBehind, "")
      .replace(spacedTotal, "$1計")
      .split(/[\s　]+/),
  );
  // a total has no mark ahead of its name
  const words = found.length === columns - 1 && isTotalWord(found[0] ?? "") ? ["", ...found] : found;
  if (words.length < columns || plain.includes("。") || (/[→⇒]/.test(plain) && !isOnlyDirection(words, columns)))
    return null;
  const values = words.slice(words.length - columns + 1);
  // 「248 人、第３次産業が」: a sentence that is broken, and no cells
  if (/、\s*$/.test(plain) || values.some((value) => /^[^\d０-９、]{1,4}、/.test(value))) return null;
  const isNumbered = wordNumber.test(words[0] ?? "") && !/^[歳才]/.test(words[1] ?? "");
  const named = words.slice(isNumbered ? 1 : 0, words.length - columns + 1);
  // one figure more than there are columns: which is which cannot be told
  if (named.length > 1 && looksLikeNumber(named.at(-1) ?? "") && /[\d０-９]/.test(named.at(-1) ?? "")) return null;
  const name = named.join("").replace(signedNumber, "");
  const isNamed = /[一-龠ァ-ヶぁ-ん]/.test(name === "" ? (values[0] ?? "") : name);
  const figures = values.filter((value) => /[\d０-９]|^(?:[-－―…]|なし|無し|未実施|未設定)$/.test(value));
  return isNamed && figures.length >= least && /\d/.test(plain) ? [name, ...values] : null;
}

/** 「女性人口 人 → 812 810」: in a cell of its own, and no figure ahead of it, an arrow says which way is better. */
const isOnlyDirection = (words: readonly string[], columns: number): boolean =>
  words.length === columns &&
  words.every((word, index) => !/[→⇒]/.test(word) || (word.length === 1 && !/[\d０-９]/.test(words[index - 1] ?? "0")));

/**
 * 「遊歩道整備 延長 1.2km の整備 県 45,000千円」 below 「事業名 事業内容 実施主体 事業費」: what is done is said in several words; the name stands ahead of them,
 * a cell for each other head behind. Null where no such head stands second.
 */
export function cellsWithContent({ text, plain }: TextLine, heads: readonly string[]): readonly string[] | null {
  if (heads.length < 3 || !ofContent.test(heads[1] ?? "") || /[→⇒。]/.test(plain)) return null;
  const found = withPeriodsJoined(text.trim().split(/[\s　]+/));
  const words = wordNumber.test(found[0] ?? "") ? found.slice(1) : found;
  const last = words.length - heads.length + 2;
  const [name = "", ...content] = words.slice(0, Math.max(0, last));
  const isNamed = /[一-龠ァ-ヶぁ-ん]{2}/.test(name) && !isTotalWord(name) && content.length > 0;
  const cells = words.slice(last);
  const areCells = cells.some((cell) => /[\d０-９]/.test(cell) && looksLikeNumber(cell.replace(moneyUnit, "")));
  return isNamed && areCells ? [name, content.join(" "), ...cells] : null;
}
const ofContent = /^(?:事業|取組|主な)?の?(?:内容|概要)$/;
const moneyUnit = /(?:千|万|百万|億)?円$/;

/** The rows straight below the heads: a name, and a number or the sign of none in every column. */
export function rowsOfNumbers(
  { order }: TextLine,
  columns: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines.slice(order + 1, order + 1 + mostRows)) {
    const cells = taken.has(line) || isHeadText(line.text.trim()) ? null : cellsFromRight(line, columns);
    if (!cells?.slice(1).every((cell) => looksLikeNumber(cell))) break;
    rows.push([line, cells]);
  }
  return rows;
}

/** 合　計, its letters set apart. */
const spacedTotal = /^([合小総累])[\s　]+計(?=[\s　])/;

/** 「5年間累計 500人」 is one cell. */
const spanAhead =
  /^(?:[\d０-９]{1,2}(?:年間|[かカヵヶケ箇]年)(?:の?(?:累計|合計|計)|で)?|累計|延べ|毎年度?|年間|年平均)$/;

const longestPeriod = 14;
/** 「H30年度 45件」 is one cell, and so are 「94,956 人」 and 「22 人（R1）」. */
const withPeriodsJoined = (words: readonly string[]): readonly string[] =>
  joinedWhere(withUnitsJoined(words), (before) =>
    (before.length <= longestPeriod && isPeriodText(before)) || spanAhead.test(before) ? " " : null,
  );

/** 「94,956 人」, 「5年間累計 15 件」, 「1.42（H25～29 平均）」: a space behind a figure, what it is summed over or in its bracket parts no cells. */
export const withUnitsJoined = (words: readonly string[]): readonly string[] =>
  joinedWhere(joinedWhere(joinedWhere(words, inOneBracket), betweenUnits), (before, word) =>
    /^[\d０-９]/.test(word) && spanAhead.test(before) ? " " : null,
  );

const inOneBracket = (before: string, word: string): string | null =>
  openBehindFigure.test(before) && /^[^\s（()）]{1,12}[)）]$/.test(word) ? "" : null;
const openBehindFigure = /^[▲△-]?[\d０-９][^（()）]{0,16}[（(][^（()）]{1,16}$/;

const betweenUnits = (before: string, word: string): string | null =>
  /^[▲△-]?[\d０-９][\d０-９,，.．]*$/.test(before) &&
  /^[^\d０-９]/.test(word) &&
  !isPlaceBehind(before, word) &&
  asWholeUnit(word.replace(bracketOfYear, "").replace(boundBehind, "")) !== null
    ? ""
    : null;
const bracketOfYear = /[（(][^（()）]{1,16}[)）]$/;
/** 「90 人以上」 */
const boundBehind = /(?<=.)(?:以上|以下|以内|未満|程度|超)$/;

/** Words that belong together in one, with what parts them there; null parts two cells. */
function joinedWhere(
  words: readonly string[],
  between: (before: string, word: string) => string | null,
): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const space = before === undefined ? null : between(before, word);
    if (space === null) joined.push(word);
    else joined.splice(-1, 1, `${before}${space}${word}`);
  }
  return joined;
}
