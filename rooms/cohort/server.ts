export type { CohortTable } from "./domain/cohort-table.ts";
export { readCarriedCohorts } from "./store/carried.ts";
export { readAllCohortEntries } from "./store/cohort-entries.ts";
export { readImportedMeasure } from "./store/imported-measures.ts";
export {
  type CohortSource,
  CohortSourceUnknown,
  type CohortWish,
  cohortSources,
  readCohorts,
} from "./store/read-cohorts.ts";
