import { findPeriods } from "./find-periods.ts";
import { kindOfHead } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import { roleOfWords } from "./role-words.ts";
import { headWordsOf, isYearHead } from "./text-head-years.ts";
import type { TextLine } from "./text-lines.ts";
import { cellsFromRight } from "./text-row-cells.ts";

const longest = 80;
/** Without two of them it is no table of years side by side. */
const leastValues = 2;
const mostHeads = 10;
/** So many lines below its heads the first row stands at the latest. */
const reach = 4;

/**
 * 「事業名 R6当初 R7当初 担当課」, 「指標 単位 R5 R6 備考」: a name, two years or more, and words that head something else, all parted by a single space. The row below
 * has to have a figure, or the sign of none, for each of the years. Null for any other line.
 */
export function valueHeads(line: TextLine, lines: readonly TextLine[]): readonly string[] | null {
  if (line.plain.length > longest || !mayBeHeads.test(line.plain)) return null;
  const heads = headWordsOf(line.text);
  const [first = "", ...others] = heads;
  if (heads.length < leastValues + 1 || heads.length > mostHeads || kindOfHead(first) !== "name") return null;
  const isValue = others.map(headsValue);
  const areHeads = others.every((word, index) => isValue[index] || isOther.has(kindOfHead(word) ?? ""));
  if (!areHeads || isValue.filter(Boolean).length < leastValues || new Set(heads).size < heads.length) return null;
  return lines.slice(line.order + 1, line.order + 1 + reach).some((row) => fits(row, isValue)) ? heads : null;
}
const mayBeHeads = /^\s*[^\d\s(（][^。→⇒]*(?:年|[HR]\d)[^。→⇒]*$/;

/** R6当初, 令和７年度予算額, R5 */
const headsValue = (word: string): boolean =>
  isYearHead(word) ||
  (findPeriods(word).length === 1 && /当初|予算|決算|実績|目標|見込/.test(word)) ||
  roleOfWords(word) !== null;

const isOther: ReadonlySet<string> = new Set(["owner", "remark", "unit", "rate", "text", "within", "number"]);

function fits(row: TextLine, isValue: readonly boolean[]): boolean {
  const cells = cellsFromRight(row, isValue.length + 1);
  return cells?.slice(1).every((cell, index) => !isValue[index] || looksLikeNumber(cell)) ?? false;
}
