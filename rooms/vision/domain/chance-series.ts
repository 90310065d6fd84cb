import { type Shape, spreadUnknownAges, sumOfAreas } from "../../../projection/index.ts";
import type { CohortTable } from "../../cohort/index.ts";
import type { BaseInput } from "./base-input.ts";

/** One value of a rate in a year, with what it was made from. */
export type DatedValue = { readonly year: number; readonly value: number; readonly inputs: readonly BaseInput[] };

/** People by area, sex and age counted every five years, in order, those of unknown age spread. */
export type CountRow = {
  readonly shape: Shape;
  /** Six-digit codes in the order of the arrays. */
  readonly areas: readonly string[];
  readonly years: readonly number[];
  readonly counts: readonly Float64Array[];
  readonly inputs: readonly BaseInput[];
};

/** All that is stored from which it can be learnt how far births, deaths and moves stray from their path. */
export type StrayingData = {
  /** Total fertility rates of the edition's own area, five years apart. */
  readonly fertility: readonly DatedValue[];
  /** Life expectancy at birth, mean of men and women, five years apart. */
  readonly life: readonly DatedValue[];
  /** The edition's own area first, the rest of the nation second. */
  readonly own: CountRow;
  /** All municipalities of the edition's own area. */
  readonly municipal: CountRow;
};

/** The row of what is five years apart without a gap, from the newest of the census years back; in order of time. */
export function everyFive<Dated extends { readonly year: number }>(found: readonly Dated[]): readonly Dated[] {
  const census = found.filter(({ year }) => year % 5 === 0).sort((one, other) => other.year - one.year);
  const row: Dated[] = [];
  for (const one of census) {
    const last = row.at(-1);
    if (last && last.year - one.year !== 5) break;
    row.push(one);
  }
  return row.reverse();
}

const shapeOf = ({ areas, ages }: CohortTable): Shape => ({
  areas: areas.length,
  ages: ages.length,
  fertile: { from: 3, count: 7 },
});

const whole = (table: CohortTable): Float64Array => spreadUnknownAges(shapeOf(table), table.people, table.unknown);

const isWhole = ({ areas, missing }: CohortTable): boolean => areas.length > 0 && missing.length === 0;

const noCounts: CountRow = {
  shape: { areas: 0, ages: 0, fertile: { from: 3, count: 7 } },
  areas: [],
  years: [],
  counts: [],
  inputs: [],
};

/** The counts of the same areas, those years only in which none is missing. */
export function countRow(tables: readonly CohortTable[], inputOf: (table: CohortTable) => BaseInput): CountRow {
  const row = everyFive(tables.filter(isWhole));
  const [first] = row;
  if (!first) return noCounts;
  return {
    shape: shapeOf(first),
    areas: first.areas,
    years: row.map(({ year }) => year),
    counts: row.map(whole),
    inputs: row.map(inputOf),
  };
}

/** The nation's count of a year as one area: its own row, or the sum of all its prefectures. */
export type NationCount = { readonly nation: CohortTable; readonly prefectures: CohortTable };

function nationPeople({ nation, prefectures }: NationCount): Float64Array | null {
  if (isWhole(nation)) return whole(nation);
  return isWhole(prefectures) ? sumOfAreas(shapeOf(prefectures), whole(prefectures)) : null;
}

/** An area and the rest of its nation, as two areas: so that what all of them did together is the nation's. */
export function besideNation(own: CountRow, nation: readonly NationCount[]): CountRow {
  const found = own.years.flatMap((year, at) => {
    const people = nation.filter((one) => one.nation.year === year).map(nationPeople)[0];
    const here = own.counts[at];
    const input = own.inputs[at];
    return people && here && input ? [{ year, here, people, input }] : [];
  });
  const row = everyFive(found);
  return {
    ...own,
    shape: { ...own.shape, areas: 2 },
    years: row.map(({ year }) => year),
    counts: row.map(({ here, people }) =>
      Float64Array.from([...here, ...people.map((all, cell) => all - (here[cell] ?? 0))]),
    ),
    inputs: row.map(({ input }) => input),
  };
}
