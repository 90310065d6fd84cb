import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { nothingToPublish, onlyHqPublishes, publishedMeanwhile } from "../domain/publish-problems.ts";
import type { PublishedReading } from "../domain/review.ts";
import { noSuchDocument } from "../domain/review-problems.ts";
import { keepPublication, readAccepted, readPublication } from "../store/publications.ts";
import { readReview } from "./load-review.ts";
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
export const publishDocument = (work: Work, wish: PublishWish): Promise<Outcome<PublishedReading, Problem>> =>
  attempt(
    () =>
      provenBy(() =>
        work.database.writeAs(work.viewer.session, async (tx) => {
          const content = await publishable(tx, work, wish);
          if (!content) return fail(noSuchDocument(work.documentId));
          if (content.facts.length === 0 && wish.version === 0) return fail(nothingToPublish);
          await keepPublication(tx, work.bodyId, content, wish.reason);
          return ok(content);
        }),
      ),
    { changed: publishedMeanwhile, notAllowed: onlyHqPublishes },
  );

/** The store's own proof that everything is settled fails only where somebody changed a decision at the same moment. */
async function provenBy<V>(work: () => Promise<Outcome<V, Problem>>): Promise<Outcome<V, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === checkViolation) return fail(publishedMeanwhile);
    throw error;
  }
}

/** What would become public now: what is settled, as it was accepted; null where there is no such document. */
export const loadPublishable = (work: Work, wish: Omit<PublishWish, "reason">): Promise<PublishedReading | null> =>
  work.database.readAs(work.viewer.session, (tx) => publishable(tx, work, wish));

async function publishable(
  tx: ReadTx,
  work: Pick<Work, "bodyId" | "documentId">,
  { body, publishedOn, version }: Omit<PublishWish, "reason">,
): Promise<PublishedReading | null> {
  const review = await readReview(tx, work, { keys: [] });
  if (!review) return null;
  const { id, title, publisher, fileName, sha256, knownDocument } = review.document;
  const settled = review.heads.filter(({ standing }) => standing === "settled").map(({ key }) => key);
  return {
    format: "michishirube-reading/1",
    document: { id, title, publisher, fileName, sha256, knownDocument },
    body,
    publishedOn,
    version: version + 1,
    facts: await readAccepted(tx, work, settled),
  };
}

/** What holds of a document for everybody, nobody signed in; null where nothing of it was published. */
export const loadPublication = ({
  database,
  bodyId,
  documentId,
}: Omit<Work, "viewer">): Promise<PublishedReading | null> =>
  database.readAs(null, (tx) => readPublication(tx, { bodyId, documentId }));
