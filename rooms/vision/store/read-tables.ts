import type { ReadTx } from "../../../store/index.ts";
import type { CohortTable } from "../../cohort/index.ts";
import { type CohortSource, cohortSources, readCohorts } from "../../cohort/server.ts";
import type { Region } from "../../intake/index.ts";
import { type CensusPair, tablesFromCensuses } from "../domain/tables-from-censuses.ts";
import type { NoTables, PlaceTables } from "../domain/vision-model.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import { ownCode, readFertility, readLife } from "./read-known-rates.ts";

/** The code under which statistics give the whole nation. */
export const nationCode = "000000";
/** How many pairs of counts are looked at: the newest, and the one before it to show what the trend would have been then. */
const mostBases = 2;

type Counted = Pick<CohortSource, "source" | "years">;
type Wish = { readonly body: string; readonly source: string; readonly areas: readonly string[] };

/** All pairs of counts five years apart, the newest first. */
const pairsOf = ({ years }: Counted): readonly (readonly [number, number])[] =>
  [...years]
    .sort((one, other) => other - one)
    .flatMap((year): (readonly [number, number])[] => (years.includes(year - 5) ? [[year - 5, year]] : []));

async function readPair(
  tx: ReadTx,
  wish: Wish,
  [before, after]: readonly [number, number],
): Promise<CensusPair | null> {
  const tables: CohortTable[] = [];
  for (const year of [before, after]) tables.push(await readCohorts(tx, { ...wish, year }));
  const [first, second] = tables;
  return first && second && first.missing.length === 0 && second.missing.length === 0
    ? { before: first, after: second }
    : null;
}

const missingWords = (count: number): NoTables => ({
  missing: {
    ja:
      count === 1
        ? "この市町村の男女・年齢別の人口は、まだ取り込まれていません。"
        : `この地域の${count}市町村の男女・年齢別の人口は、まだ取り込まれていません。`,
    en:
      count === 1
        ? "People by sex and age of this municipality have not been imported yet."
        : `People by sex and age of the ${count} municipalities of this place have not been imported yet.`,
  },
});

/** What a place can be projected from, for every pair of counts there is, the newest first; or why there is nothing. */
async function readBases(
  tx: ReadTx,
  site: Region,
  codes: readonly string[],
  source: Counted,
  most: number,
): Promise<readonly PlaceTables[]> {
  const { body } = site.edition;
  const wish = { body, source: source.source };
  const own = ownCode(site);
  const bases: PlaceTables[] = [];
  for (const pair of pairsOf(source).slice(0, most)) {
    const counts = await readPair(tx, { ...wish, areas: codes }, pair);
    const nation = counts && (await readPair(tx, { ...wish, areas: [nationCode] }, pair));
    if (!counts || !nation) continue;
    const counted = own === null ? null : await readCohorts(tx, { ...wish, areas: [own], year: pair[1] });
    const fertility = counted && (await readFertility(tx, site, counted));
    const life = await readLife(tx, site, ...pair);
    bases.push(tablesFromCensuses(site.edition.id, counts, nation, { fertility, life }));
  }
  return bases;
}

/** What a place has: its bases, the newest first (empty with the reason where there is none), and its municipalities one by one. */
export async function readPlaceTables(
  tx: ReadTx,
  site: Region,
  place: VisionPlace,
): Promise<{
  readonly bases: readonly PlaceTables[];
  readonly municipal: PlaceTables | null;
  readonly none: NoTables;
}> {
  const none = missingWords(Math.max(1, place.members.length));
  const [source] = (await cohortSources(tx, site.edition.body)).filter(({ entry }) => entry.kind === "actual");
  if (!source) return { bases: [], municipal: null, none };
  const own = place.area?.code ? await readBases(tx, site, [place.area.code], source, mostBases) : [];
  const codes = place.members.flatMap(({ code }) => code ?? []);
  const each = codes.length === 0 ? [] : await readBases(tx, site, codes, source, own.length > 0 ? 1 : mostBases);
  return { bases: own.length > 0 ? own : each, municipal: each[0] ?? null, none };
}
