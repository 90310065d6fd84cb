import { toHalfWidth } from "../../../foundation/index.ts";
import type { Sex } from "./cohort-measures.ts";

/** A cell as CSV files and workbooks give it. */
export type TableCell = string | number | null;

/** A sheet: rows of cells, in the order of the file. `name` is empty for a CSV. */
export type Grid = { readonly name: string; readonly rows: readonly (readonly TableCell[])[] };

export const cellText = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? "" : toHalfWidth(String(cell)).trim();

const men = new Set(["m", "male", "男", "男性", "男子", "men"]);
const women = new Set(["f", "female", "女", "女性", "女子", "women"]);
const both = new Set(["総数", "計", "男女計", "男女", "総計", "total", "both", "合計"]);

/** Which sex a cell names; `both` for the sum of men and women; null for neither. */
export function readSex(cell: TableCell | undefined): Sex | "both" | null {
  const word = cellText(cell)
    .replace(/[\s　()【】[\]]/g, "")
    .toLowerCase();
  if (men.has(word)) return "m";
  if (women.has(word)) return "f";
  return both.has(word) ? "both" : null;
}

const earliest = 1880;
const latest = 2200;

const eras: readonly (readonly [RegExp, number])[] = [
  [/令和(\d{1,2}|元)年/, 2018],
  [/平成(\d{1,2}|元)年/, 1988],
  [/昭和(\d{1,2}|元)年/, 1925],
];

/** The year that a cell is: 2015, `2015年`, `平成27年(2015)`, `令和2年`. A number among others is one only between 1880 and 2200. Null = none. */
export function readYear(cell: TableCell | undefined): number | null {
  const text = cellText(cell);
  const western = /^(?:\D*)?((?:18|19|20|21)\d{2})(?:\s*年)?(?:\)|）)?(?:\s*\(.*\))?$/.exec(text);
  if (western && text.length <= 24) return inRange(Number(western[1]));
  for (const [pattern, before] of eras) {
    const found = pattern.exec(text);
    if (found && text.length <= 24) return inRange(before + (found[1] === "元" ? 1 : Number(found[1])));
  }
  return null;
}

const inRange = (year: number): number | null => (year >= earliest && year <= latest ? year : null);

/** A period between two years, as the headings of assumed rates print it: `2015～2020年`, `2015→2020`, `平成27(2015)年→平成32(2020)年`. */
export function readSpan(cell: TableCell | undefined): { readonly from: number; readonly to: number } | null {
  const years = [...cellText(cell).matchAll(/(?:18|19|20|21)\d{2}/g)].map(([year]) => Number(year));
  const [from, to] = years;
  return years.length === 2 && from !== undefined && to !== undefined && to > from && to - from <= 10
    ? { from, to }
    : null;
}

/** `A1`, `D8`: a cell as people who use a spreadsheet name it. Both counted from 0. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** A number as tables print it: commas between digits, full width, ▲ or △ for minus. Null where the cell is no number. */
export function readTableNumber(cell: TableCell | undefined): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const text = cellText(cell)
    .replace(/,/g, "")
    .replace(/^[▲△−–-](?=[\d.])/, "-");
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}
