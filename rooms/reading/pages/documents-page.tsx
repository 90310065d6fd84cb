import {
  cell,
  EmptyState,
  Name,
  nameIn,
  Origin,
  type PageContent,
  type Row,
  Section,
  Status,
  Table,
} from "../../../ui/index.ts";
import { FormError } from "../../account/web.tsx";
import type { DocumentHead, DocumentState } from "../actions/load-review.ts";
import type { ReadStage } from "../actions/read-parts.ts";
import { documentAddress, roomAddress, rulesAddress, type Shown, workAddress } from "../domain/reading-address.ts";
import { readingMessages } from "./reading-messages.ts";
import { ruleMessages } from "./rule-messages.ts";
import { documentsUploadId, UploadForm, type UploadModel } from "./upload-form.tsx";
import type { RoomModel } from "./work-model.ts";

/** How far the reading of a document is while it goes on. */
type Staged = { readonly stage: ReadStage | null };
/** A document of the list. */
export type ListedDocument = DocumentState & Staged;
/** What is renewed of it while the list stays open. */
export type StagedDocument = DocumentHead & Staged;

export type DocumentsModel = UploadModel & {
  readonly documents: readonly ListedDocument[];
  /** Why an upload came back; in words, one for each file. */
  readonly refused: readonly string[];
};

const counted = ["open", "accepted", "settled", "doubted", "questions"] as const;
type Counted = (typeof counted)[number];
const heads = {
  open: "colOpen",
  accepted: "colAccepted",
  settled: "colSettled",
  doubted: "colDoubted",
  questions: "colQuestions",
} as const satisfies Record<Counted, string>;

/** What a body has taken in to be read: /reading/:edition. */
export function documentsPage(model: DocumentsModel): PageContent {
  const { view, site, documents } = model;
  const t = readingMessages(view.lang);
  return {
    title: t("room"),
    description: t("roomLead"),
    breadcrumbs: [[{ label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` }, { label: t("room") }]],
    main: (
      <div data-reading-list={`${roomAddress(site.edition.id)}/state`}>
        {model.refused.map((words) => (
          <FormError key={words}>{words}</FormError>
        ))}
        {documents.length === 0 ? (
          <EmptyState
            what={t("none")}
            why={t("noneWhy")}
            todo={{ label: t("noneDo"), href: `#${documentsUploadId}` }}
          />
        ) : (
          <Section id="documents" title={t("documents")}>
            <Table
              id="document-list"
              caption={t("documents")}
              captionShown="hidden"
              columns={[
                { id: "title", head: t("colTitle"), kind: "text" },
                { id: "state", head: t("colState"), kind: "text" },
                ...counted.map((id) => ({ id, head: t(heads[id]), kind: "number" as const })),
                { id: "next", head: t("colNext"), kind: "text", sortable: false },
              ]}
              rows={documents.map((document) => documentRow(document, model))}
            />
          </Section>
        )}
        <UploadForm model={model} />
        <Section id="rules" title={ruleMessages(view.lang)("title")} lead={ruleMessages(view.lang)("lead")}>
          <p>
            <a class="action" href={rulesAddress(site.edition.id)}>
              {ruleMessages(view.lang)("toRules")}
            </a>
          </p>
        </Section>
      </div>
    ),
    scripts: ["/assets/reading-progress.js"],
    unlisted: true,
  };
}

function documentRow(listed: ListedDocument, model: DocumentsModel): Row {
  const { document } = listed;
  const edition = model.site.edition.id;
  return {
    id: document.id,
    cells: [
      cell(
        <a href={workAddress(edition, document.id)} data-name="">
          {document.title}
        </a>,
        document.title,
      ),
      cell(<StateCell listed={listed} model={model} />),
      ...counted.map((id) => countCell(listed, id, model)),
      cell(<NextLinks listed={listed} model={model} />),
    ],
  };
}

const shownFor: Readonly<Record<Counted, Shown>> = {
  open: "open",
  accepted: "all",
  settled: "all",
  doubted: "doubted",
  questions: "questions",
};

function countCell({ document, counts, asked }: ListedDocument, id: Counted, { view, site }: DocumentsModel) {
  const t = readingMessages(view.lang);
  const count = id === "questions" ? asked : id === "open" ? counts.open + counts.changed : counts[id];
  return cell(
    <Origin
      kind="derived"
      href={workAddress(site.edition.id, document.id, { show: shownFor[id] })}
      label={t("countOf", { title: document.title, what: t(heads[id]) })}
    >
      {count.toLocaleString("en")}
    </Origin>,
    count,
  );
}

/** How far the reading is, as a word with its shape, and as a bar while it goes on; the island renews it. */
export function StateCell({ listed, model }: { readonly listed: ListedDocument; readonly model: RoomModel }) {
  const { document, newest, publishedOn, stage } = listed;
  const t = readingMessages(model.view.lang);
  const reading = newest !== null && newest.end === null;
  return (
    <div class="reading-state" data-document={document.id} data-reading={reading ? "" : undefined}>
      {document.withdrawn ? (
        <Status kind="unknown" word={t("withdrawn")} />
      ) : (
        <RunState listed={listed} model={model} />
      )}
      {reading ? (
        <progress
          max={stage?.of ?? undefined}
          value={stage?.of ? stage.page : undefined}
          aria-label={`${document.title}: ${stateWords(listed, model)}`}
        />
      ) : null}
      {publishedOn ? <Status kind="good" word={t("published")} /> : null}
    </div>
  );
}

function RunState({ listed, model }: { readonly listed: ListedDocument; readonly model: RoomModel }) {
  const { newest } = listed;
  const words = stateWords(listed, model);
  if (!newest?.end) return <Status kind="unknown" word={words} />;
  const { format, problems } = newest.end;
  if (format === null)
    return (
      <>
        <Status kind="behind" word={words} />
        <p>
          <Name>{problems[0]?.problem.message[model.view.lang] ?? ""}</Name>
        </p>
      </>
    );
  if (problems.length === 0) return <Status kind="good" word={words} />;
  return (
    <a href={`${documentAddress(model.site.edition.id, listed.document.id)}/settings#file`}>
      <Status kind="partly" word={words} />
    </a>
  );
}

/** How far the reading of a document is, in words. */
export function stateWords({ newest, stage }: Pick<ListedDocument, "newest" | "stage">, model: RoomModel): string {
  const t = readingMessages(model.view.lang);
  const end = newest?.end;
  if (end) {
    if (end.format === null) return t("failed");
    return end.problems.length === 0 ? t("ended") : t("endedWith", { count: end.problems.length.toLocaleString("en") });
  }
  if (!stage) return t("asked");
  const word = stage.stage === "reading" ? t("reading") : t("linking");
  if (!stage.of) return word;
  const done = t("pagesDone", { done: stage.page.toLocaleString("en"), all: stage.of.toLocaleString("en") });
  return model.view.lang === "ja" ? `${word}（${done}）` : `${word} (${done})`;
}

function NextLinks({ listed, model }: { readonly listed: ListedDocument; readonly model: DocumentsModel }) {
  const { document, counts, publishedOn } = listed;
  const { view, site } = model;
  const t = readingMessages(view.lang);
  const own = documentAddress(site.edition.id, document.id);
  const links = [
    ...(counts.open + counts.changed + counts.doubted > 0 ? [{ label: t("toWork"), href: `${own}/work` }] : []),
    ...(counts.accepted > 0 ? [{ label: t("toCheck"), href: `${own}/check` }] : []),
    ...(counts.settled > 0 && model.viewer.roles.some(({ role }) => role === "hq")
      ? [{ label: t("toPublish"), href: `${own}/publish` }]
      : []),
    ...(publishedOn ? [{ label: t("toPublic"), href: own }] : []),
    { label: t("toSettings"), href: `${own}/settings` },
  ];
  return (
    <ul class="plain-list">
      {links.map(({ label, href }) => (
        <li key={href}>
          <a href={href} aria-label={`${document.title}: ${label}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Words that the page and its island share. */
export const listState = (listed: StagedDocument, model: RoomModel) => ({
  id: listed.document.id,
  reading: listed.newest !== null && listed.newest.end === null,
  words: stateWords(listed, model),
  done: listed.stage?.page ?? null,
  of: listed.stage?.of ?? null,
});
