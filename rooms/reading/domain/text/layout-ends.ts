import { isPeriodText } from "../find-periods.ts";
import { kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { holdsFigure, type LineCell } from "./cells.ts";
import type { TextLine } from "./lines.ts";

const longestSentence = 60;
export const pageNumber = /^[-–−－ー\s]*(?:p\.?\s?)?\d{1,3}[-–−－ー\s]*$/i;

/** 「2　海岸地域」, 「(1)　めざす姿」: a number and words, below heads that have no column for numbers. */
export function isNumberedHeading(
  { text }: TextLine,
  [mark, words, ...others]: readonly LineCell[],
  [head]: readonly LineCell[],
): boolean {
  if (!mark || !words || others.length > 0 || holdsFigure(words.text) || text.includes("\t")) return false;
  return kindOfHead(head?.text ?? "") !== "number" && numberAlone.test(mark.text) && headingDepth(text) !== null;
}
const numberAlone = /^(?:[(（]?[\d０-９一二三四五六七八九十]{1,2}[)）.．]?|[①-⑳Ⅰ-Ⅻア-コ])$/;

/** 「施策②　…　　担当課：農林課」 a line or two above the same heads again: another table begins. */
export const isBeforeHeads = (line: TextLine, lines: readonly TextLine[], start: TextLine): boolean =>
  (headingDepth(line.text) !== null || (line.blanks > 0 && isYearsAlone(start))) &&
  lines.slice(line.order + 1, line.order + 1 + mostBetween).some((next) => sameWords(next, start));
const mostBetween = 3;
/** 「○基金の残高」 above the heads: the next line behind that mark heads something else. */
export function markAbove({ order, page }: TextLine, lines: readonly TextLine[]): string | null {
  const above = lines.slice(Math.max(0, order - 2), order).filter((line) => line.page === page);
  return above.flatMap(({ plain }) => /^\s*([○◯●◎◇□▽▼★☆])/.exec(plain)?.[1] ?? []).at(-1) ?? null;
}

/** 「～ 人を呼ぶまちへ ～」 below a heading. */
export const isMotto = /^\s*[~～〜][^\d]*[~～〜]\s*$/;
/** Below years and nothing else no column names the rows: what is named stands above each. */
const isYearsAlone = ({ plain }: TextLine): boolean => plain.trim().split(/\s+/).every(isPeriodText);
const sameWords = (one: TextLine, other: TextLine): boolean =>
  one.text.replace(/[\s　]+/g, "") === other.text.replace(/[\s　]+/g, "");

/** A sentence, a note, a heading in brackets or one of what is done (「具体的な施策」) stands outside. */
export function endsTable({ text, plain, blanks }: TextLine, [cell]: readonly LineCell[]): boolean {
  const words = cell?.text ?? "";
  if (pageNumber.test(plain.trim()) || signOfNote.test(plain)) return false;
  return (
    /[。]|単位/.test(text) ||
    (blanks > 0 && measuresBelow.test(plain)) ||
    words.length > longestSentence ||
    /^(?:※|\*|注|\(注|資料|出典|【|■|◆|第\S{1,3}[章節])/.test(plain.trim())
  );
}

const measuresBelow = /^\s*(?:具体的な|主な)(?:施策|取組|事業)\s*$/;

/** 「※１」 alone on its line is the end of a name. */
const signOfNote = /^\s*[※*]\s?\d{0,2}\s*$/;
