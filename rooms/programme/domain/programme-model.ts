import type { Areas } from "../../area/index.ts";
import type { Budget } from "../../budget/index.ts";
import type { Documents } from "../../document/index.ts";
import type { Kpis } from "../../kpi/index.ts";
import type { Plans } from "../../plan/index.ts";
import type { Programmes } from "./programmes.ts";

/** What the pages of programmes need; a whole region has all of it. */
export type ProgrammeModel = {
  readonly edition: { readonly id: string };
  readonly documents: Documents;
  readonly areas: Areas;
  readonly plans: Plans;
  readonly kpis: Kpis;
  readonly budget: Budget;
  readonly programmes: Programmes;
};
