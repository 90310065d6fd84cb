export { BulkFindings } from "./pages/bulk-findings.tsx";
