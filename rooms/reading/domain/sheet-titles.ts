import { toHalfWidth } from "../../../foundation/index.ts";
import type { CellRange } from "./sheet-cells.ts";

type OnlyCell = CellRange & { readonly text: string; readonly bordered: boolean };

/** （単位：千円）, 単位 人・％ */
export const isUnitLine = (text: string): boolean => /^[\s([]*(単位|Unit)\s*[:)\s]?/i.test(toHalfWidth(text).trim());

/** ※…, 注）…, （注）…, 資料：…, 出典：…; with `outside`, any line at the foot that stands outside the table's frame. */
export function isNoteLine(text: string, outside: boolean): boolean {
  return outside || /^[\s([]*(※|\*|注\d*|備考|資料|出典|出所|Note|Source)/i.test(toHalfWidth(text).trim());
}

/** 目標：30件（令和10年度）, 現状値：12件: a figure with the word that says what it is, which no row of a table begins with. */
export const isSaidFigure = (text: string): boolean =>
  /^[\s・○●■□◆◇▪※]*(?:数値)?(?:目標|現状|実績|基準|計画)(?:値|数値)?\s*:\s*\S*\d/.test(toHalfWidth(text).trim());

/**
 * Whether the only text of a row above a table is a title and no head of columns: outside the frame of a framed table; without frames at the left edge
 * or over the whole width, or a unit.
 */
export function isTitleRow(only: OnlyCell, table: CellRange, framed: boolean): boolean {
  if (only.bordered) return false;
  if (framed || isUnitLine(only.text)) return true;
  return only.left === table.left && (only.right >= table.right || only.right === only.left);
}
