import type { Bilingual, Problem } from "../../../foundation/index.ts";
import type { MeasureEntry } from "../../observation/index.ts";
import type { AgeRow } from "./age-rows.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import type { Spot } from "./import-problems.ts";

/** One value of a measure that is no age group: an item of a system of statistics, a total, an assumed rate. Absent with its reason, never 0 for nothing. */
export type ValueRow = {
  readonly measure: string;
  readonly area: string;
  /** In one word: `CY2015`, `FY2014`, `CY2015..CY2020`. */
  readonly period: string;
  readonly value: number | null;
  readonly absent: string | null;
  readonly spot: Spot;
  readonly place: string;
};

/** What was found in a file: people by age of a source, or values of measures (those that no edition lists come with their entry). */
export type Taken =
  | { readonly kind: "ages"; readonly entry: CohortEntry; readonly rows: readonly AgeRow[] }
  | { readonly kind: "values"; readonly measures: readonly MeasureEntry[]; readonly rows: readonly ValueRow[] };

/** Everything that was read from one file. `what` says for people which kind of file it was taken for. */
export type FileRead = {
  readonly what: Bilingual;
  readonly taken: readonly Taken[];
  readonly notes: readonly Bilingual[];
  readonly problems: readonly Problem[];
};
