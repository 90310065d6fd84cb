import type { Bilingual } from "../../../foundation/index.ts";
import type { Shape } from "../../../projection/index.ts";
import type { ReadTx } from "../../../store/index.ts";
import type { AssumptionTable, CohortTable } from "../../cohort/index.ts";
import { type CohortSource, cohortSources, readAssumptions, readCohorts } from "../../cohort/server.ts";
import type { Region } from "../../intake/index.ts";
import { observationAddress } from "../../observation/index.ts";
import type { BaseInput } from "../domain/base-input.ts";
import { nationSurvival, tableInput } from "../domain/tables-from-censuses.ts";
import { listsForEvery, type SurvivalFrom } from "../domain/tables-from-projection.ts";
import { nationCode, ownCode, prefectureCodes } from "./read-known-rates.ts";

/** A projection of an edition, and the six-digit codes of the areas that are asked about. */
export type AskedProjection = {
  readonly site: Region;
  readonly source: CohortSource;
  readonly codes: readonly string[];
};

type Asked = AskedProjection;

/** What a source is called. */
export const nameOf = ({ entry }: CohortSource): Bilingual => ({ ja: entry.name, en: entry.nameEn });

/** The edition's source of counts; undefined where it lists none. */
export const countedSource = async (tx: ReadTx, { edition }: Region): Promise<CohortSource | undefined> =>
  (await cohortSources(tx, edition.body)).find(({ entry }) => entry.kind === "actual");

type Living = {
  readonly from: SurvivalFrom;
  readonly lists: readonly Float64Array[];
  readonly inputs: readonly BaseInput[];
};

type Spans = AssumptionTable["spans"];

/** Shares that live on, one list a step: assumed for the areas, for the whole region, or what the nation's people come to, in the projection or between two counts. */
export async function survivalFor(tx: ReadTx, asked: Asked, shape: Shape, spans: Spans): Promise<Living | null> {
  const { site, codes } = asked;
  const own = ownCode(site);
  const [assumed, region] = [
    await readAssumed(tx, asked, codes, spans),
    await readAssumed(tx, asked, own === null ? [] : [own], spans),
  ];
  const edition = site.edition.id;
  if (assumed.survival) return { from: "assumed", lists: assumed.survival, inputs: originsOf(edition, assumed, 1) };
  if (region.survival && own !== null)
    return {
      from: "assumedForRegion",
      lists: listsForEvery(shape, region.survival),
      inputs: originsOf(edition, region, 1),
    };
  const nation = (await nationProjected(tx, asked, spans)) ?? (await nationCounted(tx, site, shape, spans));
  return nation && { ...nation, lists: listsForEvery(shape, nation.lists) };
}

/** The rates that a projection assumed for some areas. */
export const readAssumed = (tx: ReadTx, { site, source }: Asked, areas: readonly string[], spans: Spans) =>
  readAssumptions(tx, { body: site.edition.body, entry: source.entry, areas, spans });

/** So many of the kinds of rates, each with the page of its first value. */
export const originsOf = (
  edition: string,
  { origins, areas }: AssumptionTable,
  most = origins.length,
): readonly BaseInput[] =>
  origins.slice(0, most).map(({ kind, ...place }) => ({
    label: {
      ja: `仮定値 ${kind.ja}（${areas.length}地域。例：最初の地域の最初の期）`,
      en: `Assumed ${kind.en} (${areas.length} areas; for example the first span of the first)`,
    },
    href: observationAddress(edition, place),
  }));

/** The nation within the projection: a row of its own, or all prefectures together. */
async function nationProjected(tx: ReadTx, asked: Asked, spans: Spans): Promise<Living | null> {
  const { site, source } = asked;
  const years = [spans[0]?.from ?? Number.NaN, ...spans.map(({ to }) => to)];
  for (const areas of [[nationCode], prefectureCodes]) {
    const tables: CohortTable[] = [];
    for (const year of years)
      tables.push(await readCohorts(tx, { body: site.edition.body, source: source.source, year, areas }));
    if (tables.some(({ missing }) => missing.length > 0)) continue;
    const nation = tables.map(together);
    const lists = nation.slice(1).map((after, step) => nationSurvival({ before: nation[step] ?? after, after }));
    const inputs = tables.flatMap((table) => tableInput(site.edition.id, table, nameOf(source)));
    return { from: "projectedNation", lists, inputs: inputs.slice(0, 1) };
  }
  return null;
}

/** All areas of a table as one. */
function together(table: CohortTable): CohortTable {
  const [people, unknown] = [new Float64Array(2 * table.ages.length), new Float64Array(2)];
  table.people.forEach((count, cell) => {
    people[cell % people.length] = (people[cell % people.length] ?? 0) + count;
  });
  table.unknown.forEach((count, cell) => {
    unknown[cell % 2] = (unknown[cell % 2] ?? 0) + count;
  });
  return { ...table, areas: [nationCode], people, unknown };
}

/** What lived on in the nation between the newest two counts that have the same ages as the projection. */
async function nationCounted(tx: ReadTx, site: Region, { ages }: Shape, spans: Spans): Promise<Living | null> {
  const census = await countedSource(tx, site);
  const year = census?.years.filter((one) => census.years.includes(one - 5)).at(-1);
  if (!census || year === undefined) return null;
  const wish = { body: site.edition.body, source: census.source, areas: [nationCode] };
  const [before, after] = [
    await readCohorts(tx, { ...wish, year: year - 5 }),
    await readCohorts(tx, { ...wish, year }),
  ];
  if (before.missing.length + after.missing.length > 0 || after.ages.length !== ages) return null;
  const list = nationSurvival({ before, after });
  const inputs = [before, after].flatMap((table) => tableInput(site.edition.id, table, nameOf(census)));
  return { from: "countedNation", lists: spans.map(() => list), inputs };
}
