import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";

type FiguresOfLines = {
  readonly lines: readonly TextLine[];
  readonly figuresAt: ReadonlyMap<number, readonly TextFigure[]>;
};

/** Three lines and more that are a figure and nothing else, one below the other, are a column torn from its names: no heading names them all. */
export function isInColumn(line: TextLine, text: FiguresOfLines): boolean {
  let [first, last] = [line.order, line.order];
  while (last - first < leastColumn && isAloneAt(first - 1, text)) first -= 1;
  while (last - first < leastColumn && isAloneAt(last + 1, text)) last += 1;
  return isAloneAt(line.order, text) && last - first + 1 >= leastColumn;
}
const leastColumn = 3;

function isAloneAt(order: number, text: FiguresOfLines): boolean {
  const line = text.lines[order];
  const [only, ...more] = text.figuresAt.get(order) ?? [];
  if (line === undefined || only === undefined || more.length > 0) return false;
  return /^\s*(?:\([^()]{0,12}\))?\s*$/.test(line.plain.slice(0, only.start) + line.plain.slice(only.end));
}
