import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { acceptedOf } from "../domain/accept-found.ts";
import type { FactKind } from "../domain/found-fact.ts";
import type { ReviewItem } from "../domain/review.ts";
import { decidedMeanwhile, noSuchDocument, nothingToDo } from "../domain/review-problems.ts";
import { keepDecisions, type NewDecision } from "../store/decisions.ts";
import { type FoundHead, readItems } from "../store/found.ts";
import { type Done, newAct, nextDecision } from "./decide.ts";
import { type Review, readReview } from "./load-review.ts";
import type { Work } from "./work.ts";

/** Which things are accepted at once. */
export type AcceptAllWish = {
  readonly kind: FactKind;
  /** At least so sure, 0 to 1. */
  readonly atLeast: number;
  /** Those too that nothing in the edition resembles: they are accepted without a link. */
  readonly unlinked: boolean;
};

/** What `acceptAll` would accept: open, of the kind, sure enough, and nothing is to be asked. For the page that asks before it is done. */
export const acceptable = (heads: readonly FoundHead[], { kind, atLeast, unlinked }: AcceptAllWish) =>
  heads.filter(
    (head) =>
      head.standing === "open" &&
      head.kind === kind &&
      head.confidence >= atLeast &&
      !head.asks &&
      (head.linked || unlinked),
  );

/** Accepts everything of one kind that is sure enough, as one act. */
export const acceptAll = (work: Work, wish: AcceptAllWish): Promise<Outcome<Done, Problem>> =>
  decideAll(
    work,
    ({ heads }) => acceptable(heads, wish).map(({ key }) => key),
    (item) => nextDecision(item, "accepted", acceptedOf(item.found), null),
  );

/**
 * Takes over what was decided about the older edition, as this person's own decisions, where both editions say the very same and nobody decided
 * here. A second person confirms them as any other.
 */
export const carryOver = (work: Work): Promise<Outcome<Done, Problem>> =>
  decideAll(
    work,
    ({ heads }) => heads.filter(({ version }) => version === 0).map(({ key }) => key),
    (item) => {
      const { earlier, found } = item;
      if (!earlier?.same) return null;
      const { state, content } = earlier.decision;
      const taken = content && { ...content, at: found.fact.at, printed: found.fact.printed };
      return nextDecision(
        item,
        state,
        taken,
        `前の版「${earlier.document}」から引き継ぎ / taken over from ${earlier.document}`,
      );
    },
  );

const decideAll = (
  work: Work,
  choose: (review: Review) => readonly string[],
  decide: (item: ReviewItem) => NewDecision | null,
): Promise<Outcome<Done, Problem>> =>
  attempt(() => work.database.writeAs(work.viewer.session, (tx) => decideWithin(tx, work, choose, decide)), {
    changed: decidedMeanwhile,
  });

async function decideWithin(
  tx: WriteTx,
  work: Work,
  choose: (review: Review) => readonly string[],
  decide: (item: ReviewItem) => NewDecision | null,
): Promise<Outcome<Done, Problem>> {
  const found = await readReview(tx, work, { keys: [] });
  if (!found) return fail(noSuchDocument(work.documentId));
  const { bodyId, documentId } = work;
  const run = { bodyId, documentId, number: found.shown?.number ?? 0 };
  const act = newAct();
  const keys = choose(found);
  let done = 0;
  for (let from = 0; from < keys.length; from += thingsAtOnce) {
    const items = await readItems(tx, run, found.document, { keys: keys.slice(from, from + thingsAtOnce) });
    const decisions = items.flatMap((item) => decide(item) ?? []);
    await keepDecisions(tx, work, act, decisions);
    done += decisions.length;
  }
  return done === 0 ? fail(nothingToDo) : ok({ done, left: 0 });
}

/** So many things are read and decided at a time: others are served in between. */
const thingsAtOnce = 250;
