import { Check } from "typebox/value";
import { stringify } from "yaml";
import { at, fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { parseYaml } from "../../intake/index.ts";
import { schemaFaults } from "../../kpi/index.ts";
import { type FormFault, formFaults } from "./form-check.ts";
import { type FormFile, formFileSchema } from "./form-schema.ts";
import type { FieldKind, FormField, SheetForm } from "./sheet-form.ts";

/** A form that is not kept yet: its version is given when it is. */
export type FormDraft = Omit<SheetForm, "version">;

/** Longest answer where the form says nothing: a line, or about four pages of paragraphs. */
const defaultLength = (kind: FieldKind): number => (kind === "longText" ? 4000 : 400);

function toField(field: FormFile["sections"][number]["fields"][number]): FormField {
  return {
    id: field.id,
    label: field.label,
    help: field.help ?? null,
    kind: field.kind,
    options: field.options ?? [],
    unit: field.unit ?? null,
    part: field.part,
    required: field.required ?? false,
    maxLength: field.maxLength ?? defaultLength(field.kind),
  };
}

function toDraft(file: FormFile): FormDraft {
  return {
    id: file.id,
    title: file.title,
    plan: file.plan ?? null,
    fiscalYear: file.fiscalYear ?? null,
    about: file.about,
    rule: file.rule ?? null,
    stages: file.stages,
    sections: file.sections.map(({ id, title, fields }) => ({ id, title, fields: fields.map(toField) })),
  };
}

const asSteps = (path: readonly string[]): readonly (string | number)[] =>
  path.map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A form that came from outside in any way (a file, typed fields), checked wholly; every fault with its place in it. */
export function checkForm(value: unknown, rules: readonly string[] | null): Outcome<FormDraft, readonly FormFault[]> {
  if (!Check(formFileSchema, value))
    return fail(
      schemaFaults(formFileSchema, value, "formShape").map((found) => ({
        path: asSteps(found.path),
        problem: found.problem,
      })),
    );
  const faults = formFaults(value, rules);
  return faults.length === 0 ? ok(toDraft(value)) : fail(faults);
}

/**
 * Reads a form from YAML. It is taken wholly or not at all; every problem names its line. Never throws.
 * Problems: those of the YAML reader, `formShape`, `formStageMissing`, `formStageOrder`, `formPartClosed`, `formIdDoubled`,
 * `formOptionDoubled`, `formOptionsMissing`, `formOptionsUnused`, `formUnitUnused`, `formRuleUnknown`, `formEmpty`.
 */
export function readFormText(
  text: string,
  file: string,
  rules: readonly string[] | null,
): Outcome<FormDraft, readonly Problem[]> {
  const parsed = parseYaml(file, text);
  if (parsed.file === null || parsed.problems.length > 0) return fail(parsed.problems);
  const { content, placeOf } = parsed.file;
  const checked = checkForm(content, rules);
  return checked.ok ? checked : fail(checked.problem.map((found) => at(found.problem, placeOf(found.path))));
}

/** The form as YAML, as `readFormText` reads it; what is at its default is left out. */
export function formToText(form: FormDraft): string {
  const file: FormFile = {
    format: 1,
    id: form.id,
    title: form.title,
    plan: form.plan,
    fiscalYear: form.fiscalYear,
    about: [...form.about],
    rule: form.rule,
    stages: [...form.stages],
    sections: form.sections.map(({ id, title, fields }) => ({ id, title, fields: fields.map(fieldForText) })),
  };
  return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

function fieldForText(field: FormField): FormFile["sections"][number]["fields"][number] {
  return {
    id: field.id,
    label: field.label,
    ...(field.help ? { help: field.help } : {}),
    kind: field.kind,
    ...(field.options.length > 0 ? { options: field.options.map(({ id, label }) => ({ id, label })) } : {}),
    ...(field.unit ? { unit: field.unit } : {}),
    part: field.part,
    ...(field.required ? { required: true } : {}),
    ...(field.maxLength === defaultLength(field.kind) ? {} : { maxLength: field.maxLength }),
  };
}
