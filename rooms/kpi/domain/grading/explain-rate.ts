import type { Bilingual } from "../../../../foundation/index.ts";
import type { CompiledRule } from "./compile-rule.ts";
import type { GradeStep } from "./grade-result.ts";
import { actualGrowth, growthTarget, planYearOf, requiredGrowth } from "./measure-rate.ts";
import { operand, plainNumber, rateNumber } from "./number-words.ts";
import { betterSide, type Row } from "./row.ts";
import type { Grading, Measure } from "./rule-schema.ts";

type RateWords = { readonly text: Bilingual; readonly formula: string };

function progressWords(to: "target" | "expected", row: Row): RateWords {
  const { actual: x, baseline: b } = row;
  const end = to === "target" ? row.target : row.expected;
  const formula = `(${plainNumber(x)} − ${operand(b)}) ÷ (${plainNumber(end)} − ${operand(b)}) × 100`;
  return to === "target"
    ? { text: { ja: "進捗率 (x − b) ÷ (t − b)", en: "Progress rate (x − b) ÷ (t − b)" }, formula }
    : {
        text: { ja: "期待値に対する進み (x − b) ÷ (e − b)", en: "Way gone of the way expected (x − b) ÷ (e − b)" },
        formula,
      };
}

function ratioWords(to: "target" | "expected", row: Row): RateWords {
  const end = to === "target" ? row.target : row.expected;
  const formula = `${plainNumber(row.actual)} ÷ ${operand(end)} × 100`;
  return to === "target"
    ? { text: { ja: "達成率 x ÷ t", en: "Achievement rate x ÷ t" }, formula }
    : { text: { ja: "期待値に対する割合 x ÷ e", en: "Share of the expected value x ÷ e" }, formula };
}

function rateWords(measure: Measure, row: Row): RateWords | null {
  switch (measure.kind) {
    case "progress":
      return progressWords(measure.to, row);
    case "ratio":
      return ratioWords(measure.to, row);
    case "pace": {
      const due = measure.percentPerYear * planYearOf(row, measure.years);
      return {
        text: {
          ja: `達成率 x ÷ t を、その年次に必要な ${due} % と比べる`,
          en: `Achievement x ÷ t against the ${due} % due in that year of the plan`,
        },
        formula: `(${plainNumber(row.actual)} ÷ ${operand(row.target)}) ÷ (${planYearOf(row, measure.years)} × ${measure.percentPerYear} %) × 100`,
      };
    }
    case "change": {
      const difference = `${plainNumber(row.actual)} − ${operand(row.baseline)}`;
      if (measure.in === "unit")
        return {
          text: {
            ja: "基準値からの差 x − b (指標の単位、割合ではポイント)",
            en: "Difference from baseline x − b (in the indicator's unit; points for a share)",
          },
          formula: difference,
        };
      return {
        text: { ja: "基準値からの変化率 (x − b) ÷ |b|", en: "Change from baseline (x − b) ÷ |b|" },
        formula: `(${difference}) ÷ ${plainNumber(Math.abs(row.baseline))} × 100`,
      };
    }
    case "growth":
      return {
        text: {
          ja: "実際の年平均伸び率 ÷ 必要な年平均伸び率 (良い向きが正)",
          en: "Actual ÷ required yearly growth (positive is the wanted direction)",
        },
        formula: growthFormula(measure, row),
      };
    case "none":
      return null;
  }
}

function growthFormula(measure: Extract<Measure, { kind: "growth" }>, row: Row): string {
  const actual = actualGrowth(row);
  const required = requiredGrowth(measure, row);
  const sign = betterSide(row) * (row.baseline < 0 ? -1 : 1) < 0 ? "−" : "";
  return `${sign}${operand(actual)} ÷ ${plainNumber(Math.abs(required))}`;
}

function growthStep(ja: string, en: string, ends: readonly [number, number], years: number, value: number): GradeStep {
  const [from, to] = ends;
  return {
    text: { ja, en },
    formula: `(${operand(to)} ÷ ${operand(from)}) ^ (1 ÷ ${years}) − 1 = ${plainNumber(value)}`,
    value,
  };
}

function growthSteps(measure: Measure, row: Row): readonly GradeStep[] {
  if (measure.kind !== "growth") return [];
  const target = growthTarget(measure, row.target);
  const years = row.actualYear - row.baselineYear;
  const span = row.targetYear - row.baselineYear;
  return [
    growthStep("実際の年平均伸び率", "Actual yearly growth", [row.baseline, row.actual], years, actualGrowth(row)),
    growthStep(
      "目標に必要な年平均伸び率",
      "Yearly growth required for the target",
      [row.baseline, target],
      span,
      requiredGrowth(measure, row),
    ),
  ];
}

/** How a rule's rate is counted: percent, a plain ratio, or the indicator's own unit. */
export function rateUnitOf(measure: Measure): "percent" | "ratio" | "unit" {
  if (measure.kind === "growth") return "ratio";
  return measure.kind === "change" && measure.in === "unit" ? "unit" : "percent";
}

function limitsOf(grading: Grading): readonly number[] {
  return grading.kind === "thresholds" ? grading.steps.flatMap(({ min }) => min ?? []) : [];
}

/** The rate as shown beside its limits: percent with one decimal, a plain ratio with three, the indicator's own unit as it is. */
export function shownRate(compiled: CompiledRule, rate: number): string {
  const { measure, grading } = compiled.rule;
  const unit = rateUnitOf(measure);
  if (unit === "unit") return plainNumber(rate);
  return `${rateNumber(rate, unit === "ratio" ? 3 : 1, limitsOf(grading))}${unit === "percent" ? " %" : ""}`;
}

export function rateSteps(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  const { measure } = compiled.rule;
  if (Number.isNaN(row.rate)) return [];
  const words = rateWords(measure, row);
  if (words === null) return [];
  const rate = { text: words.text, formula: `${words.formula} = ${shownRate(compiled, row.rate)}`, value: row.rate };
  return [...growthSteps(measure, row), rate];
}
