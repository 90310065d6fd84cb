import { cell, EmptyState, inLang, Name, type PageContent, Section, Table } from "../../../ui/index.ts";
import { FormToken } from "../../account/web.tsx";
import type { AcceptAllWish } from "../actions/decide-many.ts";
import { kindWords } from "../domain/correct-fact.ts";
import type { FactKind } from "../domain/found-fact.ts";
import { documentAddress, workAddress } from "../domain/reading-address.ts";
import type { ReviewItem, SentDocument } from "../domain/review.ts";
import { pageOf } from "../domain/work-list.ts";
import { DocumentNav, documentCrumbs } from "./document-nav.tsx";
import { readingMessages } from "./reading-messages.ts";
import { reviewMessages } from "./review-messages.ts";
import { Figures } from "./work-fact.tsx";
import { percentWords, type RoomModel } from "./work-model.ts";

export type AcceptModel = RoomModel & {
  readonly document: SentDocument;
  /** The kinds of which something is open. */
  readonly kinds: readonly FactKind[];
  readonly wish: AcceptAllWish;
  readonly fitting: number;
  /** The first of those that fit. */
  readonly items: readonly ReviewItem[];
};

/** Thresholds that can be chosen. */
export const thresholds = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** Accepts all of one kind that is sure enough; shows how many and which first. */
export function acceptPage(model: AcceptModel): PageContent {
  const { view, document, fitting } = model;
  const t = reviewMessages(view.lang);
  const room = readingMessages(view.lang);
  return {
    title: room("ofDocument", { title: document.title, what: room("acceptMany") }),
    description: t("acceptLead"),
    breadcrumbs: documentCrumbs(model, document, "accept"),
    main: (
      <>
        <DocumentNav model={model} document={document} here="accept" />
        <Choice model={model} />
        {fitting === 0 ? <EmptyState what={t("nothingFits")} why={t("nothingFitsWhy")} /> : <Fitting model={model} />}
      </>
    ),
    unlisted: true,
  };
}

type OfModel = { readonly model: AcceptModel };

function Choice({ model }: OfModel) {
  const { view, site, document, kinds, wish } = model;
  const t = reviewMessages(view.lang);
  return (
    <form method="get" action={`${documentAddress(site.edition.id, document.id)}/accept`} class="short-form">
      <label>
        <span>{t("kind")}</span>
        <select name="kind">
          {kinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === wish.kind}>
              {inLang(kindWords[kind], view.lang)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("atLeast")}</span>
        <select name="atLeast">
          {thresholds.map((threshold) => (
            <option key={threshold} value={String(threshold)} selected={threshold === wish.atLeast}>
              {percentWords(threshold)}
            </option>
          ))}
        </select>
      </label>
      <label class="reading-check">
        <input type="checkbox" name="unlinked" value="yes" checked={wish.unlinked} /> {t("unlinked")}
      </label>
      <button type="submit" class="quiet-button">
        {t("look")}
      </button>
    </form>
  );
}

function Fitting({ model }: OfModel) {
  const { view, site, viewer, document, fitting, items, wish } = model;
  const t = reviewMessages(view.lang);
  const all = { count: fitting.toLocaleString("en") };
  const shown = fitting > items.length ? ` ${t("fitsMore", { count: items.length.toLocaleString("en") })}` : "";
  return (
    <Section id="fitting" title={<Name>{t("fits", all)}</Name>} lead={shown === "" ? undefined : <Name>{shown}</Name>}>
      <form method="post" action={`${documentAddress(site.edition.id, document.id)}/accept`}>
        <FormToken token={viewer.formToken} />
        <input type="hidden" name="kind" value={wish.kind} />
        <input type="hidden" name="atLeast" value={String(wish.atLeast)} />
        <input type="hidden" name="unlinked" value={wish.unlinked ? "yes" : ""} />
        <button type="submit">{t("acceptAll", all)}</button>
      </form>
      <Table
        id="fitting-list"
        caption={t("fits", all)}
        captionShown="hidden"
        columns={[
          { id: "name", head: t("name"), kind: "text" },
          { id: "value", head: t("value"), kind: "text", sortable: false },
          { id: "link", head: t("linkedTo"), kind: "text" },
          { id: "confidence", head: t("confidence"), kind: "number" },
          { id: "page", head: t("page"), kind: "number" },
        ]}
        rows={items.map((item) => {
          const { fact, link } = item.found;
          const place = { page: pageOf(item), at: item.key };
          return {
            id: String(item.place),
            cells: [
              cell(<Name lang="ja">{fact.name}</Name>, fact.name),
              cell(<Figures figures={fact.figures} view={view} brief />),
              cell(link ? <Name lang="ja">{link.name}</Name> : t("noLink")),
              cell(<Name>{percentWords(item.confidence)}</Name>, item.confidence),
              cell(
                <a href={workAddress(site.edition.id, document.id, place)} data-name="">
                  {String(place.page)}
                </a>,
                place.page,
              ),
            ],
          };
        })}
      />
    </Section>
  );
}
