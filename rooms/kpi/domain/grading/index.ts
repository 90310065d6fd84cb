export { type EdgeCase, edgeCases, edgeCaseWords, type ReasonCode } from "./edge-cases.ts";
export { grade, gradeUnderAllRules } from "./grade.ts";
export { type ColumnGrader, compileRule, type GradedColumns, type GradingColumns } from "./grade-columns.ts";
export {
  type ContractGrade,
  type ContractRule,
  currentRules,
  findRule,
  gradeForContract,
  readGradeRequest,
  rulesForContract,
} from "./grade-contract.ts";
export { type GradeRequest, gradeRequestSchema } from "./grade-request.ts";
export type { GradeResult, GradeStep, UndefinedBecause } from "./grade-result.ts";
export { readRules } from "./read-rules.ts";
export { type Direction, directions } from "./row.ts";
export { type EdgeAnswer, type GradingRule, type NamedGrade, type RuleBook, ruleFileSchema } from "./rule-schema.ts";
