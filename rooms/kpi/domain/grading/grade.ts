import { absenceWord, type Bilingual } from "../../../../foundation/index.ts";
import { type CompiledRule, compileForRows } from "./compile-rule.ts";
import { edgeCaseWords, inputReasons, isEdgeCase, reasonCodes } from "./edge-cases.ts";
import { verdictSteps } from "./explain-grade.ts";
import { rateSteps, rateUnitOf } from "./explain-rate.ts";
import { edgeSteps, expectedSteps, surveyBandSteps, valuesStep } from "./explain-steps.ts";
import type { GradeRequest } from "./grade-request.ts";
import type { GradeResult, GradeStep, UndefinedBecause } from "./grade-result.ts";
import { judgeRow } from "./judge-row.ts";
import { judgedByPeople } from "./judged-grade.ts";
import { requestToRow } from "./request-to-row.ts";
import type { Row } from "./row.ts";
import type { GradingRule } from "./rule-schema.ts";

function absenceOf({ actual }: GradeRequest): Bilingual | null {
  if (actual?.absent === undefined) return null;
  const due = actual.due === undefined ? "" : actual.due;
  return {
    ja: `${absenceWord(actual.absent, "ja")}${due === "" ? "" : `、公表予定 ${due}`}`,
    en: `${absenceWord(actual.absent, "en")}${due === "" ? "" : `, due ${due}`}`,
  };
}

function becauseOf(rule: GradingRule, why: number, request: GradeRequest): UndefinedBecause | null {
  const code = reasonCodes[why];
  if (code === undefined || code === "") return null;
  if (!isEdgeCase(code)) return { code, ...inputReasons[code] };
  const name = edgeCaseWords[code];
  const { reason } = rule.edges[code];
  const absence = code === "noValueYet" ? absenceOf(request) : null;
  return {
    code,
    ja: `${name.ja}${absence === null ? "" : ` (${absence.ja})`}: ${reason.ja}`,
    en: `${name.en}${absence === null ? "" : ` (${absence.en})`}: ${reason.en}`,
  };
}

function explain(compiled: CompiledRule, row: Row): readonly GradeStep[] {
  return [
    valuesStep(row),
    ...edgeSteps(compiled, row),
    ...expectedSteps(compiled, row),
    ...rateSteps(compiled, row),
    ...surveyBandSteps(compiled, row),
    ...verdictSteps(compiled, row),
  ];
}

function gradeByArithmetic(rule: GradingRule, request: GradeRequest): GradeResult {
  const compiled = compileForRows(rule);
  const row = requestToRow(request);
  judgeRow(compiled, row);
  const given = compiled.grades[row.grade - 1];
  return {
    rule: { id: rule.id, version: rule.version },
    rate: Number.isNaN(row.rate) ? null : row.rate,
    rateUnit: rateUnitOf(rule.measure),
    grade: given?.grade ?? null,
    label: given?.label ?? null,
    steps: explain(compiled, row),
    undefinedBecause: becauseOf(rule, row.why, request),
  };
}

/** Grades one indicator in one year under a rule and explains every step with its numbers. Never throws. */
export function grade(rule: GradingRule, request: GradeRequest): GradeResult {
  const result = gradeByArithmetic(rule, request);
  return rule.grading.kind === "judged" ? judgedByPeople(result, rule.grading, request) : result;
}

/** The same figures under every rule: the same number gets opposite verdicts. */
export function gradeUnderAllRules(rules: readonly GradingRule[], request: GradeRequest): readonly GradeResult[] {
  return rules.map((rule) => grade(rule, request));
}
