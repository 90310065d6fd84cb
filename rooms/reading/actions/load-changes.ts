import type { Region } from "../../intake/index.ts";
import { acceptedOf } from "../domain/accept-found.ts";
import { withoutReading } from "../domain/add-readings.ts";
import { type ComparedFigure, compareStore } from "../domain/compare-store.ts";
import { type FindingChange, newFindings } from "../domain/new-findings.ts";
import type { PublishedReading, ReviewItem, SentDocument } from "../domain/review.ts";
import { loadReview } from "./load-review.ts";
import type { Work } from "./work.ts";

/** A document's reading against the store, and what the checks would say of what was accepted. */
export type ReviewedChanges = {
  readonly document: SentDocument;
  readonly compared: readonly ComparedFigure[];
  readonly findings: FindingChange;
};

/** Compares all that was found and not left out, as accepted or else as found; null where there is no such document. */
export async function loadChanges(
  work: Work,
  region: Region,
  on: Pick<PublishedReading, "body" | "publishedOn">,
): Promise<ReviewedChanges | null> {
  const review = await loadReview(work);
  if (!review) return null;
  const { document } = review;
  const items = review.items.filter(({ standing }) => standing !== "skipped");
  const things = items.map((item) => ({ key: item.key, ...thingOf(item) }));
  const { id, title, publisher, fileName, sha256, knownDocument } = document;
  const facts = items.flatMap(({ key, decision, standing }) =>
    decision?.content && standing !== "changed" ? [{ ...decision.content, key, version: decision.version }] : [],
  );
  const published: PublishedReading = {
    format: "michishirube-reading/1",
    document: { id, title, publisher, fileName, sha256, knownDocument },
    ...on,
    version: 1,
    facts,
  };
  return {
    document,
    compared: compareStore(withoutReading(region, id), knownDocument, things),
    // the checks of a whole edition are not cheap, and nothing accepted changes nothing
    findings: facts.length === 0 ? { appear: [], vanish: [] } : newFindings(region, published),
  };
}

const thingOf = ({ found, decision, standing }: ReviewItem) =>
  (standing === "changed" ? null : decision?.content) ?? acceptedOf(found);
