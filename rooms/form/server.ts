export { openPress, type Press } from "./actions/press.ts";
export { sheetsInVolume } from "./actions/print-cycle.ts";
export type { PressJob, Printed } from "./actions/print-records.ts";
export { type RecordSources, type RecordsAsked, readRecords } from "./actions/read-records.ts";
export { readTemplates, shippedTemplates } from "./actions/read-templates.ts";
export type { Volume } from "./actions/zip-volumes.ts";
export type { FormGiven } from "./routes/form-requests.ts";
export { formRoutes } from "./routes/form-routes.ts";
