/** A word or sentence in both languages. */
export type Told = { readonly ja: string; readonly en: string };

/** Ages in full years, both included, on the borders of groups of five years (20 and 39, not 18 and 22). No `to`: to the oldest. */
export type AgeBand = { readonly from: number; readonly to?: number };

export type WhichSex = "men" | "women" | "both";

/** Calendar years, both included; none = from the first, to the last year of the projection. A step from 2015 to 2020 holds the years 2016 to 2020. */
export type Period = { readonly from?: number; readonly until?: number };

/** "all", or names of areas and of groups of the base. */
export type Where = "all" | readonly string[];

/**
 * Children a woman has in her life (TFR), by year: a straight line between the points, the last one afterwards; before the first one a straight line from the base's own TFR at
 * the base year. `same`: every chosen area has this TFR. `inProportion`: the chosen areas together have it, and their differences stay.
 */
export type FertilityPath = {
  readonly kind: "fertilityPath";
  readonly where: Where;
  readonly points: readonly { readonly year: number; readonly tfr: number }[];
  readonly spread: "same" | "inProportion";
};

/** The base's children for each woman, times a factor. */
export type FertilityFactor = {
  readonly kind: "fertilityFactor";
  readonly where: Where;
  readonly factor: number;
  readonly period: Period;
};

/**
 * So many years more of life expectancy (below 0: fewer), for both sexes where none is named; with `by`, gained in a straight line from the base year to that year.
 * All death rates of a sex change by one factor.
 */
export type SurvivalYears = {
  readonly kind: "survivalYears";
  readonly where: Where;
  readonly years: number;
  readonly sex?: WhichSex;
  readonly by?: number;
};

/** Every death rate times a factor. */
export type DeathFactor = {
  readonly kind: "deathFactor";
  readonly where: Where;
  readonly factor: number;
  readonly period: Period;
};

/** Net migration times a factor, for ages at the end of a step and sexes. 0 = balanced. `only` "loss": where the base loses people, "gain": where it wins. */
export type MigrationFactor = {
  readonly kind: "migrationFactor";
  readonly where: Where;
  readonly factor: number;
  readonly ages: AgeBand;
  readonly sex: WhichSex;
  readonly only: "all" | "loss" | "gain";
  readonly period: Period;
};

/** Net migration goes in a straight line from what it is at the base year to nothing in a year, and stays there: every age and sex by itself. */
export type MigrationBalance = { readonly kind: "migrationBalance"; readonly where: Where; readonly by: number };

/** Net migration goes to a part of itself (0.5: half) in a straight line over so many years from a year on, only where people are lost. Gains stay. */
export type MigrationLoss = {
  readonly kind: "migrationLoss";
  readonly where: Where;
  readonly to: number;
  readonly from: number;
  readonly years: number;
};

/** A part of those who come: `share` of them all, evenly over the groups of five years of the band and, for both sexes, half of each. */
export type ComingPart = { readonly ages: AgeBand; readonly sex: WhichSex; readonly share: number };

/**
 * So many people a year in addition (below 0: fewer) from one year to another, by age at the end of the step and sex; shares sum to 1. `together`: all chosen areas
 * together, in proportion to their people at the base year; `each`: every one of them.
 */
export type MigrationAdd = {
  readonly kind: "migrationAdd";
  readonly where: Where;
  readonly yearly: number;
  readonly pattern: readonly ComingPart[];
  readonly split: "together" | "each";
  readonly period: Period;
};

export type Change =
  | FertilityPath
  | FertilityFactor
  | SurvivalYears
  | DeathFactor
  | MigrationFactor
  | MigrationBalance
  | MigrationLoss
  | MigrationAdd;

/** What if? Changes to a base projection, made one after the other in this order, each upon what the earlier ones left. No change: the base goes on. */
export type Scenario = {
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** Counts from 1; a changed scenario is a new version. */
  readonly version: number;
  readonly name: Told;
  readonly author: string;
  /** Why one asks, and what is assumed. */
  readonly reason: Told;
  /** Where its numbers come from. */
  readonly source?: Told;
  readonly changes: readonly Change[];
};
