import { type Area, type Areas, ancestorsOf, childrenOf } from "../../area/index.ts";
import type { Proposal } from "../../budget/index.ts";
import type { Kpi } from "../../kpi/index.ts";
import type { Project } from "../../plan/index.ts";
import type { Activity, Programme } from "../../programme/index.ts";
import type { Site } from "./site.ts";

/** Things that name a place, those that name a place it lies in (nearest first), and those that name a place inside it. */
export type Concerns<T> = {
  readonly own: readonly T[];
  readonly above: readonly { readonly area: Area; readonly items: readonly T[] }[];
  readonly within: readonly T[];
};

function idsBelow(areas: Areas, id: string): ReadonlySet<string> {
  const below = childrenOf(areas, id).flatMap((child) => [child.id, ...idsBelow(areas, child.id)]);
  return new Set(below);
}

/** Sorts things by how near they are to a place; each stands once, at the nearest place that it names. */
export function concernsOf<T>(
  areas: Areas,
  id: string,
  items: readonly T[],
  named: (item: T) => readonly string[],
): Concerns<T> {
  const own = items.filter((item) => named(item).includes(id));
  const taken = new Set<T>(own);
  const above = ancestorsOf(areas, id).map((area) => {
    const found = items.filter((item) => !taken.has(item) && named(item).includes(area.id));
    for (const item of found) taken.add(item);
    return { area, items: found };
  });
  const below = idsBelow(areas, id);
  const within = items.filter((item) => !taken.has(item) && named(item).some((place) => below.has(place)));
  return { own, above: above.filter((one) => one.items.length > 0), within };
}

const isTop = (area: Area): boolean => area.parents.length === 0;

type Placed = Pick<Project | Kpi, "bureaus" | "regions">;

/**
 * The places a regional project or its KPI is for: its bureaus where they are printed, else its regions, else the whole body.
 * A project of a region's page that prints two of five bureaus does not apply to the other three.
 */
function placesOf(areas: Areas, { bureaus, regions }: Placed): readonly string[] {
  if (bureaus.length > 0) return bureaus;
  return regions.length > 0 ? regions : areas.all.filter(isTop).map(({ id }) => id);
}

/** On the page of a region everything printed for it counts as its own, whichever of its bureaus are meant. */
const namedBy =
  (areas: Areas, id: string) =>
  (thing: Placed): readonly string[] =>
    areas.byId.get(id)?.kind === "region" ? [...thing.regions, ...thing.bureaus] : placesOf(areas, thing);

export const projectsFor = ({ areas, plans }: Site, id: string): Concerns<Project> =>
  concernsOf(areas, id, plans.projects, namedBy(areas, id));

/** The KPIs of a place, of its bureau and of its region, each once; those of the whole body stand on the body's own page. */
export function kpisFor({ areas, kpis }: Site, id: string): readonly Kpi[] {
  const { own, above } = concernsOf(areas, id, kpis.distinct, namedBy(areas, id));
  return [...own, ...above.filter(({ area }) => !isTop(area)).flatMap(({ items }) => items)];
}

export const programmesFor = (site: Site, id: string): Concerns<Programme> =>
  concernsOf(site.areas, id, site.programmes.all, (programme) => programme.areas ?? []);

export const activitiesFor = (site: Site, id: string): Concerns<Activity> =>
  concernsOf(site.areas, id, site.programmes.activities, (activity) => (activity.area ? [activity.area] : []));

export const proposalsFor = (site: Site, id: string): Concerns<Proposal> =>
  concernsOf(site.areas, id, site.budget.proposals, (proposal) => [proposal.bureau]);
