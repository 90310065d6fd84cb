import type { TextLine } from "./lines.ts";
import { kindOfWord, type StreamRow, type Word, wordsOf } from "./stream-heads.ts";

/**
 * 「男 41.2％」 / 「女 52.6％」 / 「男 55％」 / 「女 60％」 below a name and two heads: each cell holds the figures of both sexes, which are a row each.
 * Null where not every head has its pair of lines.
 */
export function cellsBySex(
  body: readonly TextLine[],
  from: number,
  row: StreamRow,
  count: number,
): { readonly rows: readonly { name: readonly Word[]; values: readonly Word[] }[]; readonly lines: number } | null {
  if (row.name.length === 0 || row.values.length > 0 || !ofSex.test(body[from]?.plain ?? "")) return null;
  const cells = body.slice(from, from + count * sexes.length).map(wordsOf);
  const areInTurn =
    cells.length === count * sexes.length &&
    cells.every(
      ([sex, value, ...others], index) =>
        others.length === 0 && sex?.text.charAt(0) === sexes[index % sexes.length] && isFigure(value),
    );
  if (!areInTurn) return null;
  const rows = sexes.map((_, at) => {
    const own = cells.filter((_, index) => index % sexes.length === at);
    return {
      name: [...(at === 0 ? row.name : []), ...own.slice(0, 1).flatMap((cell) => cell.slice(0, 1))],
      values: own.flatMap((cell) => cell.slice(1)),
    };
  });
  return { rows, lines: cells.length };
}

const sexes = ["男", "女"];
const ofSex = /^\s{0,40}男[性子]?\s{1,40}\d/;
const isFigure = (word: Word | undefined): boolean => word !== undefined && kindOfWord(word.text) === "figure";
