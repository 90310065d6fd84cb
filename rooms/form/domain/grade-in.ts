import type { Language } from "../../../foundation/index.ts";
import type { RecordKpi } from "./sheet-record.ts";

/** A grade in one language. */
export type GradeWords = {
  /** The name of the rule, or its id where the record is older than the name. */
  readonly rule: string;
  readonly label: string | null;
  readonly why: readonly string[];
  readonly undefinedBecause: string | null;
};

/** A grade in the words of a language; a record that was made before there were English words answers in Japanese. */
export function gradeIn(grade: NonNullable<RecordKpi["grade"]>, lang: Language): GradeWords {
  const rule = grade.ruleName?.[lang] ?? grade.rule;
  const { label, why, undefinedBecause } = grade;
  if (lang === "ja") return { rule, label, why, undefinedBecause };
  return {
    rule,
    label: grade.labelEn ?? label,
    why: grade.whyEn ?? why,
    undefinedBecause: grade.undefinedBecauseEn ?? undefinedBecause,
  };
}
