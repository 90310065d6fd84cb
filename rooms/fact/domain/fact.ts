import type { Period, Reading } from "../../../foundation/index.ts";
import type { AbsenceEntry, FigureEntry } from "./figure-entry.ts";

/** What a fact is about: the room's kind of entry and its id; `role` says which figure of the entry (`baseline`, `rows.total.cells.amount`). */
export type FactSubject = { readonly kind: string; readonly id: string; readonly role: string };

/** Who compared the reading with the page, and on which day. */
export type Acceptance = { readonly by: string; readonly byEn: string; readonly on: string };

/**
 * What was read at one place of a document, accepted by a person: printed form, reading in the base unit, period.
 * `id` is unique in its edition and permanent (`kpi.kanko-donan.baseline`).
 */
export type Fact = {
  readonly id: string;
  readonly edition: string;
  readonly subject: FactSubject;
  readonly document: string | null;
  readonly lines: readonly number[];
  readonly cell: string | null;
  readonly printed: string | null;
  readonly printedPeriod: string | null;
  readonly period: Period | null;
  readonly reading: Reading;
  readonly textEn: string | null;
  readonly note: { readonly ja: string; readonly en: string } | null;
  readonly uncertain: { readonly ja: string; readonly en: string } | null;
  readonly accepted: Acceptance;
  readonly recordedAt: string;
  readonly version: number;
};

/** A fact whose reading is a number. */
export type KnownFact = Fact & { readonly reading: Extract<Reading, { kind: "known" }> };

export const isKnown = (fact: Fact): fact is KnownFact => fact.reading.kind === "known";

/** The number of a fact in its base unit, or null where it is absent or in words. For arithmetic inside a room only. */
export const numberOf = (fact: Fact): number | null =>
  fact.reading.kind === "known" ? fact.reading.quantity.value : null;

type Figure = FigureEntry | AbsenceEntry;

/** An entry of an edition in which each figure has become the fact that was recorded for it. */
export type WithFacts<T> = T extends Figure
  ? Fact
  : T extends readonly (infer Item)[]
    ? readonly WithFacts<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: WithFacts<T[Key]> }
      : T;

/** Where a fact's page is. */
export const factAddress = (fact: Pick<Fact, "edition" | "id">): string => `/fact/${fact.edition}/${fact.id}`;
