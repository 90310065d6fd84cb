export { kpiDerivations } from "./domain/derivations.ts";
export {
  type ContractGrade,
  compileRule,
  currentRules,
  type GradingRule,
  gradeForContract,
  type RuleBook,
  readRules,
  rulesForContract,
} from "./domain/grading/index.ts";
export { type KpiEntry, kpiEntrySchema, type OverlapEntry, overlapEntrySchema } from "./domain/kpi-entry.ts";
export { type ContractKpi, kpisForContract } from "./domain/kpi-for-contract.ts";
export type { KpiModel } from "./domain/kpi-model.ts";
export { arrangeKpis, type Kpi, type Kpis } from "./domain/kpis.ts";
export type { Way, WayFigures, WayMark } from "./domain/way.ts";
