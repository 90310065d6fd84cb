import type { Period, Problem, Reading } from "../../../foundation/index.ts";
import type { Accumulation, FigureRole, Reason } from "./found-fact.ts";
import type { Legend } from "./read-legend.ts";

/** What is known of a cell before it is read: from its heads, its table and its document. */
export type CellContext = {
  /** The unit as printed at a head, title or footnote: 千円, 百万円, 人. Null or missing where there is none. */
  readonly unit?: string | null;
  /** The unit is that of the table as a whole: a figure with another of its own is no contradiction then. */
  readonly unitIsGeneral?: boolean;
  readonly legend?: Legend;
};

/** One figure out of a cell, before its row says what it is of. */
export type CellFigure = {
  readonly reading: Reading;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
  /** The word straight before it (拡充, 女性, 目標), and the role which that word gives it. */
  readonly label: string | null;
  readonly role: FigureRole | null;
  /** 「(…)」 and 「[…]」 around the figure, which in budgets mean the expansion or the previous year. */
  readonly bracket: "round" | "square" | null;
  /** Its side of an arrow: 14店→50店. */
  readonly side: "from" | "between" | "to" | null;
  readonly accumulation: Accumulation;
  readonly gross: boolean;
  readonly printed: string;
  /** The unit that the context gave it; null where it has its own. */
  readonly printedUnit: string | null;
  readonly notes: readonly string[];
  readonly doubts: readonly Reason[];
  /** What a person has to be asked of this figure, though it could be read. */
  readonly questions: readonly Problem[];
};
