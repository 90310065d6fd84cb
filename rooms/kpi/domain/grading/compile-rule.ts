import { isSame, reaches } from "./arithmetic.ts";
import { type EdgeCase, edgeCaseBit, edgeCases, reasonNumber } from "./edge-cases.ts";
import { isTargetMet, type RuleInputs, ruleInputs } from "./measure-rate.ts";
import { betterSide, type Row } from "./row.ts";
import type { EdgeAnswer, Grading, GradingRule, NamedGrade, Position } from "./rule-schema.ts";

/** A rule made ready for judging many rows: its edge-case answers as bits, its grades as numbers from 1. */
export type CompiledRule = {
  readonly rule: GradingRule;
  readonly inputs: RuleInputs;
  /** Position + 1 is the number of a grade in a column. */
  readonly grades: readonly NamedGrade[];
  readonly undefinedCases: number;
  readonly rateOnlyCases: number;
  readonly gradeCases: number;
  /** By the position of the edge case: the number of the grade it always gets, else 0. */
  readonly fixedGrades: readonly number[];
  readonly targetMetGrade: number;
  /** Reason number when the rule cannot judge anything by arithmetic, else 0. */
  readonly unusable: number;
  readonly gradeOf: (row: Row) => number;
};

function listedGrades(grading: Grading): readonly NamedGrade[] {
  switch (grading.kind) {
    case "thresholds":
      return grading.whenTargetMet === undefined ? grading.steps : [grading.whenTargetMet, ...grading.steps];
    case "positions":
      return [...grading.steps, ...(grading.further ?? [])];
    case "judged":
      return grading.marks ?? [];
    case "rateOnly":
    case "notKnown":
      return [];
  }
}

/** The grades of a rule, best first as written, each once. */
export function gradesOf(grading: Grading): readonly NamedGrade[] {
  const byName = new Map<string, NamedGrade>();
  for (const { grade, label, words } of listedGrades(grading)) {
    if (!byName.has(grade)) byName.set(grade, { grade, label, words });
  }
  return [...byName.values()];
}

export function gradeNumber(grades: readonly NamedGrade[], name: string | undefined): number {
  return grades.findIndex(({ grade }) => grade === name) + 1;
}

type Band = { readonly baselineBandPercent: number; readonly surveyUnder: number; readonly surveyInPercent: boolean };

function isWithinSurveyBand(row: Row, band: Band): boolean {
  const size = Math.abs(row.actual - row.baseline);
  const change = band.surveyInPercent ? (size / Math.abs(row.baseline)) * 100 : size;
  return row.survey && !reaches(change, band.surveyUnder);
}

/** Whether the actual value stands at `position`; without a baseline it stands at none of the positions that look at the baseline. */
export function standsAt(position: Position, row: Row, band: Band): boolean {
  const { actual, baseline, target, expected } = row;
  switch (position) {
    case "beyondTarget":
      return !isSame(actual, target) && betterSide(row) * (actual - target) > 0;
    case "atTarget":
      return isSame(actual, target);
    case "onPace":
      return isTargetMet(row, expected, actual);
    case "beyondBaseline":
      return !isSame(actual, baseline) && betterSide(row) * (actual - baseline) > 0;
    case "atBaseline":
      return isSame(actual, baseline);
    case "withinBaselineBand":
      return reaches(Math.abs(baseline) * band.baselineBandPercent, Math.abs(actual - baseline) * 100);
    case "withinSurveyBand":
      return isWithinSurveyBand(row, band);
    case "noProgress":
      return isSame(actual, baseline) || betterSide(row) * (actual - baseline) < 0;
    case "otherwise":
      return true;
  }
}

function gradeByPosition(
  grading: Extract<Grading, { kind: "positions" }>,
  grades: readonly NamedGrade[],
): (row: Row) => number {
  const steps = grading.steps.map(({ when, grade }) => ({ when, number: gradeNumber(grades, grade) }));
  const band = bandOf(grading);
  return (row) => {
    for (const step of steps) if (standsAt(step.when, row, band)) return step.number;
    return 0;
  };
}

export function bandOf(grading: Extract<Grading, { kind: "positions" }>): Band {
  return {
    baselineBandPercent: grading.baselineBandPercent ?? 0,
    surveyUnder: grading.surveyBand?.under ?? 0,
    surveyInPercent: grading.surveyBand?.in === "percent",
  };
}

function gradeByThreshold(
  grading: Extract<Grading, { kind: "thresholds" }>,
  grades: readonly NamedGrade[],
): (row: Row) => number {
  const steps = grading.steps.map(({ min, inclusive, grade }) => ({
    min: min ?? Number.NEGATIVE_INFINITY,
    inclusive,
    number: gradeNumber(grades, grade),
  }));
  return ({ rate }) => {
    if (Number.isNaN(rate)) return 0;
    for (const { min, inclusive, number } of steps) {
      if (inclusive ? reaches(rate, min) : !reaches(min, rate)) return number;
    }
    return 0;
  };
}

function gradeFunction(grading: Grading, grades: readonly NamedGrade[]): (row: Row) => number {
  if (grading.kind === "thresholds") return gradeByThreshold(grading, grades);
  if (grading.kind === "positions") return gradeByPosition(grading, grades);
  return () => 0;
}

function unusableReason(grading: Grading): number {
  if (grading.kind === "notKnown") return reasonNumber("thresholdsNotKnown");
  if (grading.kind !== "judged") return 0;
  return reasonNumber(grading.mechanical === "notKnown" ? "thresholdsNotKnown" : "judgedByPeople");
}

function casesThat(rule: GradingRule, does: EdgeAnswer["does"]): number {
  return edgeCases.filter((edge) => rule.edges[edge].does === does).reduce((bits, edge) => bits | edgeCaseBit(edge), 0);
}

function fixedGrade(rule: GradingRule, edge: EdgeCase, grades: readonly NamedGrade[]): number {
  return rule.edges[edge].does === "grade" ? gradeNumber(grades, rule.edges[edge].grade) : 0;
}

/** Prepares a rule for judging; pure and cheap, so it may be done wherever a rule is applied. */
export function compileForRows(rule: GradingRule): CompiledRule {
  const { grading } = rule;
  const grades = gradesOf(grading);
  return {
    rule,
    grades,
    inputs: ruleInputs(rule),
    undefinedCases: casesThat(rule, "undefined"),
    rateOnlyCases: casesThat(rule, "rateOnly"),
    gradeCases: casesThat(rule, "grade"),
    fixedGrades: edgeCases.map((edge) => fixedGrade(rule, edge, grades)),
    targetMetGrade: grading.kind === "thresholds" ? gradeNumber(grades, grading.whenTargetMet?.grade) : 0,
    unusable: unusableReason(grading),
    gradeOf: gradeFunction(grading, grades),
  };
}
