import type { ReadTx } from "../../../store/index.ts";
import { decodeText } from "../domain/decode-text.ts";
import { type DocumentText, linesOf } from "../domain/documents.ts";
import { readDocumentFiles } from "./document-files.ts";

/** The texts of the files that were added for a body, by the id of their document: the newest file of each. */
export async function readDocumentTexts(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, DocumentText>> {
  const files = await readDocumentFiles(tx, bodyId);
  return new Map(
    files.map(({ documentId, name, sha256, bytes }) => {
      const text = decodeText(name, bytes);
      if (!text.ok) throw new Error(`document ${documentId}: the stored file ${name} no longer reads as text`);
      return [documentId, { id: documentId, sha256, lines: linesOf(text.value) }];
    }),
  );
}
