import { type Course, ProjectionFault, runScenario } from "../../../projection/index.ts";
import { chosenChanges } from "../domain/chosen-scenario.ts";
import { type MapTotals, type MapWish, measuresFor, usualYear } from "../domain/map-values.ts";
import { type TotalPoint, totalsOf } from "../domain/total-series.ts";
import { baseOf } from "../domain/vision-base.ts";
import { visionPlace } from "../domain/vision-place.ts";
import type { PageParts } from "./page-parts.ts";

/** All totals of the municipalities of a place, counted until the last census and projected afterwards. */
export function mapTotals({ site, place }: Pick<PageParts, "site" | "place">): MapTotals | null {
  const { population } = site.edition;
  const members = place.members.filter(({ code, tile }) => code && tile);
  const [actual] = population?.actual ?? [];
  const [projection] = population?.projection ?? [];
  if (!actual || members.length < 5) return null;
  const series = members.map((area) => {
    const own = visionPlace(site.areas, area.id);
    const of = (measure: string | undefined): readonly TotalPoint[] =>
      own && measure ? totalsOf(site, measure, own) : [];
    return new Map([...of(projection), ...of(actual)].map(({ year, people }) => [year, people]));
  });
  const years = [...new Set(series.flatMap((one) => [...one.keys()]))].sort((one, other) => one - other);
  const top = visionPlace(site.areas, place.id);
  const now = (top ? totalsOf(site, actual, top) : []).at(-1)?.year ?? years.at(-1) ?? 0;
  return {
    ids: members.map(({ id }) => id),
    codes: members.map(({ code }) => code ?? ""),
    years,
    totals: series.map((one) => years.map((year) => one.get(year) ?? null)),
    now,
  };
}

/** The municipalities under the settings of the page; null where their tables are not here. */
export function municipalCourse({
  given,
  data,
  settings,
}: Pick<PageParts, "given" | "data" | "settings">): Course | null {
  const base = given.municipal && baseOf(given.municipal);
  if (!base) return null;
  const scenario = data.scenarios.find(({ id }) => id === settings.scenario) ?? { changes: [] };
  try {
    return runScenario(base, chosenChanges(scenario, settings, base.from));
  } catch (fault) {
    if (fault instanceof ProjectionFault) return null;
    throw fault;
  }
}

/** What the address asks the map for. */
export function readMapWish(query: string, map: MapTotals, course: Course | null): MapWish {
  const given = new URLSearchParams(query);
  const wanted = Number(given.get("at") ?? "");
  const year = map.years.includes(wanted) ? wanted : usualYear(map);
  return { measure: measuresFor(course).find((one) => one === given.get("by")) ?? "change", year, course };
}
