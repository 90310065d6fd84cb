import { asPeriod, type CalendarDate, periodBounds } from "../../../foundation/index.ts";
import type { Observation } from "../../observation/index.ts";
import type { AgeRow } from "./age-rows.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { cohortMeasureId, groupsOf, type Sex, sexes } from "./cohort-measures.ts";
import type { ValueRow } from "./imported.ts";

/** Ids of a source's measures for each sex, in the order of a row's values. */
const idsOf = (entry: CohortEntry): Readonly<Record<Sex, readonly string[]>> => ({
  m: groupsOf(entry).map((age) => cohortMeasureId(entry.id, sexes[0], age)),
  f: groupsOf(entry).map((age) => cohortMeasureId(entry.id, sexes[1], age)),
});

/** The observations of rows by age, one for each group; made one after the other, so that a million need no memory. */
export function* ageObservations(entry: CohortEntry, rows: readonly AgeRow[]): Generator<Observation> {
  const ids = idsOf(entry);
  for (const { area, year, sex, values, absent } of rows) {
    const measures = ids[sex];
    for (const [index, value] of values.entries()) {
      yield {
        measureId: measures[index] ?? "",
        areaCode: area,
        period: `CY${year}`,
        periodFrom: `${year}-01-01`,
        periodTo: `${year}-12-31`,
        value: absent?.has(index) ? null : value,
        absent: absent?.get(index) ?? null,
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
