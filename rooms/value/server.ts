export type { AwaitedInCycle } from "./actions/await-values.ts";
export { readValuesOnce } from "./actions/read-once.ts";
export { valuePanel, valuesStandAgainst } from "./routes/value-doors.tsx";
export { valueRoutes } from "./routes/value-routes.ts";
export { readCalendar } from "./store/calendar.ts";
export type { EvidenceFile, EvidenceHead } from "./store/evidence.ts";
export type { NewValue } from "./store/keep-values.ts";
export { readValues } from "./store/read-values.ts";
