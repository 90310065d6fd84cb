import type { ReadTx } from "../../../store/index.ts";
import type { AssumptionTable, CohortTable } from "../../cohort/index.ts";
import { assumedSpans, type CohortSource, readCohorts } from "../../cohort/server.ts";
import type { Region } from "../../intake/index.ts";
import { childrenPerTfr, foldOldest, shapeOf, tableInput, whole } from "../domain/tables-from-censuses.ts";
import {
  assumedRates,
  basisSentence,
  cellsOfAreas,
  controlledTables,
  type ProjectionBasis,
  ratesWithin,
} from "../domain/tables-from-projection.ts";
import { trendOfProjection } from "../domain/trend.ts";
import type { PlaceTables } from "../domain/vision-model.ts";
import { topPlace } from "../domain/vision-place.ts";
import { goalYear } from "../domain/vision-settings.ts";
import {
  type AskedProjection,
  countedSource,
  nameOf,
  originsOf,
  readAssumed,
  survivalFor,
} from "./projected-survival.ts";
import { ownCode, readFertility } from "./read-known-rates.ts";

/** A base must reach the year of the visions, which every page answers for; what was imported of a projection may end before. */
const reaches = (year: number | undefined): boolean => year !== undefined && year >= goalYear;

type Asked = AskedProjection;

/**
 * What a published projection, as far as it was imported, says of some areas: by its tables where they are here (its course then is the projection), else by its assumed rates;
 * null where neither is.
 */
export async function readProjected(
  tx: ReadTx,
  site: Region,
  source: CohortSource,
  codes: readonly string[],
): Promise<PlaceTables | null> {
  const asked = { site, source, codes };
  const tables = await readResults(tx, asked);
  return reaches(tables.at(-1)?.year) ? fromResults(tx, asked, tables) : fromAssumptions(tx, asked);
}

/** Tables five years apart from the first on, as far as every area has them. */
async function readResults(tx: ReadTx, { site, source, codes }: Asked): Promise<readonly CohortTable[]> {
  const tables: CohortTable[] = [];
  for (const year of source.years) {
    const last = tables.at(-1);
    if (last && year !== last.year + 5) break;
    const table = await readCohorts(tx, { body: site.edition.body, source: source.source, year, areas: codes });
    if (table.missing.length > 0) break;
    tables.push(table);
  }
  return tables;
}

async function fromResults(tx: ReadTx, asked: Asked, tables: readonly CohortTable[]): Promise<PlaceTables | null> {
  const [first] = tables;
  if (!first) return null;
  const shape = shapeOf(first);
  const spans = tables.slice(1).map(({ year }) => ({ from: year - 5, to: year }));
  const living = await survivalFor(tx, asked, shape, spans);
  if (!living) return fewerAges(tx, asked, tables);
  const edition = asked.site.edition.id;
  return finish(tx, asked, {
    first,
    start: whole(first),
    rates: ratesWithin(shape, tables.map(whole), living.lists),
    basis: { rates: "tables", survival: living.from },
    inputs: [...tables.flatMap((table) => tableInput(edition, table, nameOf(asked.source))), ...living.inputs],
  });
}

/** The same in the ages of the counts, where a projection tells more of the oldest and only the counts part deaths from moves; null where that is no help. */
async function fewerAges(tx: ReadTx, asked: Asked, tables: readonly CohortTable[]): Promise<PlaceTables | null> {
  const census = await countedSource(tx, asked.site);
  const groups = census ? census.entry.open / 5 + 1 : Number.POSITIVE_INFINITY;
  if (tables.some(({ ages }) => ages.length <= groups)) return null;
  return fromResults(
    tx,
    asked,
    tables.map((table) => foldOldest(table, groups)),
  );
}

type Found = Pick<PlaceTables, "start" | "rates" | "inputs"> & {
  readonly first: CohortTable;
  readonly basis: Pick<ProjectionBasis, "rates" | "survival">;
};

async function finish(tx: ReadTx, { site, source }: Asked, found: Found): Promise<PlaceTables> {
  const { first, start, rates, inputs } = found;
  const basis: ProjectionBasis = { kind: "projection", source: source.source, name: nameOf(source), ...found.basis };
  const census = await countedSource(tx, site);
  const fertility = census && (await readFertility(tx, site, census.source, first.year));
  return {
    shape: shapeOf(first),
    areas: first.areas,
    ages: first.ages,
    from: first.year,
    before: null,
    start,
    rates,
    childWomanPerTfr: fertility ? childrenPerTfr(fertility) : null,
    trend: trendOfProjection(basis.name, basisSentence(basis)),
    basis,
    inputs: [...inputs, ...(fertility ? [fertility.input] : [])],
  };
}

/** The base by assumed rates alone: controlled to the region's tables where those of all its municipalities are known. */
async function fromAssumptions(tx: ReadTx, asked: Asked): Promise<PlaceTables | null> {
  const { site, source, codes } = asked;
  const spans = await assumedSpans(tx, site.edition.body, source.entry);
  const assumed = await readAssumed(tx, asked, codes, spans);
  const rates = assumedRates(assumed);
  const first = rates && (await readStart(tx, asked, spans[0]?.from ?? Number.NaN));
  if (!rates || !first || !reaches(spans.at(-1)?.to)) return null;
  const controlled = await readControlled(tx, asked, assumed);
  const edition = site.edition.id;
  return finish(tx, asked, {
    first,
    start: whole(first),
    rates: controlled?.rates ?? rates,
    basis: { rates: controlled ? "controlled" : "assumptions", survival: "assumed" },
    inputs: [
      ...tableInput(edition, first, nameOf(source)),
      ...originsOf(edition, assumed),
      ...(controlled?.inputs ?? []),
    ],
  });
}

/** The people a projection begins with: its own table of the base year, else those counted then. */
async function readStart(tx: ReadTx, { site, source, codes }: Asked, year: number): Promise<CohortTable | null> {
  const census = await countedSource(tx, site);
  for (const one of [source, ...(census ? [census] : [])]) {
    const table = await readCohorts(tx, { body: site.edition.body, source: one.source, year, areas: codes });
    if (table.missing.length === 0 && one.entry.open === source.entry.open) return table;
  }
  return null;
}

type Controlled = Pick<PlaceTables, "rates" | "inputs">;

/**
 * The rates of the areas with the control to the region's tables in them: every municipality of the region goes on by its assumed rates, and each step is made to add up to the
 * region. Null for the region itself, and where anything of this is not known.
 */
async function readControlled(tx: ReadTx, asked: Asked, assumed: AssumptionTable): Promise<Controlled | null> {
  const { site, source, codes } = asked;
  const all = topPlace(site)?.members.flatMap(({ code }) => code ?? []) ?? [];
  const own = ownCode(site);
  if (own === null || !assumed.survival || !codes.every((code) => all.includes(code))) return null;
  const everywhere = { ...asked, codes: all };
  const rates = assumedRates(await readAssumed(tx, everywhere, all, assumed.spans));
  const first = rates && (await readStart(tx, everywhere, assumed.spans[0]?.from ?? Number.NaN));
  const totals = await readResults(tx, { ...asked, codes: [own] });
  const ends = assumed.spans.flatMap(({ to }) => totals.find(({ year }) => year === to) ?? []);
  if (!rates || !first || ends.length < assumed.spans.length) return null;
  const shape = shapeOf(first);
  const tables = controlledTables(shape, whole(first), rates, ends.map(whole));
  const places = codes.map((code) => all.indexOf(code));
  const areas = { ...shape, areas: codes.length };
  return {
    rates: ratesWithin(
      areas,
      tables.map((table) => cellsOfAreas(shape, table, places)),
      assumed.survival,
    ),
    inputs: ends.flatMap((table) => tableInput(site.edition.id, table, nameOf(source))),
  };
}
