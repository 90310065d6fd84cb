import type { ReadTx } from "../../../store/index.ts";
import type { CohortEntry } from "../domain/cohort-entry.ts";
import { cohortMeasureId, cohortMeasureIds } from "../domain/cohort-measures.ts";
import { arrangeCohorts, type CohortCell, type CohortTable } from "../domain/cohort-table.ts";
import { readCohortEntries } from "./cohort-entries.ts";

/** What is asked for: the six-digit code of the body that owns the edition, a source of it, a year and six-digit codes of areas. */
export type CohortWish = {
  readonly body: string;
  readonly source: string;
  readonly year: number;
  readonly areas: readonly string[];
};

const readCells = (tx: ReadTx, { body, year, areas }: CohortWish, measures: readonly string[]) =>
  tx.query<CohortCell>(
    `SELECT measure, area, value FROM (
       SELECT DISTINCT ON (measure_id, area_code) measure_id AS measure, area_code AS area, value, withdrawn
       FROM observation_observation
       WHERE body_id = $1 AND measure_id = ANY ($2) AND area_code = ANY ($3) AND period = $4
       ORDER BY measure_id, area_code, version DESC
     ) AS latest WHERE NOT withdrawn`,
    [body, measures, [...new Set(areas)], `CY${year}`],
  );

/** Thrown where a source is asked for that the body's edition does not list. */
export class CohortSourceUnknown extends Error {
  readonly source: string;
  constructor(source: string, known: readonly string[]) {
    super(`There is no source of people by age "${source}". There are: ${known.join(", ") || "none"}`);
    this.source = source;
  }
}

/**
 * The people of one source and year in the areas asked for, as the store knows them now. An area of which any age group is absent or
 * withheld is named in `missing`. Throws CohortSourceUnknown for a source the edition of `body` does not list.
 */
export async function readCohorts(tx: ReadTx, wanted: CohortWish): Promise<CohortTable> {
  const entries = await readCohortEntries(tx, wanted.body);
  const entry = entries.find(({ id }) => id === wanted.source);
  if (!entry) {
    const known = entries.map(({ id }) => id);
    throw new CohortSourceUnknown(wanted.source, known);
  }
  return arrangeCohorts(entry, wanted, await readCells(tx, wanted, cohortMeasureIds(entry)));
}

/** A source of an edition with the years it has values for; `areas`: of how many areas in the year that has most. */
export type CohortSource = {
  readonly source: string;
  readonly years: readonly number[];
  readonly areas: number;
  readonly areasByYear: ReadonlyMap<number, number>;
  readonly entry: CohortEntry;
};

type Year = { readonly period: string; readonly areas: number };

/** One measure says for which years and areas a source has values: an import brings all age groups of an area or none. */
const readYears = (tx: ReadTx, body: string, measure: string) =>
  tx.query<Year>(
    `SELECT period, count(*)::integer AS areas FROM (
       SELECT DISTINCT ON (area_code, period) area_code, period, withdrawn FROM observation_observation
       WHERE body_id = $1 AND measure_id = $2 ORDER BY area_code, period, version DESC
     ) AS latest WHERE NOT withdrawn GROUP BY period ORDER BY period`,
    [body, measure],
  );

const calendarYear = /^CY(\d{4})$/;

const byYear = (rows: readonly Year[]): ReadonlyMap<number, number> =>
  new Map(
    rows.flatMap(({ period, areas }): (readonly [number, number])[] => {
      const year = calendarYear.exec(period)?.[1];
      return year === undefined ? [] : [[Number(year), areas]];
    }),
  );

/** The sources that the edition of a body lists, in the order of their ids, each with what it has values for now. */
export async function cohortSources(tx: ReadTx, body: string): Promise<readonly CohortSource[]> {
  const sources: CohortSource[] = [];
  for (const entry of await readCohortEntries(tx, body)) {
    const areasByYear = byYear(await readYears(tx, body, cohortMeasureId(entry.id, "m", "0-4")));
    const areas = Math.max(0, ...areasByYear.values());
    sources.push({ source: entry.id, years: [...areasByYear.keys()], areas, areasByYear, entry });
  }
  return sources;
}
