import { readBytes, readDocument } from "../store/documents.ts";
import type { Work } from "./work.ts";

/** The file of a document as it was sent; null where there is no such document, or none that the session may see. */
export const loadFile = ({ database, viewer, bodyId, documentId }: Work) =>
  database.readAs(viewer.session, async (tx) => {
    const document = await readDocument(tx, bodyId, documentId);
    const bytes = document && (await readBytes(tx, bodyId, documentId));
    return document && bytes && { name: document.fileName, bytes };
  });
