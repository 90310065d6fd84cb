import { isSame } from "./arithmetic.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { edgeCaseBit, reasonNumber } from "./edge-cases.ts";
import { crossesZero, expectedNow, growthTarget, isTargetMet, planYearOf, rateOf } from "./measure-rate.ts";
import { directions, type Row } from "./row.ts";

const bit = {
  targetEqualsBaseline: edgeCaseBit("targetEqualsBaseline"),
  baselineZero: edgeCaseBit("baselineZero"),
  targetZero: edgeCaseBit("targetZero"),
  signChange: edgeCaseBit("signChange"),
  targetMetAtStart: edgeCaseBit("targetMetAtStart"),
  noValueYet: edgeCaseBit("noValueYet"),
  surveyErrorBand: edgeCaseBit("surveyErrorBand"),
  directions: [0, edgeCaseBit("decrease"), edgeCaseBit("maintain"), edgeCaseBit("range")],
};
const why = {
  baselineMissing: reasonNumber("baselineMissing"),
  targetMissing: reasonNumber("targetMissing"),
  yearMissing: reasonNumber("yearMissing"),
  targetNotAfterBaseline: reasonNumber("targetNotAfterBaseline"),
  actualNotAfterBaseline: reasonNumber("actualNotAfterBaseline"),
  outsidePlanYears: reasonNumber("outsidePlanYears"),
  denominatorZero: reasonNumber("denominatorZero"),
};
const rangeDirection = directions.indexOf("range");

/** The edge cases that can be seen in the figures themselves, as bits. */
function casesInFigures(rule: CompiledRule, row: Row): number {
  const { baseline, target } = row;
  let cases = bit.directions[row.direction] ?? 0;
  if (Number.isNaN(row.actual)) cases |= bit.noValueYet;
  if (row.survey) cases |= bit.surveyErrorBand;
  if (baseline === 0) cases |= bit.baselineZero;
  if (target === 0) cases |= bit.targetZero;
  if (crossesZero(rule.rule.measure, row)) cases |= bit.signChange;
  if (isSame(baseline, target)) return cases | bit.targetEqualsBaseline;
  if (row.direction < 2 && isTargetMet(row, target, baseline)) cases |= bit.targetMetAtStart;
  return cases;
}

/** The number of the missing input that keeps the rule from being applied; 0 when all is there. */
function missingInput(rule: CompiledRule, row: Row): number {
  const { inputs } = rule;
  if (Number.isNaN(row.target)) return why.targetMissing;
  if (inputs.baseline && Number.isNaN(row.baseline)) return why.baselineMissing;
  if (inputs.planYear) return planYearProblem(rule, row);
  return inputs.line ? lineProblem(row) : 0;
}

function planYearProblem(rule: CompiledRule, row: Row): number {
  if (rule.rule.measure.kind !== "pace") return 0;
  if (row.planYear === 0 && !(row.targetYear > 0 && row.actualYear > 0)) return why.yearMissing;
  const year = planYearOf(row, rule.rule.measure.years);
  return year >= 1 && year <= rule.rule.measure.years ? 0 : why.outsidePlanYears;
}

function lineProblem(row: Row): number {
  if (!(row.baselineYear > 0 && row.targetYear > 0 && row.actualYear > 0)) return why.yearMissing;
  if (row.targetYear <= row.baselineYear) return why.targetNotAfterBaseline;
  return row.actualYear <= row.baselineYear ? why.actualNotAfterBaseline : 0;
}

/** The lowest case among `cases`, as a reason number (cases come first in the list of reasons, in the order of their bits). */
function firstReason(cases: number): number {
  return 32 - Math.clz32(cases & -cases);
}

/** A grade that the rule gives for reaching the target whatever the rate is; 0 when it has none or the target is not reached. */
function gradeForTargetMet(rule: CompiledRule, row: Row): number {
  if (rule.targetMetGrade === 0 || row.direction === rangeDirection || Number.isNaN(row.actual)) return 0;
  const { measure } = rule.rule;
  const target = measure.kind === "growth" ? growthTarget(measure, row.target) : row.target;
  return isTargetMet(row, target, row.actual) ? rule.targetMetGrade : 0;
}

function withRate(rule: CompiledRule, row: Row): void {
  const rate = rateOf(rule.rule.measure, row);
  row.rate = Number.isFinite(rate) ? rate : Number.NaN;
  const rateOnly = row.cases & rule.rateOnlyCases;
  if (rateOnly !== 0) row.why = firstReason(rateOnly);
  else if (Number.isNaN(row.rate) && rule.rule.measure.kind !== "none") row.why = why.denominatorZero;
  if (rateOnly === 0) row.grade = gradeForTargetMet(rule, row) || rule.gradeOf(row);
}

/** Decides by the answers of the rule's edge cases and by missing inputs; true when nothing is left for the arithmetic to say. */
function isSettledBeforehand(rule: CompiledRule, row: Row): boolean {
  const fixed = row.cases & rule.gradeCases;
  const blocked = row.cases & rule.undefinedCases;
  if (fixed !== 0) {
    row.why = firstReason(fixed);
    row.grade = rule.fixedGrades[row.why - 1] ?? 0;
  } else if (row.blockedBy !== 0) {
    row.why = row.blockedBy;
  } else if (blocked !== 0) {
    row.why = firstReason(blocked);
    // only what the figures themselves show (a change of sign, a missing way) may be overridden by a target that is reached
    if ((row.knownCases & rule.undefinedCases) === 0) row.grade = gradeForTargetMet(rule, row);
  } else {
    row.why = missingInput(rule, row);
  }
  return row.why !== 0;
}

/**
 * Applies a rule to a row: the one place where grades are decided, for a single explained figure and for columns of millions alike.
 * Order: what stands against judging at all, the answers of the rule's edge cases, missing inputs, then the arithmetic.
 */
export function judgeRow(rule: CompiledRule, row: Row): void {
  row.expected = Number.NaN;
  row.rate = Number.NaN;
  row.grade = 0;
  row.cases = 0;
  row.why = rule.unusable;
  if (row.why !== 0) return;
  row.expected = expectedNow(rule.rule, row);
  row.cases = row.knownCases | casesInFigures(rule, row);
  if (!isSettledBeforehand(rule, row)) withRate(rule, row);
}
