import {
  type GradeResult,
  type GradingRule,
  grade,
  type Kpi,
  kpiToRequest,
  type SupposedActual,
} from "../../kpi/index.ts";
import type { AnswerValue, FormField, FormSection, SheetForm } from "./sheet-form.ts";

/** A KPI under the form's rule. `result` null = the form names no rule, or one that is not there. */
export type KpiGrade = {
  readonly kpi: Kpi;
  readonly actual: SupposedActual | null;
  readonly result: GradeResult | null;
};

export type SheetGrades = {
  /** The form's rule; null = 判定基準未登録. */
  readonly rule: GradingRule | null;
  readonly kpis: readonly KpiGrade[];
};

/** Each KPI of a sheet under the form's rule, with the value entered for this cycle where there is one, else the newest printed one. */
export function gradeSheet(
  form: Pick<SheetForm, "rule">,
  kpis: readonly Kpi[],
  given: { readonly rules: readonly GradingRule[]; readonly actuals: ReadonlyMap<string, SupposedActual> },
): SheetGrades {
  const named = given.rules.filter(({ id }) => id === form.rule);
  const rule = [...named].sort((one, other) => other.version - one.version)[0] ?? null;
  return {
    rule,
    kpis: kpis.map((kpi) => {
      const actual = given.actuals.get(kpi.id) ?? null;
      return { kpi, actual, result: rule === null ? null : grade(rule, kpiToRequest(kpi, actual)) };
    }),
  };
}

const words = (result: GradeResult): readonly string[] =>
  [result.grade, result.label?.ja, result.label?.en].flatMap((word) => (word ? [word] : []));

/**
 * Whether people judged otherwise than the rule: true where a KPI has a mechanical grade and the judged option carries neither its sign
 * nor its words. No rule says how several KPIs come to one grade, so each of them is compared.
 */
export function judgedOtherwise(field: FormField, judged: AnswerValue, grades: SheetGrades): boolean {
  const option = field.options.find(({ id }) => id === judged);
  if (option === undefined) return false;
  const said = [option.id, option.label.ja, option.label.en];
  const mechanical = grades.kpis.flatMap(({ result }) => (result === null || result.grade === null ? [] : [result]));
  return mechanical.some((result) => !words(result).some((word) => said.includes(word)));
}

const isText = ({ kind }: FormField): boolean => kind === "text" || kind === "longText";

/** Where the reason of a judged grade is written: the field `<id>-reason`, else the next text of its section and part. */
export function reasonFieldOf(sections: readonly FormSection[], judged: FormField): FormField | null {
  const fields = sections.find((section) => section.fields.includes(judged))?.fields ?? [];
  const named = fields.find(({ id }) => id === `${judged.id}-reason`);
  const after = fields.slice(fields.indexOf(judged) + 1);
  return named ?? after.find((field) => isText(field) && field.part === judged.part) ?? null;
}
