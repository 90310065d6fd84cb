import type { Period, Reading } from "../../../../foundation/index.ts";
import type { Accumulation, FigureRole } from "../found-fact.ts";
import type { TextLine } from "./line.ts";

/** A figure that stands somewhere in a line, with what is printed straight around it. */
export type TextFigure = {
  readonly line: TextLine;
  /** From its first sign (約, 延べ) to behind its bracket (H26). */
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins. */
  readonly from: number;
  readonly reading: Reading;
  /** As printed: 1,250万人, 無単位 where none stands there. */
  readonly unit: string;
  readonly printed: string;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
  /** Where its period stands: in a bracket behind it, on the line below, ahead of it on its line, in the sentence before, or nowhere near. */
  readonly dated: "behind" | "below" | "ahead" | "before" | null;
  readonly accumulation: Accumulation;
  readonly gross: boolean;
  /** What the word straight ahead of it says that it is: 現状, 目標（R6）. */
  readonly said: FigureRole | null;
  /** 「5年間で150人」: it says over how many years it runs. */
  readonly isOverYears: boolean;
  /** Its year stands without 年 or 年度, and was taken for a fiscal year. */
  readonly isBareYear: boolean;
  /** Whose it is of the parts that stand on both sides of an arrow: 男性. */
  readonly part?: string;
};
