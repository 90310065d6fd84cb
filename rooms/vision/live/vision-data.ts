import type { Bilingual } from "../../../foundation/index.ts";
import type { Scenario } from "../../../projection/index.ts";
import type { Fan } from "../domain/fan.ts";
import type { SentBase } from "../domain/vision-base.ts";
import type { VisionSettings } from "../domain/vision-settings.ts";

/** A total with the address of its origin and the origin's name, ready for any language. */
export type SentTotal = {
  readonly year: number;
  readonly people: number;
  readonly href: string;
  readonly label: Bilingual;
  readonly kind: "printed" | "derived";
};

/** The vision of a place: a range in a year, as it is printed. */
export type SentGoal = {
  readonly year: number;
  readonly low: number;
  readonly high: number;
  readonly printed: Bilingual;
  readonly href: string;
  readonly label: Bilingual;
};

/** All that a vision page is drawn from, on the server and in the browser alike: plain values only. */
export type VisionData = {
  readonly place: Bilingual;
  /** Address of the page without its query. */
  readonly path: string;
  readonly counted: readonly SentTotal[];
  readonly official: readonly SentTotal[];
  readonly goal: SentGoal | null;
  /** What can be projected; null where there are no tables by sex and age. */
  readonly base: SentBase | null;
  readonly ages: readonly string[];
  /** How far it may come out otherwise, in parts of the middle; null where it is not known. */
  readonly fan: Fan | null;
  /** The bases a reader may choose, by their names in an address. */
  readonly bases: readonly string[];
  /** What the projection rests on is no trend worked out here: what its course is called; null = the trend. */
  readonly trendName: Bilingual | null;
  readonly scenarios: readonly Scenario[];
  readonly plain: VisionSettings;
};

/** The years a page can show: those of the base and after. */
export const shownYears = ({ base }: Pick<VisionData, "base">): readonly number[] =>
  base ? Array.from({ length: base.steps + 1 }, (_, step) => base.from + step * 5) : [];
