import { asUnitHead } from "../find-unit.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";
import { gridOfStacked, type Leaf, leafOf } from "./stacked-heads.ts";
import { type RowsBehindWords, wordsAhead } from "./stream-ahead.ts";
import {
  isStreamHead,
  joined,
  kindOfWord,
  type StreamHeads,
  type StreamRow,
  streamHeads,
  type Word,
  wordsOf,
} from "./stream-heads.ts";
import { namesOfRows } from "./stream-names.ts";
import { areParted, withPart } from "./stream-parts.ts";
import { linesOf, longestLine, rowsApart, rowsOf } from "./stream-rows.ts";
import { datedByRemarks, withGuides } from "./stream-said.ts";

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
  /^\s*(?:番号|No\.?|№|項番|整理番号)\s*$|^\s*(?:(?:番号|No\.?|№|項番|整理番号)\s+)?(?:[^\s\d]{0,6}(?:名称?|指 {0,4}標(?: {0,4}名)?(?:\(KPI\))?|項 {0,4}目|区 {0,4}分)|KPI|事 {0,4}業(?: {0,4}名)?|数 {0,2}値 {0,2}目 {0,2}標)(?:\s|$)|^\s*(?:当初|基準|現状|初期)値?\s+[^\s\d]{0,4}(?:実績|目標)/i;
const leastHeads = 3;
/** One row alone is told by a unit of its own or so many figures. */
const leastOfOne = 3;
const mostHeads = 16;
const mostLines = 400;

/** 「社会増減数」 below the heads might be one of them; where that makes no table it is the name of the first row. */
function tableFrom(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const words = headWords(start, lines, taken);
  const last = words.at(-1)?.line;
  const above = lines[start.order - 1];
  const table = tableBelow(words, lines, { taken, above });
  if (table || !last || !mayBeName(last, lines)) return table;
  return tableBelow(
    words.filter(({ line }) => line !== last),
    lines,
    { taken, above },
  );
}

const mayBeName = (line: TextLine, lines: readonly TextLine[]): boolean => {
  const below = lines[line.order + 1];
  const [name, ...others] = wordsOf(line);
  const isName = name !== undefined && others.length === 0 && namesMeasure(name.text) && !ofColumn.test(name.text);
  return isName && below !== undefined && kindOfWord(wordsOf(below)[0]?.text ?? "") === "figure";
};
/** 伸び率, 増減額: these head columns only. */
export const ofColumn = /^(?:対?前年度?(?:比|から)?の?)?(?:伸び|増減|増加|減少|達成|進捗|構成|執行)(?:率|比|額|数)$/;

type Around = { readonly taken: ReadonlySet<TextLine>; readonly above: TextLine | undefined };

function tableBelow(words: readonly Word[], lines: readonly TextLine[], { taken, above }: Around): TextTable | null {
  const last = words.at(-1)?.line;
  if (words.length < leastHeads || !last) return null;
  const below = lines.slice(last.order + 1, last.order + 1 + mostLines).filter((line) => !taken.has(line));
  for (const heads of streamHeads(words)) {
    const table = tableOf(withGuides(heads, above), below);
    if (table) return table;
  }
  return null;
}

/** The number of the page on which the heads go on. */
const isNumberBetween = (line: TextLine | undefined, next: TextLine | undefined): boolean =>
  line !== undefined && next !== undefined && numberAlone.test(line.plain) && wordsOf(next).every(isStreamHead);
const numberAlone = /^\s*\d{1,3}\s*$/;

function headWords(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Word[] {
  const words: Word[] = [];
  for (let order = start.order; order < lines.length && words.length <= mostHeads; order += 1) {
    const line = lines[order];
    if (words.length > 0 && isNumberBetween(line, lines[order + 1])) continue;
    if (!line || taken.has(line) || line.page !== start.page || line.plain.length > longestLine) break;
    const own = wordsOf(line);
    if (!own.every(isStreamHead)) break;
    words.push(...own);
  }
  return words;
}

function tableOf(said: StreamHeads, body: readonly TextLine[]): TextTable | null {
  const rows = (rowsApart(body, said) ?? rowsOf(body, said))?.map(said.unit ? (row) => row : withUnitInName);
  const parted = rows && wordsAhead(rows, said.ahead);
  if (!parted) return null;
  return tableOfRows(said, parted);
}

function tableOfRows(said: StreamHeads, { rows, ahead }: RowsBehindWords): TextTable | null {
  const heads = withYearOfOther(said, rows);
  const used = [
    ...leavesOf(heads).flatMap(({ head }) => head.lines),
    ...rows.flatMap(linesOf),
    ...ahead.flat().map(({ line }) => line),
  ];
  const lines = [...new Set(used)].sort((one, other) => one.order - other.order);
  const isBroken =
    rows.some((row) => linesOf(row).length > 1) || heads.name.head.lines[0] !== heads.values.at(-1)?.head.lines.at(-1);
  const isTold = rows.length >= 2 || (rows.length === 1 && (isOfUnit(rows[0]) || heads.values.length >= leastOfOne));
  if (!isBroken || !isTold) return null;
  const parts = areParted(rows);
  const names = namesOfRows(rows);
  const [ofName, ...ofOthers] = leavesOf(heads);
  const grid = gridOfStacked(
    [ofName ?? heads.name, ...(parts ? [partLeaf] : []), ...ofOthers],
    datedByRemarks(rows, heads).map((row, index) => [
      ...(parts ? withPart(rows, index) : [joined(names[index] ?? row.name)]),
      ...(ahead[index] ?? []).map((word) => joined([word])),
      ...(heads.unit ? [row.unit && joined([row.unit])] : []),
      ...row.values.map((value) => joined([value])),
      ...(heads.last ? [row.last && joined([row.last])] : []),
    ]),
    lines,
  );
  return { grid, lines };
}

/** 「まきの供給量（トン）」 says the unit of its figures as one in a column of its own does. */
const isOfUnit = (row: StreamRow | undefined): boolean =>
  row !== undefined &&
  (row.unit !== null || asUnitHead(/[（(][^（()）]+[)）]$/.exec(joined(row.name).text)?.[0] ?? "") !== null);

/**
 * 「めざす値 当初値」 / 「（R6）」: the year straight behind the heads is of the one whose figures bear none, where each figure of the other bears its own.
 */
function withYearOfOther(heads: StreamHeads, rows: readonly StreamRow[]): StreamHeads {
  const [first, second, ...others] = heads.values.map(({ head }, column) => ({
    column,
    year: yearBehind.exec(head.text)?.[0] ?? "",
    areDated: rows.every(({ values }) => yearBehind.test(values[column]?.text ?? "")),
    isDated: rows.some(({ values }) => yearBehind.test(values[column]?.text ?? "")),
  }));
  const isOne = first && second && others.length === 0 && rows.length > 1;
  if (!isOne || first.year !== "" || second.year === "" || !second.areDated || first.isDated) return heads;
  const texts = heads.values.map(({ head }) => head.text.replace(yearBehind, ""));
  const values = heads.values.map(({ head }, column) =>
    leafOf({ ...head, text: `${texts[column]}${column === 0 ? second.year : ""}` }),
  );
  return { ...heads, values };
}
const yearBehind = /[（(][^（()）]*[\d０-９元][^（()）]*[)）]$/;

/** 「架空売上額」 / 「（千円） 142,300 …」: without a column for units a bracket ahead of the figures is the end of the name. */
const withUnitInName = (row: StreamRow): StreamRow =>
  row.unit && /^[（(]/.test(row.unit.text) ? { ...row, name: [...row.name, row.unit], unit: null } : row;

const partLeaf = leafOf({ text: "区分", lines: [] });
const leavesOf = ({ name, ahead, unit, values, last }: StreamHeads): readonly Leaf[] => [
  name,
  ...ahead,
  ...(unit ? [unit] : []),
  ...values,
  ...(last ? [last] : []),
];
