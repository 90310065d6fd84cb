export { type MeasureEntry, measureEntrySchema } from "./domain/measure-entry.ts";
export type { MeasureSummary } from "./domain/measure-summary.ts";
export {
  type Observation,
  type ObservationReader,
  observationColumns,
  observationReader,
} from "./domain/read-observation.ts";
export { arrangeSeries, observationAddress, type SeriesBook, type SeriesPoint } from "./domain/series.ts";
