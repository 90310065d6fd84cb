import { problem } from "../../../../foundation/index.ts";
import type { ReadProblem } from "../placed-text.ts";
import { placeAround, type TextLine } from "./lines.ts";

const longestQuote = 60;

/** Figures of a table of which the order of the cells does not tell whose, or of when, they are. */
export function outOfOrder(printed: string, lines: readonly TextLine[]): ReadProblem {
  const quoted = printed.slice(0, longestQuote);
  return {
    at: placeAround(lines),
    problem: problem(
      "text/cellsOutOfOrder",
      `「${quoted}」がどの指標の、いつの値か、原文の並びからは分かりません。元の表を見て入力してください。`,
      `Of which indicator and of when "${quoted}" is cannot be told from the order of the words: look at the table itself and enter it.`,
    ),
  };
}
