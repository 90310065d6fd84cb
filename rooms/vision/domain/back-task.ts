import {
  type BackTest,
  backTestSteps,
  type Count,
  methods,
  type Shape,
  type SizeClass,
  spreadUnknownAges,
} from "../../../projection/index.ts";
import type { CohortTable } from "../../cohort/index.ts";

/** Classes of places by people at the base year, as municipalities are usually told apart. */
const sizes: readonly SizeClass[] = [
  { from: 0, below: 5000 },
  { from: 5000, below: 10_000 },
  { from: 10_000, below: 50_000 },
  { from: 50_000, below: null },
];

/** How many years ahead errors are told. */
const ahead = [5, 10, 15] as const;

/** What past projections came to: of how many areas, from which counts. */
export type PastErrors = { readonly test: BackTest; readonly areas: number; readonly years: readonly number[] };

/** Counts in order, five years apart, all of the same areas: whichever of the tables make such a row, from the newest back. */
function countsOf(tables: readonly CohortTable[]): readonly CohortTable[] {
  const whole = tables.filter(({ missing }) => missing.length === 0).sort((one, other) => other.year - one.year);
  const row: CohortTable[] = [];
  for (const table of whole) {
    const last = row.at(-1);
    if (last && last.year - table.year !== 5) break;
    row.push(table);
  }
  return row.reverse();
}

/**
 * Projects from every count that has one before it and holds it against the later ones; null where there are fewer than three. `rest` lets others have their turn after
 * each forecast.
 */
export async function pastErrors(
  tables: readonly CohortTable[],
  rest: () => Promise<void>,
): Promise<PastErrors | null> {
  const counts = countsOf(tables);
  const [first] = counts;
  if (!first || counts.length < 3) return null;
  const shape: Shape = { areas: first.areas.length, ages: first.ages.length, fertile: { from: 3, count: 7 } };
  const known: readonly Count[] = counts.map(({ year, people, unknown }) => ({
    year,
    people: spreadUnknownAges(shape, people, unknown),
  }));
  const years = known.map(({ year }) => year);
  const test = await inTurns(
    backTestSteps({
      shape,
      areas: first.areas,
      counts: known,
      bases: years.slice(1, -1),
      ahead: ahead.filter((span) => span <= 5 * (years.length - 2)),
      sizes: shape.areas > 1 ? sizes : [],
      methods: shape.areas > 1 ? methods : methods.filter(({ id }) => id === "cohorts" || id === "same-growth"),
    }),
    rest,
  );
  return { test, areas: shape.areas, years };
}

async function inTurns<Made>(steps: Generator<undefined, Made, undefined>, rest: () => Promise<void>): Promise<Made> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await rest();
  }
}
