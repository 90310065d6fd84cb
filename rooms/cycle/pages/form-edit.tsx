import { Fold, inLang, Section, type View } from "../../../ui/index.ts";
import type { TypedField } from "../domain/form-typed.ts";
import { aboutWords, fieldKindWords, partWords } from "../domain/form-words.ts";
import { aboutKinds, fieldKinds } from "../domain/sheet-form.ts";
import { parts } from "../domain/stage.ts";
import { CheckInput, Hidden, LongInput, SelectInput, TextInput, Token } from "./form-inputs.tsx";
import { formMessages } from "./form-messages.ts";
import type { FormWriting } from "./form-model.ts";

type Props = { readonly writing: FormWriting; readonly address: string; readonly view: View };

/** The two ways to write a form: field by field, and as one text. Both come to the same check. */
export function FormEdit(props: Props) {
  const t = formMessages(props.view.lang);
  return (
    <>
      <Section id="edit" title={t("edit")}>
        <FieldForm {...props} />
      </Section>
      <Section id="edit-text" title={t("editText")} lead={t("editTextLead")}>
        <form method="post" action={`${props.address}#preview`} class="staff-form">
          <Head {...props} as="text" />
          <LongInput name="text" label={t("text")} value={props.writing.text} rows={24} />
          <Buttons view={props.view} />
        </form>
      </Section>
    </>
  );
}

const Head = ({ writing, as }: Props & { readonly as: "fields" | "text" }) => (
  <>
    <Token token={writing.formToken} />
    <Hidden name="seen" value={String(writing.seen)} />
    <Hidden name="as" value={as} />
  </>
);

function Buttons({ view }: { readonly view: View }) {
  const t = formMessages(view.lang);
  return (
    <p class="form-buttons">
      <button type="submit" name="act" value="save">
        {t("save")}
      </button>{" "}
      <button type="submit" name="act" value="preview" class="quiet-button">
        {t("preview")}
      </button>
    </p>
  );
}

const blank: TypedField = {
  section: "",
  order: "",
  id: "",
  labelJa: "",
  labelEn: "",
  helpJa: "",
  helpEn: "",
  kind: "longText",
  part: "self",
  required: false,
  unit: "",
  maxLength: "",
  options: "",
  remove: false,
};

function FieldForm(props: Props) {
  const { writing, address, view } = props;
  const t = formMessages(view.lang);
  const { typed } = writing;
  return (
    <form method="post" action={`${address}#preview`} class="staff-form">
      <Head {...props} as="fields" />
      <TextInput name="title-ja" label={t("titleJa")} value={typed.titleJa} required />
      <TextInput name="title-en" label={t("titleEn")} value={typed.titleEn} />
      <fieldset>
        <legend>{t("about")}</legend>
        {aboutKinds.map((kind) => (
          <CheckInput
            key={kind}
            name="about"
            value={kind}
            label={aboutWords[kind][view.lang]}
            checked={typed.about.includes(kind)}
          />
        ))}
      </fieldset>
      <SelectInput
        name="rule"
        label={t("rule")}
        help={t("ruleHelp")}
        value={typed.rule}
        options={[
          { value: "", label: t("noRule") },
          ...writing.rules.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <CheckInput name="meeting" label={t("meeting")} checked={typed.meeting} />
      <TextInput name="plan" label={t("plan")} value={typed.plan} short />
      <TextInput name="fiscal-year" label={t("fiscalYear")} value={typed.fiscalYear} short />
      <SectionInputs {...props} />
      {typed.fields.map((field, at) => (
        <FieldInputs
          key={at}
          field={field}
          at={at}
          sections={typed.sections}
          view={view}
          summary={inLang({ ja: field.labelJa, en: field.labelEn }, view.lang) || field.id}
        />
      ))}
      <FieldInputs
        field={{ ...blank, section: typed.sections[0]?.id ?? "" }}
        at={typed.fields.length}
        sections={typed.sections}
        view={view}
        summary={t("newField")}
      />
      <Buttons view={view} />
    </form>
  );
}

function SectionInputs({ writing, view }: Props) {
  const t = formMessages(view.lang);
  const sections = [...writing.typed.sections, { id: "", ja: "", en: "" }];
  return (
    <Fold summary={t("sections")}>
      {sections.map((section, at) => (
        <fieldset key={at}>
          <legend data-name="">{inLang(section, view.lang) || section.id || t("newSection")}</legend>
          <TextInput name={`section-${at}-id`} label={t("sectionId")} value={section.id} short />
          <TextInput name={`section-${at}-ja`} label={t("labelJa")} value={section.ja} />
          <TextInput name={`section-${at}-en`} label={t("labelEn")} value={section.en} />
        </fieldset>
      ))}
    </Fold>
  );
}

type FieldInputsProps = {
  readonly field: TypedField;
  readonly at: number;
  readonly sections: FormWriting["typed"]["sections"];
  readonly view: View;
  readonly summary: string;
};

function FieldInputs({ field, at, sections, view, summary }: FieldInputsProps) {
  const t = formMessages(view.lang);
  const name = (what: string) => `field-${at}-${what}`;
  const { lang } = view;
  return (
    <Fold summary={<span data-name="">{summary}</span>}>
      <div class="field-grid">
        <TextInput name={name("id")} label={t("fieldId")} value={field.id} short />
        <SelectInput
          name={name("section")}
          label={t("section")}
          value={field.section}
          options={sections.map(({ id, ja, en }) => ({ value: id, label: lang === "ja" ? ja : en }))}
        />
        <TextInput name={name("order")} label={t("order")} value={field.order} short />
        <SelectInput
          name={name("kind")}
          label={t("kind")}
          value={field.kind}
          options={fieldKinds.map((kind) => ({ value: kind, label: fieldKindWords[kind][lang] }))}
        />
        <SelectInput
          name={name("part")}
          label={t("part")}
          value={field.part}
          options={parts.map((part) => ({ value: part, label: partWords[part][lang] }))}
        />
        <TextInput name={name("unit")} label={t("unit")} value={field.unit} short />
        <TextInput name={name("length")} label={t("maxLength")} value={field.maxLength} short />
      </div>
      <TextInput name={name("label-ja")} label={t("labelJa")} value={field.labelJa} />
      <TextInput name={name("label-en")} label={t("labelEn")} value={field.labelEn} />
      <TextInput name={name("help-ja")} label={t("helpJa")} value={field.helpJa} />
      <TextInput name={name("help-en")} label={t("helpEn")} value={field.helpEn} />
      <LongInput name={name("options")} label={t("options")} value={field.options} rows={3} />
      <CheckInput name={name("required")} label={t("required")} checked={field.required} />
      {field.id === "" ? null : <CheckInput name={name("remove")} label={t("remove")} checked={field.remove} />}
    </Fold>
  );
}
