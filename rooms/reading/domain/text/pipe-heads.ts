import { problem } from "../../../../foundation/index.ts";
import { findPeriods } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { isTotalWord } from "../head-words.ts";
import type { ReadProblem } from "../placed-text.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import type { Row } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";

/**
 * The rows of a table (heads first), its heads above their own cells: where every row has one cell more than there are heads and that cell holds a
 * figure, it is the first column, of names or of the rows' numbers, that has no head; the heads then stand one place further right.
 */
export function withHeadsInPlace(rows: readonly Row[]): readonly Row[] {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return rows;
  const [line, heads] = head;
  const filled = lastFilled(heads);
  const isOver = body.every(([, cells]) => lastFilled(cells) === filled + 1);
  const areFigures = body.every(([, cells]) => isValue(cells[filled] ?? "")) && body.some(holdsIn(filled));
  if (filled === 0 || filled >= heads.length || !isOver || !areFigures) return rows;
  const isFree = saysFigures(heads[0] ?? "") ? !body.some(holdsIn(0)) : areNumbers(body);
  const first = saysFigures(heads[0] ?? "") ? "" : "番号";
  return isFree ? [[line, [first, ...heads.slice(0, -1)]], ...body] : rows;
}

/** 「計 | 87機関 | 908人 |」 below rows of bare numbers: the unit that only the total bears is that of its column, and goes to the head. */
export function withUnitsOfTotal(rows: readonly Row[]): readonly Row[] {
  const [head, ...body] = rows;
  const total = body.at(-1);
  if (!head || !total || body.length < 2 || !isTotalWord(total[1][0] ?? "")) return rows;
  const others = body.slice(0, -1).filter(([, cells]) => cells.some((cell) => /\d/.test(cell)));
  const [line, heads] = head;
  const named = heads.map((text, column) => {
    const unit = /^[\d,.]{1,14}([^\d\s,.()]{1,4})$/.exec(total[1][column]?.normalize("NFKC") ?? "")?.[1];
    const areBare =
      others.length > 0 && others.every(([, cells]) => bareOrMark.test(cells[column]?.normalize("NFKC") ?? ""));
    return column > 0 && unit !== undefined && areBare && asWholeUnit(unit) !== null ? `${text}（${unit}）` : text;
  });
  return [[line, named], ...body];
}
const bareOrMark = /^(?:[▲△-]?[\d,.]{1,14}|[-－―…*])$/;

/** So many cells a row has up to its last that holds anything. */
export const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const holdsIn =
  (column: number) =>
  ([, cells]: Row): boolean =>
    holdsFigure(cells[column] ?? "");

/** A figure, a mark for none, or a word of an aim (増加). */
const isValue = (cell: string): boolean => holdsFigure(cell) || /^[^\d０-９]{1,8}$/.test(cell);

const saysFigures = (head: string): boolean => roleOfWords(head) !== null || findPeriods(head).length > 0;

/** 1, 2, 3 …: the numbers of the rows. */
const areNumbers = (body: readonly Row[]): boolean =>
  body.every(([, [cell = ""]]) => /^[(（]?[\d０-９]{1,3}[)）.．]?$/.test(cell));

/** Where figures with their unit (35.0%) stand again and again in the first column, among names, the cells were dealt out to the wrong rows. */
export function areShifted([, ...body]: readonly Row[]): boolean {
  const firsts = body.map(([, [cell = ""]]) => cell.trim()).filter((cell) => cell !== "");
  const figures = firsts.filter((cell) => measured.test(cell));
  return figures.length >= leastShifted && figures.length * 4 >= firsts.length && figures.length < firsts.length;
}
const leastShifted = 2;
const measured = /^[▲△-]?\d[\d,]{0,14}(?:\.\d{1,4})?\s?(?:[%％‰人件円]|千円|百万円)$/;

/** What is asked of a table whose cells were dealt out wrongly. */
export function cellsShifted(lines: readonly TextLine[]): ReadProblem {
  const words = lines
    .slice(0, 6)
    .map(({ text }) => text.trim())
    .join(" ")
    .slice(0, 60);
  return {
    at: placeAround(lines),
    problem: problem(
      "text/cellsOutOfOrder",
      `表の縦線の数が見出しと行で合わないので、「${words} …」の表は読み取っていません。元の表を見て入力してください。`,
      `The heads and the rows of the table "${words} …" have different numbers of strokes, so it was not read: look at the table itself and enter its figures.`,
    ),
  };
}
