export { type Finding, type FindingCode, findingLine } from "./domain/finding.ts";
export type { Found } from "./domain/found.ts";
export type { AuditReport, TableReport } from "./domain/report.ts";
