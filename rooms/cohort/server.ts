export { type EstatAccess, estatBase } from "./actions/estat-client.ts";
export { importEstat } from "./actions/import-estat.ts";
export { importPopulation, type PopulationReport } from "./actions/import-population.ts";
export { populationSources, type SourcesWish, sourceStates, stateLines } from "./actions/population-sources.ts";
export { readCarriedCohorts } from "./store/carried.ts";
export { readAllCohortEntries } from "./store/cohort-entries.ts";
export { readImportedDocuments, readImportedMeasure } from "./store/imported-measures.ts";
export { assumedSpans, readAssumptions } from "./store/read-assumptions.ts";
export {
  type CohortSource,
  type CohortWish,
  cohortSources,
  readCohorts,
} from "./store/read-cohorts.ts";
export { readImportedOrigin } from "./store/read-origin.ts";
