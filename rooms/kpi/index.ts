export { kpiDerivations } from "./domain/derivations.ts";
export {
  type ContractGrade,
  compileRule,
  currentRules,
  type GradeResult,
  type GradingRule,
  grade,
  gradeForContract,
  type RuleBook,
  readRules,
  rulesForContract,
} from "./domain/grading/index.ts";
export { type SchemaFault, schemaFaults } from "./domain/grading/schema-problems.ts";
export { type KpiEntry, kpiEntrySchema, type OverlapEntry, overlapEntrySchema } from "./domain/kpi-entry.ts";
export { type ContractKpi, kpisForContract } from "./domain/kpi-for-contract.ts";
export type { KpiModel } from "./domain/kpi-model.ts";
export { kpiToRequest, type SupposedActual } from "./domain/kpi-to-request.ts";
export { arrangeKpis, type Kpi, type Kpis } from "./domain/kpis.ts";
export { printedScale } from "./domain/printed-scale.ts";
export { type ChosenRule, ruleOf, ruleOnSheet } from "./domain/rule-of-kpi.ts";
export { expectedIn, type StraightWay, straightWayOf } from "./domain/straight-way.ts";
export { type Way, type WayFigures, type WayMark, wayOf } from "./domain/way.ts";
export { deriveExpected } from "./domain/way-derivations.ts";
