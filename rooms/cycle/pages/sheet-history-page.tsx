import {
  DefinitionList,
  EmptyState,
  Name,
  nameIn,
  type PageContent,
  Section,
  type View,
  weave,
} from "../../../ui/index.ts";
import type { Answer, SheetHead } from "../domain/sheet.ts";
import { sheetAddress } from "../domain/sheet-address.ts";
import { differenceOf } from "../domain/sheet-difference.ts";
import { type FormField, fieldsOf, type SheetForm } from "../domain/sheet-form.ts";
import { sheetMessages } from "./sheet-messages.ts";
import type { SheetModel } from "./sheet-model.ts";
import { answerText, Moment, personName } from "./sheet-words.tsx";

export type SheetHistory = Pick<SheetModel, "site" | "view" | "names"> & {
  readonly head: SheetHead;
  readonly form: SheetForm;
  readonly versions: readonly Answer[];
};

/** Every version of every field with what changed: /sheet/:edition/:id/history. */
export function sheetHistoryPage(history: SheetHistory): PageContent {
  const { head, site, view, versions, form } = history;
  const t = sheetMessages(view.lang);
  const name = view.lang === "en" ? (head.titleEn ?? head.title) : head.title;
  const title = t("historyTitle", { title: name });
  const address = sheetAddress(site.edition.id, head.id);
  const written = fieldsOf(form).filter(({ id }) => versions.some(({ fieldId }) => fieldId === id));
  return {
    title,
    heading: <Name>{title}</Name>,
    description: t("historyLead"),
    breadcrumbs: [
      [
        { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
        { label: name, href: address },
        { label: t("history") },
      ],
    ],
    main:
      written.length === 0 ? (
        <EmptyState what={t("historyNone")} why={t("neverWritten")} todo={{ label: name, href: address }} />
      ) : (
        written.map((field) => <FieldHistory key={field.id} field={field} history={history} />)
      ),
    unlisted: true,
  };
}

function FieldHistory({ field, history }: { readonly field: FormField; readonly history: SheetHistory }) {
  const { view, versions } = history;
  const t = sheetMessages(view.lang);
  const own = versions.filter(({ fieldId }) => fieldId === field.id);
  const newestFirst = own.map((version, place) => ({ version, before: own[place - 1] ?? null })).reverse();
  return (
    <Section id={`history-${field.id}`} title={<Name>{field.label[view.lang]}</Name>}>
      <DefinitionList
        items={newestFirst.map(({ version, before }) => ({
          term: (
            <>
              <Name>{t("historyVersion", { version: String(version.version) })}</Name>
              <br />
              {weave(t("lastWritten"), {
                who: <Name>{personName(version.byPerson, history)}</Name>,
                when: <Moment at={version.recordedAt} view={view} />,
              })}
            </>
          ),
          detail: <Changed field={field} before={before} after={version} view={view} />,
        }))}
      />
    </Section>
  );
}

function Changed(props: {
  readonly field: FormField;
  readonly before: Answer | null;
  readonly after: Answer;
  readonly view: View;
}) {
  const { field, view } = props;
  const t = sheetMessages(view.lang);
  const [old, now] = [answerText(field, props.before?.value ?? null, view), answerText(field, props.after.value, view)];
  if (now === null && old === null) return <>{t("emptied")}</>;
  return (
    <div class="answer-text">
      {now === null ? <p>{t("emptied")}</p> : null}
      {differenceOf(old ?? "", now ?? "").map(({ kind, text }, place) =>
        kind === "same" ? (
          <Name key={place}>{text}</Name>
        ) : kind === "removed" ? (
          <del key={place} data-name="">
            <span class="visually-hidden">{t("removed")}: </span>
            {text}
          </del>
        ) : (
          <ins key={place} data-name="">
            <span class="visually-hidden">{t("added")}: </span>
            {text}
          </ins>
        ),
      )}
    </div>
  );
}
