import type { Bilingual, Period, Reading } from "../../../foundation/index.ts";
import type { LineFlag } from "../../budget/index.ts";
import type { Place, ReadProblem } from "./placed-text.ts";

/** What kind of thing a row or a passage speaks of. `figure` is a number with a name that fits none of the others. */
export const factKinds = ["kpi", "budget", "project", "activity", "area", "goal", "figure"] as const;
export type FactKind = (typeof factKinds)[number];

/** What a figure is within its fact: 基準値, 期待値, 目標値, 実績値, 見込値; 予算額, 拡充額, 前年度額, 補正額, 決算額; or just a figure. */
export const figureRoles = [
  "baseline",
  "expected",
  "target",
  "actual",
  "forecast",
  "amount",
  "expansion",
  "previous",
  "supplement",
  "outturn",
  "figure",
] as const;
export type FigureRole = (typeof figureRoles)[number];

/** How the numbers of a series hang together; null where the document does not say. */
export type Accumulation = "yearly" | "cumulative" | "average" | null;

/** One figure as it was read. `printed` is the piece of the page that says it, `unit` and `period` may come from a head or a title. */
export type FoundFigure = {
  readonly role: FigureRole;
  /** A number in the base unit, words in its place, or why there is none: never 0 for what is absent. */
  readonly reading: Reading;
  readonly period: Period | null;
  readonly printedPeriod: string | null;
  /** Whose figure it is within the row, where the row has several: 男, 女, うち外国人. */
  readonly subject: string | null;
  readonly accumulation: Accumulation;
  /** 延べ: the same thing may be counted several times. */
  readonly gross: boolean;
  readonly printed: string;
  /** The unit given at a head, title or footnote, as printed there (千円); null where the figure has its own. */
  readonly printedUnit: string | null;
  /** Footnote marks that stood at the figure: 注1, ※2. */
  readonly notes: readonly string[];
  readonly at: Place;
};

/** A heading above the fact, from the widest to the nearest. */
export type Within = {
  readonly kind: "plan" | "theme" | "goal" | "measure" | "project" | "area" | "bureau" | "heading";
  readonly name: string;
  readonly at: Place;
  /** 担当課 in a column of its own: who does it. Offices are renamed, so it is no part of what makes the thing the same. */
  readonly owner?: true;
  /** With its number, where that tells how wide it is. */
  readonly printed?: string;
};

/** Something that made the reading less sure; `times` (0 to 1) is what it left of the confidence. */
export type Reason = { readonly code: string; readonly times: number; readonly words: Bilingual };

/** 0 (a guess) to 1 (as plain as print can be): the product of its reasons, so that a person can see where it comes from. */
export type Confidence = { readonly value: number; readonly reasons: readonly Reason[] };

/** A thing found in a document, as it stands there, before a person has accepted it. */
export type FoundFact = {
  readonly kind: FactKind;
  /** As printed, the lines of a cell joined. */
  readonly name: string;
  readonly figures: readonly FoundFigure[];
  /** 新, 拡, 継, 補正, 再掲; null where none is printed or the fact is no budget line. */
  readonly flag: LineFlag | null;
  /** 同上, 同左: the name or amount of the line before holds for this one; shown, not filled in. */
  readonly sameAsAbove: boolean;
  readonly within: readonly Within[];
  readonly remarks: readonly string[];
  readonly printed: string;
  readonly at: Place;
  readonly confidence: Confidence;
  /** What a person must be asked before the fact can be accepted. */
  readonly questions: readonly ReadProblem[];
};

/** What every step of the reading line gives: what it could read, and what stood against the rest. */
export type Step<V> = { readonly value: V; readonly problems: readonly ReadProblem[] };

export function reason(code: string, times: number, ja: string, en: string): Reason {
  return { code, times, words: { ja, en } };
}

/** The confidence that is left when these reasons stand against it. The same reason counts once, however many cells it touched. */
export function confidenceOf(reasons: readonly Reason[]): Confidence {
  const distinct = [...new Map(reasons.map((found) => [found.code, found])).values()];
  const value = distinct.reduce((left, { times }) => left * times, 1);
  return { value: Math.round(value * 1000) / 1000, reasons: distinct };
}

/** The base unit that all the known figures share (`人`); null when there is none or they differ. */
export function unitOf({ figures }: FoundFact): string | null {
  const units = new Set(figures.flatMap(({ reading }) => (reading.kind === "known" ? [reading.quantity.unit.id] : [])));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

/** The first figure of a role; undefined where the fact has none. */
export function figureOf({ figures }: FoundFact, role: FigureRole): FoundFigure | undefined {
  return figures.find((figure) => figure.role === role);
}
