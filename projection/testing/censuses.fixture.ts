import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type Shape, spreadUnknownAges } from "../index.ts";

export const censusShape = (areas: number): Shape => ({ areas, ages: 19, fertile: { from: 3, count: 7 } });

/** Where the downloaded tables of the censuses stand, if they are there. */
export const censusFile = (level: "municipality" | "prefecture"): URL =>
  new URL(`../../../shared/data/population/census-1980-2015-${level}-sex-age5.csv.gz`, import.meta.url);

/** True where the table is there; where it is not, says that tests are skipped. */
export function isCensusThere(level: "municipality" | "prefecture"): boolean {
  const isThere = existsSync(censusFile(level));
  if (!isThere) console.warn(`skipped: the table of the censuses by ${level} is not here (shared/data/population)`);
  return isThere;
}

/** All counts of the censuses, unknown ages spread over the others. */
export function readCensuses(level: "municipality" | "prefecture"): {
  readonly areas: readonly string[];
  readonly counts: readonly { readonly year: number; readonly people: Float64Array }[];
} {
  const rows = gunzipSync(readFileSync(censusFile(level)))
    .toString("utf8")
    .trim()
    .split("\n")
    .slice(1);
  const cells = rows.map((row) => row.split(","));
  const areas = [...new Set(cells.map(([code]) => code ?? ""))];
  const years = [...new Set(cells.map(([, , year]) => Number(year)))].sort();
  const place = new Map(areas.map((area, at) => [area, at]));
  const counts = years.map((year) => {
    const [people, unknown] = [new Float64Array(areas.length * 38), new Float64Array(areas.length * 2)];
    for (const [code, sex, of, , ...ages] of cells) {
      if (Number(of) !== year) continue;
      const at = (place.get(code ?? "") ?? 0) * 2 + (sex === "F" ? 1 : 0);
      ages.slice(0, 19).forEach((count, age) => {
        people[at * 19 + age] = Number(count);
      });
      unknown[at] = Number(ages[19] ?? 0);
    }
    return { year, people: spreadUnknownAges(censusShape(areas.length), people, unknown) };
  });
  return { areas, counts };
}
