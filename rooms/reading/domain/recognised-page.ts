import { type Edges, groupedBy, type PageMarks, type Ruling, type Sign } from "./pdf/marks.ts";
import type { ReadPage } from "./placed-text.ts";
import { plainStyle } from "./placed-text.ts";
import type { RecognisedRuling, RecognisedText, RecognisedWord } from "./recognised-text.ts";

/** A picture on a page: where it lies in points, and how many dots it has. */
export type PlacedPicture = Edges & { readonly across: number; readonly down: number };

/** The words of a picture as letters of its page: those of one line are of one size and stand on one line, as a scanner's hand is not steady. */
export function signsOf(
  { words, rulings }: Extract<RecognisedText, { readonly kind: "words" }>,
  picture: PlacedPicture,
): readonly Sign[] {
  const lines = [...groupedBy(words, ({ line }) => line).values()];
  const standing = rulings.filter(isStanding);
  return lines.flatMap((line) => lineSigns(joined(line, standing), picture));
}

/** The rulings of a picture, along their middle. */
export const rulingsOf = (rulings: readonly RecognisedRuling[], picture: PlacedPicture): readonly Ruling[] =>
  rulings.map((ruling) => {
    const { left, top, right, bottom } = placedOn(picture, ruling);
    return isStanding(ruling)
      ? { flat: false, at: (left + right) / 2, from: top, to: bottom }
      : { flat: true, at: (top + bottom) / 2, from: left, to: right };
  });

const isStanding = ({ left, top, right, bottom }: RecognisedRuling): boolean => bottom - top > right - left;

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー（）「」・]/u;

/** So many heights of a line may lie between two letters of one Japanese word: the boxes of its pieces are guessed, not measured. */
const loose = 0.8;

/** Japanese is told in pieces that are no words and whose boxes leave gaps or lie over each other: such pieces are made to touch, unless a ruling parts them. */
function joined(words: readonly RecognisedWord[], standing: readonly RecognisedRuling[]): readonly RecognisedWord[] {
  const sorted = [...words].sort((one, other) => one.left - other.left);
  const height = median(sorted.map(({ top, bottom }) => bottom - top));
  return sorted.map((word, index) => {
    const next = sorted[index + 1];
    if (!next || next.left <= word.left || next.left - word.right > loose * height) return word;
    const touches = japanese.test(word.text.slice(-1)) || japanese.test(next.text.slice(0, 1));
    return touches && !standing.some((ruling) => parts(ruling, word, next)) ? { ...word, right: next.left } : word;
  });
}

const parts = (ruling: RecognisedRuling, word: RecognisedWord, next: RecognisedWord): boolean =>
  ruling.left >= word.left && ruling.right <= next.right && ruling.top < word.bottom && ruling.bottom > word.top;

const placedOn = (picture: PlacedPicture, { left, top, right, bottom }: RecognisedRuling): Edges => {
  const x = (dot: number): number => picture.left + (dot * (picture.right - picture.left)) / picture.across;
  const y = (dot: number): number => picture.top + (dot * (picture.bottom - picture.top)) / picture.down;
  return { left: x(left), top: y(top), right: x(right), bottom: y(bottom) };
};

function lineSigns(words: readonly RecognisedWord[], picture: PlacedPicture): readonly Sign[] {
  const placed = words.map((word) => ({ text: word.text, ...placedOn(picture, word) }));
  const top = median(placed.map((word) => word.top));
  const bottom = median(placed.map((word) => word.bottom));
  if (bottom <= top) return [];
  return placed.flatMap(({ text, left, right }) => {
    const letters = [...text];
    const step = (right - left) / letters.length;
    return letters.map((letter, index) => ({
      text: letter,
      left: left + index * step,
      right: left + (index + 1) * step,
      top,
      bottom,
      size: bottom - top,
      bold: false,
      turn: 0 as const,
      downward: false,
    }));
  });
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** A page whose letters and rulings are those that were recognised in its pictures. */
export const recognisedMarks = (marks: PageMarks, signs: readonly Sign[], rulings: readonly Ruling[]): PageMarks => ({
  ...marks,
  signs,
  rulings: [...marks.rulings, ...rulings],
  recognised: true,
});

/** Lines of a page of which the places are not known. */
export const linesOf = (text: RecognisedText, page: number, letters: number): ReadPage["parts"] =>
  text.kind === "words"
    ? []
    : text.lines.map((line) => ({
        kind: "line",
        line: { text: line.slice(0, letters), at: { page }, style: plainStyle },
      }));
