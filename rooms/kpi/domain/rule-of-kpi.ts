import type { Outcome, Problem } from "../../../foundation/index.ts";
import { findRule, type GradingRule } from "./grading/index.ts";
import type { KpiModel } from "./kpi-model.ts";
import type { Kpi } from "./kpis.ts";

/** The name of the rule a KPI is graded under: that of its plan edition, else that of the whole edition. */
export function ruleIdOf(model: Pick<KpiModel, "edition" | "plans">, kpi: Kpi): string {
  return model.plans.editionById.get(kpi.edition)?.edition.gradingRule ?? model.edition.gradingRule;
}

/** The rule a KPI is graded under; a name that no rule has is a problem that lists the rules there are. */
export function ruleOf(model: KpiModel, kpi: Kpi): Outcome<GradingRule, Problem> {
  return findRule({ rules: model.rules }, ruleIdOf(model, kpi));
}
