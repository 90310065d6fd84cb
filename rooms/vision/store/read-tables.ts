import type { Bilingual } from "../../../foundation/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import type { CohortTable } from "../../cohort/index.ts";
import { type CohortSource, cohortSources, readCohorts, sourceStates } from "../../cohort/server.ts";
import type { Region } from "../../intake/index.ts";
import { type CensusPair, tablesFromCensuses } from "../domain/tables-from-censuses.ts";
import type { NoTables, PlaceTables } from "../domain/vision-model.ts";
import type { VisionPlace } from "../domain/vision-place.ts";
import { nationCode, readFertility, readLife } from "./read-known-rates.ts";
import { readProjected } from "./read-projected.ts";

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

const missingWords = (count: number): Bilingual => ({
  ja:
    count === 1
      ? "この市町村の男女・年齢別の人口は、まだ取り込まれていません。"
      : `この地域の${count}市町村の男女・年齢別の人口は、まだ取り込まれていません。`,
  en:
    count === 1
      ? "People by sex and age of this municipality have not been imported yet."
      : `People by sex and age of the ${count} municipalities of this place have not been imported yet.`,
});

const codesOf = ({ members }: VisionPlace): readonly string[] => members.flatMap(({ code }) => code ?? []);

/** Why there is nothing to project a place from: what is here, what is missing, and where to get it. */
async function readNone(tx: ReadTx, site: Region, place: VisionPlace): Promise<NoTables> {
  const names = new Map(
    place.members.flatMap(({ code, name, nameEn }): (readonly [string, Bilingual])[] =>
      code ? [[code, { ja: name, en: nameEn }]] : [],
    ),
  );
  const states = await sourceStates(tx, { body: site.edition.body, codes: codesOf(place), names });
  return {
    missing: missingWords(Math.max(1, place.members.length)),
    sources: states.filter(({ missing, download }) => missing && download),
  };
}

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
  const bases: PlaceTables[] = [];
  for (const pair of pairsOf(source).slice(0, most)) {
    const counts = await readPair(tx, { ...wish, areas: codes }, pair);
    const nation = counts && (await readPair(tx, { ...wish, areas: [nationCode] }, pair));
    if (!counts || !nation) continue;
    const fertility = await readFertility(tx, site, source.source, pair[1]);
    const life = await readLife(tx, site, ...pair);
    bases.push(tablesFromCensuses(site.edition.id, counts, nation, { fertility, life }));
  }
  return bases;
}

/** A base of a place: its tables, the newest first (earlier ones only show what the trend would have been then), and its municipalities one by one. */
export type PlaceBase = {
  readonly id: string;
  readonly name: Bilingual;
  readonly tables: PlaceTables;
  readonly earlier: readonly PlaceTables[];
  readonly municipal: PlaceTables | null;
};

/** Everything that a place can be projected from; `none` where it is nothing. */
export type PlaceBases = { readonly bases: readonly PlaceBase[]; readonly none: NoTables };

/** How a base that is worked out from two counts is called in an address. */
const countedBase = "censuses";
const countedName: Bilingual = { ja: "二つの国勢調査からここで計算", en: "Worked out here from two censuses" };

async function readCounted(
  tx: ReadTx,
  site: Region,
  place: VisionPlace,
  source: CohortSource,
): Promise<PlaceBase | null> {
  const own = place.area?.code ? await readBases(tx, site, [place.area.code], source, mostBases) : [];
  const codes = codesOf(place);
  const each = codes.length === 0 ? [] : await readBases(tx, site, codes, source, own.length > 0 ? 1 : mostBases);
  const [tables, ...earlier] = own.length > 0 ? own : each;
  return tables ? { id: countedBase, name: countedName, tables, earlier, municipal: each[0] ?? null } : null;
}

async function readPublished(
  tx: ReadTx,
  site: Region,
  place: VisionPlace,
  source: CohortSource,
): Promise<PlaceBase | null> {
  const own = place.area?.code ? await readProjected(tx, site, source, [place.area.code]) : null;
  const codes = codesOf(place);
  const isOne = codes.length === 1 && codes[0] === place.area?.code;
  const each = isOne || codes.length === 0 ? own : await readProjected(tx, site, source, codes);
  const tables = own ?? each;
  const { id, name, nameEn } = source.entry;
  const words = { ja: `${name}の仮定のまま`, en: `As the ${nameEn} assumed` };
  return tables ? { id, name: words, tables, earlier: [], municipal: each } : null;
}

/** Reads every base of a place: the counts first, then the projections that were imported. */
export async function readPlaceBases(tx: ReadTx, site: Region, place: VisionPlace): Promise<PlaceBases> {
  const sources = await cohortSources(tx, site.edition.body);
  const census = sources.find(({ entry }) => entry.kind === "actual");
  const counted = census ? await readCounted(tx, site, place, census) : null;
  const bases: PlaceBase[] = counted ? [counted] : [];
  for (const source of sources.filter(({ entry }) => entry.kind === "projection")) {
    const published = await readPublished(tx, site, place, source);
    if (published) bases.push(published);
  }
  const none = bases.length > 0 ? { missing: missingWords(1), sources: [] } : await readNone(tx, site, place);
  return { bases, none };
}
