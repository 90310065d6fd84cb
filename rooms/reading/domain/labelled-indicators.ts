import { findPeriods } from "./find-periods.ts";
import { cellsOfRow, isContinued, type Matrix, textAt } from "./grid-matrix.ts";
import { isHeadText, isRoleAlone, kindOfHead } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { GridCell } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/**
 * Forms of grants print an indicator as a row of labels and what they say (KPI① | 指標名 | 参加者数 | 単位 | 人) over heads of years and a row for each role
 * (目標値, 実績値). Such a table is given with name and unit merged at the left of these rows, as other offices print it. Any other table is given as it is.
 */
export function namedByLabels(matrix: Matrix): Matrix {
  if (matrix.columns < 4 || matrix.rows > mostRows) return matrix;
  const cards = cardsOf(matrix);
  const [first] = cards;
  if (!first) return matrix;
  const above = Array.from({ length: first.from }, (_, row) => cellsAt(matrix, row, 0));
  const rows = [...above, ...cards.flatMap((card) => rowsOf(matrix, card))];
  return { rows: rows.length, columns: matrix.columns + 2, cell: (row, column) => rows[row]?.[column] };
}
/** A form is no longer. */
const mostRows = 400;

type Row = readonly (GridCell | undefined)[];

/** The rows of one indicator: `from` holds its labels, the next one its heads, `rows` its figures from the column `left` on. */
type Card = {
  readonly from: number;
  readonly name: GridCell;
  readonly unit: GridCell | null;
  readonly left: number;
  readonly rows: readonly number[];
};

/** None where figures stand in rows that belong to no indicator. */
function cardsOf(matrix: Matrix): readonly Card[] {
  const cards: Card[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    const card = cardAt(matrix, row);
    if (card) {
      cards.push(card);
      row += card.rows.length + 1;
    } else if (cards.length > 0 && cellsOfRow(matrix, row).some(({ text }) => looksLikeNumber(text))) return [];
  }
  return cards;
}

function cardAt(matrix: Matrix, from: number): Card | null {
  if (!cellsOfRow(matrix, from).some(({ text }) => isIndicatorLabel(text))) return null;
  const key = matrix.cell(from, 0);
  const left = key && isContinued(matrix, from + 1, 0) ? widthOf(matrix, from, key) : 0;
  const said = pairsOf(cellsOfRow(matrix, from).slice(left > 0 ? 1 : 0));
  const name = said?.find(([label]) => isIndicatorLabel(label.text))?.[1];
  const heads = cellsOfRow(matrix, from + 1).filter((cell) => cell !== key);
  const dated = heads.filter(({ text }) => findPeriods(text).length > 0 || roleOfWords(text) !== null);
  if (!name || dated.length < 2 || heads.some(({ text }) => looksLikeNumber(text))) return null;
  const rows: number[] = [];
  for (let row = from + 2; row < matrix.rows && isOfRole(textAt(matrix, row, left)); row += 1) rows.push(row);
  const unit = said?.find(([label]) => kindOfHead(label.text) === "unit")?.[1] ?? null;
  return rows.length === 0 ? null : { from, name, unit, left, rows };
}

const isIndicatorLabel = (text: string): boolean => indicatorLabel.test(text.replace(/[\s　]/g, ""));
const indicatorLabel = /^(?:成果|活動|業績評価|重要業績評価|数値)?(?:指標|[KＫ][PＰ][IＩ])(?:の?名称?)[:：]?$/i;

const isOfRole = (text: string): boolean => isRoleAlone(text) || kindOfHead(text) === "rate";

function widthOf(matrix: Matrix, row: number, cell: GridCell): number {
  let column = 0;
  while (matrix.cell(row, column) === cell) column += 1;
  return column;
}

/** 指標名 | 参加者数 | 単位 | 人: labels and what they say in turn, and none of them a figure. */
function pairsOf(cells: readonly GridCell[]): readonly (readonly [label: GridCell, value: GridCell])[] | null {
  const pairs = cells.flatMap((label, at) => {
    const value = cells[at + 1];
    return at % 2 === 0 && value ? [[label, value] as const] : [];
  });
  const isPlain = pairs.every(([{ text }, value]) => isHeadText(text) && !looksLikeNumber(value.text));
  return cells.length % 2 === 0 && isPlain ? pairs : null;
}

function rowsOf(matrix: Matrix, { from, name, unit, left, rows }: Card): readonly Row[] {
  const head = cellsAt(matrix, from + 1, left);
  const [names, units, parts] = ["指標名", "単位", "区分"].map((text) => cellOf(name, text, 1));
  const merged = [cellOf(name, name.text, rows.length), unit ? cellOf(unit, unit.text, rows.length) : undefined];
  const corner = matrix.cell(from + 1, left);
  return [
    [names, units, ...head.map((cell) => (cell === undefined || cell === corner ? parts : cell))],
    ...rows.map((row) => [...merged, ...cellsAt(matrix, row, left)]),
  ];
}

const cellOf = (cell: GridCell, text: string, down: number): GridCell => ({ ...cell, text, down, across: 1 });

const cellsAt = (matrix: Matrix, row: number, from: number): Row =>
  Array.from({ length: matrix.columns - from }, (_, column) => matrix.cell(row, from + column));
