import { dayInJapan, dayWords } from "../../../foundation/index.ts";
import {
  cell,
  DefinitionList,
  Difference,
  Name,
  type PageContent,
  type Row,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import { type FieldChange, formDifference } from "../domain/form-difference.ts";
import type { FormDraft } from "../domain/form-text.ts";
import { aboutWords, fieldKindWords, partWords } from "../domain/form-words.ts";
import type { FormField } from "../domain/sheet-form.ts";
import { stageWords } from "../domain/stage.ts";
import type { FormVersion } from "../store/form-store.ts";
import { FormEdit } from "./form-edit.tsx";
import { formAddress } from "./form-list-page.tsx";
import { formMessages } from "./form-messages.ts";
import type { FormWriting } from "./form-model.ts";

export type FormPageProps = {
  readonly edition: string;
  readonly form: FormDraft;
  /** Null: comes with the product and was never kept. */
  readonly version: number | null;
  readonly versions: readonly FormVersion[];
  /** Null for all but HQ, and on older versions. */
  readonly writing: FormWriting | null;
};

/** One form: /cycle/:edition/form/:id, older versions by ?version=. */
export function formPage(props: FormPageProps, view: View): PageContent {
  const t = formMessages(view.lang);
  const { form, version, versions, writing, edition } = props;
  const isOld = version !== null && version !== versions[0]?.form.version;
  const before = versions.find(({ form: other }) => other.version === (version ?? 0) - 1);
  return {
    title: form.title[view.lang],
    description: t("description"),
    lead: isOld ? t("leadOld") : t("lead"),
    unlisted: true,
    breadcrumbs: [
      [
        { label: t("cycles"), href: `/cycle/${edition}` },
        { label: t("listTitle"), href: formAddress(edition) },
        { label: form.title[view.lang] },
      ],
    ],
    main: (
      <>
        {writing === null ? null : <Written writing={writing} view={view} />}
        <FormFields form={form} view={view} id="fields" />
        {before === undefined ? null : (
          <Section id="changes" title={t("changes")}>
            <Changes changes={formDifference(before.form, form)} view={view} />
          </Section>
        )}
        {versions.length === 0 ? null : <Versions {...props} view={view} />}
        {writing === null ? null : <FormEdit writing={writing} address={formAddress(edition, form.id)} view={view} />}
      </>
    ),
  };
}

function Written({ writing, view }: { readonly writing: FormWriting; readonly view: View }) {
  const t = formMessages(view.lang);
  return (
    <>
      {writing.problems.length === 0 ? null : (
        <div class="form-error" role="alert">
          <p>{t("wrong")}</p>
          <ul>
            {writing.problems.map((problem, index) => (
              <li key={index} data-name="">
                {problem.place?.line === undefined ? "" : `${t("line", { line: String(problem.place.line) })}: `}
                {problem.message[view.lang]}
              </li>
            ))}
          </ul>
        </div>
      )}
      {writing.preview === null ? null : (
        <Section id="preview" title={t("previewTitle")} lead={t("previewLead")}>
          <FormFields form={writing.preview} view={view} id="preview-fields" />
        </Section>
      )}
    </>
  );
}

/** The fields of a form in their order, as people read them. */
export function FormFields({ form, view, id }: { readonly form: FormDraft; readonly view: View; readonly id: string }) {
  const t = formMessages(view.lang);
  const join = view.lang === "ja" ? "・" : ", ";
  return (
    <>
      <DefinitionList
        items={[
          { term: t("colAbout"), detail: form.about.map((kind) => aboutWords[kind][view.lang]).join(join) },
          { term: t("stages"), detail: form.stages.map((stage) => stageWords[stage][view.lang]).join(" → ") },
          { term: t("colRule"), detail: <Name>{form.rule ?? t("noRule")}</Name> },
        ]}
      />
      <div id={id}>
        {form.sections.map((section) => (
          <Table
            key={section.id}
            id={`${id}-${section.id}`}
            caption={section.title[view.lang]}
            columns={[
              { id: "field", head: t("colField"), kind: "text", sortable: false },
              { id: "part", head: t("colPart"), kind: "text", sortable: false },
              { id: "kind", head: t("colKind"), kind: "text", sortable: false },
              { id: "must", head: t("colMust"), kind: "text", sortable: false },
            ]}
            rows={section.fields.map((field) => fieldRow(field, view))}
          />
        ))}
      </div>
    </>
  );
}

function fieldRow(field: FormField, view: View): Row {
  const t = formMessages(view.lang);
  return {
    id: field.id,
    cells: [
      cell(
        <span class="cell-stack">
          <Name>{field.label[view.lang]}</Name>
          {field.help === null ? null : (
            <span class="cell-note">
              <Name>{field.help[view.lang]}</Name>
            </span>
          )}
        </span>,
      ),
      cell(partWords[field.part][view.lang]),
      cell(<KindWords field={field} view={view} />),
      cell(t(field.required ? "must" : "may")),
    ],
  };
}

function KindWords({ field, view }: { readonly field: FormField; readonly view: View }) {
  return (
    <span class="cell-stack">
      <Name>
        {fieldKindWords[field.kind][view.lang]}
        {field.unit === null ? "" : ` (${field.unit})`}
      </Name>
      {field.options.length === 0 ? null : (
        <span class="cell-note">
          <Name>{field.options.map(({ label }) => label[view.lang]).join(" / ")}</Name>
        </span>
      )}
    </span>
  );
}

function Changes({ changes, view }: { readonly changes: readonly FieldChange[]; readonly view: View }) {
  const t = formMessages(view.lang);
  if (changes.length === 0) return <p>{t("noChanges")}</p>;
  const words = (field: FormField | null) =>
    field === null ? undefined : <Name>{`${field.label[view.lang]} (${field.id})`}</Name>;
  return (
    <ul class="plain-list">
      {changes.map(({ what, before, after }) => (
        <li key={(after ?? before)?.id}>
          <Difference kind={what} before={words(before)} after={words(after)} />
        </li>
      ))}
    </ul>
  );
}

function Versions({ edition, form, version, versions, view }: FormPageProps & { readonly view: View }) {
  const t = formMessages(view.lang);
  const day = (recordedAt: string) => dayInJapan(new Date(recordedAt));
  return (
    <Section id="versions" title={t("versions")}>
      <ul class="plain-list">
        {versions.map(({ form: kept, recordedAt, sheets }) => (
          <li key={kept.version}>
            <a
              href={`${formAddress(edition, form.id)}?version=${kept.version}`}
              aria-current={kept.version === version ? "true" : undefined}
              data-name=""
            >
              {t("versionItem", {
                number: String(kept.version),
                day: dayWords(day(recordedAt), { lang: view.lang, era: view.era }),
              })}
            </a>{" "}
            {t("madeWith")}: <Name>{String(sheets)}</Name>
          </li>
        ))}
      </ul>
    </Section>
  );
}
