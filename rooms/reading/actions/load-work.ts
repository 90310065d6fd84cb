import type { ReadPage } from "../domain/placed-text.ts";
import type { WorkPlace } from "../domain/reading-address.ts";
import type { ReadingRun, ReviewItem, SentDocument } from "../domain/review.ts";
import {
  isWaiting,
  nextWaiting,
  nextWaitingPage,
  pageOf,
  type Screen,
  screenAt,
  shownItems,
} from "../domain/work-list.ts";
import { readDocument } from "../store/documents.ts";
import { countPages, type FoundHead, type PageStanding, readHeads, readItems } from "../store/found.ts";
import { type PageHead, readPage, readPageHeads } from "../store/pages.ts";
import { readRuns, shownRun } from "../store/runs.ts";
import type { Work } from "./work.ts";

/** What the workbench shows at a place of a document. */
export type WorkScreen = {
  readonly document: SentDocument;
  readonly newest: ReadingRun | null;
  readonly shown: ReadingRun | null;
  readonly pages: readonly PageHead[];
  readonly page: ReadPage | null;
  readonly screen: Screen<ReviewItem>;
  readonly leftHere: number;
  readonly leftAll: number;
  readonly nextOpenPage: number | null;
};

/**
 * A page of a document with what was found on it, as it stands now; null where there is no such document. A thing that is named by its key is
 * shown even where the list would leave it out: it was just decided, or a link led to it.
 */
export const loadWork = (work: Work, place: WorkPlace): Promise<WorkScreen | null> =>
  work.database.readAs(work.viewer.session, async (tx) => {
    const { bodyId, documentId } = work;
    const document = await readDocument(tx, bodyId, documentId);
    if (!document) return null;
    const runs = (await readRuns(tx, bodyId, documentId)).get(documentId) ?? [];
    const shown = shownRun(runs);
    const run = { bodyId, documentId, number: shown?.number ?? 0 };
    // of a long document only this page is read thing by thing, the others are counted
    const heads = await readHeads(tx, run, document, { page: place.page });
    const pages = await readPageHeads(tx, run);
    const waiting = (pages.length > 1 ? await countPages(tx, run, document) : heads.map(alone)).filter(isWaiting);
    const chosen = screenAt(listedOf(heads, place), place.at);
    const around = [chosen.before, chosen.after, ...chosen.items].flatMap((head) => head?.place ?? []);
    const items = await readItems(tx, run, document, { places: around });
    const byKey = new Map(items.map((item) => [item.key, item]));
    const whole = (head: { readonly key: string } | null) => (head && byKey.get(head.key)) ?? null;
    return {
      document,
      newest: runs[0] ?? null,
      shown,
      pages,
      page: await readPage(tx, run, place.page, around),
      screen: {
        items: chosen.items.flatMap((head) => whole(head) ?? []),
        current: whole(chosen.current),
        before: whole(chosen.before),
        after: whole(chosen.after),
      },
      leftHere: sumOf(waiting.filter((one) => pageOf(one) === place.page)),
      leftAll: sumOf(waiting),
      nextOpenPage: nextWaitingPage(waiting, place.page),
    };
  });

const alone = ({ page, standing }: FoundHead): PageStanding => ({ page, standing, count: 1 });

const sumOf = (groups: readonly PageStanding[]): number => groups.reduce((sum, { count }) => sum + count, 0);

function listedOf(heads: readonly FoundHead[], { page, show, at }: WorkPlace): readonly FoundHead[] {
  const listed = shownItems(heads, page, show);
  const named = heads.find(({ key }) => key === at);
  if (!named || listed.includes(named)) return listed;
  return [...listed, named].sort((one, other) => one.place - other.place);
}

/** What to look at once this thing of a page is decided; null where nothing waits any more. */
export const loadNextWaiting = (
  { database, viewer, bodyId, documentId }: Work,
  { page, key }: { readonly page: number; readonly key: string },
): Promise<FoundHead | null> =>
  database.readAs(viewer.session, async (tx) => {
    const document = await readDocument(tx, bodyId, documentId);
    if (!document) return null;
    const shown = shownRun((await readRuns(tx, bodyId, documentId)).get(documentId) ?? []);
    const run = { bodyId, documentId, number: shown?.number ?? 0 };
    const here = await readHeads(tx, run, document, { page });
    // the thing itself may stand elsewhere than its sender said
    const next = here.some((head) => head.key === key) ? nextWaiting(here, key) : null;
    return next ?? nextWaiting(await readHeads(tx, run, document), key);
  });
