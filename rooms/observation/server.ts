export { importObservationFile, ObservationRefused } from "./actions/import-observations.ts";
