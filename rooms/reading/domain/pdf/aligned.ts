import { isHeadText } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import type { TextTable } from "./cells.ts";
import { headedTable } from "./headed.ts";
import { around, groupedBy, middleY, overlap, type Ruling, widthOf } from "./marks.ts";
import type { Piece } from "./regions.ts";
import { isOfValues, medianOf } from "./regions.ts";
import { cellText } from "./rows.ts";
import type { Run } from "./runs.ts";
import {
  isFigure,
  isOpenText,
  joinedStripes,
  type PieceRow,
  type Stripe,
  sameCell,
  sizeOf,
  textOf,
} from "./stripes.ts";

/** Narrowest gap between columns, in letter sizes. */
const narrowest = 0.8;
const leastRows = 3;
const mostRows = 500;
/** Rows farther apart than this, in letter sizes, are no table. */
const farthest = 2.6;

/** Where in a list of rows a table without rulings stands, and the table. */
export type AlignedTable = { readonly first: number; readonly last: number; readonly table: TextTable };

/** Tables that only their gaps tell: at least three rows with the same ones. */
export function alignedTables(rows: readonly PieceRow[], flat: readonly Ruling[] = []): readonly AlignedTable[] {
  const found: AlignedTable[] = [];
  for (let first = 0; first < rows.length; ) {
    const headed = headedTable(rows, first);
    if (headed !== null) {
      found.push({ first, ...headed });
      first = headed.last + 1;
      continue;
    }
    const last = lastRowFrom(rows, first);
    const part = rows.slice(first, last + 1);
    if (part.filter(isParted).length < leastRows || !isTable(part)) {
      first++;
      continue;
    }
    found.push({ first, last, table: tableOf(part, flat) });
    first = last + 1;
  }
  return found;
}

const isParted = (row: PieceRow): boolean => row.things.length > 1;

/** How far the rows go on with the gaps of the first. */
function lastRowFrom(rows: readonly PieceRow[], first: number): number {
  const start = rows[first];
  if (start === undefined || !isOpenText(start) || !isParted(start)) return first;
  let filled = withRow([], start);
  let last = first;
  for (let index = first + 1; index < Math.min(rows.length, first + mostRows); index++) {
    const [row, above] = [rows[index], rows[index - 1]];
    if (row === undefined || above === undefined || !isOpenText(row)) break;
    if (row.top - above.bottom > farthest * sizeOf(row)) break;
    const next = withRow(filled, row);
    if (next.length < filled.length || next.length < 2) break;
    if (isParted(row)) last = index;
    filled = next;
  }
  return goesOnBelow(rows, last, gapsIn(filled)) ? last + 1 : last;
}

/** The last row's cell may have a second line, which stands close below; in the first column only where it ends the name of a measure. */
function goesOnBelow(rows: readonly PieceRow[], last: number, gaps: readonly Stripe[]): boolean {
  const [row, above] = [rows[last + 1], rows[last]];
  const edge = gaps[0]?.to ?? Infinity;
  if (row === undefined || above === undefined || !isOpenText(row) || isParted(row)) return false;
  const isInFirst = row.right < edge - 1 && endsMeasure(above.things[0], row.things[0]);
  return (row.left >= edge - 1 || isInFirst) && row.top - above.bottom < sameCell * sizeOf(row);
}

/** 「サイクルツーリズム」 / 「認定ガイド数」 */
const endsMeasure = (above: Piece | undefined, below: Piece | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  Math.abs(above.left - below.left) < 0.5 * below.size &&
  measureEnd.test(textOf(below)) &&
  !measureEnd.test(textOf(above));
const measureEnd = /^[^\d０-９。、：:]{1,14}[数率額量](?:[（(][^（()）]{1,6}[)）])?$/;

/** Stripes that pieces fill, from left to right, with one more row; pieces closer than a column's gap are one. */
function withRow(filled: readonly Stripe[], row: PieceRow): readonly Stripe[] {
  const least = narrowest * sizeOf(row);
  const all = [...filled, ...row.things.map((piece) => ({ from: piece.left, to: piece.right }))];
  return joinedStripes(all, least);
}

const gapsIn = (filled: readonly Stripe[]): readonly Stripe[] =>
  filled.slice(1).map((stripe, index) => ({ from: filled[index]?.to ?? stripe.from, to: stripe.from }));

const gapsOf = (rows: readonly PieceRow[]): readonly Stripe[] =>
  gapsIn(rows.reduce<readonly Stripe[]>((filled, row) => withRow(filled, row), []));

const isBullet = (piece: Piece): boolean =>
  /^(?:[・●○◆◇■□※➢▶*-]|[(（]?[\d０-９一-十ア-ンa-zA-Z]{1,3}[)）.．、]|[①-⑳])$/.test(textOf(piece));

/** Two stripes of words beside each other are a table only where one of them is short and is no numbering. */
function isTable(rows: readonly PieceRow[]): boolean {
  const columns = columnsOf(rows);
  const [first = [], second = []] = columns;
  if (isListOfProgrammes(first) || isListOfBudgets(rows)) return false;
  if (columns.length > 2) return true;
  if (first.filter(isBullet).length * 2 > first.length) return false;
  if (second.filter(isFigure).length * 2 > second.length || isOfValues(second)) return true;
  return Math.min(...[first, second].map((column) => medianOf(column.map((piece) => piece.letters)))) <= 12;
}

/** 【新規】…事業　24,816千円, and below it what it does in sentences: lines of a text, with amounts at the right edge. */
const isListOfProgrammes = (first: readonly Piece[]): boolean =>
  first.some((piece) => flagFirst.test(textOf(piece))) && first.some((piece) => /。/.test(textOf(piece)));
const flagFirst = /^[【〔［[(（＜<](?:一部)?(?:新規|拡充|継続|再掲|新|拡|継)[】〕］\])）＞>]/;

/** 「拡　○○事業費　112,600　［88,500］」 from the first row on: no head says what the bracket holds, a note far above does. Lines of a text, too. */
function isListOfBudgets(rows: readonly PieceRow[]): boolean {
  const first = rows.slice(0, 2).map((row) => row.things.map(textOf).join("　"));
  const amounts = first.findIndex((text) => amountAndBracket.test(text));
  return amounts === 0 || (amounts === 1 && flagAlone.test(first[0] ?? ""));
}
const amountAndBracket =
  /[\d０-９][,，][\d０-９]{3}[\s　]{0,8}(?:[［[〔][\s　]?(?:[\d０-９][\d０-９,，]{0,14}|[－―\-ー])[\s　]?[］\]〕]|[（(][\s　]?(?:[\d０-９]{1,3}[,，][\d０-９,，]{3,12}|[－―\-ー])[\s　]?[）)])/;
const flagAlone = /^[【〔［[(（＜<]?(?:新規|拡充|継続|再掲|補正|新|拡|継|補)[】〕］\])）＞>]?[\s　]/;

function columnsOf(rows: readonly PieceRow[]): readonly (readonly Piece[])[] {
  const gaps = gapsOf(rows);
  const byColumn = groupedBy(
    rows.flatMap((row) => row.things),
    (piece) => gaps.filter((gap) => piece.left >= gap.to - 0.01).length,
  );
  return Array.from({ length: gaps.length + 1 }, (_, column) => byColumn.get(column) ?? []);
}

function tableOf(rows: readonly PieceRow[], flat: readonly Ruling[]): TextTable {
  const gaps = gapsOf(rows);
  const edges = around(rows);
  const xs = [edges.left, ...gaps.map((gap) => (gap.from + gap.to) / 2), edges.right];
  const groups = ruledRows(rows, flat) ?? logicalRows(rows, gaps);
  const filled = groups.flatMap((group, row) =>
    xs.slice(1).map((right, column) => {
      const left = xs[column] ?? right;
      const edges = { left, top: around(group).top, right, bottom: around(group).bottom };
      return { cell: { row, column, down: 1, across: 1, edges }, content: cellText(runsWithin(group, left, right)) };
    }),
  );
  return {
    ...{ ...edges, rows: groups.length, columns: gaps.length + 1 },
    cells: filled.map(({ cell, content: { text, style } }) => ({ ...cell, text, style })),
    struck: filled.flatMap(({ content }) => content.struck),
  };
}

function runsWithin(group: readonly PieceRow[], left: number, right: number): readonly Run[] {
  const pieces = group.flatMap((row) => row.things);
  return pieces
    .filter((piece) => piece.left >= left - 0.01 && piece.right <= right + 0.01)
    .flatMap((piece) => piece.runs);
}

/** Rows as rulings across most of the table part them; null where there are none between the rows of its body. */
function ruledRows(rows: readonly PieceRow[], flat: readonly Ruling[]): readonly (readonly PieceRow[])[] | null {
  const { left, right } = around(rows);
  const across = flat.filter(({ from, to }) => overlap(from, to, left, right) > 0.7 * (right - left));
  const groups = [...groupedBy(rows, (row) => across.filter(({ at }) => at < middleY(row)).length).values()];
  return groups.length >= leastRows ? headsApart(groups) : null;
}

/** A band of colour, and no ruling, may part the heads from the first row. */
function headsApart(groups: readonly (readonly PieceRow[])[]): readonly (readonly PieceRow[])[] {
  const [[heads, ...below] = [], ...others] = groups;
  const words = heads?.things.map(textOf) ?? [];
  const areHeads = words.length > 2 && words.every(isHeadText) && words.some((word) => roleOfWords(word) !== null);
  const isRow = below.some((row) => row.things.some(isFigure) || row.things.some((piece) => startsFigure(piece)));
  return heads && areHeads && isRow ? [[heads], below, ...others] : groups;
}

const startsFigure = (piece: Piece): boolean =>
  /^[約▲△]?[\d０-９][\d０-９,，.．]*[^\d０-９\s]{1,4}$/.test(textOf(piece));

/** Joins lines that go on in the cells above: close to them, without a first cell and without figures. */
function logicalRows(rows: readonly PieceRow[], gaps: readonly Stripe[]): readonly (readonly PieceRow[])[] {
  const groups: PieceRow[][] = [];
  const firstEnds = gaps[0]?.from ?? Infinity;
  const usual = medianOf(rows.slice(1).map((row, index) => row.top - (rows[index]?.bottom ?? row.top)));
  for (const row of rows) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const distance = above === undefined ? Infinity : row.top - above.bottom;
    const isClose = distance < sameCell * sizeOf(row) && (distance < usual - 0.1 * sizeOf(row) || !isParted(row));
    const hasFirst = row.left < firstEnds + 0.01 && isParted(row);
    const goesOn = group !== undefined && isClose && !hasFirst && !row.things.some(isFigure) && widthOf(row) > 0;
    if (goesOn) group.push(row);
    else groups.push([row]);
  }
  return groups;
}
