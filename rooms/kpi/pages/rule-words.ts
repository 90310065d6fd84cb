import type { Lang, Messages } from "../../../ui/index.ts";
import { positionWords } from "../domain/grading/explain-grade.ts";
import { rateUnitOf } from "../domain/grading/explain-rate.ts";
import type { EdgeAnswer, GradingRule } from "../domain/grading/index.ts";
import { plainNumber } from "../domain/grading/number-words.ts";
import type { NamedGrade } from "../domain/grading/rule-schema.ts";
import { ruleMessages } from "./rule-messages.ts";

/** One row of a rule's grades: the grade, what it means, for which values it holds, and whose word it is. */
export type GradeRow = { readonly named: NamedGrade; readonly holds: string };

type Threshold = { readonly min: number | null; readonly inclusive: boolean };

function limitWords({ min, inclusive }: Threshold, unit: string, lang: Lang): string {
  const t = ruleMessages(lang);
  if (min === null) return t("anyOther");
  const limit = `${plainNumber(min)}${unit}`;
  return inclusive ? t("atLeast", { min: limit }) : t("moreThan", { min: limit });
}

/** The grades of a rule in the order in which they are tried. */
export function gradeRows({ grading, measure }: GradingRule, lang: Lang): readonly GradeRow[] {
  const unit = rateUnitOf(measure) === "percent" ? " %" : "";
  switch (grading.kind) {
    case "thresholds": {
      const met = grading.whenTargetMet
        ? [{ named: grading.whenTargetMet, holds: ruleMessages(lang)("whenTargetMet") }]
        : [];
      return [...met, ...grading.steps.map((step) => ({ named: step, holds: limitWords(step, unit, lang) }))];
    }
    case "positions":
      return [
        ...grading.steps.map((step) => ({ named: step, holds: positionWords[step.when][lang] })),
        ...(grading.further ?? []).map((named) => ({ named, holds: named.label[lang] })),
      ];
    case "judged":
      return (grading.marks ?? []).map((named) => ({ named, holds: ruleMessages(lang)("judged") }));
    case "rateOnly":
    case "notKnown":
      return [];
  }
}

/** What a rule does in an edge case, in words. */
export function answerWords(answer: EdgeAnswer, t: Messages<EdgeAnswer["does"]>): string {
  return answer.does === "grade" ? t("grade", { grade: answer.grade ?? "" }) : t(answer.does);
}

/** How a rule came to be known. */
export function knownWords({ source }: GradingRule, lang: Lang): string {
  const t = ruleMessages(lang);
  const read = t(source.read);
  return source.inferred ? `${read}${lang === "ja" ? "、" : "; "}${t("inferred")}` : read;
}
