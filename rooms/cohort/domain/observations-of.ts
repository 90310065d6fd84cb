import { asPeriod, type CalendarDate, periodBounds } from "../../../foundation/index.ts";
import type { Observation } from "../../observation/index.ts";
import type { AgeRow } from "./age-rows.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { cohortMeasureId, groupsOf, type Sex, sexes } from "./cohort-measures.ts";
import type { ValueRow } from "./imported.ts";

type Column = { readonly id: string; readonly sex: Sex; readonly at: number };

/** The measures of a source in the order of their ids, each with the sex and the place of its value in a row. */
const columnsOf = (entry: CohortEntry): readonly Column[] =>
  sexes
    .flatMap((sex) => groupsOf(entry).map((age, at) => ({ id: cohortMeasureId(entry.id, sex, age), sex, at })))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const byAreaAndYear = (a: AgeRow, b: AgeRow): number =>
  a.area === b.area ? a.year - b.year : a.area < b.area ? -1 : 1;

/**
 * The observations of rows by age, one for each group; made one after the other, so that a million need no memory, and in the order of the
 * store's key: neighbours written together cost half as much.
 */
export function* ageObservations(entry: CohortEntry, rows: readonly AgeRow[]): Generator<Observation> {
  const sorted = [...rows].sort(byAreaAndYear);
  const bySex = { m: sorted.filter(({ sex }) => sex === "m"), f: sorted.filter(({ sex }) => sex === "f") };
  for (const { id, sex, at } of columnsOf(entry)) {
    for (const { area, year, values, absent } of bySex[sex]) {
      yield {
        measureId: id,
        areaCode: area,
        period: `CY${year}`,
        periodFrom: `${year}-01-01`,
        periodTo: `${year}-12-31`,
        value: absent?.has(at) ? null : (values[at] ?? null),
        absent: absent?.get(at) ?? null,
      };
    }
  }
}

const two = (n: number): string => String(n).padStart(2, "0");
const isoDay = ({ year, month, day }: CalendarDate): string => `${year}-${two(month)}-${two(day)}`;

function boundsOf(period: string): { readonly periodFrom: string; readonly periodTo: string } {
  const read = asPeriod(period);
  if (!read.ok) throw new Error(`an importer made the period ${period}: ${read.problem.message.en}`);
  const { first, last } = periodBounds(read.value);
  return { periodFrom: isoDay(first), periodTo: isoDay(last) };
}

/** The observations of values, each period worked out once. */
export function* valueObservations(rows: readonly ValueRow[]): Generator<Observation> {
  const known = new Map<string, ReturnType<typeof boundsOf>>();
  for (const { measure, area, period, value, absent } of rows) {
    const bounds = known.get(period) ?? boundsOf(period);
    known.set(period, bounds);
    yield { measureId: measure, areaCode: area, period, ...bounds, value, absent };
  }
}
