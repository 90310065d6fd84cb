import { type Cell, cell, inLang, Name, nameIn, type PageContent, Table, type View } from "../../../ui/index.ts";
import type { DocumentEntry } from "../../document/index.ts";
import { entryAddress, factCount } from "../../fact/index.ts";
import { DerivedNumber, downloadsOf, PeriodWhen } from "../../fact/web.tsx";
import { findingsRaised } from "../domain/document-derivations.ts";
import type { Site } from "../domain/site.ts";
import { documentKindWords, documentMessages } from "./document-messages.ts";

/** The documents of an edition: what they are, what was read from them, whether their text is here. */
export function documentListPage(site: Site, view: View): PageContent {
  const t = documentMessages(view.lang);
  return {
    title: t("listTitle"),
    description: t("listDescription"),
    main: (
      <Table
        id="documents"
        caption={t("documents")}
        captionShown="hidden"
        columns={[
          { id: "document", head: t("document"), kind: "text" },
          { id: "publisher", head: t("publisher"), kind: "text" },
          { id: "kind", head: t("kind"), kind: "text" },
          { id: "period", head: t("period"), kind: "text" },
          { id: "facts", head: t("facts"), kind: "number" },
          { id: "findings", head: t("findings"), kind: "number" },
          { id: "state", head: t("state"), kind: "text" },
        ]}
        rows={site.documents.all.map((document) => ({ id: document.id, cells: documentCells(site, document, view) }))}
        downloads={downloadsOf("document", site.edition.id)}
      />
    ),
  };
}

/** Whether the text of a document is here, could be, or is known by citation only. */
export function textState(site: Site, document: DocumentEntry): "added" | "canBeAdded" | "citationOnly" {
  if (site.texts.has(document.id)) return "added";
  return document.file === null ? "citationOnly" : "canBeAdded";
}

function documentCells(site: Site, document: DocumentEntry, view: View): readonly Cell[] {
  const t = documentMessages(view.lang);
  const edition = site.edition.id;
  const facts = factCount(site, { document: document.id, kind: "all", text: "" });
  const findings = findingsRaised(site, [document.id]);
  const raised = findings?.inputs.length ?? 0;
  const title = nameIn(view.lang, { name: document.title, nameEn: document.titleEn });
  return [
    cell(
      <a href={entryAddress(edition, "document", document.id)} data-name="">
        {title}
      </a>,
      title,
    ),
    cell(<Name>{nameIn(view.lang, { name: document.publisher, nameEn: document.publisherEn })}</Name>),
    cell(inLang(documentKindWords[document.kind], view.lang)),
    cell(
      document.period ? <PeriodWhen period={document.period} view={view} /> : t("noPeriod"),
      document.period ?? undefined,
    ),
    facts.inputs.length === 0
      ? cell(t("noFacts"))
      : cell(<DerivedNumber derivation={facts} edition={edition} view={view} />, facts.inputs.length),
    findings && raised > 0
      ? cell(<DerivedNumber derivation={findings} edition={edition} view={view} />, raised)
      : cell(t("noFindings")),
    cell(t(textState(site, document)), textState(site, document)),
  ];
}
