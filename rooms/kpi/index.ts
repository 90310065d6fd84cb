export {
  type ContractGrade,
  type GradingRule,
  grade,
  gradeForContract,
  gradeUnderAllRules,
  type RuleBook,
  readRules,
  rulesForContract,
} from "./domain/grading/index.ts";
export { type KpiEntry, kpiEntrySchema, type OverlapEntry, overlapEntrySchema } from "./domain/kpi-entry.ts";
export { arrangeKpis, type Kpi, type Kpis } from "./domain/kpis.ts";
export { type ContractKpi, kpiForContract, kpisForContract } from "./domain/kpi-for-contract.ts";
