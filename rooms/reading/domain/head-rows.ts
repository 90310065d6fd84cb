import { problem } from "../../../foundation/index.ts";
import { columnPeriods } from "./column-periods.ts";
import { isPeriodText } from "./find-periods.ts";
import { asUnitHead, asWholeUnit, isUnitLine } from "./find-unit.ts";
import { cellsOfRow, isContinued, type Matrix, rowsFrom, textAt, transposed } from "./grid-matrix.ts";
import { ageGroup, isBareYear, isHeadText, kindOfHead } from "./head-words.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { GridCell, ReadProblem } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/** So many rows are looked at to see where the heads stand. */
const rowsSeen = 60;

/** Rows `from` to `to` (not included) are heads; rows before the first block are title, unit and remarks. */
export type Block = {
  readonly before: number;
  readonly from: number;
  readonly to: number;
  /** Its heads stand below a unit line of their own. */
  readonly apart?: true;
  /** A row further down with a name and numbers like 2015, 2020, 2025: years above other rows, or figures after all. */
  readonly doubted?: number;
};

const noForms: ReadonlySet<number> = new Set();

/**
 * The rows of heads of a table, each with the body that follows; one block without rows where there are none. `forms` are rows that say what
 * the whole sheet is of, and are no heads.
 */
export function headBlocks(matrix: Matrix, forms: { has(row: number): boolean } = noForms): readonly Block[] {
  const blocks: Block[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    if (forms.has(row)) continue;
    const isApart = isBelowUnit(matrix, row, blocks.at(-1));
    if (!isApart && !isHeadRow(matrix, row)) continue;
    const numbers = !isApart && blocks.length > 0 ? numbersLikeYears(textsOf(matrix, row)) : null;
    if (numbers === "figures") continue;
    const to = endOfHeads(matrix, row);
    const before = blocks.at(-1)?.to ?? 0;
    if (isApart) blocks.push({ before: row - 1, from: row, to, apart: true });
    else {
      const doubt = numbers === "years" ? { doubted: row } : {};
      blocks.push({ before, from: startOfHeads(matrix, row, before, forms), to, ...doubt });
    }
    row = to - 1;
  }
  if (blocks.length > 0) return blocks;
  // （件） alone at the right above the heads
  const from = isUnitAlone(matrix) ? 1 : 0;
  return [{ before: 0, from, to: from + plainHeads(rowsFrom(matrix, from, matrix.rows)) }];
}

function isUnitAlone(matrix: Matrix): boolean {
  const [unit, ...others] = cellsOfRow(matrix, 0);
  return matrix.rows > 2 && unit !== undefined && others.length === 0 && asWholeUnit(unit.text) !== null;
}

/** Words below a line （単位：円） further down, and figures below them: the heads of another table, whatever they are. */
function isBelowUnit(matrix: Matrix, row: number, last: Block | undefined): boolean {
  if (!last || row <= last.to) return false;
  const [unit, ...others] = cellsOfRow(matrix, row - 1);
  if (!unit || others.length > 0 || !isUnitLine(unit.text)) return false;
  const words = cellsOfRow(matrix, row);
  const below = cellsOfRow(matrix, row + 1);
  return (
    words.length > 1 &&
    words.every(({ text }) => !looksLikeNumber(text)) &&
    below.length > 1 &&
    below.slice(1).every(({ text }) => looksLikeNumber(text) || /^[-－―ー…]$/.test(text.trim()))
  );
}

const textsOf = (matrix: Matrix, row: number): readonly string[] => cellsOfRow(matrix, row).map(({ text }) => text);

/** The years above a table are so many years apart, all of them: 2015, 2020, 2025. */
const stepsOfYears: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 10]);

/**
 * What numbers that could be years are behind a name that is no head. 相談者数 | 人 | 1950 | 2010: figures; years only where three or more of them
 * go up by equal steps as the years above a table do, and no unit stands before them. Null where no such row stands.
 */
function numbersLikeYears(texts: readonly string[]): "figures" | "years" | null {
  const [name = "", ...others] = texts;
  const years = texts.filter((text) => isBareYear(text)).map(Number);
  if (years.length === 0 || isBareYear(name) || isHeadText(name)) return null;
  const step = (years[1] ?? 0) - (years[0] ?? 0);
  const areEven = years.every((year, index) => index === 0 || year - (years[index - 1] ?? 0) === step);
  const hasUnit = others.some((text) => asWholeUnit(text) !== null);
  return years.length >= 3 && areEven && stepsOfYears.has(step) && !hasUnit ? "years" : "figures";
}

/** Where numbers further down were read as years, a person is told which row it is: as figures they would be lost. */
export function yearsOrFigures(cells: readonly GridCell[]): ReadProblem {
  const [first] = cells;
  const words = cells.map(({ text }) => text).join(" ");
  return {
    problem: problem(
      "table/yearsOrFigures",
      `「${words}」の行は、数の並びから下の行の年の見出しと読みました。値の行なら、人が入力してください。`,
      `The row "${words}" was read as the years above the rows that follow, because its numbers go up like years. If they are figures, please enter them.`,
    ),
    at: first?.at ?? {},
  };
}

/** A row is a row of heads if most of what stands in it is head words, and no figure is. */
export function isHeadRow(matrix: Matrix, row: number): boolean {
  const texts = textsOf(matrix, row);
  if (texts.some((text) => plainNumber.test(text) && !isBareYear(text)) || isRowOfPairs(texts)) return false;
  const isHead = headTest(texts);
  const heads = texts.filter(isHead);
  if (heads.length < 2 || heads.length < texts.length / 2) return false;
  const onlyUnits = heads.every((text) => asUnitHead(text) !== null || /^\d{1,2}$/.test(text.trim()));
  return !onlyUnits && texts.every((text) => isHead(text) || !looksLikeNumber(text));
}

/** 施策名 | 子どもの居場所づくり | 事業期間 | 令和3年度～令和7年度: labels with their values beside them are no heads of what stands below. */
function isRowOfPairs(texts: readonly string[]): boolean {
  const labels = texts.filter((_, index) => index % 2 === 0);
  const values = texts.filter((_, index) => index % 2 === 1);
  const isValue = (text: string) => !isHeadText(text) || isPeriodText(text);
  const areLabels = isHeadText(labels[0] ?? "") && labels.every((text) => text.length <= 8 && !isPeriodText(text));
  const isPaired = labels.length === values.length && texts.length <= 4 && values.every(isValue);
  return isPaired && areLabels && values.some((text) => !isHeadText(text) && text.length > 6);
}

/** What is a head beside these texts: 2019 may always be one, 27 only behind 平成26年度. */
function headTest(texts: readonly string[]): (text: string) => boolean {
  const short = texts.some((text) => /^(?:\d{1,2}|元)$/.test(text.trim()));
  const years = short ? columnPeriods(texts.map((text) => [text])) : [];
  const following = new Set(texts.filter((_, index) => years[index]));
  return (text) =>
    isHeadText(text) || (isBareYear(text) && (following.has(text) || /^(?:19|20)\d{2}$/.test(text.trim())));
}

/** The row above belongs to the heads if one of its cells reaches down into them, or over several of them. */
function startOfHeads(matrix: Matrix, first: number, least: number, forms: { has(row: number): boolean }): number {
  let row = first;
  while (row > least && !forms.has(row - 1) && isUpperHead(matrix, row - 1)) row -= 1;
  return row;
}

function isUpperHead(matrix: Matrix, row: number): boolean {
  const cells = cellsOfRow(matrix, row);
  // 施策１－１ 防災力の強化 | （単位：千円）: a heading of what stands below, and its unit
  if (cells.length === 2 && isUnitLine(cells[1]?.text ?? "")) return false;
  const reaches = columnsOf(matrix).some(
    (column) => isContinued(matrix, row + 1, column) && textAt(matrix, row, column) !== "",
  );
  const across = columnsOf(matrix).some(
    (column) =>
      column > 0 && matrix.cell(row, column) !== undefined && matrix.cell(row, column) === matrix.cell(row, column - 1),
  );
  if (cells.length > 1 && standsOver(matrix, row) && !cells.some(({ text }) => looksLikeNumber(text))) return true;
  const isPair =
    cells.length <= 4 && cells.some(({ text }, index) => index % 2 === 1 && !isHeadText(text) && text.length > 6);
  return cells.length > 1 && (reaches || (across && !isPair)) && !cells.some(({ text }) => looksLikeNumber(text));
}

/** Where nothing is merged, the row below leaves the first column to the head above it. */
const standsOver = (matrix: Matrix, row: number): boolean =>
  textAt(matrix, row + 1, 0) === "" &&
  isHeadText(textAt(matrix, row, 0)) &&
  kindOfHead(textAt(matrix, row, 0)) !== null;

/** Heads go on in the next row while a head reaches down into it, or while that row is made of head words too. */
function endOfHeads(matrix: Matrix, first: number): number {
  let row = first + 1;
  while (row < matrix.rows && goesOn(matrix, row)) row += 1;
  return row;
}

function goesOn(matrix: Matrix, row: number): boolean {
  const fresh = cellsOfRow(matrix, row).filter((cell) => !reachesFromAbove(matrix, row, cell));
  const reaches = columnsOf(matrix).some(
    (column) => isContinued(matrix, row, column) && textAt(matrix, row, column) !== "",
  );
  const isHead = headTest(fresh.map(({ text }) => text));
  const headed = fresh.filter(({ text }) => isHead(text)).length;
  if (fresh.some(({ text }) => looksLikeNumber(text) && !isHead(text))) return false;
  if (numbersLikeYears(fresh.map(({ text }) => text)) === "figures") return false;
  if (reaches || isBelowGroups(matrix, row, fresh)) return true;
  return fresh.length >= 2 && headed > fresh.length / 2;
}

/** 世帯数, 人口 below 令和5年 in a file without merged cells: the names are left empty, and figures stand below every word. */
function isBelowGroups(matrix: Matrix, row: number, fresh: readonly GridCell[]): boolean {
  if (fresh.length < 2 || textAt(matrix, row, 0) !== "" || textAt(matrix, row - 1, 0) === "") return false;
  const filled = columnsOf(matrix).filter((column) => textAt(matrix, row, column) !== "");
  return filled.every((column) => looksLikeNumber(textAt(matrix, row + 1, column)));
}

function reachesFromAbove(matrix: Matrix, row: number, cell: unknown): boolean {
  return columnsOf(matrix).some((column) => matrix.cell(row, column) === cell && isContinued(matrix, row, column));
}

function columnsOf(matrix: Matrix): readonly number[] {
  return Array.from({ length: Math.min(matrix.columns, 300) }, (_, column) => column);
}

/** No head: seen before anything else, since every row of a long table is asked whether it is one of heads. */
const plainNumber = /^[▲△−-]?\d[\d,]*(?:\.\d+)?%?$/;

/** How many rows the cells of the first row reach down over, side by side with those that part the others. */
function rowsReached(matrix: Matrix): number {
  let rows = 1;
  const isReached = (row: number): boolean =>
    columnsOf(matrix).some((column) => isContinued(matrix, row, column)) &&
    cellsOfRow(matrix, row).every(({ text }) => !looksLikeNumber(text));
  while (rows < mostPlainHeads && rows < matrix.rows && isReached(rows)) rows += 1;
  return rows;
}
const mostPlainHeads = 4;

/** Without any known head word: words above columns of figures are heads all the same, and so is a row of units below them. */
function plainHeads(matrix: Matrix): number {
  const second = cellsOfRow(matrix, 1).filter(({ text }) => text.trim() !== "");
  const units = second.length > 0 && second.every(({ text }) => asUnitHead(text) !== null) ? 2 : 1;
  const first = Math.max(units, rowsReached(matrix));
  if (matrix.rows <= first) return 0;
  const above = cellsOfRow(matrix, 0);
  const figures = columnsOf(matrix).filter((column) => looksLikeNumber(textAt(matrix, first, column)));
  const areWords = above.every(({ text }) => !looksLikeNumber(text) || ageGroup.test(text.trim()));
  return above.length > 1 && figures.length > 0 && areWords ? first : 0;
}

/** Whether the heads stand in the first column and not in the first rows: a form, or a table with a year in each row. */
export function headsAtLeft(matrix: Matrix): boolean {
  const turned = transposed(rowsFrom(matrix, 0, Math.min(matrix.rows, rowsSeen)));
  const left = share(turned, 0);
  const top = Math.max(
    ...[0, 1, 2].map((row) => (row < matrix.rows && !isUnitPair(matrix, row) ? share(matrix, row) : 0)),
  );
  // a column of dates at the left makes a table of years only if the heads above are no known words
  const dates = cellsOfRow(turned, 0).filter(({ text }) => isPeriodText(text) && roleOfWords(text) === null).length > 1;
  return left >= 0.6 && left > top && (!dates || top < 0.5) && isHeadRow(turned, 0);
}

/** 単位 | 人: a label and its value, though both may head columns. */
function isUnitPair(matrix: Matrix, row: number): boolean {
  const [label, unit, ...others] = cellsOfRow(matrix, row);
  return others.length === 0 && kindOfHead(label?.text ?? "") === "unit" && asWholeUnit(unit?.text ?? "") !== null;
}

function share(matrix: Matrix, row: number): number {
  const texts = cellsOfRow(matrix, row).map(({ text }) => text);
  const heads = texts.filter(headTest(texts)).length;
  return texts.length < 2 ? 0 : heads / texts.length;
}
