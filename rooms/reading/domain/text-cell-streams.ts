import { isHeadText, kindOfHead } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import { mostRows, type TextTable } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";
import { namesMeasure } from "./text-marks.ts";
import { gridOfStacked, type Leaf, leafOf, type Stacked } from "./text-stacked-heads.ts";
import {
  isStreamHead,
  isYearInBrackets,
  kindOfWord,
  type StreamHeads,
  streamHeads,
  type Word,
  wordsOf,
} from "./text-stream-heads.ts";

/**
 * Tables of which only the order of words is left: heads over several lines, names broken, the unit and the figures of a row on lines of their own
 * or not. What holds them together is counting: behind each name stand exactly as many figures as there are heads for them.
 */
export function cellStreams(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || taken.has(line) || !firstHead.test(line.plain)) continue;
    const table = tableFrom(line, lines, taken);
    if (!table) continue;
    tables.push(table);
    until = table.lines.at(-1)?.order ?? until;
  }
  return tables;
}

const firstHead =
  /^\s*(?:[^\s\d]{0,6}(?:名|指 {0,4}標(?: {0,4}名)?|項 {0,4}目|区 {0,4}分)|KPI|事 {0,4}業(?: {0,4}名)?|数 {0,2}値 {0,2}目 {0,2}標)(?:\s|$)|^\s*(?:当初|基準|現状|初期)値?\s+[^\s\d]{0,4}(?:実績|目標)/i;
const longestLine = 120;
const leastHeads = 3;
/** One row alone is told by a unit of its own or so many figures. */
const leastOfOne = 3;
const mostHeads = 16;
const mostLines = 400;

/** 「社会増減数」 below the heads might be one of them; where that makes no table it is the name of the first row. */
function tableFrom(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const words = headWords(start, lines, taken);
  const last = words.at(-1)?.line;
  const table = tableBelow(words, lines, taken);
  if (table || !last || !mayBeName(last, lines)) return table;
  return tableBelow(
    words.filter(({ line }) => line !== last),
    lines,
    taken,
  );
}

const mayBeName = (line: TextLine, lines: readonly TextLine[]): boolean => {
  const below = lines[line.order + 1];
  const [name, ...others] = wordsOf(line);
  const isName = name !== undefined && others.length === 0 && namesMeasure(name.text) && !ofColumn.test(name.text);
  return isName && below !== undefined && kindOfWord(wordsOf(below)[0]?.text ?? "") === "figure";
};
/** 伸び率, 増減額: these head columns only. */
const ofColumn = /^(?:対?前年度?(?:比|から)?の?)?(?:伸び|増減|増加|減少|達成|進捗|構成|執行)(?:率|比|額|数)$/;

function tableBelow(
  words: readonly Word[],
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): TextTable | null {
  const last = words.at(-1)?.line;
  if (words.length < leastHeads || !last) return null;
  const below = lines.slice(last.order + 1, last.order + 1 + mostLines).filter((line) => !taken.has(line));
  for (const heads of streamHeads(words)) {
    const table = tableOf(heads, below);
    if (table) return table;
  }
  return null;
}

function headWords(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Word[] {
  const words: Word[] = [];
  for (let order = start.order; order < lines.length && words.length <= mostHeads; order += 1) {
    const line = lines[order];
    if (!line || taken.has(line) || line.page !== start.page || line.plain.length > longestLine) break;
    const own = wordsOf(line);
    if (!own.every(isStreamHead)) break;
    words.push(...own);
  }
  return words;
}

type Row = { number: Word | null; name: Word[]; unit: Word | null; values: Word[]; last: Word | null };

function tableOf(heads: StreamHeads, body: readonly TextLine[]): TextTable | null {
  const rows = rowsApart(body, heads) ?? rowsOf(body, heads);
  if (!rows) return null;
  const used = [...leavesOf(heads).flatMap(({ head }) => head.lines), ...rows.flatMap(linesOf)];
  const lines = [...new Set(used)].sort((one, other) => one.order - other.order);
  const isBroken =
    rows.some((row) => linesOf(row).length > 1) || heads.name.head.lines[0] !== heads.values.at(-1)?.head.lines.at(-1);
  const isTold = rows.length >= 2 || (rows.length === 1 && (rows[0]?.unit || heads.values.length >= leastOfOne));
  if (!isBroken || !isTold) return null;
  const parts = areParted(rows);
  const [ofName, ...ofOthers] = leavesOf(heads);
  const grid = gridOfStacked(
    [ofName ?? heads.name, ...(parts ? [partLeaf] : []), ...ofOthers],
    rows.map((row, index) => [
      ...(parts ? withPart(rows, index) : [joined(row.name)]),
      ...(heads.unit ? [row.unit && joined([row.unit])] : []),
      ...row.values.map((value) => joined([value])),
      ...(heads.last ? [row.last && joined([row.last])] : []),
    ]),
    lines,
  );
  return { grid, lines };
}

const partLeaf = leafOf({ text: "区分", lines: [] });
const isPart = (word: Word | undefined): boolean => /^(?:男性?|女性?|男女計|計|全体)$/.test(word?.text ?? "");

/** Rows in parts begin with the name that they are parts of. */
function areParted(rows: readonly Row[]): boolean {
  const parts = rows.map(inParts);
  const first = parts.findIndex(({ part }) => part.length > 0);
  return first >= 0 && (parts[first]?.name.length ?? 0) > 0;
}

/** 「１日の歩数」 / 「男」 …, 「女」 …: the name stands once above its parts. */
function withPart(rows: readonly Row[], index: number): readonly (Stacked | null)[] {
  const own = rows[index] ? inParts(rows[index]) : { name: [], part: [] };
  if (own.part.length === 0) return [joined(own.name), null];
  const above = rows
    .slice(0, index + 1)
    .map(inParts)
    .findLast(({ name, part }) => name.length > 0 && part.length > 0);
  return [joined(above?.name ?? []), joined(own.part)];
}

/** 男 and 女, or what is set in further than the name above it: 「利用者数」 / 「　東地域 412人 600人」. */
function inParts({ name, values }: Row): { readonly name: readonly Word[]; readonly part: readonly Word[] } {
  const last = name.at(-1);
  if (isPart(last)) return { name: name.slice(0, -1), part: name.slice(-1) };
  const at = name.findIndex(({ line }) => line === values[0]?.line && isSetIn(line));
  const isBelow = at === 0 || (at > 0 && name.slice(0, at).every(({ line }) => !isSetIn(line)));
  return isBelow ? { name: name.slice(0, at), part: name.slice(at) } : { name, part: [] };
}

const isSetIn = ({ text }: TextLine): boolean => /^[\s　]/.test(text);

const leavesOf = ({ name, unit, values, last }: StreamHeads): readonly Leaf[] => [
  name,
  ...(unit ? [unit] : []),
  ...values,
  ...(last ? [last] : []),
];

const joined = (words: readonly Word[]): Stacked => ({
  text: words.map(({ text }) => text).join(""),
  lines: words.flatMap(linesOfWord),
});

const linesOfWord = ({ line, below }: Word): readonly TextLine[] => (below ? [line, below] : [line]);

const linesOf = ({ number, name, unit, values, last }: Row): readonly TextLine[] => [
  ...new Set(
    [...(number ? [number] : []), ...name, ...(unit ? [unit] : []), ...values, ...(last ? [last] : [])].flatMap(
      linesOfWord,
    ),
  ),
];

/** Row after row to the end of the table; null where the figures do not come out even, since then nobody knows whose they are. */
function rowsOf(body: readonly TextLine[], heads: StreamHeads): readonly Row[] | null {
  const rows: Row[] = [];
  let row = emptyRow();
  let noted: { readonly line: TextLine; readonly rows: readonly Row[] } | null = null;
  const count = heads.values.length;
  for (const [index, line] of body.entries()) {
    const isFull = row.values.length === count;
    // a note between rows ends the table only if what follows is no row of it
    if (isFull && isNote(line)) noted = { line, rows: [...rows, row] };
    if (noted && (noted.line === line || (line.blanks === 0 && body[index - 1] === noted.line))) continue;
    if ((isFull || row.values.length === 0) && isPageNumber(line, body[index + 1])) continue;
    if (endsTable(line, (isFull || row.name.length === 0) && !isRowNumber(line, heads)) || rows.length >= mostRows)
      break;
    if (isFull && endsName(line, row, body[index + 1])) {
      row.name.push(...wordsOf(line));
      continue;
    }
    for (const word of wordsOf(line)) {
      if (row.values.length > 0 && isYearInBrackets(word.text))
        row.values.push(...datedBy(word, row.values.splice(-1)));
      else if (row.values.length < count || !goesBehind(word, row, heads)) {
        if (row.values.length === count) {
          rows.push(row);
          row = emptyRow();
        }
        if (!taken(row, word, heads)) return noted?.rows ?? null;
      }
    }
  }
  // a name behind the last figures may be that of rows which lack their own
  if (row.values.length === 0) return row.name.length > 0 && areParted(rows) ? null : rows;
  return row.values.length === count ? [...rows, row] : (noted?.rows ?? null);
}

const isRowNumber = ({ plain }: TextLine, { isNumbered }: StreamHeads): boolean =>
  isNumbered && /^\s*\d{1,3}(?:\s|$)/.test(plain);

/** All names below each other, and then as many lines of figures: the first belongs to the first. */
function rowsApart(body: readonly TextLine[], heads: StreamHeads): readonly Row[] | null {
  const isFigures = (line: TextLine): boolean => kindOfWord(wordsOf(line)[0]?.text ?? "") === "figure";
  const count = body.findIndex(isFigures);
  const names = body.slice(0, count);
  const figures = body.slice(count, count * 2);
  const areApart =
    count >= 2 &&
    !names.some((line) => endsTable(line, false)) &&
    !body.slice(count * 2, count * 2 + 1).some(isFigures);
  if (!areApart || figures.length < count) return null;
  const rows = figures.map((line, index): Row | null => {
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

const emptyRow = (): Row => ({ number: null, name: [], unit: null, values: [], last: null });

/** Puts the word into the row where it belongs; false where it fits nowhere. */
function taken(row: Row, word: Word, { isNumbered, unit }: StreamHeads): boolean {
  const kind = kindOfWord(word.text);
  const isFirst = row.values.length === 0;
  if (isFirst && isNumbered && !row.number && rowNumber.test(word.text)) row.number = word;
  else if (isFirst && unit && !row.unit && row.name.length > 0 && (kind === "unit" || /^[-－―]$/.test(word.text)))
    row.unit = word;
  else if (kind === "figure" && row.name.length > 0) row.values.push(word);
  else if (!isFirst && inWords.test(word.text)) row.values.push(word);
  else if (isFirst && kind === "unit" && row.name.length > 0 && !row.unit) row.unit = word;
  else if (isFirst && kind !== "figure" && !row.unit) row.name.push(word);
  else return false;
  return true;
}
const rowNumber = /^[\d０-９]{1,3}$/;
/** （終了） in the place of a figure. */
const inWords = /^[（(][^（()）]{1,6}[)）]$/;

/** 継続 behind the figures, or the end of a name whose bracket is still open. */
function goesBehind(word: Word, row: Row, heads: StreamHeads): boolean {
  const name = joined(row.name).text;
  const isOpen = name.lastIndexOf("（") > name.lastIndexOf("）");
  if (isOpen && /）$/.test(word.text)) {
    row.name.push(word);
    return true;
  }
  const isSaid = heads.last && !row.last && (word.line === row.values.at(-1)?.line || asGrade.test(word.text));
  if (isSaid) row.last = word;
  return Boolean(isSaid);
}
const asGrade =
  /^(?:[A-ESＡ-ＥＳ◎○△×]|継続|拡充|拡大|縮小|廃止|休止|終了|完了|改善|見直し|現状維持|新規|(?:概ね|おおむね|やや)?(?:未?達成|順調|遅れ)|[-－―])$/;

/** A name that stands around its figures, set apart from the rows by blank lines: 「ポータルサイトの」 / 「3 件 182 240」 / 「アクセス件数」. */
function endsName(line: TextLine, { name, values }: Row, next: TextLine | undefined): boolean {
  const [first] = name;
  const isAround = first !== undefined && values[0] !== undefined && first.line.order < values[0].line.order;
  return (
    isAround &&
    line.blanks === 0 &&
    (next === undefined || next.blanks > 0) &&
    wordsOf(line).every(({ text }) => kindOfWord(text) === "words" && !isYearInBrackets(text))
  );
}

const isPageNumber = ({ plain }: TextLine, next: TextLine | undefined): boolean =>
  /^\s*\d{1,3}\/\d{1,3}\s*$/.test(plain) ||
  (/^[-–−－ー\s]*\d{1,3}[-–−－ー\s]*$/.test(plain) &&
    (next === undefined || next.text.startsWith("\f") || headingDepth(next.text) !== null));

const isNote = ({ plain }: TextLine): boolean => /^\s*※/.test(plain);

const endsTable = (line: TextLine, isBetween: boolean): boolean =>
  line.plain.length > longestLine ||
  /。|^\s*(?:※|\(?注|資料|出典|[【<＜■◆])/.test(line.plain) ||
  areHeads(wordsOf(line)) ||
  (isBetween && headingDepth(line.text) !== null) ||
  (kindOfHead(line.text.trim()) === "name" && isHeadText(line.text.trim()));

const areHeads = (words: readonly Word[]): boolean => words.length >= 2 && words.every(isStreamHead);
