import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import { attempt } from "../../account/server.ts";
import { nothingToPublish, onlyHqPublishes, publishedMeanwhile } from "../domain/publish-problems.ts";
import type { PublishedFact, PublishedReading, SentDocument } from "../domain/review.ts";
import { noSuchDocument } from "../domain/review-problems.ts";
import {
  keepPublication,
  type PublicationHead,
  type PublishedPage,
  readAccepted,
  readPublication,
  readPublicationHead,
  readPublishedPage,
} from "../store/publications.ts";
import { type Review, readReview } from "./load-review.ts";
import type { Work } from "./work.ts";

/** How PostgreSQL calls a refusal of the trigger on publications. */
const checkViolation = "23514";

/** In whose name and on which day (YYYY-MM-DD) is published; `version` is the publication the person saw (0 = none), `reason` why there is another. */
export type PublishWish = Pick<PublishedReading, "body" | "publishedOn" | "version"> & {
  readonly reason: string | null;
};

/**
 * Publishes everything of a document that is settled, in the place of what was published of it before. The store itself proves that each fact is
 * accepted, unchanged and, where the document asks for it, confirmed.
 */
export const publishDocument = (work: Work, wish: PublishWish): Promise<Outcome<PublicationHead, Problem>> =>
  attempt(
    () =>
      provenBy(() =>
        work.database.writeAs(work.viewer.session, async (tx) => {
          const review = await readReview(tx, work, { keys: [] });
          if (!review) return fail(noSuchDocument(work.documentId));
          const keys = settledKeys(review);
          if (keys.length === 0 && wish.version === 0) return fail(nothingToPublish);
          const head = headOf(review.document, wish);
          await keepPublication(tx, work.bodyId, head, keys, wish.reason);
          return ok(head);
        }),
      ),
    { changed: publishedMeanwhile, notAllowed: onlyHqPublishes },
  );

const settledKeys = ({ heads }: Review): readonly string[] =>
  heads.filter(({ standing }) => standing === "settled").map(({ key }) => key);

const headOf = (
  { id, title, publisher, fileName, sha256, knownDocument }: SentDocument,
  { body, publishedOn, version }: PublishWish,
): PublicationHead => ({
  format: "michishirube-reading/1",
  document: { id, title, publisher, fileName, sha256, knownDocument },
  body,
  publishedOn,
  version: version + 1,
});

/** The store's own proof that everything is settled fails only where somebody changed a decision at the same moment. */
async function provenBy<V>(work: () => Promise<Outcome<V, Problem>>): Promise<Outcome<V, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === checkViolation) return fail(publishedMeanwhile);
    throw error;
  }
}

/** What would become public now, a page of it, beside what was published last. */
export type ToPublish = Pick<Review, "document" | "counts"> & {
  /** How many things are settled. */
  readonly settled: number;
  /** Counted from 1; the last one where the wished one is beyond it. */
  readonly page: number;
  readonly pages: number;
  /** Of this page. */
  readonly facts: readonly PublishedFact[];
  readonly last: PublicationHead | null;
};

const thingsOnPage = 200;

/** What is settled, as it was accepted, one page of it; null where there is no such document, or none that the session may see. */
export const loadToPublish = (work: Work, wished = 1): Promise<ToPublish | null> =>
  work.database.readAs(work.viewer.session, async (tx) => {
    const review = await readReview(tx, work, { keys: [] });
    if (!review) return null;
    const keys = settledKeys(review);
    const pages = Math.max(1, Math.ceil(keys.length / thingsOnPage));
    const page = Math.min(wished, pages);
    const { document, counts } = review;
    const facts = await readAccepted(tx, work, keys.slice((page - 1) * thingsOnPage, page * thingsOnPage));
    return { document, counts, settled: keys.length, page, pages, facts, last: await readPublicationHead(tx, work) };
  });

/** What holds of a document for everybody, nobody signed in; null where nothing of it was published. */
export const loadPublication = ({
  database,
  bodyId,
  documentId,
}: Omit<Work, "viewer">): Promise<PublishedReading | null> =>
  database.readAs(null, (tx) => readPublication(tx, { bodyId, documentId }));

/** A page of the figures that hold of a document for everybody; null where nothing of it was published. */
export const loadPublishedPage = (
  { database, bodyId, documentId }: Omit<Work, "viewer">,
  wish: { readonly page: number; readonly size: number },
): Promise<PublishedPage | null> => database.readAs(null, (tx) => readPublishedPage(tx, { bodyId, documentId }, wish));
