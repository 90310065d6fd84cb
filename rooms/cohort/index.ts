export type { KnownAreas } from "./domain/area-cells.ts";
export type { AssumptionTable } from "./domain/assumption-table.ts";
export { type CohortEntry, cohortEntrySchema } from "./domain/cohort-entry.ts";
export { cohortMeasureId, cohortMeasureIds, cohortMeasures, topicOf } from "./domain/cohort-measures.ts";
export type { CohortTable } from "./domain/cohort-table.ts";
export { foldSummaries } from "./domain/fold-summaries.ts";
export { PopulationRefused } from "./domain/import-problems.ts";
export { type ScenarioEntry, scenarioEntrySchema } from "./domain/scenario-entry.ts";
