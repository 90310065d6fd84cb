import { type Area, ancestorsOf } from "../../area/index.ts";
import type { KpiModel } from "./kpi-model.ts";
import type { Kpi } from "./kpis.ts";

/** A KPI that must not be added to another, with the bureaus that lie in both scopes. */
export type OverlappingKpi = { readonly kpi: Kpi; readonly shared: readonly Area[] };

const isSameKpi = (one: Kpi, other: Kpi): boolean =>
  one.id === other.id || one.sameAs === other.id || other.sameAs === one.id;

/** The other KPIs of its overlap group, each once, those with a bureau in common first. */
export function overlappingKpis(
  { kpis, areas }: Pick<KpiModel, "kpis" | "areas">,
  kpi: Kpi,
): readonly OverlappingKpi[] {
  if (!kpi.overlapGroup) return [];
  const members = kpis.distinct.filter((other) => other.overlapGroup === kpi.overlapGroup && !isSameKpi(kpi, other));
  const found = members.map((other) => ({
    kpi: other,
    shared: other.bureaus.filter((id) => kpi.bureaus.includes(id)).flatMap((id) => areas.byId.get(id) ?? []),
  }));
  return [...found.filter(({ shared }) => shared.length > 0), ...found.filter(({ shared }) => shared.length === 0)];
}

/** The other rows in which the same KPI is printed: the first listing, and its repeats. */
export function sameKpiRows({ kpis }: Pick<KpiModel, "kpis">, kpi: Kpi): readonly Kpi[] {
  const first = kpi.sameAs ?? kpi.id;
  return kpis.all.filter((other) => other.id !== kpi.id && (other.id === first || other.sameAs === first));
}

/** The places of a KPI from the widest to the narrowest: prefecture, region, and its bureau when there is only one. */
export function placesAbove({ areas }: Pick<KpiModel, "areas">, kpi: Kpi): readonly Area[] {
  const [bureau, ...moreBureaus] = kpi.bureaus;
  const [region, ...moreRegions] = kpi.regions;
  const single = [
    ...(bureau !== undefined && moreBureaus.length === 0 ? [bureau] : []),
    ...(region !== undefined && moreRegions.length === 0 ? [region] : []),
  ];
  const narrowest = single.flatMap((id) => areas.byId.get(id) ?? [])[0];
  if (narrowest === undefined) return areas.all.filter(({ parents }) => parents.length === 0);
  return [narrowest, ...ancestorsOf(areas, narrowest.id)].reverse();
}
