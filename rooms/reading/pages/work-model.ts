import type { Problem } from "../../../foundation/index.ts";
import type { View } from "../../../ui/index.ts";
import type { PersonWords, Viewer } from "../../account/index.ts";
import type { Site } from "../../publication/index.ts";
import type { TypedFact, TypedProblem } from "../domain/correct-fact.ts";
import type { KnownName, Link } from "../domain/link-facts.ts";
import type { ReadPage } from "../domain/placed-text.ts";
import { type WorkPlace, workAddress } from "../domain/reading-address.ts";
import type { ReadingRun, ReviewItem, SentDocument, Standing } from "../domain/review.ts";
import type { Screen } from "../domain/work-list.ts";
import { readingMessages } from "./reading-messages.ts";

/** Who looks, at which edition; what every page of the room is drawn from. */
export type RoomModel = {
  readonly view: View;
  readonly site: Site;
  readonly viewer: Viewer;
  readonly people: ReadonlyMap<string, PersonWords>;
};

/** A form that came back: what was typed, which link was chosen, and what stands against it, in its fields or altogether. */
export type Retry = {
  readonly typed: TypedFact;
  readonly link: string;
  readonly problems: readonly TypedProblem[];
  readonly whole: Problem | null;
};

export type WorkModel = RoomModel & {
  readonly document: SentDocument;
  readonly run: ReadingRun | null;
  readonly place: WorkPlace;
  readonly pages: number;
  readonly page: ReadPage | null;
  /** The things of this page that are on the screen. */
  readonly screen: Screen<ReviewItem>;
  readonly leftHere: number;
  readonly leftAll: number;
  /** A page after this one on which somebody must still look at something; null = none. */
  readonly nextOpenPage: number | null;
  /** When this was read, so that what others decide since can be asked for. */
  readonly readAt: string;
  /** What the search among the names of the edition found. */
  readonly names: readonly KnownName[];
  readonly retry: Retry | null;
};

/** The workbench with another place than this one. */
export const workHref = ({ site, document, place }: WorkModel, change: Partial<WorkPlace>): string =>
  workAddress(site.edition.id, document.id, { page: place.page, show: place.show, ...change });

/** A confidence as people write it: 97%. */
export const percentWords = (value: number): string => `${Math.round(value * 100)}%`;

/** Id of a thing's card; of its figure in the picture of the page. */
export const factId = (item: Pick<ReviewItem, "place">): string => `fact-${item.place}`;

/** Version and standing of a thing, by which a page that stays open knows what is news to it. */
export const standsText = (version: number, standing: Standing): string => `${version} ${standing}`;

/** Words and shape of a standing. */
export const standingKinds: Readonly<Record<Standing, "good" | "partly" | "behind" | "unknown">> = {
  open: "unknown",
  accepted: "partly",
  settled: "good",
  doubted: "behind",
  skipped: "unknown",
  changed: "behind",
};

/** The name of a person, as colleagues know them. */
export const whoWords = ({ people, view }: Pick<RoomModel, "people" | "view">, id: string | null): string =>
  (id === null ? undefined : people.get(id)?.name) ?? readingMessages(view.lang)("erased");

/** What a person says of the link in a form: `kpi yama-kankokyaku`, or `none`. */
export const linkText = (link: Pick<KnownName, "kind" | "id"> | null): string =>
  link === null ? "none" : `${link.kind} ${link.id}`;

/** Candidates first, then what the search found; nothing twice. */
export function choicesOf(
  candidates: readonly (Link | KnownName)[],
  names: readonly KnownName[],
): readonly (Link | KnownName)[] {
  const known = new Set(candidates.map(linkText));
  return [...candidates, ...names.filter((name) => !known.has(linkText(name)))];
}
