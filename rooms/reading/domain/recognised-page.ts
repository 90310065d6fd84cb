import type { Edges, PageMarks, Sign } from "./pdf-marks.ts";
import type { ReadPage } from "./placed-text.ts";
import { plainStyle } from "./placed-text.ts";
import type { RecognisedText, RecognisedWord } from "./recognised-text.ts";

/** A picture on a page: where it lies in points, and how many dots it has. */
export type PlacedPicture = Edges & { readonly across: number; readonly down: number };

/** The words of a picture as letters of its page: those of one line are of one size and stand on one line, as a scanner's hand is not steady. */
export function signsOf(words: readonly RecognisedWord[], picture: PlacedPicture): readonly Sign[] {
  const lines = new Map<string, RecognisedWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()].flatMap((line) => lineSigns(line, picture));
}

function lineSigns(words: readonly RecognisedWord[], picture: PlacedPicture): readonly Sign[] {
  const x = (dot: number): number => picture.left + (dot * (picture.right - picture.left)) / picture.across;
  const y = (dot: number): number => picture.top + (dot * (picture.bottom - picture.top)) / picture.down;
  const top = y(median(words.map((word) => word.top)));
  const bottom = y(median(words.map((word) => word.bottom)));
  if (bottom <= top) return [];
  return words.flatMap(({ text, left, right }) => {
    const letters = [...text];
    const step = (right - left) / letters.length;
    return letters.map((letter, index) => ({
      text: letter,
      left: x(left + index * step),
      right: x(left + (index + 1) * step),
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

/** A page whose letters are those that were recognised in its pictures. */
export const recognisedMarks = (marks: PageMarks, signs: readonly Sign[]): PageMarks => ({
  ...marks,
  signs,
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
