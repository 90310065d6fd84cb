import type { Areas } from "../../area/index.ts";
import type { Documents } from "../../document/index.ts";
import type { Plans } from "../../plan/index.ts";
import type { GradingRule } from "./grading/index.ts";
import type { Kpis } from "./kpis.ts";

/** What the KPI pages and their worked-out numbers need of an edition; a whole region with its rules can be handed in. */
export type KpiModel = {
  readonly edition: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    /** The rule of plans that name none of their own. */
    readonly gradingRule: string;
  };
  readonly documents: Documents;
  readonly areas: Areas;
  readonly plans: Plans;
  readonly kpis: Kpis;
  readonly rules: readonly GradingRule[];
};
