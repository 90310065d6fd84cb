import type { ReadPage } from "../domain/placed-text.ts";
import type { WorkPlace } from "../domain/reading-address.ts";
import type { ReadingRun, ReviewItem, SentDocument } from "../domain/review.ts";
import { isWaiting, nextWaitingPage, pageOf, type Screen, screenAt, shownItems } from "../domain/work-list.ts";
import { readItems } from "../store/found.ts";
import { type PageHead, readPage } from "../store/pages.ts";
import { readReview } from "./load-review.ts";
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
    const review = await readReview(tx, work, { keys: [] });
    if (!review) return null;
    const { document, newest, shown, heads, pages } = review;
    const run = { bodyId: work.bodyId, documentId: work.documentId, number: shown?.number ?? 0 };
    const listed = shownItems(heads, place.page, place.show);
    const named = heads.find(({ key }) => key === place.at);
    const withNamed =
      !named || pageOf(named) !== place.page || listed.includes(named)
        ? listed
        : [...listed, named].sort((one, other) => one.place - other.place);
    const chosen = screenAt(withNamed, place.at);
    const around = [chosen.before, chosen.after, ...chosen.items].flatMap((head) => head?.place ?? []);
    const items = await readItems(tx, run, document, { places: around });
    const byKey = new Map(items.map((item) => [item.key, item]));
    const whole = (head: { readonly key: string } | null) => (head && byKey.get(head.key)) ?? null;
    const waiting = heads.filter(isWaiting);
    return {
      document,
      newest,
      shown,
      pages,
      page: await readPage(tx, run, place.page),
      screen: {
        items: chosen.items.flatMap((head) => whole(head) ?? []),
        current: whole(chosen.current),
        before: whole(chosen.before),
        after: whole(chosen.after),
      },
      leftHere: waiting.filter((head) => pageOf(head) === place.page).length,
      leftAll: waiting.length,
      nextOpenPage: nextWaitingPage(heads, place.page),
    };
  });
