import { EmptyState, inLang, Name, type PageContent, Tag } from "../../../ui/index.ts";
import { FormToken } from "../../account/web.tsx";
import { kindWords } from "../domain/correct-fact.ts";
import { documentAddress, workAddress } from "../domain/reading-address.ts";
import type { AcceptedFact, ReviewItem, SentDocument } from "../domain/review.ts";
import { pageOf } from "../domain/work-list.ts";
import { DocumentNav, documentCrumbs } from "./document-nav.tsx";
import { readingMessages } from "./reading-messages.ts";
import { reviewMessages } from "./review-messages.ts";
import { Corrected, Figures } from "./work-fact.tsx";
import { workMessages } from "./work-messages.ts";
import { factId, type RoomModel, whoWords } from "./work-model.ts";

export type CheckModel = RoomModel & {
  readonly document: SentDocument;
  /** What others accepted and nobody has confirmed, the first of them. */
  readonly items: readonly ReviewItem[];
  readonly waiting: number;
};

/** What others accepted waits for the second person. */
export function checkPage(model: CheckModel): PageContent {
  const { view, document, items } = model;
  const t = reviewMessages(view.lang);
  const room = readingMessages(view.lang);
  return {
    title: room("ofDocument", { title: document.title, what: room("check") }),
    description: t("checkLead"),
    breadcrumbs: documentCrumbs(model, document, "check"),
    main: (
      <>
        <DocumentNav model={model} document={document} here="check" />
        {document.twoPersons ? null : <p>{t("checkNotAsked")}</p>}
        {items.length === 0 ? <EmptyState what={t("checkNone")} why={t("checkNoneWhy")} /> : <Waiting model={model} />}
      </>
    ),
    unlisted: true,
  };
}

type OfModel = { readonly model: CheckModel };

function Waiting({ model }: OfModel) {
  const { view, items, waiting } = model;
  const t = reviewMessages(view.lang);
  return (
    <>
      <ol class="reading-list reading-checks">
        {items.map((item) =>
          item.decision?.content ? (
            <li key={item.key}>
              <CheckCard item={item} content={item.decision.content} model={model} />
            </li>
          ) : null,
        )}
      </ol>
      <ConfirmAll model={model} />
      {waiting > items.length ? (
        <p data-name="">{t("rest", { count: (waiting - items.length).toLocaleString("en") })}</p>
      ) : null}
    </>
  );
}

type OfCard = OfModel & { readonly item: ReviewItem; readonly content: AcceptedFact };

function CheckCard({ item, content, model }: OfCard) {
  const { view, site, document } = model;
  const t = reviewMessages(view.lang);
  const link = workAddress(site.edition.id, document.id, { page: pageOf(item), at: item.key });
  return (
    <article class="reading-fact" id={factId(item)} aria-labelledby={`${factId(item)}-name`}>
      <header class="reading-fact-head">
        <h2 id={`${factId(item)}-name`} lang="ja">
          <Name>{content.name}</Name>
        </h2>
        <Tag word={inLang(kindWords[content.kind], view.lang)} />
      </header>
      <Figures figures={content.figures} view={view} />
      <dl class="reading-about">
        <div>
          <dt>{t("linkedTo")}</dt>
          <dd>{content.link ? <Name lang="ja">{content.link.name}</Name> : t("noLink")}</dd>
        </div>
        <div>
          <dt>{t("printed")}</dt>
          <dd>
            <Name lang="ja">「{content.printed}」</Name>{" "}
            <a href={`${link}#${factId(item)}`} aria-label={`${content.name}: ${t("onPage")}`}>
              {t("onPage")}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t("by")}</dt>
          <dd>
            <Name>{whoWords(model, item.decision?.byPerson ?? null)}</Name>
          </dd>
        </div>
      </dl>
      <Corrected content={content} model={model} />
      <OneForm item={item} content={content} model={model} />
    </article>
  );
}

function OneForm({ item, content, model }: OfCard) {
  const { view, site, viewer, document } = model;
  const t = reviewMessages(view.lang);
  const id = `doubt-${item.place}`;
  return (
    <form method="post" action={`${documentAddress(site.edition.id, document.id)}/check`} class="reading-second">
      <FormToken token={viewer.formToken} />
      <input type="hidden" name="key" value={item.key} />
      <input type="hidden" name="version" value={String(item.decision?.version ?? 0)} />
      <button type="submit" name="act" value="confirm" aria-label={t("confirmOne", { name: content.name })}>
        {t("confirm")}
      </button>
      <div class="reading-doubt">
        <label for={id}>{workMessages(view.lang)("doubtNote")}</label>
        <input type="text" id={id} name="note" maxLength={2000} autocomplete="off" />
        <button
          type="submit"
          name="act"
          value="doubt"
          class="quiet-button"
          aria-label={t("doubtOne", { name: content.name })}
        >
          {t("doubt")}
        </button>
      </div>
    </form>
  );
}

function ConfirmAll({ model }: OfModel) {
  const { view, site, viewer, document, items } = model;
  const t = reviewMessages(view.lang);
  return (
    <form method="post" action={`${documentAddress(site.edition.id, document.id)}/check`}>
      <FormToken token={viewer.formToken} />
      {items.map((item) => (
        <input key={item.key} type="hidden" name="seen" value={`${item.decision?.version ?? 0} ${item.key}`} />
      ))}
      <button type="submit" name="act" value="confirmAll">
        {t("confirmAll", { count: items.length.toLocaleString("en") })}
      </button>
    </form>
  );
}
