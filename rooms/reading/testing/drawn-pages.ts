import { layOutPage } from "../domain/pdf/layout.ts";
import type { PageMarks, Sign } from "../domain/pdf/marks.ts";
import type { Grid, ReadPage } from "../domain/placed-text.ts";

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

/** The page as the reader lays it out, A4 across. */
export const readDrawn = (texts: readonly DrawnText[]): ReadPage => ({
  number: 1,
  name: null,
  size: { width: 842, height: 595 },
  kind: "text",
  parts: layOutPage(pageDrawn(texts), 1, 10_000).parts,
});

/** The rows of a table, with | between the cells. */
export const rowsOfGrid = (grid: Grid): readonly string[] =>
  Array.from({ length: grid.rows }, (_, row) =>
    grid.cells
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join("|"),
  );
