import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { PublishedFact, PublishedReading } from "../domain/review.ts";
import { revivedAccepted } from "../domain/stored-fact.ts";
import type { DocumentPlace } from "./decisions.ts";

const revived = (content: PublishedReading): PublishedReading => ({
  ...content,
  facts: content.facts.map(revivedAccepted),
});

/** What holds of every document of a body: its newest publication. `knownAt` (ISO): as it was then. */
export async function readPublications(
  tx: ReadTx,
  bodyId: string,
  knownAt?: string,
): Promise<readonly PublishedReading[]> {
  const rows = await tx.query<{ content: PublishedReading }>(
    `SELECT DISTINCT ON (document_id) content FROM reading_publication
     WHERE body_id = $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2) ORDER BY document_id, version DESC`,
    [bodyId, knownAt ?? null],
  );
  return rows.map(({ content }) => revived(content));
}

/** What holds of one document; null where nothing of it was published. */
export async function readPublication(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
): Promise<PublishedReading | null> {
  const [row] = await tx.query<{ content: PublishedReading }>(
    "SELECT content FROM reading_publication WHERE (body_id, document_id) = ($1, $2) ORDER BY version DESC LIMIT 1",
    [bodyId, documentId],
  );
  return row ? revived(row.content) : null;
}

/** How often a body has published readings: a site is arranged anew when one is added. */
export async function countPublications(tx: ReadTx, bodyId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>("SELECT count(*) FROM reading_publication WHERE body_id = $1", [
    bodyId,
  ]);
  return row?.count ?? 0;
}

/** The days on which documents of a body were last published, by document. */
export async function readPublishedDays(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ documentId: string; day: string }>(
    `SELECT DISTINCT ON (document_id) document_id AS "documentId", published_on AS day FROM reading_publication
     WHERE body_id = $1 ORDER BY document_id, version DESC`,
    [bodyId],
  );
  return new Map(rows.map(({ documentId, day }) => [documentId, day]));
}

/**
 * The newest decisions about these keys as facts to publish, in this order; what is not accepted is left out. They are handed on just as they are
 * kept: the store compares them when they are published.
 */
export async function readAccepted(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  keys: readonly string[],
): Promise<readonly PublishedFact[]> {
  const rows = await tx.query<{ fact: PublishedFact }>(
    `SELECT content || jsonb_build_object('key', key, 'version', version) AS fact FROM (
       SELECT DISTINCT ON (key) key, version, content FROM reading_decision
       WHERE (body_id, document_id) = ($1, $2) AND key = ANY ($3) ORDER BY key, version DESC) newest
     WHERE content IS NOT NULL`,
    [bodyId, documentId, keys],
  );
  const facts = new Map(rows.map(({ fact }) => [fact.key, fact]));
  return keys.flatMap((key) => facts.get(key) ?? []);
}

/** Keeps a publication. A second one of the same version is refused by the key, an unsettled fact by the trigger. */
export async function keepPublication(
  tx: WriteTx,
  bodyId: string,
  content: PublishedReading,
  reason: string | null,
): Promise<void> {
  await tx.execute(
    "INSERT INTO reading_publication (body_id, document_id, version, published_on, content, reason) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, content.document.id, content.version, content.publishedOn, JSON.stringify(content), reason],
  );
}
