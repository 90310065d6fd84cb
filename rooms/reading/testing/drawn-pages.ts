import type { PageMarks, Sign } from "../domain/pdf-marks.ts";

/** A text where it begins, from the left and from the top, in points. */
export type DrawnText = readonly [left: number, top: number, text: string];

/** For tests: what a page draws that holds nothing but these texts, in letters of one size; those of half width are half as wide. */
export function pageDrawn(texts: readonly DrawnText[], size = 10): PageMarks {
  return {
    width: 842,
    height: 595,
    signs: texts.flatMap(([left, top, text]) => signsOf(left, top, text, size)),
    rulings: [],
    pictured: 0,
    shapes: 0,
    recognised: false,
    unseen: 0,
    slanted: "",
    unknown: 0,
    isCut: false,
  };
}

function signsOf(left: number, top: number, text: string, size: number): readonly Sign[] {
  let end = left;
  return [...text].map((letter): Sign => {
    const begin = end;
    end += /[\u0020-\u007e]/.test(letter) ? size / 2 : size;
    return {
      left: begin,
      top,
      right: end,
      bottom: top + size,
      text: letter,
      size,
      bold: false,
      turn: 0,
      downward: false,
    };
  });
}
