import type { Bilingual } from "../../../../foundation/index.ts";
import type { ReasonCode } from "./edge-cases.ts";

/** One line of the arithmetic behind a grade: what is done, the calculation with its numbers, and its result (null where there is none). */
export type GradeStep = { readonly text: Bilingual; readonly formula: string; readonly value: number | null };

export type UndefinedBecause = { readonly code: ReasonCode; readonly ja: string; readonly en: string };

/**
 * What a rule says about an indicator in a year. `rate` is not rounded; `rateUnit` says how it counts (percent; a plain ratio for growth;
 * the indicator's own unit, points for a share). `undefinedBecause` says why rate or grade is missing; a rule without grades is no such reason.
 */
export type GradeResult = {
  readonly rule: { readonly id: string; readonly version: number };
  readonly rate: number | null;
  readonly rateUnit: "percent" | "ratio" | "unit";
  readonly grade: string | null;
  readonly label: Bilingual | null;
  readonly steps: readonly GradeStep[];
  readonly undefinedBecause: UndefinedBecause | null;
};
