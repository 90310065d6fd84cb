import type { Bilingual } from "../../../../foundation/index.ts";
import { bandOf, type CompiledRule, standsAt } from "./compile-rule.ts";
import { shownRate } from "./explain-rate.ts";
import type { GradeStep } from "./grade-result.ts";
import { plainNumber } from "./number-words.ts";
import type { Row } from "./row.ts";
import type { Grading, NamedGrade, Position } from "./rule-schema.ts";

export const positionWords: Readonly<Record<Position, Bilingual>> = {
  beyondTarget: { ja: "目標値を超えている", en: "beyond the target" },
  atTarget: { ja: "目標値と同じ", en: "equal to the target" },
  onPace: { ja: "期待値に達している", en: "at or beyond the expected value" },
  beyondBaseline: { ja: "基準値より良い", en: "better than the baseline" },
  atBaseline: { ja: "基準値と同じ", en: "unchanged from the baseline" },
  withinBaselineBand: { ja: "基準値の近くにとどまる", en: "close to the baseline" },
  withinSurveyBand: { ja: "変化が誤差の幅に収まる (横ばい)", en: "a change within the error band (unchanged)" },
  noProgress: { ja: "基準値から進んでいない", en: "no progress from the baseline" },
  otherwise: { ja: "それ以外", en: "none of the positions above" },
};

function verdict(words: Bilingual, { grade, label }: NamedGrade, formula: string): GradeStep {
  const ja = label.ja === grade ? grade : `${grade} ${label.ja}`;
  const text = { ja: `${words.ja} → 評価 ${ja}`, en: `${words.en} → grade ${grade} (${label.en})` };
  return { text, formula, value: null };
}

function thresholdVerdict(
  compiled: CompiledRule,
  row: Row,
  grading: Extract<Grading, { kind: "thresholds" }>,
): readonly GradeStep[] {
  const given = compiled.grades[row.grade - 1];
  const at = grading.steps.findIndex(({ grade }) => grade === given?.grade);
  const step = grading.steps[at];
  if (given === undefined || step === undefined) return [];
  const above = grading.steps[at - 1];
  const rate = shownRate(compiled, row.rate);
  const lower = step.min === null ? "" : `${plainNumber(step.min)} ${step.inclusive ? "≤" : "<"} `;
  const upper =
    above === undefined || above.min === null ? "" : ` ${above.inclusive ? "<" : "≤"} ${plainNumber(above.min)}`;
  return [verdict({ ja: "しきい値と比べる", en: "Compared with the thresholds" }, given, `${lower}${rate}${upper}`)];
}

function positionVerdict(
  compiled: CompiledRule,
  row: Row,
  grading: Extract<Grading, { kind: "positions" }>,
): readonly GradeStep[] {
  const given = compiled.grades[row.grade - 1];
  const step = grading.steps.find(({ when }) => standsAt(when, row, bandOf(grading)));
  if (given === undefined || step === undefined || step.grade !== given.grade) return [];
  return [verdict(positionWords[step.when], given, positionFormula(step.when, row, grading))];
}

function positionFormula(
  position: Position,
  { actual, target, baseline, expected }: Row,
  grading: Extract<Grading, { kind: "positions" }>,
): string {
  const x = `x = ${plainNumber(actual)}`;
  if (position === "beyondTarget" || position === "atTarget") return `${x}, t = ${plainNumber(target)}`;
  if (position === "onPace") return `${x}, e = ${plainNumber(expected)}`;
  if (position === "withinBaselineBand") return bandFormula(actual, baseline, grading.baselineBandPercent ?? 0);
  const due = Number.isNaN(expected) ? "" : `, e = ${plainNumber(expected)}`;
  return `${x}, b = ${plainNumber(baseline)}${due}, t = ${plainNumber(target)}`;
}

function bandFormula(actual: number, baseline: number, percent: number): string {
  const width = (Math.abs(baseline) * percent) / 100;
  return `|x − b| = ${plainNumber(Math.abs(actual - baseline))} ≤ ${percent} % × |b| = ${plainNumber(width)}`;
}

function fixedVerdict(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  const given = compiled.grades[row.grade - 1];
  if (given === undefined) return [];
  return [
    verdict({ ja: "この場合に規則が定める評価", en: "The grade that the rule gives in this case" }, given, given.grade),
  ];
}

function targetMetVerdict(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  const given = compiled.grades[row.grade - 1];
  if (given === undefined) return [];
  const formula = `x = ${plainNumber(row.actual)}, t = ${plainNumber(row.target)}`;
  return [
    verdict({ ja: "目標に達しているので率によらない", en: "The target is reached, whatever the rate" }, given, formula),
  ];
}

/** The last step: how the rate or the position became the grade. Empty when there is no grade. */
export function verdictSteps(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  const { grading } = compiled.rule;
  if (row.grade === 0) return [];
  if ((row.cases & compiled.gradeCases) !== 0) return fixedVerdict(compiled, row);
  if (row.grade === compiled.targetMetGrade) return targetMetVerdict(compiled, row);
  if (grading.kind === "thresholds") return thresholdVerdict(compiled, row, grading);
  return grading.kind === "positions" ? positionVerdict(compiled, row, grading) : [];
}
