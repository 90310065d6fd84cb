import type { TextLine } from "./lines.ts";
import { isYearInBrackets, kindOfWord, wordsOf } from "./stream-heads.ts";

/**
 * How many lines from here on are sentences about the row above, which stand in its last cell: up to the last full stop ahead of the next figure.
 * What is left between them and that figure is the name of the next row.
 */
export function remarksFrom(body: readonly TextLine[], from: number): number {
  const [first] = body[from] ? wordsOf(body[from]) : [];
  if (!first || isYearInBrackets(first.text)) return 0;
  let end = from;
  for (let at = from; at < Math.min(body.length, from + mostRemarks); at += 1) {
    const line = body[at];
    if (!line || line.blanks > 0 || line.plain.length > longestRemark || isNoRemark.test(line.plain)) break;
    if (line.plain.trimEnd().endsWith("。")) end = at + 1;
    else if (wordsOf(line).some(({ text }) => kindOfWord(text) === "figure")) break;
  }
  return end - from;
}
const mostRemarks = 16;
const longestRemark = 200;
const isNoRemark = /^\s*(?:※|\(?注|資料|出典|[【<＜■◆])/;

/** 「調査中」 / 「（R4公表予定）」 */
export const isDue = /^[（(][^（()）]{2,10}(?:公表|発表|集計|確定)(?:予定|見込み?)?[)）]$/;
