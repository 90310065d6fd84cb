import { Name, nameIn } from "../../../ui/index.ts";
import { fileAddress } from "../domain/reading-address.ts";
import type { SentDocument } from "../domain/review.ts";
import { readingMessages } from "./reading-messages.ts";
import type { RoomModel } from "./work-model.ts";

type Props = {
  readonly model: Pick<RoomModel, "view" | "site">;
  readonly document: Pick<SentDocument, "id" | "fileName" | "knownDocument">;
};

/** From a document to the file that it was read from, and to the document of the edition that it is. */
export function SourceLinks({ model: { view, site }, document }: Props) {
  const t = readingMessages(view.lang);
  const known = document.knownDocument === null ? undefined : site.documents.byId.get(document.knownDocument);
  return (
    <ul class="reading-sources">
      <li>
        {t("sourceFile")}
        <a href={fileAddress(site.edition.id, document.id)} download={document.fileName} data-name="">
          {document.fileName}
        </a>
      </li>
      {known ? (
        <li>
          {t("sourceKnown")}
          <a href={`/document/${site.edition.id}/${encodeURIComponent(known.id)}`}>
            <Name>{nameIn(view.lang, { name: known.title, nameEn: known.titleEn })}</Name>
          </a>
        </li>
      ) : null}
    </ul>
  );
}
