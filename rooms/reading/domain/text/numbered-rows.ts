import type { Row } from "./grid.ts";
import type { TextLine } from "./lines.ts";

type HeadsAndRows = { readonly heads: readonly string[]; readonly rows: readonly Row[] };

/** So many lines above the heads a title may stand. */
const farthestTitle = 4;

/**
 * Rows of which nothing is left but their numbers, 「1 5,432人 5,120人」 / 「2 5,432人 5,310人」: the numbers part them, with the word that the title
 * has for them (「推計パターン別」: パターン1). Any other rows stay as they are.
 */
export function withNumbersOfRows(table: HeadsAndRows, head: TextLine, lines: readonly TextLine[]): HeadsAndRows {
  const { heads, rows } = table;
  const areNumbered = rows.length > 1 && rows.every(([line, cells], index) => isNumbered(line, cells, index + 1));
  if (!areNumbered) return table;
  const above = lines.slice(Math.max(0, head.order - farthestTitle), head.order);
  const word = above.flatMap(({ text }) => kindOfRows.exec(text)?.[1] ?? []).at(-1) ?? "";
  const [first = "", ...others] = heads;
  return {
    heads: [first, "種別", ...others],
    rows: rows.map(([line, [name = "", ...cells], begun], index): Row => {
      const parted = [name, `${word}${index + 1}`, ...cells];
      return begun ? [line, parted, begun] : [line, parted];
    }),
  };
}

const isNumbered = ({ plain }: TextLine, [name, ...cells]: readonly string[], number: number): boolean =>
  name === "" && plain.trim().startsWith(`${number} `) && cells.every((cell) => /[\d０-９]/.test(cell));

const kindOfRows = /(パターン|ケース|シナリオ|モデル)別/;
