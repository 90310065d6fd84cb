import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { BundleFile, Correction, ReleaseContent, ReleaseHead, TrailHead } from "../domain/release-content.ts";

const headColumns = `body_id AS "bodyId", id, cycle_id AS "cycleId", fiscal_year AS "fiscalYear", title, published_on AS "publishedOn",
  recorded_at AS "recordedAt", corrects, bundle_sha256 AS "bundleSha256",
  CASE WHEN audit_number IS NULL THEN NULL ELSE jsonb_build_object('number', audit_number, 'hash', audit_hash) END AS trail`;

/** Releases of a body, the newest first. */
export const readReleases = (tx: ReadTx, bodyId: string): Promise<readonly ReleaseHead[]> =>
  tx.query<ReleaseHead>(
    `SELECT ${headColumns} FROM release_release WHERE body_id = $1 ORDER BY published_on DESC, recorded_at DESC, id`,
    [bodyId],
  );

export async function readRelease(tx: ReadTx, bodyId: string, id: string): Promise<ReleaseHead | null> {
  const [head] = await tx.query<ReleaseHead>(
    `SELECT ${headColumns} FROM release_release WHERE body_id = $1 AND id = $2`,
    [bodyId, id],
  );
  return head ?? null;
}

/** The contents of the releases that hold: of each cycle the newest. `knownAt` (ISO): as it was then. */
export async function readHoldingContents(
  tx: ReadTx,
  bodyId: string,
  knownAt?: string,
): Promise<readonly ReleaseContent[]> {
  const rows = await tx.query<{ content: ReleaseContent }>(
    `SELECT content FROM (
       SELECT DISTINCT ON (cycle_id) cycle_id, fiscal_year, content FROM release_release
       WHERE body_id = $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2) ORDER BY cycle_id, recorded_at DESC
     ) newest ORDER BY fiscal_year, cycle_id`,
    [bodyId, knownAt ?? null],
  );
  return rows.map(({ content }) => content);
}

/** Asks how many releases the body $1 has: a site is arranged anew when one is added. */
export const releaseCount = "SELECT count(*) FROM release_release WHERE body_id = $1";

export type FileHead = {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
};

export const readFileHeads = (tx: ReadTx, bodyId: string, releaseId: string): Promise<readonly FileHead[]> =>
  tx.query<FileHead>(
    `SELECT path, media_type AS "mediaType", sha256, length(bytes) AS size FROM release_file
     WHERE body_id = $1 AND release_id = $2 ORDER BY path`,
    [bodyId, releaseId],
  );

export async function readFile(
  tx: ReadTx,
  bodyId: string,
  releaseId: string,
  path: string,
): Promise<BundleFile | null> {
  const [file] = await tx.query<BundleFile>(
    `SELECT path, media_type AS "mediaType", bytes FROM release_file WHERE body_id = $1 AND release_id = $2 AND path = $3`,
    [bodyId, releaseId, path],
  );
  return file ?? null;
}

export const readCorrections = (tx: ReadTx, bodyId: string): Promise<readonly Correction[]> =>
  tx.query<Correction>(
    `SELECT release_id AS "releaseId", number, corrected_on AS "correctedOn", about, was, is_now AS "isNow", reason
     FROM release_correction WHERE body_id = $1 ORDER BY release_id, number`,
    [bodyId],
  );

/** The end of the audit trail, for HQ only (others read nothing here). */
export async function readTrailHead(tx: ReadTx, bodyId: string): Promise<TrailHead | null> {
  const [head] = await tx.query<TrailHead>(
    "SELECT number, hash FROM audit_link WHERE body_id = $1 ORDER BY number DESC LIMIT 1",
    [bodyId],
  );
  return head ?? null;
}

/** Keeps a release and its files. A second one of the same id is refused by the key. */
export async function keepRelease(
  tx: WriteTx,
  content: ReleaseContent,
  files: readonly (BundleFile & { readonly sha256: string })[],
  bundleSha256: string,
): Promise<void> {
  await tx.execute(
    `INSERT INTO release_release (body_id, id, cycle_id, fiscal_year, title, published_on, corrects, content, audit_number, audit_hash, bundle_sha256)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      content.body.id,
      content.id,
      content.cycle.id,
      content.cycle.fiscalYear,
      content.title,
      content.publishedOn,
      content.corrects,
      JSON.stringify(content),
      content.trail?.number ?? null,
      content.trail?.hash ?? null,
      bundleSha256,
    ],
  );
  for (const { path, mediaType, sha256, bytes } of files) {
    await tx.execute(
      "INSERT INTO release_file (body_id, release_id, path, media_type, sha256, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
      [content.body.id, content.id, path, mediaType, sha256, Buffer.from(bytes)],
    );
  }
}

/** Steps every sheet of the release from fixed to published; the trigger refuses a sheet that moved meanwhile. */
export const stepToPublished = (tx: WriteTx, bodyId: string, sheetIds: readonly string[]): Promise<number> =>
  tx.execute(
    `INSERT INTO cycle_step (body_id, sheet_id, number, from_stage, to_stage)
     SELECT body_id, sheet_id, step_number + 1, 'fixed', 'published' FROM cycle_now
     WHERE body_id = $1 AND sheet_id = ANY ($2) AND stage = 'fixed' ORDER BY sheet_id`,
    [bodyId, sheetIds],
  );

/** Adds to the log of corrections of a release. */
export const keepCorrection = (tx: WriteTx, bodyId: string, correction: Omit<Correction, "number">): Promise<number> =>
  tx.execute(
    `INSERT INTO release_correction (body_id, release_id, number, corrected_on, about, was, is_now, reason)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7 FROM release_correction WHERE body_id = $1 AND release_id = $2`,
    [
      bodyId,
      correction.releaseId,
      correction.correctedOn,
      correction.about,
      correction.was,
      correction.isNow,
      correction.reason,
    ],
  );
