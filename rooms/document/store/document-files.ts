import type { ReadTx, WriteTx } from "../../../store/index.ts";

/** A file of a document as it was received; `recordedAt` is ISO time. */
export type DocumentFile = {
  readonly documentId: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly who: string;
};

/** The newest file of each document of a body. */
export function readDocumentFiles(tx: ReadTx, bodyId: string): Promise<readonly DocumentFile[]> {
  return tx.query<DocumentFile>(
    `SELECT DISTINCT ON (body_id, document_id) document_id AS "documentId", version, recorded_at AS "recordedAt", name, sha256, bytes, who
     FROM document_file WHERE body_id = $1 ORDER BY body_id, document_id, version DESC`,
    [bodyId],
  );
}

type Newest = { readonly version: number; readonly sha256: string };

/** Adds a file as a new version of a document, unless its newest version is the same file; tells the version that is there now. */
export async function saveDocumentFile(
  tx: WriteTx,
  bodyId: string,
  file: Omit<DocumentFile, "version">,
): Promise<{ readonly version: number; readonly added: boolean }> {
  // two people adding a file of one document at once get versions one after the other
  await tx.execute("LOCK TABLE document_file IN SHARE ROW EXCLUSIVE MODE");
  const [newest] = await tx.query<Newest>(
    "SELECT version, sha256 FROM document_file WHERE body_id = $1 AND document_id = $2 ORDER BY version DESC LIMIT 1",
    [bodyId, file.documentId],
  );
  if (newest?.sha256 === file.sha256) return { version: newest.version, added: false };
  const version = (newest?.version ?? 0) + 1;
  await tx.execute(
    `INSERT INTO document_file (body_id, document_id, version, recorded_at, name, sha256, bytes, who)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [bodyId, file.documentId, version, file.recordedAt, file.name, file.sha256, file.bytes, file.who],
  );
  return { version, added: true };
}

/** Asks how many files the body $1 has received in all; it grows with each one, so it tells whether something was added. */
export const documentFileCount = "SELECT count(*) FROM document_file WHERE body_id = $1";
