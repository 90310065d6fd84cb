export { type DerivedCheck, type VerifyOptions, verifyAudit } from "./actions/verify-audit.ts";
export { type AuditNames, auditRoutes } from "./routes/audit-routes.ts";
export { type Fields, quoted, streamRows } from "./store/stream-rows.ts";
