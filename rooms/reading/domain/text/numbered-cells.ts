import { isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const fewestCells = 2;
const mostCells = 8;

/**
 * A page whose cells each became a line: 「内容」 / 「補正予算額（千円）」 / 「理由」 over 「1」 / 「架空橋修繕費」 / 「3,200」 / 「…のため」, 「2」 / …. The numbers 1, 2, 3 that stand
 * as many lines apart as there are heads, and one more, show where each row begins.
 */
export function numberedCells(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  for (const line of lines) {
    if (line.plain.length > longestNumber || numberOf(line) !== 1 || taken.has(line)) continue;
    const second = lines.slice(line.order + 1, line.order + mostCells + 2).find((other) => numberOf(other) === 2);
    const columns = second ? second.order - line.order - 1 : 0;
    const heads = columns < fewestCells ? null : headsAbove(line, columns, lines);
    if (!heads) continue;
    const texts = heads.map(wordOf);
    const values = texts.flatMap((text, index) => (roleOfWords(text) === null ? [] : [index]));
    const rows = rowsFrom(line, columns, values, lines, taken);
    if (values.length === 0 || rows.length < leastRows) continue;
    const [first, ...others] = texts;
    const isNamed = texts.some((text) => kindOfHead(text) === "name");
    const head: Row = [heads[0] ?? line, ["番号", isNamed ? (first ?? "") : "項目", ...others]];
    tables.push({
      grid: gridOf([head, ...rows.map(({ cells }): Row => [cells[1] ?? line, cells.map(({ text }) => text)])]),
      lines: [...heads, ...rows.flatMap(({ cells }) => cells)],
    });
  }
  return tables;
}
const longestNumber = 6;

/** 「内     容」 */
const wordOf = ({ text }: TextLine): string => text.replace(/[\s　]/g, "");

const numberOf = ({ plain }: TextLine): number | null => {
  const digits = /^\s{0,3}\(?(\d{1,3})\)?\.?\s{0,3}$/.exec(plain)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** The heads straight above the first row, or with one of their own for the numbers above them. */
function headsAbove({ order }: TextLine, columns: number, lines: readonly TextLine[]): readonly TextLine[] | null {
  const heads = lines.slice(Math.max(0, order - columns), order);
  const areTogether = heads.length === columns && [...heads.slice(1), lines[order]].every((line) => line?.blanks === 0);
  return areTogether && heads.every((line) => isHeadText(wordOf(line))) ? heads : null;
}

type Cells = { readonly cells: readonly TextLine[] };

/** The rows as long as their numbers go on and figures stand where the heads say so. */
function rowsFrom(
  first: TextLine,
  columns: number,
  values: readonly number[],
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Cells[] {
  const rows: Cells[] = [];
  for (let number = 1, at = first.order; number <= mostRows; number += 1, at += columns + 1) {
    const cells = lines.slice(at, at + columns + 1);
    const [own, name] = cells;
    const isRow =
      cells.length === columns + 1 &&
      own !== undefined &&
      name !== undefined &&
      numberOf(own) === number &&
      cells.every(
        (line, index) => !taken.has(line) && line.page === first.page && (index === 0 || line.blanks === 0),
      ) &&
      !holdsFigure(name.text.trim()) &&
      values.every((column) => holdsFigure(cells[column + 1]?.text.trim() ?? ""));
    if (!isRow) break;
    rows.push({ cells });
  }
  return rows;
}
