export { type AwaitedInCycle, awaitValues } from "./actions/await-values.ts";
export { valuePanel, valuesStandAgainst } from "./routes/value-doors.tsx";
export { valueRoutes } from "./routes/value-routes.ts";
export { readCalendar } from "./store/calendar.ts";
export { type EvidenceFile, type EvidenceHead, readEvidence, readEvidenceFile } from "./store/evidence.ts";
export { keepValues, type NewValue } from "./store/keep-values.ts";
export { readValues } from "./store/read-values.ts";
