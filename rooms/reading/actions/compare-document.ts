import type { ReadTx } from "../../../store/index.ts";
import type { Region } from "../../intake/index.ts";
import { acceptedOf } from "../domain/accept-found.ts";
import type { DocumentComparison, FigurePlace } from "../domain/changes-list.ts";
import { type ComparedFigure, compareThing, meetFacts, type Store, storeBeside } from "../domain/compare-store.ts";
import { type FindingChange, newFindings } from "../domain/new-findings.ts";
import type { PublishedFact, PublishedReading, ReviewItem, SentDocument } from "../domain/review.ts";
import { countDecisions } from "../store/decisions.ts";
import { readItems } from "../store/found.ts";
import type { RunPlace } from "../store/pages.ts";
import { inTurns } from "./in-turns.ts";

/** What is compared: a run of a document as it stands in this transaction, and in whose name it would be published on which day. */
export type ToCompare = {
  readonly document: SentDocument;
  readonly run: RunPlace;
  /** How many things the run found. */
  readonly facts: number;
  readonly region: Region;
  readonly on: Pick<PublishedReading, "body" | "publishedOn">;
};

/** A comparison, with the store that it was made with. */
export type StoreComparison = { readonly store: Store; readonly comparison: DocumentComparison };

/** Comparisons of whole documents with the store, each made once and kept until anything that it rests on is another. */
export type Comparisons = { readonly of: (tx: ReadTx, wanted: ToCompare) => Promise<StoreComparison> };

/** Of one edition so many are kept. */
const mostKept = 4;
/** So many things are in the memory at a time. */
const thingsAtOnce = 250;

/**
 * Opens the comparisons of a server. A comparison rests on the edition, the document's version, its run, the day, and its decisions: these are only
 * ever added to, so that their number says which they are.
 */
export function openComparisons(): Comparisons {
  const kept = new WeakMap<Region, Map<string, Promise<StoreComparison>>>();
  return {
    of: async (tx, wanted) => {
      const { document, run, region, on } = wanted;
      const decisions = await countDecisions(tx, run);
      const key = [run.bodyId, document.id, document.version, run.number, decisions, on.publishedOn].join(" ");
      const ofRegion = kept.get(region) ?? new Map<string, Promise<StoreComparison>>();
      kept.set(region, ofRegion);
      const known = ofRegion.get(key);
      if (known) return known;
      const made = compareAll(tx, wanted);
      ofRegion.set(key, made);
      made.catch(() => ofRegion.delete(key));
      for (const oldest of [...ofRegion.keys()].slice(0, Math.max(0, ofRegion.size - mostKept)))
        ofRegion.delete(oldest);
      return made;
    },
  };
}

/** All that was found and not left out, as accepted or else as found, a few things at a time. */
async function compareAll(tx: ReadTx, { document, run, facts, region, on }: ToCompare): Promise<StoreComparison> {
  const store = storeBeside(region, document);
  const met = meetFacts(store);
  const found: Record<keyof DocumentComparison["found"], FigurePlace[]> = {
    new: [],
    same: [],
    changed: [],
    contradicts: [],
  };
  const accepted: PublishedFact[] = [];
  for (let from = 0; from < facts; from += thingsAtOnce) {
    const places = Array.from({ length: Math.min(thingsAtOnce, facts - from) }, (_, index) => from + index);
    for (const item of await readItems(tx, run, document, { places })) {
      for (const [index, one] of compareItem(store, item).entries()) {
        met.see(one);
        if (one.comparison !== "gone") found[one.comparison].push({ place: item.place, index });
      }
      accepted.push(...acceptedIn(item));
    }
  }
  const findings = await findingsOf(region, document, on, accepted);
  return { store, comparison: { found, gone: met.gone(), findings } };
}

/** The figures of a found thing beside the store, in their order; none of what is left out. */
export const compareItem = (store: Store, item: ReviewItem): readonly ComparedFigure[] =>
  item.standing === "skipped" ? [] : compareThing(store, { key: item.key, ...thingOf(item) });

const thingOf = ({ found, decision, standing }: ReviewItem) =>
  (standing === "changed" ? null : decision?.content) ?? acceptedOf(found);

const acceptedIn = ({ key, decision, standing }: ReviewItem): readonly PublishedFact[] =>
  decision?.content && standing !== "changed" ? [{ ...decision.content, key, version: decision.version }] : [];

/** Nothing accepted changes nothing. */
async function findingsOf(
  region: Region,
  { id, title, publisher, fileName, sha256, knownDocument }: SentDocument,
  on: ToCompare["on"],
  facts: readonly PublishedFact[],
): Promise<FindingChange> {
  if (facts.length === 0) return { appear: [], vanish: [] };
  const document = { id, title, publisher, fileName, sha256, knownDocument };
  return inTurns(newFindings(region, { format: "michishirube-reading/1", document, ...on, version: 1, facts }));
}
