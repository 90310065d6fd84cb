import {
  cell,
  DefinitionList,
  EmptyState,
  inLang,
  Name,
  nameIn,
  type PageContent,
  Pagination,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import { entryAddress } from "../../fact/index.ts";
import { FactNumber, PeriodWhen } from "../../fact/web.tsx";
import type { Site } from "../../publication/index.ts";
import { kindWords, roleWords } from "../domain/correct-fact.ts";
import { documentAddress, workAddress } from "../domain/reading-address.ts";
import type { ReadingFact } from "../domain/reading-facts.ts";
import type { PublishedReading } from "../domain/review.ts";
import { publishMessages } from "./publish-messages.ts";

export type ReadModel = {
  readonly view: View;
  readonly site: Site;
  readonly published: PublishedReading;
  /** Those of the page. */
  readonly facts: readonly ReadingFact[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Whether the reader works on it, and so is shown the way to the workbench. */
  readonly works: boolean;
};

/** What was read from a document, for everybody: /reading/:edition/:document. */
export function readPage(model: ReadModel): PageContent {
  const { view, site, published } = model;
  const t = publishMessages(view.lang);
  const title = t("readTitle", { title: published.document.title });
  const known = published.document.knownDocument ?? published.document.id;
  return {
    title,
    description: t("readLead"),
    breadcrumbs: [
      [
        { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
        { label: published.document.title, href: `/document/${site.edition.id}/${encodeURIComponent(known)}` },
        { label: title },
      ],
    ],
    main: (
      <>
        <About model={model} />
        <Values model={model} />
      </>
    ),
  };
}

type OfModel = { readonly model: ReadModel };

function About({ model: { view, site, published, works } }: OfModel) {
  const t = publishMessages(view.lang);
  const { document, body, publishedOn } = published;
  const known = document.knownDocument ?? document.id;
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t("publisher"),
            detail: document.publisher ? <Name lang="ja">{document.publisher}</Name> : t("unknown"),
          },
          { term: t("file"), detail: <Name>{document.fileName}</Name> },
          { term: t("inTheName"), detail: <Name>{nameIn(view.lang, body)}</Name> },
          { term: t("publicSince"), detail: <PeriodWhen period={publishedOn} view={view} /> },
        ]}
      />
      <ul class="plain-list">
        <li>
          <a href={`/document/${site.edition.id}/${encodeURIComponent(known)}`}>{t("documentPage")}</a>
        </li>
        {works ? (
          <li>
            <a href={workAddress(site.edition.id, document.id)}>{t("toWork")}</a>
          </li>
        ) : null}
      </ul>
    </>
  );
}

function Values({ model }: OfModel) {
  const { view, site, published, facts, page, pages } = model;
  const t = publishMessages(view.lang);
  const csv = `${documentAddress(site.edition.id, published.document.id)}/facts.csv`;
  if (facts.length === 0) return <EmptyState what={t("nothingMore")} why={t("readLead")} />;
  return (
    <Section id="values" title={t("values")}>
      <Table
        id="read-values"
        caption={t("values")}
        captionShown="hidden"
        filter={pages === 1 && facts.length > 20}
        columns={[
          { id: "name", head: t("name"), kind: "text" },
          { id: "kind", head: t("kind"), kind: "text" },
          { id: "role", head: t("role"), kind: "text" },
          { id: "period", head: t("period"), kind: "text" },
          { id: "value", head: t("value"), kind: "number" },
          { id: "linked", head: t("linked"), kind: "text" },
        ]}
        rows={facts.map((one) => valueRow(one, model))}
        downloads={[
          { format: "csv", href: csv },
          { format: "sjis", href: `${csv}?encoding=Shift_JIS` },
        ]}
      />
      <Pagination view={view} page={page} pages={pages} />
    </Section>
  );
}

function valueRow({ fact, figure, of }: ReadingFact, { view, site }: ReadModel) {
  const t = publishMessages(view.lang);
  const value = fact.reading.kind === "known" ? fact.reading.quantity.value : undefined;
  return {
    id: fact.id,
    cells: [
      cell(<Name lang="ja">{of.name}</Name>, of.name),
      cell(inLang(kindWords[of.kind], view.lang)),
      cell(
        <>
          {roleWords[figure.role][view.lang]}
          {figure.subject ? <Name lang="ja"> {figure.subject}</Name> : null}
        </>,
      ),
      cell(figure.period ? <PeriodWhen period={figure.period} view={view} /> : t("noPeriod")),
      cell(<FactNumber fact={fact} view={view} />, value),
      cell(
        fact.subject.kind === "reading" ? (
          t("notLinked")
        ) : (
          <a href={entryAddress(site.edition.id, fact.subject.kind, fact.subject.id)} lang="ja" data-name="">
            {of.link?.name ?? fact.subject.id}
          </a>
        ),
      ),
    ],
  };
}
