import { isPeriodText } from "../find-periods.ts";
import { isBareYear } from "../head-words.ts";
import { holdsFigure } from "./cells.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { gridOfStacked, leafOf, type Stacked } from "./stacked-heads.ts";

const leastYears = 2;
const mostYears = 30;
const mostColumns = 20;
const longestHead = 24;

/**
 * A table that was written column by column: 「年」 over its years, one on a line, then 「出生数（人）」 over as many figures, 「死亡数（人）」 over as many, and so on.
 */
export function figuresBelowHeads(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((head) => {
    if (!yearHead.test(head.plain) || taken.has(head)) return [];
    const years = runFrom(head.order + 1, lines, taken, isYear);
    const columns =
      years.length < leastYears ? [] : columnsFrom(head.order + 1 + years.length, years.length, lines, taken);
    return columns.length === 0 ? [] : [tableOf(head, years, columns)];
  });
}
const yearHead = /^\s*(?:年|年度|年次)\s*$/;

const isYear = ({ text }: TextLine): boolean => isPeriodText(text.trim()) || isBareYear(text.trim());
const isFigure = ({ text }: TextLine): boolean => holdsFigure(text.trim());

/** The lines from here on, all of one sort. */
function runFrom(
  start: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
  isOfSort: (line: TextLine) => boolean,
): readonly TextLine[] {
  const below = lines.slice(start, start + mostYears);
  const end = below.findIndex((line) => taken.has(line) || !isOfSort(line));
  return end < 0 ? below : below.slice(0, end);
}

/** A head may be broken over two lines. */
type Column = { readonly head: readonly TextLine[]; readonly figures: readonly TextLine[] };
const mostLinesOfHead = 2;

const isHead = ({ plain, text }: TextLine): boolean =>
  plain.trim().length <= longestHead && /[一-龠ァ-ヶ]/.test(text) && !/[。、→⇒\d]/.test(plain);

/** Column after column, as long as behind each head stand exactly as many figures as there are years. */
function columnsFrom(
  start: number,
  count: number,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly Column[] {
  const columns: Column[] = [];
  for (let order = start; columns.length < mostColumns; ) {
    const head = runFrom(order, lines, taken, isHead);
    const figures =
      head.length === 0 || head.length > mostLinesOfHead ? [] : runFrom(order + head.length, lines, taken, isFigure);
    if (figures.length === 0) break;
    // one figure too many, or too few, and nobody knows whose the others are
    if (figures.length !== count) return [];
    columns.push({ head, figures });
    order += head.length + count;
  }
  return columns;
}

function tableOf(head: TextLine, years: readonly TextLine[], columns: readonly Column[]): TextTable {
  const lines = [head, ...years, ...columns.flatMap((column) => [...column.head, ...column.figures])];
  const rows = years.map((year, row) =>
    [year, ...columns.map(({ figures }) => figures[row] ?? year)].map((line) => asCells([line])),
  );
  const heads = [{ text: "年", lines: [head] }, ...columns.map((column) => asCells(column.head))];
  return { grid: gridOfStacked(heads.map(leafOf), rows, lines), lines };
}

const asCells = (lines: readonly TextLine[]): Stacked => ({
  text: lines.map(({ text }) => text.trim()).join(""),
  lines,
});
