import { asWholeUnit, findUnit, withoutUnit } from "./find-unit.ts";
import type { Accumulation, FigureRole } from "./found-fact.ts";
import { type Matrix, textAt } from "./grid-matrix.ts";
import { kindOfHead, leftOver } from "./head-words.ts";
import type { ColumnHead } from "./headed-table.ts";
import { joinLines, readFlag } from "./name-words.ts";
import type { GridCell } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";

/** Which part of its thing a row is of. */
export type RowPart = {
  /** 男, 女, 来場者; null where the row is of the whole. */
  readonly subject: string | null;
  /** 目標 or 実績 at the left of a row, where each indicator has a row for both. */
  readonly role: FigureRole | null;
  /** 累計 or 単年度 in a column of its own. */
  readonly accumulation: Accumulation;
  /** 達成率, 増減: a row of what is worked out of the rows above it. */
  readonly isRate: boolean;
  /** The cell that names an indicator of its own below the action at the left: 来所者数（人） below 観光案内所の強化. */
  readonly own: GridCell | null;
  /** The unit behind its role: 目標（人）; null where there is none. */
  readonly unit: string | null;
};

const wholePart: RowPart = { subject: null, role: null, accumulation: null, isRate: false, own: null, unit: null };
const longestPart = 20;

/** Reads the cells between the name of a row and its figures. */
export function partOfRow(
  matrix: Matrix,
  names: readonly ColumnHead[],
  subjects: readonly ColumnHead[],
  row: number,
): RowPart {
  const [nameHead] = names;
  const name = matrix.cell(row, nameHead?.column ?? -1);
  const cells = subjects
    .filter(({ column }) => !isGradeBehind(matrix, row, nameHead?.column ?? -1, column))
    .flatMap(({ column }) => matrix.cell(row, column) ?? [])
    .filter((cell) => cell !== name);
  const own = nameHead && isOfActions(nameHead) ? cells.find(({ text }) => namesIndicator(text)) : undefined;
  const printed = cells.map(({ text }) => joinLines(text)).filter(isPartWord);
  const words = printed.map(withoutUnitOfPart);
  const role = words.map(roleOfWords).find((found) => found !== null) ?? null;
  const left = words
    .filter((word) => accumulationOf(word) === null)
    .map((word) => (roleOfWords(word) === null ? word : leftOver(word)))
    .filter((word) => word !== "" && !(word === "当初" && isNeverRevised(matrix, subjects)));
  return {
    ...wholePart,
    role,
    subject: own || left.length === 0 ? null : left.join("・"),
    accumulation: words.map(accumulationOf).find((found) => found !== null) ?? null,
    isRate: left.some((word) => kindOfHead(word) === "rate"),
    own: own ?? null,
    unit:
      printed
        .map((word, index) => (word === words[index] ? null : (findUnit(word)?.unit ?? null)))
        .find((unit) => unit !== null) ?? null,
  };
}

/** 「指標名 目標値 実績値 区分」 / 「… 50 41 Ｂ」: a letter behind the figures says how far they came, and no part of them. */
function isGradeBehind(matrix: Matrix, row: number, name: number, column: number): boolean {
  if (!/^[A-ESＡ-ＥＳ◎○△×]$/.test(textAt(matrix, row, column).trim())) return false;
  for (let between = name + 1; between < column; between += 1)
    if (/[\d０-９]/.test(textAt(matrix, row, between))) return true;
  return false;
}

/** 当初 tells the first aim from a revised one (見直し後); where no row is revised, it tells nothing apart. */
const isNeverRevised = (matrix: Matrix, subjects: readonly ColumnHead[]): boolean =>
  subjects.every(({ column }) =>
    Array.from({ length: matrix.rows }, (_, row) => textAt(matrix, row, column)).every((text) =>
      /^(?:当初|区分|)$/.test(text),
    ),
  );

/** 目標（人）, 達成率（％）: the unit in the bracket is of the figures of the row. */
function withoutUnitOfPart(word: string): string {
  const bare = findUnit(word) === null ? word : withoutUnit(word);
  return bare !== word && bare !== "" && (roleOfWords(bare) !== null || kindOfHead(bare) === "rate") ? bare : word;
}

const isPartWord = (word: string): boolean =>
  word !== "" &&
  !/^[-－―ー–—…]$/.test(word) &&
  word.length <= longestPart &&
  readFlag(word) === null &&
  asWholeUnit(word) === null;

function accumulationOf(word: string): Accumulation {
  if (/^(?:累計|累積|通算|期間計)値?$/.test(word)) return "cumulative";
  if (/^(?:単年度?|各年度?|毎年度?|年間)値?$/.test(word)) return "yearly";
  return /^(?:年?平均)値?$/.test(word) ? "average" : null;
}

/** A column of indicators has parts below it (男, 目標); one of actions may have indicators. */
const isOfActions = ({ words }: ColumnHead): boolean => !/指標|kpi|業績評価|数値目標|項目/i.test(words.join(""));

const money: readonly (FigureRole | null)[] = ["amount", "expansion", "previous", "supplement", "outturn"];

/** Words with a unit of their own that are neither a role nor a sex: 区画数（区画）, 事業費（千円）. */
function namesIndicator(text: string): boolean {
  if (findUnit(text) === null) return false;
  return leftOver(text) !== "" || money.includes(roleOfWords(text));
}

/**
 * The roles that the rows of a column have, if it holds nothing but roles and rates (目標値, 実績値, 達成率): then the title names what they
 * are of. Empty for any other column.
 */
export function rolesOfColumn(matrix: Matrix, { column }: ColumnHead): ReadonlySet<FigureRole> {
  const texts = Array.from({ length: Math.min(matrix.rows, mostRoles + 1) }, (_, row) => textAt(matrix, row, column));
  const filled = texts.filter((text) => text !== "");
  const roles = filled.map((text) => (leftOver(text) === "" ? roleOfWords(text) : null));
  const isSaid = (text: string, row: number) =>
    roles[row] !== null || ["rate", "remark"].includes(kindOfHead(text) ?? "");
  const found = new Set(roles.filter((role) => role !== null));
  const isOneRow = filled.length === 1 && (found.has("actual") || found.has("target"));
  return (found.size >= 2 || isOneRow) && filled.length <= mostRoles && filled.every(isSaid) ? found : new Set();
}

/** A table about one thing has no more rows. */
const mostRoles = 12;
