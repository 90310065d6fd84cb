import type { TextFigure } from "./figures.ts";
import type { TextLine } from "./lines.ts";

/** Figures that belong together: the sides of an arrow, or one alone. */
export type FigureGroup = {
  readonly figures: readonly TextFigure[];
  /** bracket: 62％（2021年 58.5％）, the aim and behind it where it stood; arrow: 14店→50店; torn: the arrow stands on a later line; beside: two dated figures of one unit, without an arrow; alone. */
  readonly kind: "bracket" | "arrow" | "torn" | "beside" | "alone";
  readonly first: TextLine;
  readonly last: TextLine;
  readonly start: number;
  /** How many groups begin on its line, and which of them it is, from 0. */
  readonly inRow: number;
  readonly ofRow: number;
};

/** A group whose figures are still being gathered. */
export type OpenGroup = { figures: TextFigure[]; kind: FigureGroup["kind"] };
