import { cellToReading } from "./cell-to-reading.ts";
import { findPeriods, isPeriodText } from "./find-periods.ts";
import { asUnitHead } from "./find-unit.ts";
import { cellsOfRow, columnsFrom, type Matrix, textAt } from "./grid-matrix.ts";
import { isHeadText, kindOfHead } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { GridCell } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/**
 * A table printed in two or three columns of a page (事業名|予算額|事業名|予算額) as several tables below each other's reading: each with
 * the columns that repeat. A table whose heads do not repeat is given back alone.
 */
export function splitSideBySide(matrix: Matrix): readonly Matrix[] {
  const gap = gapBetween(matrix);
  if (gap !== null)
    return [columnsFrom(matrix, 0, gap), columnsFrom(matrix, gap + 1, matrix.columns)].flatMap(splitSideBySide);
  const row = firstHeadRow(matrix);
  if (row === null) return pairsBeside(matrix) ?? [matrix];
  const heads = Array.from({ length: matrix.columns }, (_, column) => textAt(matrix, row, column));
  const width = [2, 3].map((parts) => matrix.columns / parts).find((part) => repeats(heads, part));
  if (width === undefined) return [matrix];
  return Array.from({ length: matrix.columns / width }, (_, part) =>
    columnsFrom(matrix, part * width, (part + 1) * width),
  );
}

/** An empty column with heads that name rows at its right, as at the left of the table: 款|R8|R7| |款|R8|R7. */
function gapBetween(matrix: Matrix): number | null {
  if (matrix.columns < 5) return null;
  const rows = Array.from({ length: Math.min(matrix.rows, mostFormRows) }, (_, row) => row);
  const isEmpty = (column: number): boolean =>
    rows.every(
      (row) => textAt(matrix, row, column) === "" || matrix.cell(row, column) === matrix.cell(row, column + 1),
    );
  const names = (column: number): boolean =>
    rows.slice(0, 4).some((row) => {
      const text = textAt(matrix, row, column);
      return isHeadText(text) && ["name", "within", "area"].includes(kindOfHead(text) ?? "");
    });
  for (let column = 2; column < matrix.columns - 2; column += 1)
    if (isEmpty(column) && ((names(column + 1) && (names(0) || holdsWords(matrix))) || sameHeads(matrix, column)))
      return column;
  return null;
}

/** 総額, 国県支出金 below 事業費（千円）: words in every row of the first column. */
const holdsWords = (matrix: Matrix): boolean =>
  Array.from({ length: Math.min(matrix.rows, mostFormRows) }, (_, row) => textAt(matrix, row, 0)).every(
    (text) => text !== "" && !looksLikeNumber(text) && !isPeriodText(text),
  );

/** 歳入|本年度|前年度| |歳出|本年度|前年度: the heads of the figures are the same on both sides of the gap. */
function sameHeads(matrix: Matrix, gap: number): boolean {
  if (gap < 3 || matrix.columns - gap - 1 !== gap) return false;
  return [0, 1, 2].some((row) => {
    const [left, right] = [0, gap + 1].map((from) =>
      Array.from({ length: gap }, (_, column) => textAt(matrix, row, from + column)),
    );
    const [name = "", ...heads] = left ?? [];
    const [other = "", ...same] = right ?? [];
    const areNames = [name, other].every((text) => text !== "" && !looksLikeNumber(text) && !isPeriodText(text));
    return areNames && heads.every((head, at) => isHeadText(head) && head === same[at]);
  });
}

const leastPairs = 4;
/** 1,820㎢, 33億8,000万円 */
const isFigure = (text: string): boolean =>
  looksLikeNumber(text) || /^[▲△約]?[\d０-９][\d０-９,，.．]*[兆億万千][\d０-９,，.．兆億万千]*円?$/.test(text.trim());

/** 人口|124,530人|面積|1,820㎢: words and figures in turn in every row are lists of words with one figure each. */
function pairsBeside(matrix: Matrix): readonly Matrix[] | null {
  if (matrix.columns < 4 || matrix.columns % 2 > 0 || matrix.rows > mostFormRows) return null;
  const columns = Array.from({ length: matrix.columns }, (_, column) => column);
  const isInTurn = (row: number): boolean =>
    columns.every((column) => {
      const text = textAt(matrix, row, column);
      if (column % 2 === 0)
        return text !== "" && !isFigure(text) && !isPeriodText(text) && (!isHeadText(text) || text.endsWith("費"));
      return isFigure(text) && matrix.cell(row, column) !== matrix.cell(row, column - 1);
    });
  const inTurn = Array.from({ length: matrix.rows }, (_, row) => row).filter(isInTurn).length;
  // headings and a sum of the whole may stand between
  if (inTurn === 0 || (inTurn < matrix.rows && (inTurn < leastPairs || inTurn * 2 < matrix.rows))) return null;
  return Array.from({ length: matrix.columns / 2 }, (_, part) => columnsFrom(matrix, part * 2, part * 2 + 2));
}

function firstHeadRow(matrix: Matrix): number | null {
  const rows = [0, 1, 2].filter((row) => row < matrix.rows);
  return rows.find((row) => cellsOfRow(matrix, row).filter(({ text }) => isHeadText(text)).length >= 4) ?? null;
}

/** The first head of each part must name the rows, or two value columns of the same head would be taken for two tables. */
function repeats(heads: readonly string[], width: number): boolean {
  const [first = ""] = heads;
  const naming = ["name", "within", "area"].includes(kindOfHead(first) ?? "");
  const same = heads.every((head, column) => column < width || head === heads[column - width]);
  return Number.isInteger(width) && width >= 2 && naming && same && first !== "";
}

/**
 * A form (調書) has its heads beside its values, in pairs: 指標名|…|単位|…, below it 基準値|…|目標値|…. Such a table is given as one with
 * a row of heads for each value, several forms below each other as several; null for any other table.
 */
export function formsToTables(matrix: Matrix): readonly Matrix[] | null {
  if (matrix.columns === 2) return moneyForms(matrix);
  if (matrix.columns < 4 || matrix.rows > mostFormRows) return null;
  const pairs = Array.from({ length: matrix.rows }, (_, row) => pairsOfYears(matrix, row) ?? pairsOfRow(matrix, row));
  const [first] = pairs.flatMap((row) => row?.[0]?.head.text ?? []);
  const starts = pairs.flatMap((row, index) => (row?.[0]?.head.text === first ? [index] : []));
  const forms = starts.map((start, index) => formToTable(pairs.slice(start, starts[index + 1])));
  return forms.length > 0 && forms.every((form) => form !== null) ? forms.flatMap((form) => form ?? []) : null;
}

const mostFormRows = 60;
const leastLabels = 4;

/** 事業名 | …, 区分 | 拡充, 予算額 | …: a form of one programme, its labels at the left and what they say beside them. */
function moneyForms(matrix: Matrix): readonly Matrix[] | null {
  if (matrix.rows < leastLabels || matrix.rows > mostFormRows) return null;
  const rows = Array.from({ length: matrix.rows }, (_, row) => ({
    head: matrix.cell(row, 0),
    value: matrix.cell(row, 1),
  }));
  const pairs = rows.flatMap(({ head, value }) =>
    head && head !== value && isHeadText(head.text) ? [{ head, value }] : [],
  );
  const [first] = pairs;
  const isForm = pairs.length === rows.length && pairs.some(({ head }) => roleOfWords(head.text) === "amount");
  if (!isForm || !first || !/事業名|施策名|名称|件名/.test(first.head.text)) return null;
  const starts = pairs.flatMap(({ head }, index) => (head.text === first.head.text ? [index] : []));
  const forms = starts.map((start, index) => formToTable(pairs.slice(start, starts[index + 1]).map((pair) => [pair])));
  return forms.every((form) => form !== null) ? forms.flatMap((form) => form ?? []) : null;
}

type PairRow = readonly Pair[] | null;

function formToTable(pairs: readonly PairRow[]): Matrix | null {
  const found = pairs.filter((row) => row !== null).flat();
  const isForm = pairs.filter((row) => row !== null).length >= pairs.length * 0.6 && found.length >= 4;
  if (!isForm || !found.some(({ head }) => roleOfWords(head.text) !== null)) return null;
  if (new Set(found.map(({ head }) => head.text)).size < found.length) return null;
  return {
    rows: 2,
    columns: found.length,
    cell: (row, column) => (row === 0 ? found[column]?.head : row === 1 ? found[column]?.value : undefined),
  };
}

type Pair = { readonly head: NonNullable<ReturnType<Matrix["cell"]>>; readonly value: ReturnType<Matrix["cell"]> };

/** A unit or a year is head-like, but may well be the value of its pair; 目標値（R7） is none. */
const isHeadWord = (text: string): boolean =>
  isHeadText(text) && asUnitHead(text) === null && (findPeriods(text).length === 0 || roleOfWords(text) !== null);

/** 一般財源 | 17,934千円: any short words beside a figure say what it is; 集計中 stands in the place of a figure itself. */
const isLabelOfFigure = (label: string, value: string): boolean =>
  label.length <= 12 &&
  !looksLikeNumber(label) &&
  /^[^\d０-９。、]{2,}$/.test(label) &&
  value.length <= 40 &&
  cellToReading(value).kind === "figures";

/** 実績値 | 55.6％ | 61.1％ below 年度 | 令和5年度 | 令和6年度 in a form: a pair for each year; none for the row of years itself, null for any other row. */
function pairsOfYears(matrix: Matrix, row: number): readonly Pair[] | null {
  if (row > 0 && yearsOf(matrix, row)) return [];
  const cells = cellsOfRow(matrix, row);
  const [label] = cells;
  let above = row - 1;
  while (above >= 0 && !yearsOf(matrix, above) && isOfYear(textAt(matrix, above, 0))) above -= 1;
  // a table that begins with its years is no form
  const years = above > 0 ? yearsOf(matrix, above) : null;
  if (!years || !label || !isOfYear(label.text) || cells.length !== years.length + 1) return null;
  return years.map((year, at) => ({ head: { ...label, text: `${year.text}${label.text}` }, value: cells[at + 1] }));
}

const isOfYear = (label: string): boolean => roleOfWords(label) !== null || kindOfHead(label) === "rate";

function yearsOf(matrix: Matrix, row: number): readonly GridCell[] | null {
  const [label, ...years] = row < 0 ? [] : cellsOfRow(matrix, row);
  const isOfYears = label && years.length > 1 && /^(?:年度?|年次|区分|項目)$/.test(label.text.replace(/[\s　]/g, ""));
  return isOfYears && years.every(({ text }) => isPeriodText(text)) ? years : null;
}

/** Head, value, head, value …; null where a value is a head word too, or a head is none. */
function pairsOfRow(matrix: Matrix, row: number): readonly Pair[] | null {
  const cells = Array.from({ length: matrix.columns }, (_, column) => matrix.cell(row, column)).filter(
    (cell, column, all) => cell !== undefined && cell !== all[column - 1],
  );
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [head, value] = [cells[at], cells[at + 1]];
    const isPair = head && (isHeadText(head.text) || isLabelOfFigure(head.text, value?.text ?? ""));
    if (!isPair || (value && isHeadWord(value.text))) return null;
    pairs.push({ head, value });
  }
  return pairs.length === 0 ? null : pairs;
}
