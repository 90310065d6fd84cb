import type { ReadTx } from "../../../store/index.ts";
import type { FactKind } from "../domain/found-fact.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import type { ReadingRun, ReviewItem, SentDocument, Standing, StandingCounts } from "../domain/review.ts";
import { readSaidSince } from "../store/decisions.ts";
import { readDocument, readDocuments } from "../store/documents.ts";
import {
  countStandings,
  type FoundHead,
  readHeads,
  readItems,
  type StandingGroup,
  standingOfGroup,
} from "../store/found.ts";
import { type PageHead, type RunPlace, readPage, readPageHeads } from "../store/pages.ts";
import { readPublishedDays } from "../store/publications.ts";
import { readRuns, shownRun } from "../store/runs.ts";
import type { Work } from "./work.ts";

/** A document in the list: its runs, how what was found stands, when it was last published (YYYY-MM-DD). */
export type DocumentState = {
  readonly document: SentDocument;
  /** The newest run, which may be going on; null never happens to a document that was taken in whole. */
  readonly newest: ReadingRun | null;
  /** The run whose facts are shown; null until one has ended. */
  readonly shown: ReadingRun | null;
  readonly counts: StandingCounts;
  /** Of the open ones: about which a person must be asked something. */
  readonly asked: number;
  readonly publishedOn: string | null;
};

/** A document in the list, not counted. */
export type DocumentHead = Pick<DocumentState, "document" | "newest">;

/** All documents of a body that the session may see, with their newest runs, the last one taken in first. */
export const loadDocumentHeads = ({
  database,
  viewer,
  bodyId,
}: Omit<Work, "documentId">): Promise<readonly DocumentHead[]> =>
  database.readAs(viewer.session, async (tx) => {
    const documents = await readDocuments(tx, bodyId);
    const runs = await readRuns(tx, bodyId, null);
    return documents.map((document) => ({ document, newest: runs.get(document.id)?.[0] ?? null }));
  });

/** The same, with how everything that was found stands. */
export const loadDocuments = ({
  database,
  viewer,
  bodyId,
}: Omit<Work, "documentId">): Promise<readonly DocumentState[]> =>
  database.readAs(viewer.session, async (tx) => {
    const documents = await readDocuments(tx, bodyId);
    const runs = await readRuns(tx, bodyId, null);
    const shown = new Map(documents.map(({ id }) => [id, shownRun(runs.get(id) ?? [])] as const));
    const groups = await countStandings(
      tx,
      bodyId,
      [...shown].flatMap(([documentId, run]) => (run ? [{ documentId, number: run.number }] : [])),
    );
    const days = await readPublishedDays(tx, bodyId);
    return documents.map((document) => ({
      document,
      newest: runs.get(document.id)?.[0] ?? null,
      shown: shown.get(document.id) ?? null,
      ...countsOf(
        groups.filter(({ documentId }) => documentId === document.id),
        document,
      ),
      publishedOn: days.get(document.id) ?? null,
    }));
  });

/** Which of the found things are wanted; what is left out does not choose. */
export type ReviewWish = {
  readonly page?: number;
  readonly kind?: FactKind;
  readonly standing?: Standing;
  /** At least so sure, 0 to 1. */
  readonly atLeast?: number;
  readonly asks?: boolean;
  readonly keys?: readonly string[];
  /** Not decided by this person: what they may confirm. */
  readonly notBy?: string;
  /** From the how-manieth of those that fit, counted from 0; at most so many. */
  readonly from?: number;
  readonly most?: number;
};

/** A document under review. `heads` are all found things in the order of the document, `items` those that were wished for, whole. */
export type Review = {
  readonly document: SentDocument;
  readonly newest: ReadingRun | null;
  readonly shown: ReadingRun | null;
  readonly heads: readonly FoundHead[];
  readonly items: readonly ReviewItem[];
  /** How many fit the wish, `from` and `most` aside. */
  readonly fitting: number;
  readonly counts: StandingCounts;
  readonly countsByKind: ReadonlyMap<FactKind, StandingCounts>;
  readonly asked: number;
  readonly pages: readonly PageHead[];
};

/** What a document's review shows; null where there is no such document, or none that the session may see. */
export const loadReview = (work: Work, wish: ReviewWish = {}): Promise<Review | null> =>
  work.database.readAs(work.viewer.session, (tx) => readReview(tx, work, wish));

/** The same within a transaction that is open already. */
export async function readReview(
  tx: ReadTx,
  { bodyId, documentId }: Pick<Work, "bodyId" | "documentId">,
  wish: ReviewWish,
): Promise<Review | null> {
  const document = await readDocument(tx, bodyId, documentId);
  if (!document) return null;
  const runs = (await readRuns(tx, bodyId, documentId)).get(documentId) ?? [];
  const shown = shownRun(runs);
  const place: RunPlace = { bodyId, documentId, number: shown?.number ?? 0 };
  const heads = await readHeads(tx, place, document);
  const fitting = heads.filter(chooser(wish));
  const from = wish.from ?? 0;
  const chosen = fitting.slice(from, wish.most === undefined ? undefined : from + wish.most);
  return {
    document,
    newest: runs[0] ?? null,
    shown,
    heads,
    items: await readItems(tx, place, document, { places: chosen.map(({ place }) => place) }),
    fitting: fitting.length,
    counts: tally(heads),
    countsByKind: new Map(
      [...new Set(heads.map(({ kind }) => kind))].map((kind) => [kind, tally(ofKind(heads, kind))]),
    ),
    asked: heads.filter(({ asks, standing }) => asks && standing === "open").length,
    pages: await readPageHeads(tx, place),
  };
}

/** Says of a head whether it was wished for. */
function chooser({ page, kind, standing, atLeast, asks, keys, notBy }: ReviewWish): (head: FoundHead) => boolean {
  const wanted = keys && new Set(keys);
  return (head) =>
    (page === undefined || head.page === page) &&
    (kind === undefined || head.kind === kind) &&
    (standing === undefined || head.standing === standing) &&
    (atLeast === undefined || head.confidence >= atLeast) &&
    (asks === undefined || head.asks === asks) &&
    (wanted === undefined || wanted.has(head.key)) &&
    (notBy === undefined || head.byPerson !== notBy);
}

const ofKind = (heads: readonly FoundHead[], kind: FactKind) => heads.filter((head) => head.kind === kind);

const none = (): Record<Standing, number> => ({ open: 0, accepted: 0, settled: 0, doubted: 0, skipped: 0, changed: 0 });

function tally(heads: readonly Pick<FoundHead, "standing">[]): StandingCounts {
  const counts = none();
  for (const { standing } of heads) counts[standing] += 1;
  return counts;
}

function countsOf(groups: readonly StandingGroup[], document: SentDocument): Pick<DocumentState, "counts" | "asked"> {
  const counts = none();
  let asked = 0;
  for (const group of groups) {
    const standing = standingOfGroup(group, document);
    counts[standing] += group.count;
    if (group.asks && standing === "open") asked += group.count;
  }
  return { counts, asked };
}

/** A page as it was read, by its number; null where there is none. */
export const loadPage = (
  { database, viewer, bodyId, documentId }: Work,
  run: number,
  page: number,
): Promise<ReadPage | null> =>
  database.readAs(viewer.session, (tx) => readPage(tx, { bodyId, documentId, number: run }, page));

/** What was said since a moment (ISO). `until` is to be asked from the next time; a little is told twice. */
export type Changes = {
  readonly until: string;
  readonly items: readonly FoundHead[];
  /** Null where nothing was said since: nothing is counted anew. */
  readonly counts: StandingCounts | null;
  readonly newest: ReadingRun | null;
  /** The run that is shown; null until one has ended. */
  readonly shown: number | null;
};

/** What changed in a document since a moment, for pages that stay open; null where there is no such document. */
export const changesSince = ({ database, viewer, ...work }: Work, since: string): Promise<Changes | null> =>
  database.readAs(viewer.session, async (tx) => {
    const { bodyId, documentId } = work;
    const document = await readDocument(tx, bodyId, documentId);
    if (!document) return null;
    const { keys, until } = await readSaidSince(tx, work, since);
    const runs = (await readRuns(tx, bodyId, documentId)).get(documentId) ?? [];
    const shown = shownRun(runs)?.number ?? null;
    const still: Changes = { until, items: [], counts: null, newest: runs[0] ?? null, shown };
    if (keys.length === 0 || shown === null) return still;
    const items = await readHeads(tx, { bodyId, documentId, number: shown }, document, { keys });
    const groups = await countStandings(tx, bodyId, [{ documentId, number: shown }]);
    return { ...still, items, counts: countsOf(groups, document).counts };
  });
