import type { MunicipalRates } from "../municipal/municipal-step.ts";
import type { Shape } from "../shape.ts";

/** Years of a step, and of a group of ages, in the municipal method. */
export const stepYears = 5;

/** The projection that scenarios change: who is there, and the rates if all goes on as it does. */
export type ScenarioBase = {
  readonly shape: Shape;
  /** Names of the areas (codes), in the order of the arrays. */
  readonly areas: readonly string[];
  /** Groups of areas that a scenario may name. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** The base year: of `start`. */
  readonly from: number;
  /** People at the base year. */
  readonly start: Float64Array;
  /** One for each step of five years. */
  readonly rates: readonly MunicipalRates[];
  /**
   * How many children of 0–4 for each woman of 15–49 go with a TFR of 1: the nation's CWR divided by its TFR, one number a step. Null where it is not known:
   * then no scenario may name a TFR.
   */
  readonly childWomanPerTfr: readonly number[] | null;
};

/** The year in which a step ends (steps count from 0). */
export const endOf = (base: { readonly from: number }, step: number): number => base.from + (step + 1) * stepYears;

/** The last year of the projection. */
export const lastYearOf = (base: ScenarioBase): number => base.from + base.rates.length * stepYears;
