import type { Bilingual } from "../../../foundation/index.ts";
import type { Source } from "../../document/index.ts";
import { type FactModel, subjectKey } from "../../fact/index.ts";
import type { Region } from "../../intake/index.ts";
import type { PlanNode } from "../../plan/index.ts";

/** Anything of an edition that has a page: its kind, id, name, and where it was read. */
export type RegionEntry = {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sources: readonly Source[];
};

type Listed = { readonly id: string; readonly sources: readonly Source[] };
type NamedEntry = Listed & { readonly name: string; readonly nameEn: string };
type TitledEntry = Listed & { readonly title: string; readonly titleEn: string };

const named = (kind: string, entries: readonly NamedEntry[]): readonly RegionEntry[] =>
  entries.map(({ id, name, nameEn, sources }) => ({ kind, id, name, nameEn, sources }));

const titled = (kind: string, entries: readonly TitledEntry[]): readonly RegionEntry[] =>
  entries.map(({ id, title, titleEn, sources }) => ({ kind, id, name: title, nameEn: titleEn, sources }));

const sourcesBelow = (nodes: readonly PlanNode[]): readonly Source[] =>
  nodes.flatMap((node) => [...node.sources, ...sourcesBelow(node.children ?? [])]);

/** A plan is read wherever one of its editions or the items of their trees were. */
const plans = (region: Region): readonly RegionEntry[] =>
  named(
    "plan",
    region.plans.all.map((plan) => ({
      ...plan,
      sources: [
        ...plan.sources,
        ...plan.editions.flatMap(({ sources, nodes }) => [...sources, ...sourcesBelow(nodes)]),
      ],
    })),
  );

/** Everything of an edition that has a page, by kind in the order of the rooms. */
export const regionEntries = (region: Region): readonly RegionEntry[] => [
  ...named("area", region.areas.all),
  ...named("group", region.areas.groups),
  ...plans(region),
  ...named("project", region.plans.projects),
  ...named("count", region.plans.counts),
  ...named("kpi", region.kpis.all),
  ...titled("theme", region.budget.themes),
  ...named("point", region.budget.points),
  ...named("line", region.budget.lines),
  ...named("table", region.budget.tables),
  ...named("figure", region.budget.figures),
  ...titled("proposal", region.budget.proposals),
  ...named("programme", region.programmes.all),
  ...named("activity", region.programmes.activities),
];

/** The entries that were read from a document, at least in part. */
export const entriesFrom = (region: Region, document: string): readonly RegionEntry[] =>
  regionEntries(region).filter(({ sources }) => sources.some((source) => source.document === document));

/** Nine KPIs are called 観光入込客数: where a name stands for several things, the scope goes with it. */
function kpiScopes(region: Region): ReadonlyMap<string, Bilingual> {
  const scopesOf = new Map<string, Set<string>>();
  for (const { name, scope } of region.kpis.all) {
    scopesOf.set(name, (scopesOf.get(name) ?? new Set()).add(scope?.ja ?? ""));
  }
  return new Map(
    region.kpis.all.flatMap(({ id, name, scope }) =>
      scope && (scopesOf.get(name)?.size ?? 0) > 1 ? [[subjectKey({ kind: "kpi", id }), scope] as const] : [],
    ),
  );
}

/** What every thing that facts are about is called. */
function entryNames(region: Region): ReadonlyMap<string, Bilingual> {
  const scopes = kpiScopes(region);
  return new Map(
    regionEntries(region).map((entry) => {
      const key = subjectKey(entry);
      const scope = scopes.get(key);
      const ja = scope ? `${entry.name} ${scope.ja}` : entry.name;
      const en = scope ? `${entry.nameEn}, ${scope.en}` : entry.nameEn;
      return [key, { ja, en }];
    }),
  );
}

/** Which row and column of its table a cell is. */
function cellPlaces(region: Region): ReadonlyMap<string, Bilingual> {
  const places = new Map<string, Bilingual>();
  for (const { rows, columns } of region.budget.tables) {
    for (const row of rows) {
      for (const column of columns) {
        const fact = row.cells[column.id];
        if (fact) places.set(fact.id, { ja: `${row.name}・${column.name}`, en: `${row.nameEn}, ${column.nameEn}` });
      }
    }
  }
  return places;
}

/** The names of everything that facts are about, for the pages of facts. */
export const factNames = (region: Region): Required<Pick<FactModel, "names" | "places">> => ({
  names: entryNames(region),
  places: cellPlaces(region),
});
