import { arrangeAreas } from "../../area/index.ts";
import { arrangeDocuments } from "../../document/index.ts";
import { arrangeKpis } from "../../kpi/index.ts";
import { arrangePlans } from "../../plan/index.ts";
import type { Budget } from "../domain/budget.ts";
import type { BudgetModel } from "../domain/budget-model.ts";

/** A budget alone: no document, place, plan or KPI is known beside it. */
export const modelOf = (budget: Budget, edition = "ward"): BudgetModel => ({
  edition: { id: edition, name: "例の区", nameEn: "Example Ward" },
  budget,
  documents: arrangeDocuments([]),
  areas: arrangeAreas([], []),
  plans: arrangePlans([], [], []),
  kpis: arrangeKpis([], []),
});
