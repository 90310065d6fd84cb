import { headingDepth } from "../heading-forms.ts";
import type { TextLine } from "./lines.ts";
import { kindOfWord, type StreamHeads, type Word, wordsOf } from "./stream-heads.ts";

const mostLines = 12;
const mostNameLines = 3;

/** 「【１　産業】」 between two rows, and no end of the table: a name and just as many figures as there are heads follow it. */
export const isBand = (body: readonly TextLine[], index: number, heads: StreamHeads): boolean =>
  headingDepth(body[index]?.text ?? "") !== null && beginsRow(body, index + 1, heads, mostNameLines);

/** 「架空道の駅改修事業（新規）」 over its figures looks like a heading, and is the name of a row. */
export const isNameAsHeading = (body: readonly TextLine[], index: number, heads: StreamHeads): boolean =>
  headingDepth(body[index]?.text ?? "") !== null && beginsRow(body, index, heads, 1);

/** Whether from here on stand so many words for the name, one for each head ahead of the figures, and then exactly the figures of one row. */
function beginsRow(
  body: readonly TextLine[],
  from: number,
  { values, ahead }: StreamHeads,
  mostOfName: number,
): boolean {
  const words: Word[] = [];
  let first = -1;
  for (const line of body.slice(from, from + mostLines)) {
    // the number of a page stands apart behind the last figure
    if (
      first >= 0 &&
      (words.length > first + values.length || (words.length === first + values.length && line.blanks > 0))
    )
      break;
    words.push(...wordsOf(line));
    if (first < 0) first = words.findIndex(({ text }) => kindOfWord(text) === "figure");
  }
  const behind = words.slice(Math.max(0, first)).findIndex(({ text }) => kindOfWord(text) !== "figure");
  const figures = behind < 0 ? words.length - first : behind;
  const ofName = first - ahead.length;
  return values.length > 1 && ofName >= 1 && ofName <= mostOfName && figures === values.length;
}
