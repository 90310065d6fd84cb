import { cell, EmptyState, Name, type PageContent, type Row, Table, type View } from "../../../ui/index.ts";
import { aboutWords } from "../domain/form-words.ts";
import { fieldsOf, type SheetForm } from "../domain/sheet-form.ts";
import { Hidden, Token } from "./form-inputs.tsx";
import { formMessages } from "./form-messages.ts";

export type ListedForm = { readonly form: SheetForm; readonly kept: boolean };
export type FormListProps = {
  readonly edition: string;
  readonly forms: readonly ListedForm[];
  /** Given to HQ only: the token of its forms. */
  readonly formToken: string | null;
};

export const formAddress = (edition: string, id?: string): string =>
  `/cycle/${edition}/form${id === undefined ? "" : `/${encodeURIComponent(id)}`}`;

/** Every form of a body: /cycle/:edition/form. */
export function formListPage(props: FormListProps, view: View): PageContent {
  const t = formMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    lead: t("listLead"),
    unlisted: true,
    breadcrumbs: [[{ label: t("cycles"), href: `/cycle/${props.edition}` }, { label: t("listTitle") }]],
    main:
      props.forms.length === 0 ? (
        <EmptyState what={t("none")} why={t("noneWhy")} />
      ) : (
        <Table
          id="forms"
          caption={t("listTitle")}
          captionShown="hidden"
          columns={[
            { id: "form", head: t("colForm"), kind: "text" },
            { id: "about", head: t("colAbout"), kind: "text" },
            { id: "version", head: t("colVersion"), kind: "text" },
            { id: "fields", head: t("colFields"), kind: "number" },
            { id: "rule", head: t("colRule"), kind: "text" },
          ]}
          rows={props.forms.map((listed) => formRow(listed, props, view))}
        />
      ),
  };
}

function formRow({ form, kept }: ListedForm, { edition, formToken }: FormListProps, view: View): Row {
  const t = formMessages(view.lang);
  const count = fieldsOf(form).length;
  return {
    id: form.id,
    cells: [
      cell(
        <a href={formAddress(edition, form.id)} data-name="">
          {form.title[view.lang]}
        </a>,
        form.title[view.lang],
      ),
      cell(form.about.map((kind) => aboutWords[kind][view.lang]).join(view.lang === "ja" ? "・" : ", ")),
      cell(
        kept ? (
          <Name>{String(form.version)}</Name>
        ) : (
          <NotKept form={form} edition={edition} token={formToken} view={view} />
        ),
      ),
      cell(
        <a href={`${formAddress(edition, form.id)}#fields`} data-origin="derived">
          {String(count)}
        </a>,
        count,
      ),
      cell(<Name>{form.rule ?? t("noRule")}</Name>),
    ],
  };
}

function NotKept(props: {
  readonly form: SheetForm;
  readonly edition: string;
  readonly token: string | null;
  readonly view: View;
}) {
  const t = formMessages(props.view.lang);
  return (
    <span class="cell-stack">
      <span>{t("notKept")}</span>
      {props.token === null ? null : (
        <form method="post" action={formAddress(props.edition)}>
          <Token token={props.token} />
          <Hidden name="shipped" value={props.form.id} />
          <button type="submit" class="quiet-button">
            {t("use")}
          </button>
        </form>
      )}
    </span>
  );
}
