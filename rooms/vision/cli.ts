export { type LeverReport, type VisionReport, visionReport } from "./commands/vision-report.ts";
