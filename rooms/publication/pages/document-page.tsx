import type { ComponentChildren } from "preact";
import {
  type Cell,
  CopyText,
  cell,
  type Definition,
  DefinitionList,
  EmptyState,
  inLang,
  Name,
  nameIn,
  type PageContent,
  Section,
  Table,
  type View,
  weave,
} from "../../../ui/index.ts";
import { FindingCard } from "../../check/web.tsx";
import type { DocumentEntry } from "../../document/index.ts";
import { factCount, kindWord } from "../../fact/index.ts";
import { DerivedNumber, PeriodWhen } from "../../fact/web.tsx";
import { entriesRead, findingsRaised } from "../domain/document-derivations.ts";
import { entriesFrom } from "../domain/entries.ts";
import { findingsOn } from "../domain/findings-on.ts";
import type { Site } from "../domain/site.ts";
import { documentKindWords, documentMessages } from "./document-messages.ts";
import { DocumentText, FactsByLine, NotPrinted } from "./document-text.tsx";

type Shown = { readonly site: Site; readonly document: DocumentEntry; readonly view: View };

/** The page of a document: citation, what was read from it, the questions it raised, and its text when it was added. `panels` come from rooms to the right. */
export function documentPage(site: Site, view: View, id: string, panels?: ComponentChildren): PageContent | null {
  const document = site.documents.byId.get(id);
  if (!document) return null;
  const t = documentMessages(view.lang);
  const title = nameIn(view.lang, { name: document.title, nameEn: document.titleEn });
  return {
    title,
    description: t("description"),
    breadcrumbs: [[{ label: t("documents"), href: `/document/${site.edition.id}` }, { label: title }]],
    main: (
      <>
        <Section id="about" title={t("citation")}>
          <DefinitionList items={citationItems(document, view)} />
        </Section>
        <Section id="read" title={t("read")} lead={t("readLead")}>
          <WhatWasRead site={site} document={document} view={view} />
        </Section>
        {panels}
        <Questions site={site} document={document} view={view} />
        <Text site={site} document={document} view={view} />
        <NotPrinted model={site} document={document} view={view} />
      </>
    ),
  };
}

function citationItems(document: DocumentEntry, view: View): readonly Definition[] {
  const t = documentMessages(view.lang);
  const item = (term: string, detail: Definition["detail"]): Definition => ({ term, detail });
  const both = (ja: string | null | undefined, en: string | null | undefined) =>
    ja ? <Name>{inLang({ ja, en: en ?? ja }, view.lang)}</Name> : null;
  const maybe = (term: string, detail: Definition["detail"] | null) => (detail ? [item(term, detail)] : []);
  const count = document.lineCount === null ? null : t("lineCountValue", { count: String(document.lineCount) });
  return [
    item(t("publisher"), both(document.publisher, document.publisherEn)),
    item(t("kind"), inLang(documentKindWords[document.kind], view.lang)),
    item(t("period"), document.period ? <PeriodWhen period={document.period} view={view} /> : t("noPeriod")),
    ...maybe(t("published"), document.published && <PeriodWhen period={document.published} view={view} />),
    item(t("file"), document.file ? <Name>{document.file}</Name> : t("noFile")),
    ...maybe(t("lineCount"), count && <Name>{count}</Name>),
    ...(document.sha256 ? [{ term: <Name>{t("hash")}</Name>, detail: <Name>{document.sha256}</Name> }] : []),
    ...maybe(t("credit"), both(document.credit, document.creditEn)),
    ...maybe(
      t("url"),
      document.url && (
        <a href={document.url} data-name="">
          {document.url}
        </a>
      ),
    ),
    ...maybe(t("uncertain"), both(document.uncertain, document.uncertainEn)),
    ...maybe(t("note"), both(document.note, document.noteEn)),
  ];
}

function WhatWasRead({ site, document, view }: Shown) {
  const t = documentMessages(view.lang);
  const kinds = [...new Set(entriesFrom(site, document.id).map(({ kind }) => kind))];
  const measures = [...site.measures, ...site.cohorts].filter((measure) => measure.document === document.id);
  if (kinds.length + measures.length === 0) return <EmptyState what={t("nothingRead")} why={t("nothingReadWhy")} />;
  return (
    <>
      {kinds.length === 0 ? null : (
        <Table
          id="read-kinds"
          caption={t("read")}
          captionShown="hidden"
          columns={[
            { id: "kind", head: t("readKind"), kind: "text" },
            { id: "entries", head: t("entries"), kind: "number" },
            { id: "figures", head: t("figures"), kind: "number" },
          ]}
          rows={kinds.map((kind) => ({ id: kind, cells: kindCells({ site, document, view }, kind) }))}
        />
      )}
      {measures.length === 0 ? null : (
        <DefinitionList
          items={measures.map((measure) => ({
            term: t("statistics"),
            detail: <Name>{nameIn(view.lang, measure)}</Name>,
          }))}
        />
      )}
    </>
  );
}

function kindCells({ site, document, view }: Shown, kind: string): readonly Cell[] {
  const t = documentMessages(view.lang);
  const edition = site.edition.id;
  const entries = entriesRead(site, [document.id, kind]);
  const facts = factCount(site, { document: document.id, kind, text: "" });
  return [
    cell(inLang(kindWord(kind), view.lang)),
    cell(entries && <DerivedNumber derivation={entries} edition={edition} view={view} />, entries?.inputs.length),
    facts.inputs.length === 0
      ? cell(t("noFacts"))
      : cell(<DerivedNumber derivation={facts} edition={edition} view={view} />, facts.inputs.length),
  ];
}

function Questions({ site, document, view }: Shown) {
  const t = documentMessages(view.lang);
  const findings = findingsOn(site, document.id);
  const derivation = findingsRaised(site, [document.id]);
  if (!derivation || findings.length === 0) {
    return (
      <Section id="questions" title={t("questions")}>
        <p>{t("noQuestions")}</p>
      </Section>
    );
  }
  const count = <DerivedNumber derivation={derivation} edition={site.edition.id} view={view} />;
  return (
    <Section id="questions" title={t("questions")} lead={weave(t("questionsLead"), { count })}>
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} edition={site.edition.id} view={view} />
      ))}
    </Section>
  );
}

function Text({ site, document, view }: Shown) {
  const t = documentMessages(view.lang);
  const text = site.texts.get(document.id);
  if (text) {
    return (
      <Section id="text" title={t("text")} lead={t("textLead")}>
        {document.sha256 === text.sha256 ? null : <p>{t("differs")}</p>}
        <DocumentText model={site} document={document} text={text} view={view} />
      </Section>
    );
  }
  return (
    <>
      <Section id="text" title={t("text")}>
        {document.file === null ? (
          <CitationOnly document={document} view={view} />
        ) : (
          <HowToAdd document={document} view={view} />
        )}
      </Section>
      <FactsByLine model={site} document={document} view={view} />
    </>
  );
}

function HowToAdd({ document, view }: { readonly document: DocumentEntry; readonly view: View }) {
  const t = documentMessages(view.lang);
  return (
    <>
      <EmptyState what={t("noTextWhat")} why={t("noTextWhy")} />
      <CopyText label={t("command")} text={`bin/michishirube document add ${document.file}`} />
    </>
  );
}

function CitationOnly({ document, view }: { readonly document: DocumentEntry; readonly view: View }) {
  const t = documentMessages(view.lang);
  const todo = document.url ? { label: t("openPublished"), href: document.url } : undefined;
  return <EmptyState what={t("citedWhat")} why={t("citedWhy")} todo={todo} />;
}
