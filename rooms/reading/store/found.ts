import type { ReadTx, WriteTx } from "../../../store/index.ts";
import type { FactKind } from "../domain/found-fact.ts";
import type { LinkedFact } from "../domain/link-facts.ts";
import {
  type AcceptedFact,
  type Decision,
  type DecisionState,
  type EarlierDecision,
  type ReviewItem,
  type SecondWord,
  type SentDocument,
  type Standing,
  standingOf,
} from "../domain/review.ts";
import { revivedAccepted, revivedLinked } from "../domain/stored-fact.ts";
import type { RunPlace } from "./pages.ts";

/** Keeps what a run found; `rows` is a JSON list of `FoundRow` (domain/found-rows.ts), made where they were found. */
export const keepFound = (tx: WriteTx, { bodyId, documentId, number }: RunPlace, rows: string): Promise<number> =>
  tx.execute(
    `INSERT INTO reading_found (body_id, document_id, run, place, key, fingerprint, kind, page, confidence, linked, asks, content)
     SELECT $1, $2, $3, r.* FROM jsonb_to_recordset($4::jsonb)
       AS r (place integer, key text, fingerprint text, kind text, page integer, confidence double precision, linked boolean, asks boolean, content jsonb)`,
    [bodyId, documentId, number, rows],
  );

// the newest decision about a found thing, and the newest word about that decision
const decided = `
  LEFT JOIN LATERAL (SELECT * FROM reading_decision o WHERE (o.body_id, o.document_id, o.key) = (f.body_id, f.document_id, f.key)
    ORDER BY o.version DESC LIMIT 1) d ON true
  LEFT JOIN LATERAL (SELECT * FROM reading_check o WHERE (o.body_id, o.document_id, o.key, o.version) = (d.body_id, d.document_id, d.key, d.version)
    ORDER BY o.number DESC LIMIT 1) c ON c.outcome <> 'withdrawn'`;

/** A found thing without what was found of it: enough to count and to choose. */
export type FoundHead = Pick<ReviewItem, "place" | "key" | "fingerprint" | "page" | "confidence" | "asks"> & {
  readonly kind: FactKind;
  readonly linked: boolean;
  /** Of the newest decision; 0 where there is none. */
  readonly version: number;
  readonly state: DecisionState | null;
  readonly byPerson: string | null;
  readonly standing: Standing;
};

type HeadRow = Omit<FoundHead, "standing"> & {
  readonly seen: string | null;
  readonly outcome: SecondWord["outcome"] | null;
};

/** Which heads are meant: of one page, or those with these keys. */
export type HeadChoice = { readonly page: number } | { readonly keys: readonly string[] };

/** Everything that a run found, or only what is chosen of it, in the order of the document. What stands on no page stands on the first. */
export async function readHeads(
  tx: ReadTx,
  { bodyId, documentId, number }: RunPlace,
  document: Pick<SentDocument, "twoPersons">,
  choice: HeadChoice | null = null,
): Promise<readonly FoundHead[]> {
  const keys = choice && "keys" in choice ? choice.keys : null;
  const page = choice && "page" in choice ? choice.page : null;
  const rows = await tx.query<HeadRow>(
    `SELECT f.place, f.key, f.fingerprint, f.kind, f.page, f.confidence, f.linked, f.asks, coalesce(d.version, 0) AS version, d.state, d.seen,
       d.by_person AS "byPerson", c.outcome
     FROM reading_found f ${decided}
     WHERE (f.body_id, f.document_id, f.run) = ($1, $2, $3) ${keys ? "AND f.key = ANY ($4)" : ""} ${page === null ? "" : "AND (f.page = $4 OR $4 = 1 AND f.page IS NULL)"} ORDER BY f.place`,
    [bodyId, documentId, number, ...(choice ? [keys ?? page] : [])],
  );
  return rows.map(({ seen, outcome, ...head }) => {
    const decision = head.state === null || seen === null ? null : { state: head.state, seen };
    return { ...head, standing: standingOf(head.fingerprint, decision, outcome && { outcome }, document) };
  });
}

type ItemRow = Omit<ReviewItem, "found" | "decision" | "second" | "earlier" | "standing"> & {
  readonly found: LinkedFact;
  readonly version: number | null;
  readonly state: DecisionState | null;
  readonly seen: string | null;
  readonly content: AcceptedFact | null;
  readonly note: string | null;
  readonly byPerson: string | null;
  readonly recordedAt: string | null;
  readonly outcome: SecondWord["outcome"] | null;
  readonly checkNote: string | null;
  readonly checkedBy: string | null;
  readonly checkedAt: string | null;
  readonly earlierVersion: number | null;
  readonly earlierState: DecisionState | null;
  readonly earlierSeen: string | null;
  readonly earlierContent: AcceptedFact | null;
  readonly earlierNote: string | null;
  readonly earlierBy: string | null;
  readonly earlierAt: string | null;
};

/** Which found things are meant: by where they stand in the order of the document, or by their keys. */
export type FoundChoice = { readonly places: readonly number[] } | { readonly keys: readonly string[] };

/** These found things of a run, with everything people said about them, in the order of the document. */
export async function readItems(
  tx: ReadTx,
  { bodyId, documentId, number }: RunPlace,
  document: Pick<SentDocument, "twoPersons" | "follows">,
  choice: FoundChoice,
): Promise<readonly ReviewItem[]> {
  const [column, values] = "places" in choice ? ["place", choice.places] : ["key", choice.keys];
  const rows = await tx.query<ItemRow>(
    `SELECT f.place, f.key, f.fingerprint, f.page, f.confidence, f.asks, f.content AS found,
       d.version, d.state, d.seen, d.content, d.note, d.by_person AS "byPerson", d.recorded_at AS "recordedAt",
       c.outcome, c.note AS "checkNote", c.by_person AS "checkedBy", c.recorded_at AS "checkedAt",
       e.version AS "earlierVersion", e.state AS "earlierState", e.seen AS "earlierSeen", e.content AS "earlierContent", e.note AS "earlierNote",
       e.by_person AS "earlierBy", e.recorded_at AS "earlierAt"
     FROM reading_found f ${decided}
     LEFT JOIN LATERAL (SELECT * FROM reading_decision o WHERE (o.body_id, o.document_id, o.key) = (f.body_id, $5, f.key)
       ORDER BY o.version DESC LIMIT 1) e ON d.version IS NULL AND e.state <> 'open'
     WHERE (f.body_id, f.document_id, f.run) = ($1, $2, $3) AND f.${column} = ANY ($4) ORDER BY f.place`,
    [bodyId, documentId, number, values, document.follows],
  );
  return rows.map((row) => itemOf(row, document));
}

function itemOf(row: ItemRow, document: Pick<SentDocument, "twoPersons" | "follows">): ReviewItem {
  const { place, key, fingerprint, page, confidence, asks, found } = row;
  const decision = decisionOf(row);
  const second = secondOf(row);
  return {
    place,
    key,
    fingerprint,
    page,
    confidence,
    asks,
    found: revivedLinked(found),
    decision,
    second,
    earlier: earlierOf(row, document.follows),
    standing: standingOf(fingerprint, decision, second, document),
  };
}

function decisionOf(row: ItemRow): Decision | null {
  const { key, version, state, seen, content, note, byPerson, recordedAt } = row;
  if (version === null || state === null || seen === null || recordedAt === null) return null;
  return { key, version, state, seen, content: content && revivedAccepted(content), note, byPerson, recordedAt };
}

function secondOf({ outcome, checkNote, checkedBy, checkedAt }: ItemRow): SecondWord | null {
  if (outcome === null || checkedAt === null) return null;
  return { outcome, note: checkNote, byPerson: checkedBy, recordedAt: checkedAt };
}

function earlierOf(row: ItemRow, follows: string | null): EarlierDecision | null {
  const decision = decisionOf({
    ...row,
    version: row.earlierVersion,
    state: row.earlierState,
    seen: row.earlierSeen,
    content: row.earlierContent,
    note: row.earlierNote,
    byPerson: row.earlierBy,
    recordedAt: row.earlierAt,
  });
  if (decision === null || follows === null) return null;
  return { document: follows, decision, same: decision.seen === row.fingerprint };
}

/** What is known of things that stand alike. */
type Alike = {
  readonly state: DecisionState | null;
  /** What was decided about is what is found now; null where nothing was decided. */
  readonly same: boolean | null;
  readonly outcome: SecondWord["outcome"] | null;
  readonly count: number;
};

/** So many found things of a document stand alike. */
export type StandingGroup = Alike & { readonly documentId: string; readonly kind: FactKind; readonly asks: boolean };

/** How things that stand alike stand. */
export function standingOfGroup({ state, same, outcome }: Alike, document: Pick<SentDocument, "twoPersons">): Standing {
  // only whether the two are the same is known of a group: any two texts say it
  const decision = state === null ? null : { state, seen: same ? "same" : "other" };
  return standingOf("same", decision, outcome && { outcome }, document);
}

/** So many things of a page stand so. */
export type PageStanding = { readonly page: number | null; readonly standing: Standing; readonly count: number };

/** How the found things of a run stand, page by page. */
export async function countPages(
  tx: ReadTx,
  { bodyId, documentId, number }: RunPlace,
  document: Pick<SentDocument, "twoPersons">,
): Promise<readonly PageStanding[]> {
  const groups = await tx.query<Alike & { readonly page: number | null }>(
    `SELECT f.page, d.state, d.seen = f.fingerprint AS same, c.outcome, count(*)
     FROM reading_found f ${decided} WHERE (f.body_id, f.document_id, f.run) = ($1, $2, $3) GROUP BY 1, 2, 3, 4 ORDER BY 1 NULLS FIRST`,
    [bodyId, documentId, number],
  );
  return groups.map((group) => ({
    page: group.page,
    standing: standingOfGroup(group, document),
    count: group.count,
  }));
}

/** How the found things of documents stand, counted; `runs` are the runs that are shown of them. */
export const countStandings = (
  tx: ReadTx,
  bodyId: string,
  runs: readonly Pick<RunPlace, "documentId" | "number">[],
): Promise<readonly StandingGroup[]> =>
  tx.query<StandingGroup>(
    `SELECT f.document_id AS "documentId", f.kind, d.state, d.seen = f.fingerprint AS same, c.outcome, f.asks, count(*)
     FROM unnest($2::text[], $3::integer[]) AS shown (document_id, run)
     JOIN reading_found f ON (f.body_id, f.document_id, f.run) = ($1, shown.document_id, shown.run) ${decided}
     GROUP BY 1, 2, 3, 4, 5, 6`,
    [bodyId, runs.map(({ documentId }) => documentId), runs.map(({ number }) => number)],
  );
