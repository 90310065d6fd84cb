import type { FormDraft } from "./form-text.ts";
import { aboutKinds, type FieldOption, type FormField } from "./sheet-form.ts";
import { stages } from "./stage.ts";

/** What was typed into the fields of a page, by name; a name that came several times has all its values. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

const one = (typed: Typed, name: string): string => {
  const value = typed[name];
  return (typeof value === "string" ? value : (value?.[0] ?? "")).trim();
};
const all = (typed: Typed, name: string): readonly string[] => {
  const value = typed[name];
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
};

/** One field as the page shows it: everything is text, options are lines `id: 日本語 / English`. */
export type TypedField = {
  readonly section: string;
  readonly order: string;
  readonly id: string;
  readonly labelJa: string;
  readonly labelEn: string;
  readonly helpJa: string;
  readonly helpEn: string;
  readonly kind: string;
  readonly part: string;
  readonly required: boolean;
  readonly unit: string;
  readonly maxLength: string;
  readonly options: string;
  readonly remove: boolean;
};

export type TypedSection = { readonly id: string; readonly ja: string; readonly en: string };

/** A form as the page shows it, complete or not. */
export type TypedForm = {
  readonly id: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly plan: string;
  readonly fiscalYear: string;
  readonly about: readonly string[];
  /** Empty = that of the plan's edition. */
  readonly rule: string;
  readonly meeting: boolean;
  readonly sections: readonly TypedSection[];
  readonly fields: readonly TypedField[];
};

const optionLine = ({ id, label }: FieldOption): string => `${id}: ${label.ja} / ${label.en}`;

const fieldToTyped = (field: FormField, section: string, order: number): TypedField => ({
  section,
  order: String(order),
  id: field.id,
  labelJa: field.label.ja,
  labelEn: field.label.en,
  helpJa: field.help?.ja ?? "",
  helpEn: field.help?.en ?? "",
  kind: field.kind,
  part: field.part,
  required: field.required,
  unit: field.unit ?? "",
  maxLength: String(field.maxLength),
  options: field.options.map(optionLine).join("\n"),
  remove: false,
});

/** A form as text for the fields of the page; places go in tens so that something fits between. */
export function formToTyped(form: FormDraft): TypedForm {
  return {
    id: form.id,
    titleJa: form.title.ja,
    titleEn: form.title.en,
    plan: form.plan ?? "",
    fiscalYear: form.fiscalYear === null ? "" : String(form.fiscalYear),
    about: form.about,
    rule: form.rule ?? "",
    meeting: form.stages.includes("meeting"),
    sections: form.sections.map(({ id, title }) => ({ id, ja: title.ja, en: title.en })),
    fields: form.sections.flatMap(({ id, fields }) =>
      fields.map((field, index) => fieldToTyped(field, id, (index + 1) * 10)),
    ),
  };
}

const mostRows = 300;
const numbered = <T>(typed: Typed, name: string, read: (at: string) => T): T[] =>
  Array.from({ length: mostRows }, (_, index) => `${name}-${index}`)
    .filter((at) => typed[`${at}-id`] !== undefined)
    .map(read);

const readField = (typed: Typed, at: string): TypedField => ({
  section: one(typed, `${at}-section`),
  order: one(typed, `${at}-order`),
  id: one(typed, `${at}-id`),
  labelJa: one(typed, `${at}-label-ja`),
  labelEn: one(typed, `${at}-label-en`),
  helpJa: one(typed, `${at}-help-ja`),
  helpEn: one(typed, `${at}-help-en`),
  kind: one(typed, `${at}-kind`),
  part: one(typed, `${at}-part`),
  required: one(typed, `${at}-required`) !== "",
  unit: one(typed, `${at}-unit`),
  maxLength: one(typed, `${at}-length`),
  options: one(typed, `${at}-options`),
  remove: one(typed, `${at}-remove`) !== "",
});

/** Reads what was typed; an added row that stayed blank is no field. */
export function readTypedForm(id: string, typed: Typed): TypedForm {
  const fields = numbered(typed, "field", (at) => readField(typed, at));
  const sections = numbered(typed, "section", (at) => ({
    id: one(typed, `${at}-id`),
    ja: one(typed, `${at}-ja`),
    en: one(typed, `${at}-en`),
  }));
  return {
    id,
    titleJa: one(typed, "title-ja"),
    titleEn: one(typed, "title-en"),
    plan: one(typed, "plan"),
    fiscalYear: one(typed, "fiscal-year"),
    about: aboutKinds.filter((kind) => all(typed, "about").includes(kind)),
    rule: one(typed, "rule"),
    meeting: one(typed, "meeting") !== "",
    sections: sections.filter(({ id: name, ja, en }) => `${name}${ja}${en}` !== ""),
    fields: fields.filter((field) => `${field.id}${field.labelJa}${field.labelEn}` !== ""),
  };
}

const words = (ja: string, en: string) => ({ ja, en: en === "" ? ja : en });
const wholeOr = (text: string): number | string | undefined =>
  text === "" ? undefined : /^\d+$/.test(text) ? Number(text) : text;

function readOption(line: string): unknown {
  const [, id = "", ja = "", en = ""] = /^([^:：]*)[:：]\s*(.*?)(?:\s+\/\s+(.*))?$/.exec(line) ?? [];
  return { id: id.trim(), label: words(ja.trim(), en.trim()) };
}

function fieldToFile(field: TypedField): Readonly<Record<string, unknown>> {
  const options = field.options.split(/\r?\n/).filter((line) => line.trim() !== "");
  const maxLength = wholeOr(field.maxLength);
  return {
    id: field.id,
    label: words(field.labelJa, field.labelEn),
    help: field.helpJa === "" && field.helpEn === "" ? null : words(field.helpJa || field.helpEn, field.helpEn),
    kind: field.kind,
    options: options.map(readOption),
    unit: field.unit === "" ? null : field.unit,
    part: field.part,
    required: field.required,
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}

const placeOf = ({ order }: TypedField): number => (/^\d+$/.test(order) ? Number(order) : Number.MAX_SAFE_INTEGER);

/** The typed form as a form file, for `checkForm`: nothing is judged here. A text without English keeps its Japanese words. */
export function typedToFile(form: TypedForm): unknown {
  const kept = form.fields.filter(({ remove }) => !remove);
  return {
    format: 1,
    id: form.id,
    title: words(form.titleJa, form.titleEn),
    plan: form.plan === "" ? null : form.plan,
    fiscalYear: wholeOr(form.fiscalYear) ?? null,
    about: form.about,
    rule: form.rule === "" ? null : form.rule,
    stages: stages.filter((stage) => stage !== "meeting" || form.meeting),
    sections: form.sections.map((section) => ({
      id: section.id,
      title: words(section.ja, section.en),
      fields: kept
        .filter((field) => field.section === section.id)
        .toSorted((a, b) => placeOf(a) - placeOf(b))
        .map(fieldToFile),
    })),
  };
}
