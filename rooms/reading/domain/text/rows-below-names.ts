import { asWholeUnit } from "../find-unit.ts";
import { kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import type { Row } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { withUnitsJoined } from "./row-cells.ts";
import { isValueHead } from "./value-heads.ts";

/** So many lines a name is broken into. */
const mostLines = 3;
const longestLine = 30;
/** Words of another sort ahead of them tell that so many figures are those of a row. */
const leastFigures = 2;

/** `lines` is how many of them the row takes up. */
export type RowBelowName = { readonly row: Row; readonly lines: number };

/**
 * 「架空駅前広場」 / 「整備事業」 / 「建設課 継続 28,900 35,200」 below 「事業名 担当課 区分 R7 R8」: a name that its cell breaks, and all other cells of the row straight below it.
 * They have to be words and figures as the heads say. Null for anything else.
 */
export function rowBelowName(lines: readonly TextLine[], from: number, heads: readonly string[]): RowBelowName | null {
  const [first] = lines.slice(from, from + 1);
  const [, second = ""] = heads;
  if (!first || isValueHead(second) || heads.length < leastFigures + 2) return null;
  const name = [first.text.replace(rowNumber, "").trim()];
  if (!isPartOfName(name[0] ?? "") || (headingDepth(first.text) !== null && !rowNumber.test(first.text))) return null;
  for (const line of lines.slice(from + 1, from + 1 + mostLines)) {
    if (line.blanks > 0 || line.page !== first.page || line.plain.includes("。")) return null;
    const words = withUnitsJoined(line.text.trim().split(/[\s　]+/));
    if (areCells(words, heads.slice(1)))
      return { row: [line, [name.join(""), ...words], first], lines: line.order - first.order + 1 };
    if (words.length > 1 || !isPartOfName(words[0] ?? "")) return null;
    name.push(words[0] ?? "");
  }
  return null;
}
const rowNumber = /^[\s　]*[\d０-９]{1,3}[.．]?[\s　]+(?=[^\s　\d０-９])/;

const isPartOfName = (text: string): boolean =>
  text.length >= 2 && text.length <= longestLine && !/[\s　。、→⇒\d０-９]/.test(text) && kindOfHead(text) !== "unit";

function areCells(words: readonly string[], heads: readonly string[]): boolean {
  const figures = words.filter((word) => /[\d０-９]/.test(word));
  return (
    words.length === heads.length &&
    figures.length >= leastFigures &&
    words.every((word, at) => isCellOf(word, heads[at] ?? ""))
  );
}

function isCellOf(word: string, head: string): boolean {
  if (isValueHead(head)) return looksLikeNumber(word);
  if (kindOfHead(head) === "unit") return asWholeUnit(word) !== null || /^[-－―]$/.test(word);
  return !/^[\d０-９]/.test(word);
}
