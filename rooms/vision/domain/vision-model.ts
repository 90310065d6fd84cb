import type { Bilingual } from "../../../foundation/index.ts";
import type { MunicipalRates, Scenario, Shape } from "../../../projection/index.ts";
import type { BaseInput } from "./base-input.ts";
import type { Fan } from "./fan.ts";
import type { LifeGain } from "./trend.ts";
import type { SentBase } from "./vision-base.ts";

/** Tables of a place that can be projected from: people at the base year and the rates that led there. */
export type PlaceTables = {
  readonly shape: Shape;
  /** Six-digit codes in the order of the arrays. */
  readonly areas: readonly string[];
  readonly ages: readonly string[];
  /** Base year and the census before it, of which the rates are. */
  readonly from: number;
  readonly before: number;
  readonly start: Float64Array;
  readonly rates: MunicipalRates;
  /** Children for each woman at a TFR of 1, in the nation; null where it is not known. */
  readonly childWomanPerTfr: number | null;
  /** Of the edition's own area; null where it is not known. */
  readonly lifeGain: LifeGain | null;
  readonly inputs: readonly BaseInput[];
};

/** Why there is nothing to project from, and what would help. */
export type NoTables = { readonly missing: Bilingual };

export const hasTables = (found: PlaceTables | NoTables): found is PlaceTables => "shape" in found;

/** Everything a vision page needs besides its site: what to project from, and the region's scenarios. */
export type VisionGiven = {
  readonly tables: PlaceTables | NoTables;
  /** The same place projected from earlier counts: what the trend would have been then. */
  readonly earlier: readonly PlaceTables[];
  /** Its municipalities one by one, for the map; null where their tables are not here. */
  readonly municipal: SentBase | null;
  readonly scenarios: readonly Scenario[];
  /** How far it may come out otherwise, by births and deaths; null where nothing is known of that. */
  readonly fan: Fan | null;
};
