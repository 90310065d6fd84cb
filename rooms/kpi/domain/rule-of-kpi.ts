import type { Outcome, Problem } from "../../../foundation/index.ts";
import { findRule, type GradingRule } from "./grading/index.ts";
import type { KpiModel } from "./kpi-model.ts";
import type { Kpi } from "./kpis.ts";

type RuleModel = Pick<KpiModel, "edition" | "plans" | "rules">;

/** The name of the rule a KPI is graded under: that of its plan edition, else that of the whole edition. */
export function ruleIdOf(model: Pick<KpiModel, "edition" | "plans">, kpi: Kpi): string {
  return model.plans.editionById.get(kpi.edition)?.edition.gradingRule ?? model.edition.gradingRule;
}

/** The rule a KPI is graded under; a name that no rule has is a problem that lists the rules there are. */
export function ruleOf(model: RuleModel, kpi: Kpi): Outcome<GradingRule, Problem> {
  return findRule({ rules: model.rules }, ruleIdOf(model, kpi));
}

/** A rule and who named it: the form of the sheet, or the plan's edition (`ruleIdOf`). */
export type ChosenRule = { readonly rule: GradingRule; readonly from: "form" | "plan" };

/**
 * The rule that a sheet grades a KPI under: the one its form names, else the plan's own. Null where there is no such rule: a form that names
 * one which is not there is not answered with another rule.
 */
export function ruleOnSheet(model: RuleModel, kpi: Kpi, named: string | null): ChosenRule | null {
  const found = named === null ? ruleOf(model, kpi) : findRule({ rules: model.rules }, named);
  return found.ok ? { rule: found.value, from: named === null ? "plan" : "form" } : null;
}
