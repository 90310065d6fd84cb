import {
  type ChosenRule,
  type GradeResult,
  grade,
  type Kpi,
  kpiToRequest,
  ruleOnSheet,
  type SupposedActual,
} from "../../kpi/index.ts";
import type { Site } from "../../publication/index.ts";
import type { AnswerValue, FormField, FormSection, SheetForm } from "./sheet-form.ts";

/** A value entered for this cycle, and how it is written: 139万人. */
export type EnteredActual = SupposedActual & { readonly words: string };

/** A KPI under the rule of the form, or of the plan where the form names none. `verdict` null = neither has one: 判定基準未登録. */
export type KpiGrade = {
  readonly kpi: Kpi;
  readonly actual: EnteredActual | null;
  readonly verdict: (ChosenRule & { readonly result: GradeResult }) | null;
};

export type SheetGrades = { readonly kpis: readonly KpiGrade[] };

/** Each KPI of a sheet under its rule, with the value entered for this cycle where there is one, else the newest printed one. */
export function gradeSheet(
  form: Pick<SheetForm, "rule">,
  kpis: readonly Kpi[],
  given: {
    readonly site: Pick<Site, "edition" | "plans" | "rules">;
    readonly actuals: ReadonlyMap<string, EnteredActual>;
  },
): SheetGrades {
  return {
    kpis: kpis.map((kpi) => {
      const actual = given.actuals.get(kpi.id) ?? null;
      const chosen = ruleOnSheet(given.site, kpi, form.rule);
      const verdict = chosen && { ...chosen, result: grade(chosen.rule, kpiToRequest(kpi, actual)) };
      return { kpi, actual, verdict };
    }),
  };
}

/** The rules of a sheet, each once; nearly always there is one. */
export function rulesOf({ kpis }: SheetGrades): readonly ChosenRule[] {
  const found = new Map(kpis.flatMap(({ verdict }) => (verdict ? [[verdict.rule.id, verdict] as const] : [])));
  return [...found.values()];
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
  const mechanical = grades.kpis.flatMap(({ verdict }) =>
    verdict && verdict.result.grade !== null ? [verdict.result] : [],
  );
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
