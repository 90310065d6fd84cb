import type { WithFacts } from "../../fact/index.ts";
import type { KpiEntry, OverlapEntry } from "./kpi-entry.ts";

export type Kpi = WithFacts<KpiEntry>;

/** The KPIs of an edition, one for each printed row, and the groups of KPIs that must never be added. */
export type Kpis = {
  readonly all: readonly Kpi[];
  readonly overlaps: readonly OverlapEntry[];
  readonly byId: ReadonlyMap<string, Kpi>;
  /** One KPI once: rows that repeat another (`sameAs`) are left out. */
  readonly distinct: readonly Kpi[];
};

export const arrangeKpis = (all: readonly Kpi[], overlaps: readonly OverlapEntry[]): Kpis => ({
  all,
  overlaps,
  byId: new Map(all.map((kpi) => [kpi.id, kpi])),
  distinct: all.filter((kpi) => kpi.sameAs === null),
});
