import type { Bilingual } from "../../../foundation/index.ts";
import type { Part, Stage } from "./stage.ts";

export const fieldKinds = ["text", "longText", "choice", "number", "yen", "day", "grade"] as const;
/** text: one line · longText: paragraphs · choice: one of the options · number: with the field's unit · yen: whole yen · day · grade: the judged grade. */
export type FieldKind = (typeof fieldKinds)[number];

export type FieldOption = { readonly id: string; readonly label: Bilingual };

/** One question of a form. */
export type FormField = {
  readonly id: string;
  readonly label: Bilingual;
  readonly help: Bilingual | null;
  readonly kind: FieldKind;
  readonly options: readonly FieldOption[];
  readonly unit: string | null;
  readonly part: Part;
  /** Must be filled before the sheet leaves the stage in which its part is written. */
  readonly required: boolean;
  readonly maxLength: number;
};

export type FormSection = { readonly id: string; readonly title: Bilingual; readonly fields: readonly FormField[] };

/** 調書の様式 as data: per plan and year, with its fields, their order and words, its stages and its grading rule. */
export type SheetForm = {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly plan: string | null;
  readonly fiscalYear: number | null;
  readonly about: readonly AboutKind[];
  /** Id of a grading rule; null = that of the plan's edition. */
  readonly rule: string | null;
  readonly stages: readonly Stage[];
  readonly sections: readonly FormSection[];
};

export const aboutKinds = ["project", "measure", "programme"] as const;
/** What a sheet is about: 地域プロジェクト, 施策, 事務事業. */
export type AboutKind = (typeof aboutKinds)[number];

/** An answer: text, a number, or nothing. Choices and grades are the option's id, days `2027-03-31`. */
export type AnswerValue = string | number | null;

export const fieldsOf = (form: Pick<SheetForm, "sections">): readonly FormField[] =>
  form.sections.flatMap(({ fields }) => fields);
