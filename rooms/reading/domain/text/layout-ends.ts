import { isPeriodText } from "../find-periods.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { headingDepth, headingForm } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { cellsOf, holdsFigure, type LineCell, type Stripe } from "./cells.ts";
import type { TextLine } from "./lines.ts";

const longestSentence = 60;
export const pageNumber = /^[-–−－ー\s]*(?:p\.?\s?)?\d{1,3}[-–−－ー\s]*$/i;

type CellLine = { readonly line: TextLine; readonly cells: readonly LineCell[] };

/** A heading of what stands below, and no row of the table with these heads. */
export const beginsOther = (one: CellLine, lines: readonly TextLine[], heads: CellLine): boolean =>
  isNumberedHeading(one, heads) || isBeforeHeads(one.line, lines, heads.line) || isNextHeading(one, lines, heads);

/** 「2　海岸地域」, 「(1)　めざす姿」: a number and words, below heads that have no column for numbers. */
function isNumberedHeading(
  { line: { text }, cells: [mark, words, ...others] }: CellLine,
  { cells: [head] }: CellLine,
): boolean {
  if (!mark || !words || others.length > 0 || holdsFigure(words.text) || text.includes("\t")) return false;
  return kindOfHead(head?.text ?? "") !== "number" && numberAlone.test(mark.text) && headingDepth(text) !== null;
}
const numberAlone = /^(?:[(（]?[\d０-９一二三四五六七八九十]{1,2}[)）.．]?|[①-⑳Ⅰ-Ⅻア-コ])$/;

/** 「施策②　…　　担当課：農林課」 a line or two above the same heads again: another table begins. */
const isBeforeHeads = (line: TextLine, lines: readonly TextLine[], start: TextLine): boolean =>
  (headingDepth(line.text) !== null || (line.blanks > 0 && isYearsAlone(start))) &&
  lines.slice(line.order + 1, line.order + 1 + mostBetween).some((next) => sameWords(next, start));
const mostBetween = 3;

/**
 * 「２　年代別の人数」, where 「１　…」 stands above the heads: other heads below begin another table, and so do, behind a blank line, rows of fewer cells
 * without heads.
 */
function isNextHeading({ line, cells }: CellLine, lines: readonly TextLine[], heads: CellLine): boolean {
  const [above, below] = [lines[heads.line.order - 1], lines[line.order + 1]];
  if (cells.length > 1 || !above || !below) return false;
  const form = headingForm(line.text)?.form;
  if (form === undefined || form !== headingForm(above.text)?.form) return false;
  const next = cellsOf(below, "letters");
  return line.blanks === 0 ? areHeads(next) && !sameWords(below, heads.line) : next.length < heads.cells.length;
}

const areHeads = (cells: readonly LineCell[]): boolean =>
  cells.length > 1 && cells.every(({ text }) => isHeadText(text));

/** 「○基金の残高」 above the heads: the next line behind that mark heads something else. */
export function markAbove({ order, page }: TextLine, lines: readonly TextLine[]): string | null {
  const above = lines.slice(Math.max(0, order - 2), order).filter((line) => line.page === page);
  return above.flatMap(({ plain }) => /^\s*([○◯●◎◇□▽▼★☆])/.exec(plain)?.[1] ?? []).at(-1) ?? null;
}

/** 「令和6年度　主要事業の概要　　　架空県」 at the top: the title of the document, and no heads. */
export const isTitleOfYear = ({ order }: TextLine, [year = "", ...words]: readonly string[]): boolean =>
  order < linesOfTitle &&
  isPeriodText(year) &&
  words.some((word) => titleEnd.test(word)) &&
  !words.some((word) => roleOfWords(word) !== null && !titleEnd.test(word));
const linesOfTitle = 5;
const titleEnd =
  /.{2}(?:の?(?:概要|一覧表?|あらまし|ポイント|概況|報告書|調査結果|について)|(?:主要|重点|主な)[^\s　]{0,4}(?:事業|施策|取組))$/;

/** 「活動指標」 or 「成果指標（アウトカム）」 alone: of which sort the indicators below are, and the name of none. */
export const isSortOfIndicators = ({ plain }: TextLine): boolean =>
  plain.includes("指標") && sortOfIndicators.test(plain);
const sortOfIndicators =
  /^\s*[(（【〔<＜]?(?:活動|成果|アウトプット|アウトカム)指標(?:\([^()]{1,8}\))?[)）】〕>＞]?\s*$/;

/** A title and what it is about stand between the last row and the same heads again: another table begins. */
export const isTitled = ([title, ...about]: readonly CellLine[]): boolean =>
  title !== undefined && title.line.blanks > 0 && about.length > 0 && !about.every(({ line }) => line.blanks > 0);

/** 「○修了者　68名」 below rows without such a mark, and with fewer cells than those: a list begins. */
export const isItemBelow = (
  { plain, blanks }: TextLine,
  cells: readonly LineCell[],
  stripes: readonly Stripe[],
  kept: readonly CellLine[],
): boolean =>
  blanks > 0 &&
  cells.length < stripes.length &&
  itemMark.test(plain) &&
  !kept.slice(0, -1).some(({ line }) => itemMark.test(line.plain));
const itemMark = /^\s*[○◯●◎◇□・]\s?[^\s\d]/;

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
