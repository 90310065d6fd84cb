import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importPopulation } from "../../../rooms/cohort/server.ts";
import type { Region } from "../../../rooms/intake/index.ts";
import type { Database } from "../../../store/index.ts";

const groups = Array.from({ length: 19 }, (_, group) => (group < 18 ? `${group * 5}-${group * 5 + 4}` : "90+"));
const years = [2010, 2015] as const;

/** People that no one counted: 2,000 to some 20,000 of each sex and place, fewer with age, and fewer five years later. Only how many numbers there are matters. */
const madePeople = (place: number, group: number, later: number): number =>
  Math.round((100 + ((place * 37) % 900)) * (1 + Math.sin(place + group) / 5) * (1.05 - group / 20) * 0.97 ** later) +
  10;

/** Gives every municipality of a region two counts by sex and age that are made up, so that its pages have all they can have. */
export async function importMadeCensus(database: Database, folder: string, { areas, edition }: Region): Promise<void> {
  const codes = areas.all.flatMap(({ code, tile }) => (code && tile ? [code] : []));
  const rows = codes.flatMap((code, place) =>
    years.flatMap((year, later) =>
      ["M", "F"].map((sex) => {
        const people = groups.map((_, group) => madePeople(place, group, later));
        const total = people.reduce((sum, count) => sum + count, 0);
        return [code.slice(0, 5), sex, year, total, ...people, 0].join(",");
      }),
    ),
  );
  const file = join(folder, "made-census.csv");
  writeFileSync(file, [["code", "sex", "year", "total", ...groups, "unknown"].join(","), ...rows, ""].join("\n"));
  await importPopulation(database, {
    files: [file],
    known: { body: edition.body, codes: new Set(codes) },
    listed: new Set(),
    who: "bench",
    now: new Date().toISOString(),
  });
}
