import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { LinkedFact } from "../domain/link-facts.ts";
import { parseRule } from "../domain/parse-rule.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import type { ReadingRule, RuleContent } from "../domain/reading-rule.ts";
import type { AcceptedFact } from "../domain/review.ts";
import { revivedAccepted, revivedLinked } from "../domain/stored-fact.ts";
import { readPage } from "./pages.ts";

const columns = `id, version, recorded_at AS "recordedAt", by_person AS "byPerson", active, content, reason`;

type RuleRow = Pick<ReadingRule, "id" | "version" | "recordedAt" | "byPerson" | "active" | "reason"> & {
  readonly content: unknown;
};

/** The rules of a body, each in its newest version, the last one touched first. */
export async function readRules(tx: ReadTx, bodyId: string): Promise<readonly ReadingRule[]> {
  const rows = await tx.query<RuleRow>(
    `SELECT * FROM (SELECT DISTINCT ON (id) ${columns} FROM reading_rule WHERE body_id = $1 ORDER BY id, version DESC) newest
     ORDER BY "recordedAt" DESC, id`,
    [bodyId],
  );
  return rows.map(ruleOf);
}

/** Every version of a rule, the newest first; empty where there is none. */
export async function readRuleVersions(tx: ReadTx, bodyId: string, id: string): Promise<readonly ReadingRule[]> {
  const rows = await tx.query<RuleRow>(
    `SELECT ${columns} FROM reading_rule WHERE (body_id, id) = ($1, $2) ORDER BY version DESC`,
    [bodyId, id],
  );
  return rows.map(ruleOf);
}

/** Throws where a row was not written by this room: that is a broken promise, not a person's slip. */
function ruleOf({ content, ...row }: RuleRow): ReadingRule {
  const parsed = parseRule(content);
  if (!parsed.ok) throw new Error(`Rule ${row.id} version ${row.version}: ${parsed.problem.message.en}`);
  return { ...row, ...parsed.value };
}

/** A version of a rule; its time and its writer are the store's to say. */
export type NewRule = RuleContent & Pick<ReadingRule, "id" | "version" | "active" | "reason">;

/** Keeps the next version; `version` is one more than the writer saw, so that who comes second is refused by the key. */
export async function keepRule(tx: WriteTx, bodyId: string, rule: NewRule): Promise<void> {
  const { says, scope, examples, refused } = rule;
  const content: RuleContent = { says, scope, examples, refused };
  await tx.execute(
    "INSERT INTO reading_rule (body_id, id, version, active, content, reason) VALUES ($1, $2, $3, $4, $5, $6)",
    [bodyId, rule.id, rule.version, rule.active, JSON.stringify(content), rule.reason],
  );
}

/** How often the newest reading of each document used a rule, and in how many documents. */
export type RuleUses = { readonly id: string; readonly used: number; readonly documents: number };

/** The uses of all rules in the newest runs. */
export const readRuleUses = (tx: ReadTx, bodyId: string): Promise<readonly RuleUses[]> =>
  tx.query<RuleUses>(
    `SELECT rule ->> 'id' AS id, sum((rule ->> 'used')::integer)::integer AS used,
       (count(*) FILTER (WHERE (rule ->> 'used')::integer > 0))::integer AS documents
     FROM (SELECT DISTINCT ON (document_id) rules FROM reading_run_end WHERE body_id = $1 AND format IS NOT NULL
       ORDER BY document_id, number DESC) newest, jsonb_array_elements(newest.rules) rule GROUP BY 1`,
    [bodyId],
  );

/** A decision with what was found when it was made. */
export type DecidedRow = {
  readonly documentId: string;
  readonly run: number;
  readonly page: number | null;
  readonly found: LinkedFact;
  /** Null where it was skipped. */
  readonly accepted: AcceptedFact | null;
};

/** The newest decisions about documents in which something was corrected or left out, at most `most`. */
export async function readDecided(tx: ReadTx, bodyId: string, most: number): Promise<readonly DecidedRow[]> {
  const rows = await tx.query<DecidedRow & { readonly place: number }>(
    `WITH newest AS (SELECT DISTINCT ON (document_id, key) document_id, key, state, seen, content, recorded_at FROM reading_decision
       WHERE body_id = $1 ORDER BY document_id, key, version DESC),
     taught AS (SELECT DISTINCT document_id FROM newest WHERE state = 'skipped' OR jsonb_array_length(content -> 'corrected') > 0),
     chosen AS (SELECT * FROM newest WHERE state <> 'open' AND document_id IN (SELECT document_id FROM taught)
       ORDER BY recorded_at DESC, document_id, key LIMIT $2)
     SELECT * FROM (
       SELECT DISTINCT ON (c.document_id, c.key) c.document_id AS "documentId", c.content AS accepted, f.run, f.page, f.place, f.content AS found
       FROM chosen c JOIN reading_found f ON (f.body_id, f.document_id, f.key, f.fingerprint) = ($1, c.document_id, c.key, c.seen)
       ORDER BY c.document_id, c.key, f.run DESC) decided
     ORDER BY "documentId", place`,
    [bodyId, most],
  );
  return rows.map(({ place: _, accepted, found, ...row }) => ({
    ...row,
    accepted: accepted && revivedAccepted(accepted),
    found: revivedLinked(found),
  }));
}

/** Which pages of which run are meant. */
export type PagesOfRun = { readonly documentId: string; readonly run: number; readonly pages: readonly number[] };

/** These pages, in their order. */
export async function readPagesOf(
  tx: ReadTx,
  bodyId: string,
  { documentId, run, pages }: PagesOfRun,
): Promise<readonly ReadPage[]> {
  const found: ReadPage[] = [];
  for (const number of [...new Set(pages)].sort((one, other) => one - other)) {
    const page = await readPage(tx, { bodyId, documentId, number: run }, number);
    if (page) found.push(page);
  }
  return found;
}
