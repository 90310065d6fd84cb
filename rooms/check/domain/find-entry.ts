import type { Region } from "../../intake/index.ts";

export type FoundEntry = { readonly kind: string; readonly id: string; readonly name: string; readonly nameEn: string };

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

const namesOf = (region: Region): readonly (readonly [kind: string, entries: readonly Named[]])[] => [
  ["kpi", region.kpis.all],
  ["line", region.budget.lines],
  ["theme", region.budget.themes.map(({ id, title, titleEn }) => ({ id, name: title, nameEn: titleEn }))],
  ["table", region.budget.tables],
  ["figure", region.budget.figures],
  ["project", region.plans.projects],
  ["count", region.plans.counts],
  ["group", region.areas.groups],
  ["area", region.areas.all],
  ["programme", region.programmes.all],
  ["activity", region.programmes.activities],
  ["plan", region.plans.all],
];

/** The entry of an id that a finding names, whatever its kind. */
export function findEntry(region: Region, id: string): FoundEntry | null {
  for (const [kind, entries] of namesOf(region)) {
    const found = entries.find((entry) => entry.id === id);
    if (found) return { kind, id, name: found.name, nameEn: found.nameEn };
  }
  return null;
}
