import { toHalfWidth } from "../../../../foundation/index.ts";
import type { TextLine } from "./line.ts";

/**
 * 「ＫＰＩ 就農者数 ＫＰＩ 相談件数」 above 「基準値 24人（R3） 基準値 118件（R3）」: cards that stood beside each other. Where every line below begins as
 * many times with the same label as there are cards, each card is read by itself, from its label down.
 */
export function withCardsApart(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some(isRowOfCards)) return lines;
  const apart: TextLine[] = [];
  for (let place = 0; place < lines.length; ) {
    const rows = rowsOfCards(lines.slice(place, place + mostRows));
    const [first] = rows;
    if (first) for (const card of first.keys()) apart.push(...linesOfCard(rows.map((row) => row[card])));
    else apart.push(...lines.slice(place, place + 1));
    place += Math.max(1, rows.length);
  }
  return apart.map((line, order) => (line.order === order ? line : { ...line, order }));
}

const mostRows = 10;
const label = /(?<=^\s{0,9}|\s)(?:KPI|(?:基準|現状|目標|実績)値|実績)(?=[\s:(])/g;
/** 「ＫＰＩ 就農者数 ＫＰＩ 相談件数」 */
export const isRowOfCards = ({ plain }: TextLine): boolean =>
  plain.includes("KPI") && plain.indexOf("KPI") !== plain.lastIndexOf("KPI") && labelledParts(plain).length > 1;

/** The parts of each line, one for each card; none where these lines are no cards. */
function rowsOfCards(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const [first, ...below] = lines;
  if (!first || !isRowOfCards(first)) return [];
  const rows = [partsOf(first, labelledParts(first.plain))];
  const count = rows[0]?.length ?? 0;
  for (const line of below) {
    const starts = isRowOfCards(line) ? [] : startsIn(line, count);
    if (starts.length !== count) break;
    rows.push(partsOf(line, starts));
  }
  return rows.length > 1 ? rows : [];
}

/** Where the label that opens the line stands again. */
function labelledParts(plain: string): readonly number[] {
  const found = [...plain.matchAll(label)];
  const [opening] = found;
  if (!opening || plain.slice(0, opening.index).trim() !== "") return [];
  return found.flatMap((one) => (one[0] === opening[0] ? [one.index] : []));
}

/** A line without a label goes on with the last one: 「47品目（R5）　44.0％（R6）」 has as many words of each card. */
function startsIn({ plain, blanks }: TextLine, count: number): readonly number[] {
  const labelled = labelledParts(plain);
  if (labelled.length > 0 || blanks > 0) return labelled;
  const words = [...plain.matchAll(/\S+/g)];
  const each = words.length / count;
  return words.every(([word]) => figureOrMissing.test(word))
    ? words.flatMap(({ index }, place) => (place % each === 0 ? [index] : []))
    : [];
}
const figureOrMissing = /^(?:[HR]\d{1,2}:)?(?:▲?\d[^\s。、]{0,24}|集計中|調査中|未公表)$/;

const partsOf = (line: TextLine, starts: readonly number[]): readonly TextLine[] =>
  starts.map((start, index) => {
    const text = line.text.slice(start, starts[index + 1]).trimEnd();
    return { ...line, text, plain: toHalfWidth(text), blanks: index === 0 ? line.blanks : 0 };
  });

/** The lines of one card, its figures without a label behind those that they go on with. */
function linesOfCard(parts: readonly (TextLine | undefined)[]): readonly TextLine[] {
  const card: TextLine[] = [];
  for (const part of parts) {
    const above = card.at(-1);
    if (!part) continue;
    if (!above || labelledParts(part.plain).length > 0) card.push(part);
    else
      card[card.length - 1] = { ...above, text: `${above.text} ${part.text}`, plain: `${above.plain} ${part.plain}` };
  }
  return card;
}
