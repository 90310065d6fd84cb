import type { ReadTx, WriteTx } from "../../../store/index.ts";

/** A file that proves a value, without its bytes. */
export type EvidenceHead = {
  readonly id: string;
  readonly sheetId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
};
export type EvidenceFile = EvidenceHead & { readonly bytes: Buffer };

const head = `id, sheet_id AS "sheetId", name, media_type AS "mediaType", sha256, length(bytes) AS size,
  recorded_at AS "recordedAt", by_person AS "byPerson"`;

/** The files of a sheet that the session may see, the oldest first. */
export const readEvidence = (tx: ReadTx, bodyId: string, sheetId: string): Promise<readonly EvidenceHead[]> =>
  tx.query<EvidenceHead>(
    `SELECT ${head} FROM value_evidence WHERE body_id = $1 AND sheet_id = $2 ORDER BY recorded_at, id`,
    [bodyId, sheetId],
  );

/** One file with its bytes; null where there is none, or none that the session may see. */
export async function readEvidenceFile(
  tx: ReadTx,
  bodyId: string,
  { sheetId, id }: Pick<EvidenceHead, "sheetId" | "id">,
): Promise<EvidenceFile | null> {
  const [file] = await tx.query<EvidenceFile>(
    `SELECT ${head}, bytes FROM value_evidence WHERE body_id = $1 AND sheet_id = $2 AND id = $3`,
    [bodyId, sheetId, id],
  );
  return file ?? null;
}

export type NewEvidence = Pick<EvidenceFile, "id" | "sheetId" | "name" | "mediaType" | "sha256" | "bytes">;

export async function keepEvidence(tx: WriteTx, bodyId: string, file: NewEvidence): Promise<void> {
  await tx.execute(
    "INSERT INTO value_evidence (body_id, id, sheet_id, name, media_type, sha256, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    [bodyId, file.id, file.sheetId, file.name, file.mediaType, file.sha256, file.bytes],
  );
}
