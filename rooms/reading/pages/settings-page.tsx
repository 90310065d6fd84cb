import { DefinitionList, Name, type PageContent, Section } from "../../../ui/index.ts";
import { Field, FormError, FormToken, SelectField } from "../../account/web.tsx";
import { RecordedWhen } from "../../fact/web.tsx";
import { documentAddress, workAddress } from "../domain/reading-address.ts";
import type { ReadingRun, SentDocument } from "../domain/review.ts";
import { DocumentNav, documentCrumbs } from "./document-nav.tsx";
import { ReadProblems } from "./read-problems.tsx";
import { readingMessages } from "./reading-messages.ts";
import { reviewMessages } from "./review-messages.ts";
import { SourceLinks } from "./source-links.tsx";
import { type RoomModel, whoWords } from "./work-model.ts";

/** What stands in the form; what was typed, where it came back. */
export type TypedSettings = Pick<SentDocument, "title" | "twoPersons" | "withdrawn"> & {
  readonly publisher: string;
  readonly knownDocument: string;
  readonly follows: string;
};

export type SettingsModel = RoomModel & {
  readonly document: SentDocument;
  readonly newest: ReadingRun | null;
  /** The other documents that this one may follow. */
  readonly others: readonly Pick<SentDocument, "id" | "title">[];
  readonly typed: TypedSettings;
  readonly refused: string | null;
};

/** The form before anybody typed in it. */
export const typedOfDocument = (document: SentDocument): TypedSettings => ({
  title: document.title,
  publisher: document.publisher ?? "",
  knownDocument: document.knownDocument ?? "",
  follows: document.follows ?? "",
  twoPersons: document.twoPersons,
  withdrawn: document.withdrawn,
});

/** What a document is called and taken for, who must check it; reading it again. */
export function settingsPage(model: SettingsModel): PageContent {
  const { view, document } = model;
  const t = reviewMessages(view.lang);
  const room = readingMessages(view.lang);
  return {
    title: room("ofDocument", { title: document.title, what: room("settings") }),
    description: t("settingsLead"),
    breadcrumbs: documentCrumbs(model, document, "settings"),
    main: (
      <>
        <DocumentNav model={model} document={document} here="settings" />
        {model.refused ? <FormError>{model.refused}</FormError> : null}
        <SettingsForm model={model} />
        <FileFacts model={model} />
        <Again model={model} />
      </>
    ),
    unlisted: true,
  };
}

type OfModel = { readonly model: SettingsModel };

function SettingsForm({ model }: OfModel) {
  const { view, site, viewer, document, typed, others } = model;
  const t = reviewMessages(view.lang);
  return (
    <form method="post" action={`${documentAddress(site.edition.id, document.id)}/settings`}>
      <FormToken token={viewer.formToken} />
      <input type="hidden" name="version" value={String(document.version)} />
      <Field name="title" label={t("title")} value={typed.title} />
      <Field name="publisher" label={t("publisher")} value={typed.publisher} optional />
      <SelectField
        name="knownDocument"
        label={t("known")}
        help={t("knownHelp")}
        value={typed.knownDocument}
        options={[
          { value: "", label: t("knownNone") },
          ...site.documents.all.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <SelectField
        name="follows"
        label={t("follows")}
        help={t("followsHelp")}
        value={typed.follows}
        options={[
          { value: "", label: t("followsNone") },
          ...others.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <p>
        <label class="reading-check">
          <input type="checkbox" name="twoPersons" value="yes" checked={typed.twoPersons} /> {t("twoPersons")}
        </label>
      </p>
      <p>
        <label class="reading-check">
          <input type="checkbox" name="withdrawn" value="yes" checked={typed.withdrawn} /> {t("withdrawn")}
        </label>
      </p>
      <button type="submit">{t("save")}</button>
    </form>
  );
}

function FileFacts({ model }: OfModel) {
  const { view, site, document, newest } = model;
  const t = reviewMessages(view.lang);
  const kilobytes = Math.max(1, Math.round(document.sizeBytes / 1024));
  return (
    <Section id="file" title={t("file")}>
      <DefinitionList
        items={[
          { term: t("file"), detail: <Name>{document.fileName}</Name> },
          { term: t("size"), detail: <Name>{kilobytes.toLocaleString("en")} KB</Name> },
          ...(newest?.end?.format ? [{ term: t("format"), detail: <Name>{newest.end.format}</Name> }] : []),
          { term: t("takenBy"), detail: <Name>{whoWords(model, document.byPerson)}</Name> },
          { term: t("takenAt"), detail: <RecordedWhen at={document.recordedAt} view={view} /> },
        ]}
      />
      <SourceLinks model={model} document={document} />
      <ReadProblems
        problems={newest?.end?.problems ?? []}
        lang={view.lang}
        pageHref={(page) => workAddress(site.edition.id, document.id, { page })}
      />
    </Section>
  );
}

function Again({ model }: OfModel) {
  const { view, site, viewer, document } = model;
  const t = reviewMessages(view.lang);
  const own = documentAddress(site.edition.id, document.id);
  return (
    <>
      <Section id="again" title={t("again")} lead={t("againLead")}>
        <form method="post" action={`${own}/again`}>
          <FormToken token={viewer.formToken} />
          <button type="submit" class="quiet-button">
            {t("again")}
          </button>
        </form>
      </Section>
      {document.follows ? (
        <Section id="carry" title={t("carry")} lead={t("carryLead")}>
          <form method="post" action={`${own}/carry`}>
            <FormToken token={viewer.formToken} />
            <button type="submit" class="quiet-button">
              {t("carry")}
            </button>
          </form>
        </Section>
      ) : null}
    </>
  );
}
