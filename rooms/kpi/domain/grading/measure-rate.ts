import { growthRatio, isSame, percentChange, percentOf, straightLine, wayGone, yearlyGrowth } from "./arithmetic.ts";
import { betterSide, type Row } from "./row.ts";
import type { GradingRule, Measure } from "./rule-schema.ts";

/** Which inputs a rule cannot do without. */
export type RuleInputs = { readonly baseline: boolean; readonly line: boolean; readonly planYear: boolean };

/** `line`: the years of the way from baseline to target are needed (for the straight line, or for yearly growth). */
export function ruleInputs({ measure, expected, grading }: GradingRule): RuleInputs {
  const fromBaseline = measure.kind === "progress" || measure.kind === "change" || measure.kind === "growth";
  const byPosition =
    grading.kind === "positions" &&
    grading.steps.some(({ when }) => when === "beyondBaseline" || when === "withinBaselineBand" || when === "onPace");
  const line = expected !== "notUsed" || measure.kind === "growth";
  return { baseline: fromBaseline || byPosition || line, line, planYear: measure.kind === "pace" };
}

/** The value due in the year of the actual one: as printed where the rule takes printed values, else on the straight line. */
export function expectedNow(rule: GradingRule, row: Row): number {
  if (rule.expected === "notUsed") return Number.NaN;
  if (rule.expected === "givenOrStraightLine" && !Number.isNaN(row.expectedGiven)) return row.expectedGiven;
  if (!(row.baselineYear > 0 && row.actualYear > 0 && row.targetYear > row.baselineYear)) return Number.NaN;
  return straightLine(row.baseline, row.baselineYear, row.target, row.targetYear, row.actualYear);
}

/** The year of the plan that the actual value belongs to: the target year is the plan's last year unless the year is given. */
export function planYearOf(row: Row, years: number): number {
  return row.planYear > 0 ? row.planYear : years - (row.targetYear - row.actualYear);
}

/** The target that growth is measured to: no rate of growth ever leads to 0, so the rule may name a small stand-in. */
export function growthTarget(measure: Extract<Measure, { kind: "growth" }>, target: number): number {
  return target === 0 && measure.zeroTargetAs !== null ? measure.zeroTargetAs : target;
}

/** Yearly growth from the baseline to the actual value, a plain ratio; NaN where a sign changes on the way. */
export function actualGrowth(row: Row): number {
  return yearlyGrowth(row.baseline, row.actual, row.actualYear - row.baselineYear);
}

/** Yearly growth that would lead from the baseline to the target, a plain ratio; NaN where a sign changes on the way. */
export function requiredGrowth(measure: Extract<Measure, { kind: "growth" }>, row: Row): number {
  return yearlyGrowth(row.baseline, growthTarget(measure, row.target), row.targetYear - row.baselineYear);
}

function growthRate(measure: Extract<Measure, { kind: "growth" }>, row: Row): number {
  if (row.baseline === 0) return Number.NaN;
  return growthRatio(row.baseline, actualGrowth(row), requiredGrowth(measure, row), betterSide(row));
}

/** The rule's rate for a row whose inputs are all there (`row.expected` included); NaN when the arithmetic has no answer. */
export function rateOf(measure: Measure, row: Row): number {
  switch (measure.kind) {
    case "progress":
      return wayGone(row.baseline, measure.to === "target" ? row.target : row.expected, row.actual);
    case "ratio":
      return percentOf(row.actual, measure.to === "target" ? row.target : row.expected);
    case "pace":
      return (percentOf(row.actual, row.target) / (measure.percentPerYear * planYearOf(row, measure.years))) * 100;
    case "change":
      return measure.in === "unit" ? row.actual - row.baseline : percentChange(row.baseline, row.actual);
    case "growth":
      return growthRate(measure, row);
    case "none":
      return Number.NaN;
  }
}

function signsDiffer(a: number, b: number): boolean {
  return (a > 0 && b < 0) || (a < 0 && b > 0);
}

/**
 * Whether a sign changes among the very figures the rule divides. A share of a target means nothing below zero either: −200 of −100 is 200 %
 * and worse, so a negative reference counts as well.
 */
export function crossesZero(measure: Measure, row: Row): boolean {
  switch (measure.kind) {
    case "ratio":
    case "pace": {
      const reference = measure.kind === "ratio" && measure.to === "expected" ? row.expected : row.target;
      return reference < 0 || signsDiffer(row.actual, reference);
    }
    case "growth":
      return signsDiffer(row.baseline, row.actual) || signsDiffer(row.baseline, growthTarget(measure, row.target));
    default:
      return signsDiffer(row.baseline, row.target) || signsDiffer(row.baseline, row.actual);
  }
}

export function isTargetMet(row: Row, target: number, value: number): boolean {
  return isSame(value, target) || betterSide(row) * (value - target) > 0;
}
