import { asWholeUnit } from "../find-unit.ts";
import { gridOf, type TextTable, unnamedRow } from "./grid.ts";
import { isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { namesMeasure } from "./marks.ts";

const leastYears = 4;
/** The marks of an axis, and the unit above them, stand in so many lines above the figures. */
const mostMarks = 16;
const longestName = 20;

/**
 * A chart of one line or of bars: the figures in one line, their years in the next, and below them the name as its legend gives it. The unit stands
 * alone above the marks of the axis: 「（千人）」 / 「200」 / 「100」 / 「0」 / 「185 188 192 191」 / 「H12 H17 H22 H27」 / 「世帯数」.
 */
export function chartLines(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    const figures = lines[line.order - 1];
    if (!figures || !onlyYears.test(line.plain) || taken.has(line) || taken.has(figures)) return [];
    const years = wordsOf(line);
    const values = onlyFigures.test(figures.plain) ? wordsOf(figures) : [];
    const isOne = years.length >= leastYears && values.length === years.length && years.every(isYearHead);
    const unit = isOne ? unitAbove(figures, lines) : null;
    if (unit === null || onlyFigures.test(lines[line.order + 1]?.plain ?? "")) return [];
    const legend = legendBelow(line, lines);
    const grid = gridOf([
      [line, ["項目", "単位", ...years]],
      [figures, [legend?.text.trim() ?? unnamedRow, unit, ...values]],
    ]);
    return [{ grid, lines: [figures, line, ...(legend ? [legend] : [])] }];
  });
}

/** Other lines hold other words: to see that costs less than to part them. */
const onlyYears = /^\s{0,40}(?:(?:[HRS]|平成|令和|昭和)?(?:\d{1,4}|元)年?度?\s+){3,40}\S{1,8}\s*$/;
const onlyFigures = /^\s{0,40}(?:[▲△-]?\d[\d,.]*%?\s+){3,40}[▲△-]?\d[\d,.]*%?\s*$/;

const wordsOf = ({ text }: TextLine): readonly string[] => text.trim().split(/[\s　]+/);

/** Above the figures nothing but numbers, and above these the unit alone. */
function unitAbove({ order, page }: TextLine, lines: readonly TextLine[]): string | null {
  for (const line of lines.slice(Math.max(0, order - mostMarks), order).reverse()) {
    if (line.page !== page) return null;
    if (/^\s*[▲△-]?\d[\d,.]*\s*$/.test(line.plain)) continue;
    const [, unit = ""] =
      /^\s*[(（[]?(?:単位[\s　]*[:：])?[\s　]*([^\s　()（）]{1,6})[)）\]]?\s*$/.exec(line.text) ?? [];
    return asWholeUnit(unit) === null ? null : unit;
  }
  return null;
}

/** One name alone; of several nothing tells whose the figures are. */
function legendBelow({ order, page, blanks }: TextLine, lines: readonly TextLine[]): TextLine | null {
  const [first, second] = [lines[order + 1], lines[order + 2]].map((line) =>
    line && line.page === page && line.blanks <= Math.max(1, blanks) && isLabel(line) ? line : null,
  );
  return first && !second && namesMeasure(first.text.trim()) ? first : null;
}
const isLabel = ({ plain }: TextLine): boolean =>
  plain.trim().length <= longestName && !/[\d。、:※]|^\s*(?:資料|出典|注)/.test(plain);
