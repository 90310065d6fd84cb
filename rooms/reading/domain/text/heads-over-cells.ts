import { isHeadText, kindOfHead } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { leastRows } from "./grid.ts";
import { headWordsOf, isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { cellsFromRight, cellsWithContent } from "./row-cells.ts";

/**
 * 「区分 施設数 うち市立 うち民間」, 「路線名 区間 延長 事業費」: words without any figure, the first of which heads names, over two rows of a name and a cell
 * for each, the last of them figures.
 */
export function headsOverCounts(
  { text, plain, order }: TextLine,
  lines: readonly TextLine[],
): readonly string[] | null {
  if (
    plain.length > 120 ||
    !/^\s*(?:区\s*分|項\s*目|選択肢|選択項目|回答項目|回答内容|回答|年齢[^\s\d]{0,4}|年代別?|種別|種類|地区|施設名?|分類|基本目標|分野|名称|[^\s\d]{2,4}名)\s/.test(
      plain,
    )
  )
    return null;
  const words = headWordsOf(text);
  // 人口（R2国調）, 面積（km2）: when it was counted and in what
  const areWords =
    words.length >= 3 &&
    words.length <= 10 &&
    !/[\d。、→⇒]/.test(plain.replace(inBracket, "").replace(agesInHeads, ""));
  const rows = lines.slice(order + 1, order + 1 + leastRows).map((line) => cellsFromRight(line, words.length));
  const isFigure = (cell: string): boolean => /[\d０-９]/.test(cell) && looksLikeNumber(cell);
  const areOfOneSort = words.slice(1).every((_, index) => {
    const cells = rows.map((row) => row?.[index + 1] ?? "");
    const isLast = index === words.length - 2;
    return cells.every(isFigure) || (!isLast && cells.every((cell) => cell !== "" && !/[\d０-９]/.test(cell)));
  });
  return areWords && rows.length === leastRows && areOfOneSort ? words : null;
}

/** 65歳以上, 15~64歳: whom a column counts. */
const agesInHeads = /(?<=\s)(?:うち)?\d{1,3}(?:歳?~\d{1,3})?歳(?:以上|未満|以下)?(?:人口)?(?=\s|$)/g;

/**
 * 「No. 事業名 事業費（千円） 実施主体 事業期間」: one head of money among words for who does it and when, over two rows with a cell for each, figures where the
 * money stands.
 */
export function headsOverAmounts(
  { text, plain, order }: TextLine,
  lines: readonly TextLine[],
): readonly string[] | null {
  if (plain.length > 120 || !/名/.test(plain) || !/費|額/.test(plain)) return null;
  const all = headWordsOf(text);
  const heads = kindOfHead(all[0] ?? "") === "number" ? all.slice(1) : all;
  const money = amountsAmong(heads);
  const areHeads =
    heads.length >= 3 &&
    heads.length <= 10 &&
    kindOfHead(heads[0] ?? "") === "name" &&
    heads.filter((head) => isHeadText(head)).length * 2 > heads.length &&
    !/[\d。→⇒]/.test(heads.join(""));
  if (!areHeads || money.length === 0) return null;
  const rows = lines
    .slice(order + 1, order + 1 + leastRows)
    .map((line) => cellsWithContent(line, heads) ?? cellsFromRight(line, heads.length, 1));
  const isAmount = (cell = ""): boolean => /[\d０-９]/.test(cell) && (looksLikeNumber(cell) || holdsFigure(cell));
  const areAmounts = rows.every((cells) => money.every((place) => isAmount(cells?.[place])));
  return rows.length === leastRows && areAmounts ? heads : null;
}

/** The columns that hold amounts, where no other is known to hold figures. */
export function amountsAmong(heads: readonly string[]): readonly number[] {
  const roles = heads.map((head) => roleOfWords(head));
  const isMoneyAlone = roles.every((role) => role === null || role === "amount") && !heads.some(isYearHead);
  return isMoneyAlone ? roles.flatMap((role, place) => (role === "amount" ? [place] : [])) : [];
}

const inBracket = /\([^\s()]{1,12}\)/g;
