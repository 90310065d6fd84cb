export { type EdgeCase, edgeCases, edgeCaseWords, type ReasonCode } from "./edge-cases.ts";
export { grade } from "./grade.ts";
export { type ColumnGrader, compileRule, type GradedColumns, type GradingColumns } from "./grade-columns.ts";
export {
  type ContractGrade,
  type ContractRule,
  currentRules,
  findRule,
  gradeForContract,
  rulesForContract,
} from "./grade-contract.ts";
export type { GradeRequest } from "./grade-request.ts";
export type { GradeResult, GradeStep, UndefinedBecause } from "./grade-result.ts";
export { readRules } from "./read-rules.ts";
export type { Direction } from "./row.ts";
export type { EdgeAnswer, GradingRule, NamedGrade, RuleBook } from "./rule-schema.ts";
