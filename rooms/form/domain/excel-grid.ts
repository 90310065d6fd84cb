import { type Line, lineText, type Paper, type PaperStyle, pageSize, type Words } from "./paper.ts";
import { textWidth } from "./text-width.ts";

/** The columns that all tables of a paper need together: where any of them has a line, the worksheet has one. Widths in digits. */
export type Grid = { readonly ends: readonly number[]; readonly widths: readonly number[] };

/** Where the columns of a table end, in thousandths of the width. */
export function endsOf(columns: readonly number[]): readonly number[] {
  const all = columns.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return columns.map((share) => {
    sum += share;
    return Math.round((1000 * sum) / all);
  });
}

/** Lines of two tables that lie this near each other (in thousandths of the width) become one. */
const near = 12;
/** A column's width is counted in digits of the standard font, about 1.9 mm each. */
const digit = 1.9;

export function gridOf({ blocks }: Paper, style: PaperStyle): Grid {
  const all = blocks.flatMap((block) =>
    block.kind === "table" ? endsOf(block.columns) : block.kind === "signatures" ? signatureEnds(block.boxes) : [],
  );
  const sorted = [...new Set([...all, 1000])].toSorted((a, b) => a - b);
  const ends = sorted
    .filter((end, index) => end === 1000 || end - (sorted[index - 1] ?? 0) > near)
    .filter((end) => end === 1000 || 1000 - end > near);
  const letters = (pageSize(style).width - style.paper.margin * 2) / digit;
  return { ends, widths: ends.map((end, index) => ((end - (ends[index - 1] ?? 0)) / 1000) * letters) };
}

/** The boxes stand at the right edge, a tenth of the width each. */
export const signatureEnds = (boxes: readonly string[]): readonly number[] =>
  [...boxes.map((_, index) => 1000 - 100 * (boxes.length - index)), 1000].filter((end) => end > 0);

/** How many columns of the grid lie before a line of a table: the line of the grid nearest to it counts. */
export function columnsBefore({ ends }: Grid, end: number): number {
  let best = 0;
  for (let at = 1; at < ends.length; at++)
    if (Math.abs((ends[at] ?? 0) - end) < Math.abs((ends[best] ?? 0) - end)) best = at;
  return best + 1;
}

/** Points. Merged cells never grow by themselves: the height is worked out from the letters. `width` in digits, `size` in points. */
export function heightOf(words: Words, width: number, size: number): number {
  const room = Math.max(2, (width * 10.5) / size - 1.5);
  const linesOf = (line: Line) => Math.max(1, Math.ceil(textWidth(lineText(line)) / room));
  const lines = words.reduce((sum, line) => sum + linesOf(line), 0);
  return Math.max(1, lines) * size * 1.45 + 4;
}
