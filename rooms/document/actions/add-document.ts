import { createHash } from "node:crypto";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { Database } from "../../../store/index.ts";
import { decodeText } from "../domain/decode-text.ts";
import type { DocumentEntry } from "../domain/document-entry.ts";
import { matchDocument } from "../domain/match-document.ts";
import { saveDocumentFile } from "../store/document-files.ts";

/** A file to be kept for a body; `as` names the document when the file is another copy than the one that was read. */
export type NewDocumentFile = {
  readonly bodyId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly who: string;
  /** ISO time. */
  readonly now: string;
  readonly documents: readonly DocumentEntry[];
  readonly as?: string | undefined;
};

/** What became of the file. `same: false` = not the file that was read, so its lines may stand elsewhere than cited. */
export type AddedDocument = {
  readonly document: DocumentEntry;
  readonly state: "added" | "unchanged";
  readonly version: number;
  readonly same: boolean;
  readonly sha256: string;
};

/** Keeps a file of a document exactly as received; the same file a second time changes nothing. */
export async function addDocument(database: Database, file: NewDocumentFile): Promise<Outcome<AddedDocument, Problem>> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const matched = matchDocument(file.documents, { name: file.name, sha256, as: file.as });
  if (!matched.ok) return matched;
  const text = decodeText(file.name, file.bytes);
  if (!text.ok) return fail(text.problem);
  const { document, same } = matched.value;
  const { bodyId, name, bytes, who, now } = file;
  const { version, added } = await database.write((tx) =>
    saveDocumentFile(tx, bodyId, { documentId: document.id, recordedAt: now, name, sha256, bytes, who }),
  );
  return ok({ document, state: added ? "added" : "unchanged", version, same, sha256 });
}
