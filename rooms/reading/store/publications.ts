import { setImmediate as others } from "node:timers/promises";
import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { PublishedFact, PublishedReading } from "../domain/review.ts";
import { revivedAccepted } from "../domain/stored-fact.ts";
import type { DocumentPlace } from "./decisions.ts";

/** A publication without its facts, which may be many thousands. */
export type PublicationHead = Omit<PublishedReading, "facts">;

/** The newest publication of each document of a body, of one document or of all; `$2` null for all of them, `$3` the time until which is looked. */
const newest = `SELECT DISTINCT ON (document_id) document_id, content FROM reading_publication
  WHERE body_id = $1 AND ($2::text IS NULL OR document_id = $2) AND ($3::timestamptz IS NULL OR recorded_at <= $3) ORDER BY document_id, version DESC`;

/** What holds of every document of a body: its newest publication. `knownAt` (ISO): as it was then. */
export const readPublications = (tx: ReadTx, bodyId: string, knownAt?: string): Promise<readonly PublishedReading[]> =>
  readNewest(tx, bodyId, null, knownAt ?? null);

/** What holds of one document; null where nothing of it was published. */
export async function readPublication(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
): Promise<PublishedReading | null> {
  const [found] = await readNewest(tx, bodyId, documentId, null);
  return found ?? null;
}

/** After so many facts everybody else has a turn. */
const factsAtOnce = 500;

/** Fact by fact, not each publication as one text: many thousands are taken apart as they arrive, and others are served in between. */
async function readNewest(
  tx: ReadTx,
  bodyId: string,
  documentId: string | null,
  knownAt: string | null,
): Promise<readonly PublishedReading[]> {
  const values = [bodyId, documentId, knownAt];
  const heads = await tx.query<{ head: PublicationHead }>(
    `SELECT content - 'facts' AS head FROM (${newest}) n`,
    values,
  );
  const versions = heads.map(({ head }) => head.version);
  const rows = await tx.query<{ documentId: string; fact: PublishedFact }>(
    // of what is published meanwhile there is no head
    `SELECT p.document_id AS "documentId", f.fact
     FROM unnest($2::text[], $3::integer[]) AS h (document_id, version)
     JOIN reading_publication p ON (p.body_id, p.document_id, p.version) = ($1, h.document_id, h.version),
       jsonb_array_elements(p.content -> 'facts') WITH ORDINALITY AS f (fact, place) ORDER BY p.document_id, f.place`,
    [bodyId, heads.map(({ head }) => head.document.id), versions],
  );
  const facts = new Map<string, PublishedFact[]>(heads.map(({ head }) => [head.document.id, []]));
  for (const [index, { documentId: of, fact }] of rows.entries()) {
    if (index % factsAtOnce === factsAtOnce - 1) await others();
    facts.get(of)?.push(revivedAccepted(fact));
  }
  return heads.map(({ head }) => ({ ...head, facts: facts.get(head.document.id) ?? [] }));
}

/** The newest publication of a document without its facts; null where nothing of it was published. */
export async function readPublicationHead(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
): Promise<PublicationHead | null> {
  const [row] = await tx.query<{ head: PublicationHead }>(`SELECT content - 'facts' AS head FROM (${newest}) n`, [
    bodyId,
    documentId,
    null,
  ]);
  return row?.head ?? null;
}

/** A page of the published figures of a document. `facts` are the things that they are of, whole, with `before` figures ahead of those of the page. */
export type PublishedPage = {
  readonly published: PublishedReading;
  /** How many things, and how many figures, were published. */
  readonly things: number;
  readonly figures: number;
  /** Counted from 1; the last one where the wished one is beyond it. */
  readonly page: number;
  readonly before: number;
};

type PageRow = Omit<PublishedPage, "published"> & {
  readonly head: PublicationHead;
  readonly facts: readonly PublishedFact[] | null;
};

/** One page of `size` figures of what holds of a document; null where nothing of it was published. Only these are sent here. */
export async function readPublishedPage(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<PublishedPage | null> {
  const [row] = await tx.query<PageRow>(
    `WITH newest AS MATERIALIZED (
       SELECT content FROM reading_publication WHERE (body_id, document_id) = ($1, $2) ORDER BY version DESC LIMIT 1),
     counted AS MATERIALIZED (
       SELECT f.fact, f.place, jsonb_array_length(f.fact -> 'figures') AS count,
         sum(jsonb_array_length(f.fact -> 'figures')) OVER (ORDER BY f.place) AS until
       FROM newest, jsonb_array_elements(content -> 'facts') WITH ORDINALITY AS f (fact, place)),
     total AS (SELECT coalesce(max(until), 0)::integer AS figures FROM counted),
     wished AS (SELECT figures, least($3::integer, greatest(1, ceil(figures / $4::numeric)))::integer AS page FROM total),
     shown AS (SELECT counted.* FROM counted, wished WHERE until > (page - 1) * $4::integer AND until - count < page * $4::integer)
     SELECT newest.content - 'facts' AS head, jsonb_array_length(newest.content -> 'facts') AS things, wished.figures, wished.page,
       coalesce((wished.page - 1) * $4::integer - (SELECT min(until - count) FROM shown), 0)::integer AS before,
       (SELECT jsonb_agg(fact ORDER BY place) FROM shown) AS facts
     FROM newest, wished`,
    [bodyId, documentId, page, size],
  );
  if (!row) return null;
  const { head, facts, ...counts } = row;
  return { ...counts, published: { ...head, facts: (facts ?? []).map(revivedAccepted) } };
}

/** Asks how often the body $1 has published readings: a site is arranged anew when one is added. */
export const publicationCount = "SELECT count(*) FROM reading_publication WHERE body_id = $1";

/** The days on which documents of a body were last published, by document. */
export async function readPublishedDays(tx: ReadTx, bodyId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ documentId: string; day: string }>(
    `SELECT DISTINCT ON (document_id) document_id AS "documentId", published_on AS day FROM reading_publication
     WHERE body_id = $1 ORDER BY document_id, version DESC`,
    [bodyId],
  );
  return new Map(rows.map(({ documentId, day }) => [documentId, day]));
}

/** The newest decisions about these keys as the facts that would be published, in this order; what is not accepted is left out. */
export async function readAccepted(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  keys: readonly string[],
): Promise<readonly PublishedFact[]> {
  const rows = await tx.query<{ fact: PublishedFact }>(
    `SELECT fact FROM (${acceptedFacts("$1", "$2", "$3")}) accepted ORDER BY place`,
    [bodyId, documentId, keys],
  );
  return rows.map(({ fact }) => revivedAccepted(fact));
}

/** Of each key the newest decision, as it is kept: the store compares it when it is published. */
const acceptedFacts = (bodyId: string, documentId: string, keys: string): string =>
  `SELECT wanted.place, d.content || jsonb_build_object('key', d.key, 'version', d.version) AS fact
   FROM unnest(${keys}::text[]) WITH ORDINALITY AS wanted (key, place)
   CROSS JOIN LATERAL (SELECT o.key, o.version, o.content FROM reading_decision o
     WHERE (o.body_id, o.document_id, o.key) = (${bodyId}, ${documentId}, wanted.key) ORDER BY o.version DESC LIMIT 1) d
   WHERE d.content IS NOT NULL`;

/**
 * Publishes what was accepted about these keys, in this order, without sending any of it here and back. A second publication of the same version
 * is refused by the key, an unsettled fact by the trigger.
 */
export async function keepPublication(
  tx: WriteTx,
  bodyId: string,
  head: PublicationHead,
  keys: readonly string[],
  reason: string | null,
): Promise<void> {
  await tx.execute(
    `INSERT INTO reading_publication (body_id, document_id, version, published_on, content, reason)
     SELECT $1, $2, $3, $4, $5::jsonb || jsonb_build_object('facts',
       coalesce((SELECT jsonb_agg(fact ORDER BY place) FROM (${acceptedFacts("$1", "$2", "$6")}) accepted), '[]')), $7`,
    [bodyId, head.document.id, head.version, head.publishedOn, JSON.stringify(head), keys, reason],
  );
}
