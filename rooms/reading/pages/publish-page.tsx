import { cell, EmptyState, inLang, Name, type PageContent, Pagination, Section, Table } from "../../../ui/index.ts";
import { Field, FormError, FormToken } from "../../account/web.tsx";
import { PeriodWhen } from "../../fact/web.tsx";
import { kindWords } from "../domain/correct-fact.ts";
import { documentAddress, workAddress } from "../domain/reading-address.ts";
import type { PublishedFact, SentDocument, Standing, StandingCounts } from "../domain/review.ts";
import { DocumentNav, documentCrumbs } from "./document-nav.tsx";
import { publishMessages } from "./publish-messages.ts";
import { readingMessages } from "./reading-messages.ts";
import { Figures } from "./work-fact.tsx";
import type { RoomModel } from "./work-model.ts";

export type PublishModel = RoomModel & {
  readonly document: SentDocument;
  /** How many things are settled, and those of this page; it counts from 1. */
  readonly settled: number;
  readonly facts: readonly PublishedFact[];
  readonly page: number;
  readonly pages: number;
  readonly counts: StandingCounts;
  /** How often it was published, and last on which day. */
  readonly version: number;
  readonly publishedOn: string | null;
  readonly mayPublish: boolean;
  readonly refused: string | null;
  readonly typedReason: string;
};

const held: readonly (readonly [
  Standing,
  "heldOpen" | "heldAccepted" | "heldDoubted" | "heldSkipped" | "heldChanged",
])[] = [
  ["open", "heldOpen"],
  ["accepted", "heldAccepted"],
  ["doubted", "heldDoubted"],
  ["changed", "heldChanged"],
  ["skipped", "heldSkipped"],
];

/** What will be public, what is held back and why; then publishing. */
export function publishPage(model: PublishModel): PageContent {
  const { view, document } = model;
  const t = publishMessages(view.lang);
  const room = readingMessages(view.lang);
  return {
    title: room("ofDocument", { title: document.title, what: room("publish") }),
    description: t("publishLead"),
    breadcrumbs: documentCrumbs(model, document, "publish"),
    main: (
      <>
        <DocumentNav model={model} document={document} here="publish" />
        {model.refused ? <FormError>{model.refused}</FormError> : null}
        <LastTime model={model} />
        <Public model={model} />
        <Held model={model} />
      </>
    ),
    unlisted: true,
  };
}

type OfModel = { readonly model: PublishModel };

function LastTime({ model: { view, site, document, publishedOn } }: OfModel) {
  const t = publishMessages(view.lang);
  return (
    <p>
      {t("publishedOn")}:{" "}
      {publishedOn ? (
        <a href={documentAddress(site.edition.id, document.id)}>
          <PeriodWhen period={publishedOn} view={view} />
        </a>
      ) : (
        t("never")
      )}
    </p>
  );
}

function Public({ model }: OfModel) {
  const { view, settled, document, mayPublish, page, pages } = model;
  const t = publishMessages(view.lang);
  if (document.withdrawn) return <EmptyState what={t("publicNone")} why={t("isWithdrawn")} />;
  if (settled === 0) return <EmptyState what={t("publicNone")} why={t("publicNoneWhy")} />;
  return (
    <Section
      id="public"
      title={t("public")}
      lead={<Name>{t("publicCount", { count: settled.toLocaleString("en") })}</Name>}
    >
      {mayPublish ? <PublishForm model={model} /> : <p>{t("notHq")}</p>}
      <FactTable model={model} />
      <Pagination view={view} page={page} pages={pages} />
    </Section>
  );
}

function FactTable({ model: { view, facts, site, document } }: OfModel) {
  const t = publishMessages(view.lang);
  return (
    <Table
      id="public-list"
      caption={t("public")}
      captionShown="hidden"
      columns={[
        { id: "name", head: t("name"), kind: "text" },
        { id: "kind", head: t("kind"), kind: "text" },
        { id: "value", head: t("value"), kind: "text", sortable: false },
        { id: "linked", head: t("linked"), kind: "text" },
      ]}
      rows={facts.map(({ key, name, kind, figures, link, at }, index) => ({
        id: String(index),
        cells: [
          cell(
            <a href={workAddress(site.edition.id, document.id, { page: at.page ?? 1, at: key })} lang="ja" data-name="">
              {name}
            </a>,
            name,
          ),
          cell(inLang(kindWords[kind], view.lang)),
          cell(<Figures figures={figures} view={view} brief />),
          cell(link ? <Name lang="ja">{link.name}</Name> : t("notLinked")),
        ],
      }))}
    />
  );
}

function PublishForm({ model }: OfModel) {
  const { view, site, viewer, document, version, typedReason } = model;
  const t = publishMessages(view.lang);
  return (
    <form method="post" action={`${documentAddress(site.edition.id, document.id)}/publish`}>
      <FormToken token={viewer.formToken} />
      <input type="hidden" name="version" value={String(version)} />
      {version > 0 ? (
        <Field name="reason" label={t("reason")} help={t("reasonHelp")} value={typedReason} optional />
      ) : null}
      <button type="submit">{t("publishNow")}</button>
    </form>
  );
}

function Held({ model: { view, counts } }: OfModel) {
  const t = publishMessages(view.lang);
  const rows = held.filter(([standing]) => counts[standing] > 0);
  return (
    <Section id="held" title={t("held")}>
      {rows.length === 0 ? (
        <p>{t("heldNone")}</p>
      ) : (
        <Table
          id="held-list"
          caption={t("held")}
          captionShown="hidden"
          columns={[
            { id: "why", head: t("why"), kind: "text", sortable: false },
            { id: "count", head: t("count"), kind: "number", sortable: false },
          ]}
          rows={rows.map(([standing, word]) => ({
            id: standing,
            cells: [cell(t(word)), cell(<Name>{counts[standing].toLocaleString("en")}</Name>, counts[standing])],
          }))}
        />
      )}
    </Section>
  );
}
