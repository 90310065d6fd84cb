import type { Bilingual } from "../../../foundation/index.ts";
import type { Lang, StatusKind } from "../../../ui/index.ts";
import type { GradeResult, GradingRule } from "../domain/grading/index.ts";
import type { Grading } from "../domain/grading/rule-schema.ts";

const shortReasons: Readonly<Record<string, Bilingual>> = {
  noValueYet: { ja: "実績値なし", en: "No actual value" },
  thresholdsNotKnown: { ja: "判定基準未登録", en: "Thresholds not registered" },
  judgedByPeople: { ja: "人が判定する", en: "Judged by people" },
  baselineMissing: { ja: "基準値なし", en: "No baseline" },
  targetMissing: { ja: "目標値なし", en: "No target" },
  qualitative: { ja: "言葉による目標", en: "Target in words" },
};

const notGraded: Bilingual = { ja: "評価できない", en: "Cannot be graded" };
const rateOnly: Bilingual = { ja: "評価の区分なし", en: "No grades" };

/** A grade with its meaning: "B+ 概ね順調"; said once where the meaning holds the grade already ("3点"). */
export function gradeText(grade: string, label: Bilingual | null, lang: Lang): string {
  if (label === null) return grade;
  if (label[lang].startsWith(grade)) return label[lang];
  return lang === "ja" ? `${grade} ${label.ja}` : `${grade} (${label.en})`;
}

/** The verdict in one short word: the grade, or why there is none. */
export function verdictWord(result: GradeResult, lang: Lang): string {
  if (result.grade !== null) return gradeText(result.grade, result.label, lang);
  const because = result.undefinedBecause;
  return (because === null ? rateOnly : (shortReasons[because.code] ?? notGraded))[lang];
}

function positionKind(grading: Extract<Grading, { kind: "positions" }>, grade: string): StatusKind {
  const step = grading.steps.find((one) => one.grade === grade);
  if (step === undefined) return "unknown";
  if (step.when === "beyondTarget" || step.when === "atTarget" || step.when === "onPace") return "good";
  if (step.when === "noProgress") return "behind";
  const hasWorse = grading.steps.some(({ when }) => when === "noProgress");
  return step.when === "otherwise" && !hasWorse ? "behind" : "partly";
}

function thresholdKind(grading: Extract<Grading, { kind: "thresholds" }>, grade: string): StatusKind {
  const names = [...(grading.whenTargetMet ? [grading.whenTargetMet] : []), ...grading.steps].map((step) => step.grade);
  const place = names.indexOf(grade);
  if (place < 0) return "unknown";
  if (place === 0) return "good";
  return place === names.length - 1 ? "behind" : "partly";
}

/** Best, middle and worst of a rule's grades as one of the four states; the colouring is ours, not the rule's. */
export function statusOf({ grading }: GradingRule, { grade }: GradeResult): StatusKind {
  if (grade === null) return "unknown";
  if (grading.kind === "thresholds") return thresholdKind(grading, grade);
  return grading.kind === "positions" ? positionKind(grading, grade) : "unknown";
}
