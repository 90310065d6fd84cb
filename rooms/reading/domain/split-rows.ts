import { toCommonWidth } from "../../../foundation/index.ts";
import { cellToReading } from "./cell-to-reading.ts";
import type { Matrix } from "./grid-matrix.ts";
import { joinLines } from "./name-words.ts";
import type { GridCell } from "./placed-text.ts";

const bullet = /^[\s　]*(?:[○◯●◎□■◆◇▼▽・･•▪▶►➢★☆]|[①-⑳]|[(（][0-9０-９ア-ン]{1,2}[)）])/;
/** No cell of a plan lists more. */
const mostItems = 30;

/** The names that a cell lists, one below the other, each with its bullet; the lines of one name are joined. One name gives one. */
export function listedNames(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || !lines.every((line, index) => index > 0 || bullet.test(line))) return [text];
  const names: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) names.push(line);
    else names.push(joinLines(`${names.pop() ?? ""}\n${line}`));
  }
  return names.length > mostItems ? [text] : names;
}

/**
 * Rows in which one cell lists several names and the others as many values, line by line: each becomes a row of its own. A row whose
 * cells do not list equally many is left as it is. `names` is the column of names, `values` those of figures.
 */
export function splitListedRows(matrix: Matrix, names: number, values: readonly number[]): Matrix {
  const rows: { readonly from: number; readonly item: number; readonly count: number }[] = [];
  for (let row = 0; row < matrix.rows; row += 1) {
    const count = itemsOf(matrix, row, names, values);
    for (let item = 0; item < count; item += 1) rows.push({ from: row, item, count });
  }
  if (rows.length === matrix.rows) return matrix;
  const made = new Map<string, GridCell>();
  const cell = (row: number, column: number): GridCell | undefined => {
    const place = rows[row];
    const whole = place && matrix.cell(place.from, column);
    if (!place || !whole || place.count === 1 || (column !== names && !values.includes(column))) return whole;
    const key = `${row}:${column}`;
    const item = itemsIn(whole.text, column === names)[place.item] ?? "";
    const part = made.get(key) ?? { ...whole, text: column === names ? item : withoutMark(item, place.item) };
    made.set(key, part);
    return part;
  };
  return { rows: rows.length, columns: matrix.columns, cell };
}

function itemsOf(matrix: Matrix, row: number, names: number, values: readonly number[]): number {
  const count = listedNames(matrix.cell(row, names)?.text ?? "").length;
  if (count < 2) return 1;
  const filled = values.map((column) => matrix.cell(row, column)?.text ?? "").filter((text) => text.trim() !== "");
  return filled.length > 0 && filled.every((text) => itemsIn(text, false).length === count) ? count : 1;
}

/** ①64人 beside ①参加者数: the number of an item is no part of its figure, where it is the number of its place. */
function withoutMark(text: string, item: number): string {
  const [mark = "", circled, bracketed] =
    /^[\s　]*(?:([①-⑳])|[(（]([0-9０-９]{1,2})[)）])[\s　]*(?=\S)/.exec(text) ?? [];
  const number = circled ? circled.charCodeAt(0) - "①".charCodeAt(0) + 1 : Number(toCommonWidth(bracketed ?? ""));
  return number === item + 1 ? text.slice(mark.length) : text;
}

function itemsIn(text: string, isName: boolean): readonly string[] {
  const listed = listedNames(text);
  if (isName || listed.length > 1) return listed;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const figures = lines.map((line) => cellToReading(line));
  // a period below its figure (14店 / （H26）) is no line of its own
  return figures.every(({ kind }) => kind === "figures" || kind === "words") ? lines : withPeriodsJoined(lines);
}

function withPeriodsJoined(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (cellToReading(line).kind === "period" && joined.length > 0) joined.push(`${joined.pop() ?? ""}${line}`);
    else joined.push(line);
  }
  return joined;
}
