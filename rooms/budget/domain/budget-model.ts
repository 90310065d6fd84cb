import type { Areas } from "../../area/index.ts";
import type { Documents } from "../../document/index.ts";
import type { Kpis } from "../../kpi/index.ts";
import type { Plans } from "../../plan/index.ts";
import type { Budget } from "./budget.ts";

/** A budget with the name of the edition it belongs to. */
export type EditionBudget = { readonly edition: { readonly id: string }; readonly budget: Budget };

/** What the pages of a budget need to know. */
export type BudgetModel = EditionBudget & {
  readonly edition: { readonly id: string; readonly name: string; readonly nameEn: string };
  readonly documents: Documents;
  readonly areas: Areas;
  readonly plans: Plans;
  readonly kpis: Kpis;
};
