import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { SentDocument } from "../domain/review.ts";

const columns = `id, version, recorded_at AS "recordedAt", by_person AS "byPerson", title, publisher, file_name AS "fileName", sha256,
  size_bytes AS "sizeBytes", known_document AS "knownDocument", follows, two_persons AS "twoPersons", withdrawn`;

/** Every document that was taken in and that the session may see, as it stands now, the last one taken in first. */
export const readDocuments = (tx: ReadTx, bodyId: string): Promise<readonly SentDocument[]> =>
  tx.query<SentDocument>(
    `SELECT * FROM (SELECT DISTINCT ON (id) ${columns} FROM reading_document WHERE body_id = $1 ORDER BY id, version DESC) newest
     ORDER BY (SELECT recorded_at FROM reading_file f WHERE (f.body_id, f.document_id) = ($1, newest.id)) DESC, id`,
    [bodyId],
  );

/** One document as it stands now; null where there is none, or none that the session may see. */
export async function readDocument(tx: ReadTx, bodyId: string, id: string): Promise<SentDocument | null> {
  const [document] = await tx.query<SentDocument>(
    `SELECT ${columns} FROM reading_document WHERE (body_id, id) = ($1, $2) ORDER BY version DESC LIMIT 1`,
    [bodyId, id],
  );
  return document ?? null;
}

/** A version of a document; its time and its writer are the store's to say. */
export type NewDocument = Omit<SentDocument, "recordedAt" | "byPerson">;

/** Keeps the next version; `version` is one more than the writer saw, so that who comes second is refused by the key. */
export async function keepDocument(tx: WriteTx, bodyId: string, document: NewDocument): Promise<void> {
  await tx.execute(
    `INSERT INTO reading_document (body_id, id, version, title, publisher, file_name, sha256, size_bytes, known_document, follows, two_persons, withdrawn)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      bodyId,
      document.id,
      document.version,
      document.title,
      document.publisher,
      document.fileName,
      document.sha256,
      document.sizeBytes,
      document.knownDocument,
      document.follows,
      document.twoPersons,
      document.withdrawn,
    ],
  );
}

/** Keeps the bytes of a document as they were sent. */
export async function keepFile(
  tx: WriteTx,
  bodyId: string,
  file: { readonly documentId: string; readonly sha256: string; readonly bytes: Uint8Array },
): Promise<void> {
  await tx.execute("INSERT INTO reading_file (body_id, document_id, sha256, bytes) VALUES ($1, $2, $3, $4)", [
    bodyId,
    file.documentId,
    file.sha256,
    Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength),
  ]);
}

/** The bytes of a document as they were sent. */
export async function readBytes(tx: ReadTx, bodyId: string, documentId: string): Promise<Buffer | null> {
  const [file] = await tx.query<{ bytes: Buffer }>(
    "SELECT bytes FROM reading_file WHERE (body_id, document_id) = ($1, $2)",
    [bodyId, documentId],
  );
  return file?.bytes ?? null;
}
