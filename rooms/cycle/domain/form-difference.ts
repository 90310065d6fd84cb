import { type AnswerValue, type FormField, fieldsOf, type SheetForm } from "./sheet-form.ts";

/** What became of a field from one version of a form to the next. */
export type FieldChange = {
  readonly what: "new" | "changed" | "ended";
  readonly before: FormField | null;
  readonly after: FormField | null;
};

const asText = (field: FormField | undefined): string => JSON.stringify(field);

/** New, changed and removed fields, in the order of the newer form; removed ones stand last. */
export function formDifference(
  older: Pick<SheetForm, "sections">,
  newer: Pick<SheetForm, "sections">,
): readonly FieldChange[] {
  const before = new Map(fieldsOf(older).map((field) => [field.id, field]));
  const after = new Set(fieldsOf(newer).map(({ id }) => id));
  const present = fieldsOf(newer).flatMap((field): FieldChange[] => {
    const was = before.get(field.id) ?? null;
    if (was === null) return [{ what: "new", before: null, after: field }];
    return asText(was) === asText(field) ? [] : [{ what: "changed", before: was, after: field }];
  });
  const ended = [...before.values()].filter(({ id }) => !after.has(id));
  return [...present, ...ended.map((field): FieldChange => ({ what: "ended", before: field, after: null }))];
}

/**
 * Answers to fields that a form no longer asks for, with the words under which they were asked: a sheet moved to another version,
 * or last year's sheet beside this year's, keeps every answer readable.
 */
export function answersNoLongerAsked(
  form: Pick<SheetForm, "sections">,
  answers: Readonly<Record<string, AnswerValue>>,
  earlier: readonly Pick<SheetForm, "sections">[],
): readonly { readonly field: FormField | null; readonly id: string; readonly value: AnswerValue }[] {
  const asked = new Set(fieldsOf(form).map(({ id }) => id));
  const known = new Map(earlier.flatMap(fieldsOf).map((field) => [field.id, field]));
  return Object.entries(answers)
    .filter(([id, value]) => !asked.has(id) && value !== null)
    .map(([id, value]) => ({ id, value, field: known.get(id) ?? null }));
}
