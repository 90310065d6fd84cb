import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { AcceptedFact, Decision } from "../domain/review.ts";

/** Which document's found things are decided about. */
export type DocumentPlace = { readonly bodyId: string; readonly documentId: string };

/** What is done at once: it is undone as one. `undoes` names the act that this one takes back. */
export type Act = { readonly id: string; readonly undoes: string | null };

/** The next version of a decision; `version` is one more than the person saw, so that who comes second is refused by the key. */
export type NewDecision = Pick<Decision, "key" | "version" | "state" | "seen" | "content" | "note">;

const rowsAtOnce = 1000;

/** Keeps decisions of one act, many rows a statement; all of them or none, for the transaction is the caller's. */
export async function keepDecisions(
  tx: WriteTx,
  { bodyId, documentId }: DocumentPlace,
  act: Act,
  decisions: readonly NewDecision[],
): Promise<void> {
  for (let from = 0; from < decisions.length; from += rowsAtOnce) {
    await tx.execute(
      `INSERT INTO reading_decision (body_id, document_id, act, undoes, key, version, state, seen, content, note)
       SELECT $1, $2, $3, $4, r.key, r.version, r.state, r.seen, nullif(r.content, 'null'), r.note
       FROM jsonb_to_recordset($5::jsonb) AS r (key text, version integer, state text, seen text, content jsonb, note text)`,
      [bodyId, documentId, act.id, act.undoes, JSON.stringify(decisions.slice(from, from + rowsAtOnce))],
    );
  }
}

/** How many decisions were ever made about a document: they are only added to, so that the same number means the same decisions. */
export async function countDecisions(tx: ReadTx, { bodyId, documentId }: DocumentPlace): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    "SELECT count(*) FROM reading_decision WHERE (body_id, document_id) = ($1, $2)",
    [bodyId, documentId],
  );
  return row?.count ?? 0;
}

/** The keys of everything that was ever decided about these documents. */
export async function readDecidedKeys(
  tx: ReadTx,
  bodyId: string,
  documentIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ key: string }>(
    "SELECT DISTINCT key FROM reading_decision WHERE body_id = $1 AND document_id = ANY ($2)",
    [bodyId, documentIds],
  );
  return rows.map(({ key }) => key);
}

/** The second person's word about a version of a decision. */
export type NewWord = {
  readonly key: string;
  readonly version: number;
  readonly outcome: "confirmed" | "doubted" | "withdrawn";
  readonly note: string | null;
};

/** Keeps words of one act; each is the next about its decision. The policies refuse what the person may not say. */
export async function keepWords(
  tx: WriteTx,
  { bodyId, documentId }: DocumentPlace,
  act: Act,
  words: readonly NewWord[],
): Promise<void> {
  for (let from = 0; from < words.length; from += rowsAtOnce) {
    await tx.execute(
      `INSERT INTO reading_check (body_id, document_id, act, undoes, key, version, number, outcome, note)
       SELECT $1, $2, $3, $4, r.key, r.version,
         (SELECT coalesce(max(o.number), 0) + 1 FROM reading_check o WHERE (o.body_id, o.document_id, o.key, o.version) = ($1, $2, r.key, r.version)),
         r.outcome, r.note
       FROM jsonb_to_recordset($5::jsonb) AS r (key text, version integer, outcome text, note text)`,
      [bodyId, documentId, act.id, act.undoes, JSON.stringify(words.slice(from, from + rowsAtOnce))],
    );
  }
}

/** The person's last act in a document that was neither taken back nor takes one back; null where there is none. */
export async function readLastAct(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  personId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ act: string }>(
    `WITH done AS (
       SELECT act, undoes, recorded_at FROM reading_decision WHERE (body_id, document_id, by_person) = ($1, $2, $3)
       UNION ALL
       SELECT act, undoes, recorded_at FROM reading_check WHERE (body_id, document_id, by_person) = ($1, $2, $3))
     SELECT act FROM done WHERE undoes IS NULL AND act NOT IN (SELECT undoes FROM done WHERE undoes IS NOT NULL)
     ORDER BY recorded_at DESC LIMIT 1`,
    [bodyId, documentId, personId],
  );
  return row?.act ?? null;
}

type UndoneRow = Pick<NewDecision, "key" | "version" | "seen" | "note"> & {
  readonly state: Decision["state"] | null;
  readonly content: AcceptedFact | null;
  readonly standsStill: boolean;
};

/** What an act decided, as it stood before it. `left` counts what somebody has decided about anew since: it is not touched. */
export async function readUndone(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  act: string,
): Promise<{ readonly decisions: readonly NewDecision[]; readonly left: number }> {
  const rows = await tx.query<UndoneRow>(
    // what the same person decided later was taken back before
    `SELECT d.key, newest.version + 1 AS version, coalesce(b.seen, d.seen) AS seen, b.state, b.content, b.note, newest."standsStill"
     FROM reading_decision d
     CROSS JOIN LATERAL (SELECT max(n.version) AS version, bool_and(n.by_person = d.by_person) AS "standsStill" FROM reading_decision n
       WHERE (n.body_id, n.document_id, n.key) = (d.body_id, d.document_id, d.key) AND n.version >= d.version) newest
     LEFT JOIN LATERAL (SELECT o.state, o.seen, o.content, o.note FROM reading_decision o
       WHERE (o.body_id, o.document_id, o.key, o.version) = (d.body_id, d.document_id, d.key, d.version - 1) LIMIT 1) b ON true
     WHERE (d.body_id, d.document_id, d.act) = ($1, $2, $3) ORDER BY d.key`,
    [bodyId, documentId, act],
  );
  const still = rows.filter(({ standsStill }) => standsStill);
  return {
    decisions: still.map(({ standsStill: _, state, ...row }) => ({ ...row, state: state ?? "open" })),
    left: rows.length - still.length,
  };
}

/** What an act said about others' decisions, as it was before it. `left` counts what stands otherwise since. */
export async function readUnsaid(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  act: string,
): Promise<{ readonly words: readonly NewWord[]; readonly left: number }> {
  const rows = await tx.query<NewWord & { readonly standsStill: boolean }>(
    `SELECT c.key, c.version, coalesce(b.outcome, 'withdrawn') AS outcome, b.note,
       newest.version = c.version AND later."standsStill" AS "standsStill"
     FROM reading_check c
     CROSS JOIN LATERAL (SELECT max(n.version) AS version FROM reading_decision n
       WHERE (n.body_id, n.document_id, n.key) = (c.body_id, c.document_id, c.key)) newest
     CROSS JOIN LATERAL (SELECT bool_and(n.by_person = c.by_person) AS "standsStill" FROM reading_check n
       WHERE (n.body_id, n.document_id, n.key, n.version) = (c.body_id, c.document_id, c.key, c.version) AND n.number >= c.number) later
     LEFT JOIN LATERAL (SELECT o.outcome, o.note FROM reading_check o WHERE (o.body_id, o.document_id, o.key, o.version, o.number)
       = (c.body_id, c.document_id, c.key, c.version, c.number - 1) LIMIT 1) b ON true
     WHERE (c.body_id, c.document_id, c.act) = ($1, $2, $3) ORDER BY c.key`,
    [bodyId, documentId, act],
  );
  const still = rows.filter(({ standsStill }) => standsStill);
  return { words: still.map(({ standsStill: _, ...word }) => word), left: rows.length - still.length };
}

/** The keys about which somebody said something since that moment (ISO), and the moment until which was looked, a little in the past. */
export async function readSaidSince(
  tx: ReadTx,
  { bodyId, documentId }: DocumentPlace,
  since: string,
): Promise<{ readonly keys: readonly string[]; readonly until: string }> {
  const [row] = await tx.query<{ keys: readonly string[]; until: string }>(
    // what another is just committing bears an earlier time than now: the next look begins before this one ended
    `SELECT clock_timestamp()::timestamptz(3) - interval '5 seconds' AS until, ARRAY(
       SELECT key FROM reading_decision WHERE (body_id, document_id) = ($1, $2) AND recorded_at > $3
       UNION SELECT key FROM reading_check WHERE (body_id, document_id) = ($1, $2) AND recorded_at > $3 ORDER BY 1) AS keys`,
    [bodyId, documentId, since],
  );
  if (!row) throw new Error("A statement without FROM gives one row");
  return row;
}
