import type { Bilingual } from "../../../../foundation/index.ts";
import { bandOf, type CompiledRule, standsAt } from "./compile-rule.ts";
import { type EdgeCase, edgeCaseBit, edgeCases, edgeCaseWords } from "./edge-cases.ts";
import type { GradeStep } from "./grade-result.ts";
import { operand, plainNumber } from "./number-words.ts";
import { betterSide, type Row } from "./row.ts";
import type { EdgeAnswer } from "./rule-schema.ts";

const decidedWords: Readonly<Record<EdgeAnswer["decidedBy"], Bilingual>> = {
  source: { ja: "出典による", en: "by the source" },
  product: { ja: "出典に定めがないため道標の決定", en: "the source is silent: decided by Michishirube" },
};

function figure(sign: string, value: number, year: number): string {
  return year > 0 ? `${sign} = ${plainNumber(value)} (${year})` : `${sign} = ${plainNumber(value)}`;
}

export function valuesStep(row: Row): GradeStep {
  const formula = [
    figure("b", row.baseline, row.baselineYear),
    figure("x", row.actual, row.actualYear),
    figure("t", row.target, row.targetYear),
  ].join(", ");
  return {
    text: { ja: "使う値 (b 基準値、x 実績値、t 目標値)", en: "Values used (b baseline, x actual, t target)" },
    formula,
    value: null,
  };
}

/** What the figures say in an edge case, as a formula; for cases known from elsewhere the case's own name. */
function edgeFormula(edge: EdgeCase, row: Row): string {
  switch (edge) {
    case "targetEqualsBaseline":
      return `t = b = ${plainNumber(row.baseline)}`;
    case "baselineZero":
      return "b = 0";
    case "targetZero":
      return "t = 0";
    case "signChange":
      return `b = ${plainNumber(row.baseline)}, x = ${plainNumber(row.actual)}, t = ${plainNumber(row.target)}`;
    case "targetMetAtStart":
      return `b = ${plainNumber(row.baseline)} ${betterSide(row) > 0 ? ">" : "<"} t = ${plainNumber(row.target)}`;
    case "noValueYet":
      return "x = ?";
    default:
      return edge;
  }
}

/** One step for each edge case that holds, with what the rule does and who decided so. */
export function edgeSteps(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  return edgeCases
    .filter((edge) => (row.cases & edgeCaseBit(edge)) !== 0)
    .map((edge) => {
      const { reason, decidedBy } = compiled.rule.edges[edge];
      const name = edgeCaseWords[edge];
      const by = decidedWords[decidedBy];
      const text = { ja: `${name.ja}: ${reason.ja} (${by.ja})`, en: `${name.en}: ${reason.en} (${by.en})` };
      return { text, formula: edgeFormula(edge, row), value: null };
    });
}

export function expectedSteps(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  if (Number.isNaN(row.expected)) return [];
  const { actualYear: now, targetYear, baselineYear, baseline: b, target: t } = row;
  const value = row.expected;
  if (compiled.rule.expected === "givenOrStraightLine" && !Number.isNaN(row.expectedGiven)) {
    const text = {
      ja: `${now}年の期待値 e (計画に示された値)`,
      en: `Expected value e for ${now} (as given by the plan)`,
    };
    return [{ text, formula: `e = ${plainNumber(value)}`, value }];
  }
  if (now >= targetYear) {
    const text = {
      ja: `${now}年の期待値 e (目標年度以後は目標値)`,
      en: `Expected value e for ${now} (the target, from its year on)`,
    };
    return [{ text, formula: `e = t = ${plainNumber(value)}`, value }];
  }
  const text = {
    ja: `${now}年の期待値 e (基準値から目標値への直線)`,
    en: `Expected value e for ${now} (straight line from baseline to target)`,
  };
  const line = `${plainNumber(b)} + (${plainNumber(t)} − ${operand(b)}) × (${now} − ${baselineYear}) ÷ (${targetYear} − ${baselineYear})`;
  return [{ text, formula: `${line} = ${plainNumber(value)}`, value }];
}

/** Both readings of an error band whose unit the source leaves open, and the grade under the one not taken when it would be another. */
export function surveyBandSteps(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  const { grading } = compiled.rule;
  if (grading.kind !== "positions" || grading.surveyBand === undefined || !row.survey) return [];
  if (Number.isNaN(row.baseline) || Number.isNaN(row.actual)) return [];
  const { under, in: taken, settled } = grading.surveyBand;
  const points = row.actual - row.baseline;
  const percent = row.baseline === 0 ? null : (points / Math.abs(row.baseline)) * 100;
  const inPoints = bandStep({ ja: "差 (ポイント)", en: "Difference (points)" }, points, under, taken === "points");
  const inPercent = bandStep({ ja: "変化率 (%)", en: "Change (%)" }, percent, under, taken === "percent");
  return settled ? [taken === "points" ? inPoints : inPercent] : [inPoints, inPercent, ...otherReading(compiled, row)];
}

function bandStep(name: Bilingual, value: number | null, under: number, taken: boolean): GradeStep {
  const use = taken
    ? { ja: "評価に使う読み方", en: "the reading used for the grade" }
    : { ja: "もう一つの読み方、評価には使わない", en: "the other reading, not used for the grade" };
  const size = value === null ? "?" : plainNumber(Number(value.toFixed(3)));
  const relation =
    value === null ? "" : Math.abs(value) < under ? ` → |${size}| < ${under}` : ` → |${size}| ≥ ${under}`;
  const text = { ja: `誤差の幅 ±${under}: ${name.ja}、${use.ja}`, en: `Error band ±${under}: ${name.en}, ${use.en}` };
  return { text, formula: `${size}${relation}`, value };
}

function otherReading(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  const { grading } = compiled.rule;
  if (grading.kind !== "positions") return [];
  const band = bandOf(grading);
  const other = { ...band, surveyInPercent: !band.surveyInPercent };
  const found = grading.steps.find(({ when }) => standsAt(when, row, other));
  if (found === undefined || found.grade === compiled.grades[row.grade - 1]?.grade) return [];
  const text = {
    ja: `もう一つの読み方なら評価は「${found.grade}」になる。どちらが正しいかは出典の文書で確かめる必要がある`,
    en: `Under the other reading the grade would be "${found.grade}". The body's own document has to settle which is right`,
  };
  return [{ text, formula: `${found.grade}`, value: null }];
}
