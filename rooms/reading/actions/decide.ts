import { randomUUID } from "node:crypto";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { WriteTx } from "../../../store/index.ts";
import { attempt } from "../../account/server.ts";
import { acceptedOf, type Correction } from "../domain/accept-found.ts";
import { isNameAsked } from "../domain/asked-names.ts";
import type { DecisionState, ReviewItem } from "../domain/review.ts";
import {
  decidedMeanwhile,
  noSuchDocument,
  noSuchFound,
  readAnew,
  toBeLinkedFirst,
  toBeNamedFirst,
} from "../domain/review-problems.ts";
import { keepDecisions, type NewDecision } from "../store/decisions.ts";
import { readDocument } from "../store/documents.ts";
import { readItems } from "../store/found.ts";
import { readRuns, shownRun } from "../store/runs.ts";
import type { Work } from "./work.ts";

/** What the person had before them: the newest version of the decision (0 = none) and the fingerprint of what was found. */
export type Seen = { readonly key: string; readonly version: number; readonly fingerprint: string };

/** How many things an act touched, and how many it left because somebody had been there meanwhile. */
export type Done = { readonly done: number; readonly left: number };

/** Accepts one found thing, as found or corrected. What asks which known thing it means, or what it is of, is refused until `correction.link` or `correction.name` answers. */
export const accept = (
  work: Work,
  seen: Seen,
  { correction = {}, note = null }: { readonly correction?: Correction; readonly note?: string | null } = {},
): Promise<Outcome<Done, Problem>> =>
  decideOne(work, seen, (item) => {
    if (item.found.question !== null && correction.link === undefined) return fail(toBeLinkedFirst(item.found));
    if (isNameAsked(item.found.fact) && correction.name === undefined) return fail(toBeNamedFirst(item.found));
    return ok(nextDecision(item, "accepted", acceptedOf(item.found, correction), note));
  });

/** Leaves a found thing out. */
export const skip = (work: Work, seen: Seen, note: string | null = null): Promise<Outcome<Done, Problem>> =>
  decideOne(work, seen, (item) => ok(nextDecision(item, "skipped", null, note)));

/** Puts a found thing back among those that nobody has decided about. */
export const reopen = (work: Work, seen: Seen, note: string | null = null): Promise<Outcome<Done, Problem>> =>
  decideOne(work, seen, (item) => ok(nextDecision(item, "open", null, note)));

/** The decision that follows what stands of an item. */
export const nextDecision = (
  { key, fingerprint, decision }: ReviewItem,
  state: DecisionState,
  content: NewDecision["content"],
  note: string | null,
): NewDecision => ({ key, version: (decision?.version ?? 0) + 1, state, seen: fingerprint, content, note });

/** A new act that takes nothing back. */
export const newAct = (): { readonly id: string; readonly undoes: null } => ({ id: randomUUID(), undoes: null });

const decideOne = (
  work: Work,
  seen: Seen,
  decide: (item: ReviewItem) => Outcome<NewDecision, Problem>,
): Promise<Outcome<Done, Problem>> =>
  attempt(
    () =>
      work.database.writeAs(work.viewer.session, async (tx) => {
        const found = await itemSeen(tx, work, seen);
        if (!found.ok) return found;
        const decision = decide(found.value);
        if (!decision.ok) return decision;
        await keepDecisions(tx, work, newAct(), [decision.value]);
        return ok({ done: 1, left: 0 });
      }),
    { changed: decidedMeanwhile },
  );

/** The found thing that the person had before them, if it still is what they saw. */
async function itemSeen(
  tx: WriteTx,
  { bodyId, documentId }: Work,
  { key, version, fingerprint }: Seen,
): Promise<Outcome<ReviewItem, Problem>> {
  const document = await readDocument(tx, bodyId, documentId);
  if (!document) return fail(noSuchDocument(documentId));
  const number = shownRun((await readRuns(tx, bodyId, documentId)).get(documentId) ?? [])?.number ?? 0;
  const [item] = await readItems(tx, { bodyId, documentId, number }, document, { keys: [key] });
  if (!item) return fail(noSuchFound(key));
  if (item.fingerprint !== fingerprint) return fail(readAnew(item.found.fact.name));
  return (item.decision?.version ?? 0) === version ? ok(item) : fail(decidedMeanwhile);
}
