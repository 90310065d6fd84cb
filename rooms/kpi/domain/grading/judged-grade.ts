import type { GradeRequest, Judgement } from "./grade-request.ts";
import type { GradeResult } from "./grade-result.ts";
import type { Grading } from "./rule-schema.ts";

type JudgedGrading = Extract<Grading, { kind: "judged" }>;

function scoreWords(score: JudgedGrading["score"]): string {
  return score === null ? "" : `${score.min}–${score.max}`;
}

/** Why a judgement cannot stand under the rule, as the formula of a step; null when it can. */
function notAllowed(grading: JudgedGrading, { mark, score }: Judgement): string | null {
  const marks = grading.marks;
  if (mark !== undefined && marks !== null && !marks.some(({ grade }) => grade === mark)) {
    return `${mark} ∉ {${marks.map(({ grade }) => grade).join(", ")}}`;
  }
  if (score === undefined || grading.score === null) return null;
  const fits = score >= grading.score.min && score <= grading.score.max;
  return fits ? null : `${score} ∉ ${scoreWords(grading.score)}`;
}

function refused(result: GradeResult, formula: string): GradeResult {
  const text = { ja: "入力された判定はこの規則では使えません", en: "The judgement entered is not one this rule knows" };
  return { ...result, steps: [...result.steps, { text, formula, value: null }] };
}

/**
 * Puts the judgement of people in place of a grade by arithmetic. Without one, the result says that it is awaited; where the rule has a
 * mechanical grade whose thresholds are not known, that stays said beside the judgement.
 */
export function judgedByPeople(result: GradeResult, grading: JudgedGrading, request: GradeRequest): GradeResult {
  const { judgement } = request;
  if (judgement === undefined) return result;
  const fault = notAllowed(grading, judgement);
  if (fault !== null) return refused(result, fault);
  const given = [judgement.mark, judgement.score].filter((part) => part !== undefined).join(" ");
  const text = { ja: `人による判定。理由: ${judgement.reason}`, en: `Judged by people. Reason: ${judgement.reason}` };
  return {
    ...result,
    grade: given === "" ? null : given,
    label: grading.marks?.find((mark) => mark.grade === judgement.mark)?.label ?? {
      ja: "人による判定",
      en: "Judged by people",
    },
    steps: [...result.steps, { text, formula: given, value: judgement.score ?? null }],
    undefinedBecause: grading.mechanical === "none" && given !== "" ? null : result.undefinedBecause,
  };
}
