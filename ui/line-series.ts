/** How a line is drawn: shape of its points and kind of stroke, besides colour. */
export type LineStyle = "solid" | "dashed" | "dotted" | "pale";

/** One point. Without `y` the line is broken there: a gap, not a zero. */
export interface LinePoint {
  /** Place on the time axis, e.g. a year. */
  readonly x: number;
  /** The period in words, e.g. 令和2年度. */
  readonly period: string;
  readonly y: number | undefined;
  /** The value in words, absences too. */
  readonly text: string;
}

/** One line of the picture. */
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  readonly style: LineStyle;
  readonly points: readonly LinePoint[];
}
