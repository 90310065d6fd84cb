import { findPeriods } from "../find-periods.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { readFlag } from "../name-words.ts";
import { mostRows } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { nameBlock } from "./name-blocks.ts";
import { endsRowAbove } from "./row-rests.ts";
import { isBand, isNameAsHeading } from "./stream-bands.ts";
import { isBesideInCell } from "./stream-beside.ts";
import {
  isStreamHead,
  isYearInBrackets,
  joined,
  kindOfWord,
  linesOfWord,
  rowNumber,
  type StreamHeads,
  type StreamRow,
  type Word,
  wordsOf,
} from "./stream-heads.ts";
import { isFigureMore, isOfLast, isRestOfLast } from "./stream-offices.ts";
import { areParted } from "./stream-parts.ts";
import { isDue, remarksFrom } from "./stream-remarks.ts";
import { cellsBySex } from "./stream-sexes.ts";

/** A longer line is none of cells. */
export const longestLine = 120;

export const linesOf = ({ number, name, unit, values, last }: StreamRow): readonly TextLine[] => [
  ...new Set(
    [...(number ? [number] : []), ...name, ...(unit ? [unit] : []), ...values, ...(last ? [last] : [])].flatMap(
      linesOfWord,
    ),
  ),
];

/** StreamRow after row to the end of the table; null where the figures do not come out even, since then nobody knows whose they are. */
export function rowsOf(body: readonly TextLine[], heads: StreamHeads): readonly StreamRow[] | null {
  const rows: StreamRow[] = [];
  let row = emptyRow();
  let noted: { readonly line: TextLine; readonly rows: readonly StreamRow[] } | null = null;
  const count = heads.values.length;
  const areCircled = body[0] !== undefined && isCircled(body[0]);
  let blockEnd = 0;
  let ahead: Word | null = null;
  // rows without a blank line between them end at the first one, where what follows is no row
  let upToBlank: readonly StreamRow[] | null = null;
  const endedRows = (): readonly StreamRow[] | null =>
    noted?.rows ?? (upToBlank && upToBlank.length >= leastSolid && upToBlank.length === rows.length ? rows : null);
  for (const [index, line] of body.entries()) {
    if (index < blockEnd) continue;
    const isFull = row.values.length === count;
    if (index > 0 && line.blanks > 0) upToBlank ??= isFull ? [...rows, row] : [];
    // a note between rows ends the table only if what follows is no row of it
    if (isFull && isNote(line)) noted = { line, rows: [...rows, row] };
    if (noted && (noted.line === line || (line.blanks === 0 && body[index - 1] === noted.line))) continue;
    const isBetween = isFull || (row.name.length === 0 && row.values.length === 0);
    if ((isFull || row.values.length === 0) && isPageNumber(line, body[index + 1])) continue;
    if (isFull && isNumberApart(line, body[index + 1], row)) continue;
    if (isInName(line, body[index + 1], row, heads) || isNoteOfName(line, body[index + 1], row)) continue;
    const year = yearAhead(line, body[index + 1], row, heads);
    if (year) {
      ahead = year;
      continue;
    }
    if (isBetween && isGroupNumber(line, body[index + 1], row)) continue;
    const remarks = isFull && heads.last ? remarksFrom(body, index) : 0;
    if (remarks > 0) {
      blockEnd = index + remarks;
      continue;
    }
    if (isFull && isBehindPage(line, body[index - 1], row, heads)) continue;
    const isNumbered = isRowNumber(line, heads) || (areCircled && isCircled(line));
    if (isBetween && !isNumbered && isBand(body, index, heads)) continue;
    const ofNames = isBetween && !heads.unit && !heads.last ? nameBlock(body, index, count) : null;
    const block = ofNames ?? cellsBySex(body, index, row, count);
    if (block) {
      if (isFull) rows.push(row);
      rows.push(...block.rows.map(({ name, values }) => ({ ...emptyRow(), name: [name].flat(), values: [...values] })));
      row = rows.pop() ?? row;
      blockEnd = index + block.lines;
      continue;
    }
    const named = isBetween ? namedBelow(line, body[index + 1], count) : null;
    if (named) {
      if (isFull) rows.push(row);
      row = named;
      continue;
    }
    if (row.name.some((word) => word.line === line)) continue;
    if (isFull && row.last && isRestOfLast(line, row.last, heads)) {
      row.last = { ...row.last, text: `${row.last.text}${line.text.trim()}`, below: line };
      continue;
    }
    const begins =
      isRowNumber(line, heads) || (areCircled && isCircled(line)) || (isBetween && isNameAsHeading(body, index, heads));
    if (endsTable(line, (isFull || row.name.length === 0) && !begins) || rows.length >= mostRows) break;
    if (isFull && !saysLast(line, row, heads) && endsName(line, row, body[index + 1])) {
      row.name.push(...wordsOf(line));
      continue;
    }
    const words = wordsOf(line);
    for (const [place, word] of words.entries()) {
      if (row.values.length > 0 && (isYearInBrackets(word.text) || isDue.test(word.text)))
        row.values.push(...datedBy(word, row.values.splice(-1)));
      else if (isBesideInCell(words.slice(place), row, count))
        row.values.push(...datedBy({ ...word, text: `　${word.text}` }, row.values.splice(-1)));
      else if (row.values.length < count || !goesBehind(word, row, heads)) {
        if (row.values.length === count) {
          rows.push(row);
          row = emptyRow();
        }
        const value: Word = ahead ? { ...word, text: `${word.text}${ahead.text}`, below: ahead.line } : word;
        if (!taken(row, value, heads)) return endedRows();
        ahead = null;
      }
    }
  }
  // a name behind the last figures may be that of rows which lack their own
  if (row.values.length === 0) return row.name.length > 0 && areParted(rows) ? null : rows;
  return row.values.length === count ? [...rows, row] : endedRows();
}

const leastSolid = 2;

/** 「５」 between blank lines behind figures that stand straight below each other: the number of the page. */
const isNumberApart = ({ plain, blanks }: TextLine, next: TextLine | undefined, { values }: StreamRow): boolean =>
  /^\s*\d{1,3}\s*$/.test(plain) &&
  Math.min(blanks, next?.blanks ?? 1) > 0 &&
  values.length > 1 &&
  values.slice(1).every(({ line }) => line.blanks === 0);

/** 「スマート農業技術」 / 「３」 / 「を導入した経営体数」: the number of the page where a name goes on over its end. */
function isInName({ plain }: TextLine, next: TextLine | undefined, row: StreamRow, heads: StreamHeads): boolean {
  const isOpen = row.name.length > 0 && row.values.length === 0 && heads.values.length > 1;
  const words = isOpen && /^\s*\d{1,3}\s*$/.test(plain) && next ? wordsOf(next) : [];
  return words.length > 0 && words.every(({ text }) => kindOfWord(text) === "words" && !isYearInBrackets(text));
}

/** 「※令和２年は比較の対象としない」 between a name and its figures. */
const isNoteOfName = (line: TextLine, next: TextLine | undefined, { name, values }: StreamRow): boolean =>
  name.length > 0 &&
  values.length === 0 &&
  isNote(line) &&
  next !== undefined &&
  kindOfWord(wordsOf(next)[0]?.text ?? "") === "figure";

/** 「（令和４年度）」 alone between a name and its figures, below heads of which the first says no year: when the first figure held. */
function yearAhead(line: TextLine, next: TextLine | undefined, row: StreamRow, heads: StreamHeads): Word | null {
  const [word, ...others] = isYearLine.test(line.plain) ? wordsOf(line) : [];
  const isAhead =
    row.name.length > 0 && row.values.length === 0 && findPeriods(heads.values[0]?.head.text ?? "").length === 0;
  const isFigure = next !== undefined && kindOfWord(wordsOf(next)[0]?.text ?? "") === "figure";
  return word && others.length === 0 && isYearInBrackets(word.text) && isAhead && isFigure ? word : null;
}
const isYearLine = /^\s*\([^()]{2,16}\)\s*$/;

/** 「１」 alone between rows that stand on a line each: the number of the goal that they belong to. */
function isGroupNumber({ plain, blanks }: TextLine, next: TextLine | undefined, { values, last }: StreamRow): boolean {
  const isAlone = /^\s*(?:\d{1,2}|[-－―])\s*$/.test(plain) && blanks > 0 && (next?.blanks ?? 0) > 0;
  const areInLine = last !== null || values.every(({ line }) => line === values[0]?.line);
  return isAlone && areInLine && kindOfWord(next ? (wordsOf(next)[0]?.text ?? "") : "") === "words";
}

/** 「62」 / 「架空の郷づくり　　架空県」: below the number of a page its running head, where each cell stands on a line of its own. */
function isBehindPage(line: TextLine, before: TextLine | undefined, row: StreamRow, heads: StreamHeads): boolean {
  const isHead = heads.values.length > 1 && /\S\s{2,}\S/.test(line.text) && !/\d/.test(line.plain);
  const [first, second] = row.values;
  return isHead && first?.line !== second?.line && before !== undefined && /^\s*\d{1,3}\s*$/.test(before.plain);
}

/** 「－ 12件 30件」 / 「架空創出件数」: the figures of a row, and straight below them its name, which stood in the middle of a higher cell. */
function namedBelow(line: TextLine, next: TextLine | undefined, count: number): StreamRow | null {
  const values = wordsOf(line);
  const name = next && next.blanks === 0 ? wordsOf(next) : [];
  const isRow = values.length === count && values.every(({ text }) => kindOfWord(text) === "figure");
  const isName = name.length > 0 && name.every(({ text }) => kindOfWord(text) === "words" && !isYearInBrackets(text));
  return isRow && isName && line.blanks > 0 ? { ...emptyRow(), name: [...name], values: [...values] } : null;
}

const isRowNumber = ({ plain }: TextLine, { isNumbered }: StreamHeads): boolean =>
  isNumbered && /^\s*\d{1,3}(?:\s|$)/.test(plain);

/** 「①来館者数」, 「1-1 来館者数」: below heads whose first row begins so the sign is the number of a row. */
const isCircled = ({ plain, text }: TextLine): boolean =>
  /^\s*(?:[①-⑳]|[\d０-９]{1,2}[-－][\d０-９]{1,2}[\s　一-龠ぁ-んァ-ヶ])/.test(text) && !plain.includes("。");

/** All names below each other, and then as many lines of figures: the first belongs to the first. */
export function rowsApart(body: readonly TextLine[], heads: StreamHeads): readonly StreamRow[] | null {
  const isFigures = (line: TextLine): boolean => kindOfWord(wordsOf(line)[0]?.text ?? "") === "figure";
  const count = body.findIndex(isFigures);
  const names = body.slice(0, count);
  const figures = body.slice(count, count * 2);
  const areApart =
    count >= 2 &&
    !names.some((line) => endsTable(line, false)) &&
    !body.slice(count * 2, count * 2 + 1).some(isFigures);
  if (!areApart || figures.length < count) return null;
  const rows = figures.map((line, index): StreamRow | null => {
    const words = wordsOf(line);
    const values = words.slice(0, heads.values.length);
    const last = words.slice(values.length);
    const fits = values.every(({ text }) => kindOfWord(text) === "figure") && last.length === (heads.last ? 1 : 0);
    const name = names[index];
    return fits && name
      ? { ...emptyRow(), name: [...wordsOf(name)], values: [...values], last: last[0] ?? null }
      : null;
  });
  return rows.every((row) => row !== null && row.values.length === heads.values.length)
    ? rows.filter((row) => row !== null)
    : null;
}

/** 「38」 / 「（R元～R5）」: a figure of another year than the head's says so below itself. */
const datedBy = ({ text, line }: Word, values: readonly Word[]): readonly Word[] =>
  values.map((value) => ({ ...value, text: `${value.text}${text}`, below: line }));

const emptyRow = (): StreamRow => ({ number: null, name: [], unit: null, values: [], last: null });

/** Puts the word into the row where it belongs; false where it fits nowhere. */
function taken(row: StreamRow, word: Word, { isNumbered, ahead, unit }: StreamHeads): boolean {
  const kind = kindOfWord(word.text);
  const isFirst = row.values.length === 0;
  if (isFirst && isNumbered && !row.number && rowNumber.test(word.text)) row.number = word;
  else if (isFirst && unit && !row.unit && row.name.length > 0 && (kind === "unit" || /^[-－―]$/.test(word.text)))
    row.unit = word;
  // 新規 may stand for no figure, and is a flag where the heads have one
  else if (isFirst && ahead.length > 0 && row.name.length > 0 && readFlag(word.text) !== null) row.name.push(word);
  else if (kind === "figure" && row.name.length > 0) row.values.push(word);
  else if (!isFirst && inWords.test(word.text)) row.values.push(word);
  else if (isFirst && kind === "unit" && row.name.length > 0 && !row.unit) row.unit = word;
  else if (isFirst && kind !== "figure" && !row.unit) row.name.push(word);
  else return false;
  return true;
}
/** （終了） in the place of a figure. */
const inWords = /^[（(][^（()）]{1,6}[)）]$/;

/** 継続 behind the figures, or the end of a name whose bracket is still open. */
function goesBehind(word: Word, row: StreamRow, heads: StreamHeads): boolean {
  const name = joined(row.name).text;
  const isOpen = name.lastIndexOf("（") > name.lastIndexOf("）");
  if (isOpen && /）$/.test(word.text)) {
    row.name.push(word);
    return true;
  }
  const isSaid =
    heads.last &&
    !row.last &&
    ((word.line === row.values.at(-1)?.line && !isFigureMore(word, heads.last)) ||
      asGrade.test(word.text) ||
      isOfLast(word.text, heads.last));
  if (isSaid) row.last = word;
  return Boolean(isSaid);
}

const saysLast = ({ text }: TextLine, row: StreamRow, { last }: StreamHeads): boolean =>
  last !== null && !row.last && (asGrade.test(text.trim()) || isOfLast(text.trim(), last));

export const asGrade =
  /^(?:[A-ESＡ-ＥＳ◎○△×]|[A-EＡ-Ｅ][-－‐]?[\d０-９]|継続|拡充|拡大|縮小|廃止|休止|終了|完了|改善|見直し|現状維持|新規|(?:概ね|おおむね|やや)?(?:未?達成|順調|遅れ)|[-－―])$/;

/** A name that stands around its figures, set apart from the rows by blank lines: 「ポータルサイトの」 / 「3 件 182 240」 / 「アクセス件数」. */
function endsName(line: TextLine, { name, values }: StreamRow, next: TextLine | undefined): boolean {
  const [first] = name;
  const words = wordsOf(line);
  const areWords = words.every(({ text }) => kindOfWord(text) === "words" && !isYearInBrackets(text));
  // straight above figures it is the name of those
  const isOfNext = next !== undefined && kindOfWord(wordsOf(next)[0]?.text ?? "") === "figure";
  if (areWords && !isOfNext && values.at(-1)?.line.order === line.order - 1 && name.at(-1)?.line === values[0]?.line)
    if (endsRowAbove(joined(name).text, joined(words).text, nameIn(next))) return true;
  const isAround = first !== undefined && values[0] !== undefined && first.line.order < values[0].line.order;
  return isAround && line.blanks === 0 && (next === undefined || next.blanks > 0) && areWords;
}

/** The words with which a line begins, ahead of its first figure. */
function nameIn(line: TextLine | undefined): string {
  const words = line ? wordsOf(line) : [];
  const end = words.findIndex(({ text }) => kindOfWord(text) !== "words");
  return joined(end < 0 ? words : words.slice(0, end)).text;
}

export const isPageNumber = ({ plain }: TextLine, next: TextLine | undefined): boolean =>
  /^\s*(?:\d{1,3}\/\d{1,3}|[-–−－ー]\s?\d{1,3}\s?[-–−－ー])\s*$/.test(plain) ||
  (/^[-–−－ー\s]*\d{1,3}[-–−－ー\s]*$/.test(plain) &&
    (next === undefined || next.text.startsWith("\f") || headingDepth(next.text) !== null));

const isNote = ({ plain }: TextLine): boolean => /^\s*※/.test(plain);

const endsTable = (line: TextLine, isBetween: boolean): boolean =>
  line.plain.length > longestLine ||
  (/。|^\s*(?:※|\(?注|資料|出典|[【<＜■◆])/.test(line.plain) && readFlag(line.text) === null) ||
  areHeads(wordsOf(line)) ||
  (isBetween && headingDepth(line.text) !== null) ||
  (kindOfHead(line.text.trim()) === "name" && isHeadText(line.text.trim()));

const areHeads = (words: readonly Word[]): boolean => words.length >= 2 && words.every(isStreamHead);
