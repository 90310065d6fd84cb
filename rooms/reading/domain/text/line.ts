import type { Place, TextStyle } from "../placed-text.ts";

/** A line that is not blank, ready to be searched. `plain` has the letters of `text` in half width, place by place. */
export type TextLine = {
  /** Its place among the lines that are not blank. */
  readonly order: number;
  /** Its number in the file, from 1; without numbers (a PDF page) its place among all lines. */
  readonly number: number;
  readonly text: string;
  readonly plain: string;
  /** Blank lines straight above it. */
  readonly blanks: number;
  readonly page: number;
  readonly at: Place;
  readonly style: TextStyle;
  /** How deep a heading the format says that it is. */
  readonly heading?: number;
  /** What stands above in the same paragraph of prose, whose lines are broken wherever they are full. */
  readonly begun?: string;
};

/** Whether a line stands as near to the one above it as that one stands to what is above: close, or in a text with a blank line behind every line. */
export const isClose = ({ blanks }: TextLine, above: TextLine): boolean =>
  blanks === 0 || (blanks === 1 && above.blanks === 1);
