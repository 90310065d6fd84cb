import type { Crumb } from "../../../ui/index.ts";
import { nameIn } from "../../../ui/index.ts";
import { hasRole } from "../../account/index.ts";
import { documentAddress, roomAddress } from "../domain/reading-address.ts";
import type { SentDocument } from "../domain/review.ts";
import { readingMessages } from "./reading-messages.ts";
import type { RoomModel } from "./work-model.ts";

/** The working pages of a document, by the last part of their address. */
const documentPages = ["work", "accept", "check", "changes", "publish", "settings"] as const;
type DocumentPage = (typeof documentPages)[number];

const words = {
  work: "work",
  accept: "acceptMany",
  check: "check",
  changes: "changes",
  publish: "publish",
  settings: "settings",
} as const satisfies Record<DocumentPage, string>;

type Props = {
  readonly model: RoomModel;
  readonly document: Pick<SentDocument, "id" | "title">;
  readonly here: DocumentPage;
};

/** The way between the pages of one document. Publishing is shown to those who may. */
export function DocumentNav({ model: { view, site, viewer }, document, here }: Props) {
  const t = readingMessages(view.lang);
  const pages = documentPages.filter((page) => page !== "publish" || hasRole(viewer, "hq"));
  return (
    <nav class="reading-nav" aria-label={t("roomNav")}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a
              href={`${documentAddress(site.edition.id, document.id)}/${page}`}
              aria-current={page === here ? "page" : undefined}
            >
              {t(words[page])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Edition → documents → this page of the document. */
export function documentCrumbs(
  { view, site }: Pick<RoomModel, "view" | "site">,
  document: Pick<SentDocument, "title">,
  here: DocumentPage | null,
): readonly (readonly Crumb[])[] {
  const t = readingMessages(view.lang);
  const label = here === null ? document.title : t("ofDocument", { title: document.title, what: t(words[here]) });
  return [
    [
      { label: nameIn(view.lang, site.edition), href: `/home/${site.edition.id}` },
      { label: t("room"), href: roomAddress(site.edition.id) },
      { label },
    ],
  ];
}
