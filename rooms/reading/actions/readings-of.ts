import type { SentDocument } from "../domain/review.ts";
import { readDocuments } from "../store/documents.ts";
import type { Work } from "./work.ts";

/** The files that were taken in of a document of the edition and not withdrawn, as far as the session may see them; the last one first. */
export const readingsOf = (
  { database, viewer, bodyId }: Omit<Work, "documentId">,
  editionDocument: string,
): Promise<readonly SentDocument[]> =>
  database.readAs(viewer.session, async (tx) =>
    (await readDocuments(tx, bodyId)).filter(
      ({ id, knownDocument, withdrawn }) => !withdrawn && (knownDocument ?? id) === editionDocument,
    ),
  );
