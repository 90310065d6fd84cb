import { toHalfWidth } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { asUnitHead, asWholeUnit, findUnit } from "../find-unit.ts";
import type { FigureRole } from "../found-fact.ts";
import { ageGroup, type ColumnKind, isBareYear, kindOfHead } from "../head-words.ts";
import type { Grid, GridCell } from "../placed-text.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { plainCell } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** A cell: the lines that stand together without a blank one between. */
export type Stacked = { readonly text: string; readonly lines: readonly TextLine[] };

/** F a figure or a mark for none, U a unit, T any other text. */
export type CellClass = "F" | "U" | "T";

/** A column of a table that was written cell by cell: its head, with that above it, and which cells it takes. */
export type Leaf = {
  readonly head: Stacked;
  readonly kind: ColumnKind | null;
  readonly role: FigureRole | null;
  readonly wants: "F" | "U" | "T" | "any";
};
export type Leaves = { readonly leaves: readonly Leaf[] };

/**
 * The columns under these heads. Heads may stand in two rows (実績値 over R2 R3 R4): then there are more heads than cells in a row, and how
 * many the rows have tells which heads stand over others. Null where no reading fits the cells.
 */
export function leavesOf(heads: readonly Stacked[], cells: readonly CellClass[]): Leaves | null {
  const plain = heads.map((head) => leafOf(head));
  if (fits(plain, cells, plain.some(({ role }) => role !== null) ? 1 : 2)) return { leaves: plain };
  const last = innerSort(heads.at(-1)?.text ?? "");
  const above = heads.findLastIndex(({ text }) => innerSort(text) !== last);
  const grouped = last === null ? null : groupedLeaves(heads.slice(0, above + 1), heads.slice(above + 1));
  return grouped && fits(grouped, cells, 2) ? { leaves: grouped } : null;
}

/** What the lower of two rows of heads may hold: years, 男 and 女, or 目標 and 実績. */
function innerSort(text: string): "year" | "part" | "role" | null {
  const flat = text.replace(/\s/g, "");
  if (/^(?:男性?|女性?|計|総数|合計)$/.test(flat)) return "part";
  if (/^(?:目標値?|実績値?|見込値?)$/.test(flat)) return "role";
  return (findPeriods(flat).length > 0 && roleOfWords(flat) === null) || isBareYear(flat) ? "year" : null;
}

/** The inner heads are dealt out evenly to the upper ones that can stand over them. */
function groupedLeaves(upper: readonly Stacked[], inner: readonly Stacked[]): readonly Leaf[] | null {
  const periods = inner.every(({ text }) => findPeriods(text).length > 0);
  const isOver = ({ text }: Stacked, index: number): boolean =>
    index > 0 && leafOf({ text, lines: [] }).wants !== "T" && !(periods && findPeriods(text).length > 0);
  const over = upper.filter(isOver);
  const each = inner.length / over.length;
  if (over.length === 0 || !Number.isInteger(each) || each < 1) return null;
  let next = 0;
  return upper.flatMap((head, index) => {
    if (!isOver(head, index)) return [leafOf(head)];
    const own = inner.slice(next, next + each);
    next += each;
    return own.map(({ text, lines }) => leafOf({ text: `${head.text}\n${text}`, lines: [...head.lines, ...lines] }));
  });
}

export function leafOf(head: Stacked): Leaf {
  const text = head.text.replace(/\n/g, "");
  const kind = kindOfHead(text);
  const role = kind === "name" ? null : roleOfWords(text);
  return { head, kind, role, wants: wantsOf(text, kind) };
}

/** 「基準値」, 「目標値」, 「社会増減数」: the change of a population is a head beside 転入 and 転出, but behind roles the name of the first row. */
export const isFirstName = (text: string, before: readonly Stacked[]): boolean =>
  text.includes("増減") && changeOfPeople.test(text) && before.some((head) => roleOfWords(head.text) !== null);
const changeOfPeople = /^(?:社会|自然|人口)の?増減[数率]?$/;

function wantsOf(text: string, kind: ColumnKind | null): Leaf["wants"] {
  const isValue = roleOfWords(text) !== null || findPeriods(text).length > 0 || asUnitHead(text) !== null;
  if (kind === "unit") return "U";
  if (kind === "rate" || kind === "period") return "any";
  if (kind === "remark" || kind === "name") return "T";
  return kind !== null && !isValue && findUnit(text) === null ? "T" : "F";
}

/**
 * The columns under heads that are no known words (names of towns): the cells before the first figure are heads and the name of the first
 * row, and how many names and figures take turns behind tells how many columns there are.
 */
export function leavesByTurns(cells: readonly Stacked[], classes: readonly CellClass[]): Leaves | null {
  const first = classes.indexOf("F");
  const figures = runFrom(classes, first, true);
  const names = runFrom(classes, first + figures, false);
  const columns = names + figures;
  const isEven = first === columns + names && figures > 0 && names > 0 && columns > 1;
  // 伸び率 is no row below 区分 and two years, but the last of their heads
  const isHeadless = cells.slice(columns, first).some(({ text }) => kindOfHead(text.replace(/\n/g, "")) === "rate");
  if (!isEven || isHeadless || first + figures + columns > classes.length) return null;
  const turns = classes.slice(first - names);
  const broken = turns.findIndex((found, index) => (found === "F") !== index % columns >= names);
  if (broken >= 0 && broken < columns * leastTurns) return null;
  const leaves = cells.slice(0, columns).map((head, index): Leaf => {
    return { ...leafOf(head), wants: index < names ? "T" : "F" };
  });
  return broken >= 0 || turns.length % columns === 0 ? { leaves } : null;
}

/** So many rows show how many columns there are, though others behind them are broken: a sum that has lost its name. */
const leastTurns = 3;

function runFrom(classes: readonly CellClass[], from: number, figures: boolean): number {
  const end = classes.findIndex((found, index) => index >= from && (found === "F") !== figures);
  return (end < 0 ? classes.length : end) - from;
}

/** So many cells are looked at. */
const sample = 60;

/** Whether rows of these columns fit the first cells, a column of text at the left and figures among them. */
function fits(leaves: readonly Leaf[], cells: readonly CellClass[], least: number): boolean {
  if (!leaves.some(({ wants }) => wants === "F") || leaves.length > cells.length) return false;
  const optional = leaves.findIndex(({ kind }) => kind !== "within");
  let [at, rows] = [0, 0];
  while (at + leaves.length - optional <= Math.min(cells.length, sample)) {
    const skipped = Array.from({ length: rows === 0 ? 1 : optional + 1 }, (_, index) => index).find((skip) =>
      leaves.slice(skip).every(({ wants, kind }, index) => takes(wants, kind, cells[at + index])),
    );
    if (skipped === undefined) break;
    at += leaves.length - skipped;
    rows += 1;
  }
  return rows >= 1 && (rows >= least || cells.length < leaves.length * 2);
}

const takes = (wants: Leaf["wants"], kind: ColumnKind | null, found: CellClass | undefined): boolean =>
  found !== undefined && (wants === "any" || (wants === "F" ? found === "F" : found !== "F" || kind === "number"));

/** Rows of cells below their heads; what of a row is lacking is null. */
export function gridOfStacked(
  leaves: readonly Leaf[],
  rows: readonly (readonly (Stacked | null)[])[],
  lines: readonly TextLine[],
): Grid {
  const cell = (row: number, column: number, { text, lines: own }: Stacked): GridCell =>
    plainCell({ row, column }, text, placeAround(own));
  return {
    title: null,
    rows: rows.length + 1,
    columns: leaves.length,
    cells: [
      ...leaves.map(({ head }, column) => cell(0, column, head)),
      ...rows.flatMap((row, index) => row.flatMap((one, column) => (one ? [cell(index + 1, column, one)] : []))),
    ],
    hiddenRows: [],
    hiddenColumns: [],
    at: placeAround(lines),
  };
}

export function classOf({ text }: Stacked): CellClass {
  const flat = text.replace(/\n/g, "");
  if (asWholeUnit(flat) !== null && !/^\d/.test(flat)) return "U";
  return holdsFigure(flat) && !ageGroup.test(toHalfWidth(flat)) ? "F" : "T";
}

export function fitsLeaf(cell: Stacked, leaf: Leaf | undefined): boolean {
  const found = classOf(cell);
  if (!leaf) return false;
  if (leaf.wants === "any") return true;
  if (leaf.wants === "F" && found === "T") return aims.includes(leaf.role) && aimInWords.test(cell.text);
  return leaf.wants === "F"
    ? found === "F"
    : leaf.wants === "U"
      ? found !== "F"
      : found !== "F" || leaf.kind === "number";
}

const aims: readonly (string | null)[] = ["target", "baseline", "expected"];
const aimInWords = /(?:上昇|増加|減少|均衡|向上|改善|低下|縮小|維持|継続|拡大|達成|設定なし|未定|増|減)$/;
