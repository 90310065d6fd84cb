import type { CohortEntry } from "./cohort-entry.ts";
import { agesTo, cohortMeasureId, groupsOf, sexes } from "./cohort-measures.ts";

/** People by area, sex and age of one source and year, in the order of @michishirube/projection's arrays. */
export type CohortTable = {
  readonly source: string;
  readonly year: number;
  /** Six-digit codes, as asked for. */
  readonly areas: readonly string[];
  /** `0-4` … `90+`. */
  readonly ages: readonly string[];
  /** areas × 2 × ages, men first; 0 throughout an area that is missing. */
  readonly people: Float64Array;
  /** areas × 2: people of unknown age; 0 where the source has none. */
  readonly unknown: Float64Array;
  /** Areas for which some age group has no value: they must not be projected from. */
  readonly missing: readonly string[];
};

/** One stored value: null where there is only a reason for its absence. */
export type CohortCell = { readonly measure: string; readonly area: string; readonly value: number | null };

type Place = { readonly of: "people" | "unknown"; readonly at: number };

/** Where each measure of a source stands in an array of an area's people, or among its two numbers of unknown age. */
function placesOf(entry: CohortEntry): ReadonlyMap<string, Place> {
  const ages = agesTo(entry.open).length;
  const places = sexes.flatMap((sex, index) =>
    groupsOf(entry).map((age, at): readonly [string, Place] => [
      cohortMeasureId(entry.id, sex, age),
      age === "unknown" ? { of: "unknown", at: index } : { of: "people", at: index * ages + at },
    ]),
  );
  return new Map(places);
}

type Known = Place & { readonly value: number };

function knownByArea(entry: CohortEntry, cells: readonly CohortCell[]): ReadonlyMap<string, readonly Known[]> {
  const places = placesOf(entry);
  const byArea = new Map<string, Known[]>();
  for (const { measure, area, value } of cells) {
    const place = places.get(measure);
    if (!place || value === null) continue;
    const known = byArea.get(area);
    if (known) known.push({ ...place, value });
    else byArea.set(area, [{ ...place, value }]);
  }
  return byArea;
}

/** Puts the stored values of a source and year in order. An area without a value for some age group is named in `missing`. */
export function arrangeCohorts(
  entry: CohortEntry,
  { year, areas }: { readonly year: number; readonly areas: readonly string[] },
  cells: readonly CohortCell[],
): CohortTable {
  const ages = agesTo(entry.open);
  const each = ages.length * 2;
  const people = new Float64Array(areas.length * each);
  const unknown = new Float64Array(areas.length * 2);
  const missing: string[] = [];
  const byArea = knownByArea(entry, cells);
  areas.forEach((area, index) => {
    const known = byArea.get(area) ?? [];
    if (known.filter(({ of }) => of === "people").length < each) {
      missing.push(area);
      return;
    }
    for (const { of, at, value } of known) {
      if (of === "people") people[index * each + at] = value;
      else unknown[index * 2 + at] = value;
    }
  });
  return { source: entry.id, year, areas, ages, people, unknown, missing };
}
