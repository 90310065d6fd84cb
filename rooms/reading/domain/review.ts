import type { LineFlag } from "../../budget/index.ts";
import type { FactKind, FoundFigure } from "./found-fact.ts";
import type { KnownName, LinkedFact } from "./link-facts.ts";
import type { FileFormat, Place, ReadProblem } from "./placed-text.ts";

/** A file that a body has taken in to be read. */
export type SentDocument = {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The document of the edition that this file is; null where the edition does not know it yet. */
  readonly knownDocument: string | null;
  /** The older edition of the same document, whose decisions come along. */
  readonly follows: string | null;
  readonly twoPersons: boolean;
  readonly withdrawn: boolean;
};

/** One reading of a file by the program. `end` is null while it is going on. */
export type ReadingRun = {
  readonly number: number;
  readonly askedAt: string;
  /** How often the program began with it. */
  readonly begun: number;
  readonly end: {
    readonly at: string;
    readonly format: FileFormat | null;
    readonly pages: number;
    readonly facts: number;
    readonly problems: readonly ReadProblem[];
  } | null;
};

/** What the fact is about in the edition; null = a person said that nothing there is meant. */
export type ChosenLink = Pick<KnownName, "kind" | "id" | "name">;

/** A fact as a person accepted it. What was corrected differs from what was found, and is named in `corrected`. */
export type AcceptedFact = {
  readonly kind: FactKind;
  readonly name: string;
  readonly figures: readonly FoundFigure[];
  readonly flag: LineFlag | null;
  readonly link: ChosenLink | null;
  /** Names of the headings above it, from the widest. */
  readonly within: readonly string[];
  readonly at: Place;
  readonly printed: string;
  readonly corrected: readonly ("kind" | "name" | "figures" | "link")[];
};

export type DecisionState = "open" | "accepted" | "skipped";

/** What a person decided about a found thing. `seen` is the fingerprint of what was found when they decided. */
export type Decision = {
  readonly key: string;
  readonly version: number;
  readonly state: DecisionState;
  readonly seen: string;
  readonly content: AcceptedFact | null;
  readonly note: string | null;
  readonly byPerson: string | null;
  readonly recordedAt: string;
};

/** A second person's word about one version of a decision. */
export type SecondWord = {
  readonly outcome: "confirmed" | "doubted";
  readonly note: string | null;
  readonly byPerson: string | null;
  readonly recordedAt: string;
};

/**
 * How a found thing stands. open: nobody decided · accepted: one person did, a second is asked for · settled: may be published ·
 * doubted: the second person does not agree · skipped: not taken · changed: decided, but read otherwise since: the file says something else, or a rule reads it so.
 */
export const standings = ["open", "accepted", "settled", "doubted", "skipped", "changed"] as const;
export type Standing = (typeof standings)[number];

/** What was decided about the same thing in the older edition of the document. */
export type EarlierDecision = {
  readonly document: string;
  readonly decision: Decision;
  /** The older edition said the very same, so that the decision can be taken over as it is. */
  readonly same: boolean;
};

/** A found thing with everything people have said about it. */
export type ReviewItem = {
  readonly place: number;
  readonly key: string;
  readonly fingerprint: string;
  readonly page: number | null;
  /** Of what was read and of what it was linked to, together; 0 to 1. */
  readonly confidence: number;
  /** A person must be asked something before it can be accepted. */
  readonly asks: boolean;
  readonly found: LinkedFact;
  readonly decision: Decision | null;
  readonly second: SecondWord | null;
  /** Null where the document follows none, the older one had no such thing or nobody decided there. */
  readonly earlier: EarlierDecision | null;
  readonly standing: Standing;
};

/** How many found things stand how. */
export type StandingCounts = Readonly<Record<Standing, number>>;

/** A fact as it became public: as accepted, with the decision that it stands on. */
export type PublishedFact = AcceptedFact & Pick<Decision, "key" | "version">;

/** What became public of a document, as it was on that day. It names no persons. */
export type PublishedReading = {
  readonly format: "michishirube-reading/1";
  readonly document: Pick<SentDocument, "id" | "title" | "publisher" | "fileName" | "sha256" | "knownDocument">;
  /** The body in whose name it was published. */
  readonly body: { readonly id: string; readonly name: string; readonly nameEn: string };
  /** YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Counts the publications of this document from 1. */
  readonly version: number;
  readonly facts: readonly PublishedFact[];
};

/** How a thing stands by the newest decision and the word about it. */
export function standingOf(
  fingerprint: string,
  decision: Pick<Decision, "state" | "seen"> | null,
  second: Pick<SecondWord, "outcome"> | null,
  { twoPersons }: Pick<SentDocument, "twoPersons">,
): Standing {
  if (decision === null || decision.state === "open") return "open";
  if (decision.seen !== fingerprint) return "changed";
  if (decision.state === "skipped") return "skipped";
  if (second?.outcome === "doubted") return "doubted";
  return second?.outcome === "confirmed" || !twoPersons ? "settled" : "accepted";
}
