import { readFileSync } from "node:fs";
import type { GradeRequest } from "./grade-request.ts";
import { readRules } from "./read-rules.ts";
import type { GradingRule, RuleBook } from "./rule-schema.ts";

const address = new URL("../../../../data/grading-rules.yaml", import.meta.url);
export const shippedRulesText = readFileSync(address, "utf8");

/** The rules as shipped, for tests; a file that cannot be read stops the tests with its problems. */
export function shippedRules(): RuleBook {
  const read = readRules(shippedRulesText, "data/grading-rules.yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.problem, null, 2));
  return read.value;
}

export function shippedRule(id: string): GradingRule {
  const rule = shippedRules().rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** 札幌市 2007: share of people who find the city good for raising children, an opinion survey. */
export const sapporo: GradeRequest = {
  direction: "increase",
  survey: true,
  baseline: { value: 43.3, year: 2006 },
  actual: { value: 41.0, year: 2007 },
  target: { value: 60, year: 2010 },
};

/** 100 → 200 over 2015 to 2020, 140 in 2017: e = 140. Tests state what differs. */
export function aRequest(differing: Partial<GradeRequest> = {}): GradeRequest {
  return {
    direction: "increase",
    baseline: { value: 100, year: 2015 },
    actual: { value: 140, year: 2017 },
    target: { value: 200, year: 2020 },
    ...differing,
  };
}
