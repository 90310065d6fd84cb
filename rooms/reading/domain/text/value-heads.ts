import { findPeriods } from "../find-periods.ts";
import { isTotalWord, kindOfHead, overYears } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import { headWordsOf, isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { cellsFromRight } from "./row-cells.ts";

const longest = 80;
/** Without two of them it is no table of years side by side. */
const leastValues = 2;
const mostHeads = 10;
/** So many lines below its heads the first row stands at the latest. */
const reach = 4;

/**
 * 「事業名 R6当初 R7当初 担当課」, 「指標 単位 R5 R6 備考」, 「事業名 区分 担当課 R7 R8 R9」: a name, two years or more, and words that head something else, all parted
 * by a single space. The row below has to have a figure, or the sign of none, for each of the years, and none elsewhere ahead of them. Null for any other line.
 */
export function valueHeads(line: TextLine, lines: readonly TextLine[]): readonly string[] | null {
  if (line.plain.length > longest || !mayBeHeads.test(line.plain)) return null;
  const all = headWordsOf(line.text);
  // the numbers of rows are read with their names
  const heads = kindOfHead(all[0] ?? "") === "number" ? all.slice(1) : all;
  const [first = "", ...others] = heads;
  if (heads.length < leastValues + 1 || heads.length > mostHeads || kindOfHead(first) !== "name") return null;
  const isValue = others.map((word, index) => headsValue(word) || (index > 0 && isSum(word)));
  const areHeads = others.every((word, index) => isValue[index] || saysOther(word));
  if (!areHeads || isValue.filter(Boolean).length < leastValues || new Set(heads).size < heads.length) return null;
  return lines.slice(line.order + 1, line.order + 1 + reach).some((row) => fits(row, isValue)) ? heads : null;
}
const mayBeHeads = /^\s*[^\d\s(（][^。→⇒]*(?:年|[HR]\d|20\d\d)[^。→⇒]*$/;

/** R6当初, 令和７年度予算額, R5 */
const headsValue = (word: string): boolean =>
  isYearHead(word) ||
  (findPeriods(word).length === 1 && /当初|予算|決算|実績|目標|見込/.test(word)) ||
  roleOfWords(word) !== null;

/** 合計, ３か年計, 全体事業費 */
const isSum = (word: string): boolean =>
  overYears.test(word) || isTotalWord(word.replace(/^[\d０-９]{1,2}(?:[かカヵヶケ箇]年|年間)の?/, ""));

/** Whether figures stand below the head of a table of years or roles. */
export const isValueHead = (word: string): boolean => headsValue(word) || isSum(word);

const saysOther = (word: string): boolean => isOther.has(kindOfHead(word) ?? "") || /^(?:事業)?区分$/.test(word);
const isOther: ReadonlySet<string> = new Set(["owner", "remark", "unit", "rate", "text", "within", "number", "flag"]);

function fits(row: TextLine, isValue: readonly boolean[]): boolean {
  const cells = cellsFromRight(row, isValue.length + 1);
  const first = isValue.indexOf(true);
  return (
    cells
      ?.slice(1)
      .every((cell, index) => (isValue[index] ? looksLikeNumber(cell) : index > first || !/^\d/.test(cell))) ?? false
  );
}
