import type { Bilingual } from "../../../foundation/index.ts";
import type { MunicipalRates, Scenario, Shape } from "../../../projection/index.ts";
import type { BaseInput } from "./base-input.ts";
import type { Fan } from "./fan.ts";
import type { ProjectionBasis } from "./tables-from-projection.ts";
import type { Trend } from "./trend.ts";
import type { SentBase } from "./vision-base.ts";

/** What a base rests on: two counts, or a published projection. */
export type BaseBasis = { readonly kind: "censuses" } | ProjectionBasis;

/** A base that a reader may choose, by its name in an address: `censuses`, or the source of a projection. */
export type BaseChoice = { readonly id: string; readonly name: Bilingual };

/** Tables of a place that can be projected from: people at the base year and the rates that led there. */
export type PlaceTables = {
  readonly shape: Shape;
  /** Six-digit codes in the order of the arrays. */
  readonly areas: readonly string[];
  readonly ages: readonly string[];
  /** Base year, and the census before it, of which the rates are; null where a projection assumed them. */
  readonly from: number;
  readonly before: number | null;
  readonly start: Float64Array;
  /** One for each step; one alone holds for all steps of the pages. */
  readonly rates: readonly MunicipalRates[];
  /** Children for each woman at a TFR of 1, in the nation; null where it is not known. */
  readonly childWomanPerTfr: number | null;
  /** What goes on without anybody's doing. */
  readonly trend: Trend;
  readonly basis: BaseBasis;
  readonly inputs: readonly BaseInput[];
};

/** Why there is nothing to project from, and what would help. */
export type NoTables = {
  readonly missing: Bilingual;
  /** The statistics that would help: what of each is here, what is missing, where to get it. */
  readonly sources: readonly MissingSource[];
};

export type MissingSource = {
  readonly id: string;
  readonly name: Bilingual;
  readonly found: Bilingual;
  readonly missing: Bilingual | null;
  readonly download: { readonly from: string; readonly take: Bilingual } | null;
};

export const hasTables = (found: PlaceTables | NoTables): found is PlaceTables => "shape" in found;

/** Everything a vision page needs besides its site: what to project from, and the region's scenarios. */
export type VisionGiven = {
  /** The bases there are for the place, the usual one first; empty where there is nothing to project from. */
  readonly choices: readonly BaseChoice[];
  /** The base that everything below is of. */
  readonly base: BaseChoice | null;
  readonly tables: PlaceTables | NoTables;
  /** The same place projected from earlier counts: what the trend would have been then. */
  readonly earlier: readonly PlaceTables[];
  /** Its municipalities one by one, for the map; null where their tables are not here. */
  readonly municipal: SentBase | null;
  readonly scenarios: readonly Scenario[];
  /** How far it may come out otherwise, by births and deaths; null where nothing is known of that. */
  readonly fan: Fan | null;
};
