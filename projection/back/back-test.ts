import { ProjectionFault } from "../fault.ts";
import { cellsOf, type Shape } from "../shape.ts";
import { type Method, totalsOf } from "./forecast.ts";

/** A count of all areas, ages known, with the boundaries of one day for all counts. */
export type Count = { readonly year: number; readonly people: Float64Array };

/** From how many people on (included) to how many (not included; null: no end). */
export type SizeClass = { readonly from: number; readonly below: number | null };

export type BackTask = {
  readonly shape: Shape;
  readonly areas: readonly string[];
  /** In order, five years apart. */
  readonly counts: readonly Count[];
  /** Base years: each needs the count five years before. */
  readonly bases: readonly number[];
  /** Years ahead: multiples of five. */
  readonly ahead: readonly number[];
  /** Classes by people at the base year. */
  readonly sizes: readonly SizeClass[];
  readonly methods: readonly Method[];
};

/**
 * How far off a method was, over all areas of a size and all base years: errors in percent of what happened. `size` null: all sizes. `places`: forecasts that were
 * compared; `mean` (MAPE) and `median` of their absolute size, `bias` the mean with its sign (above 0: too many were foretold), `over10`: percent of them off
 * by more than ten percent. NaN never: a row without places has nulls.
 */
export type BackRow = {
  readonly method: string;
  readonly ahead: number;
  readonly size: SizeClass | null;
  readonly places: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly bias: number | null;
  readonly over10: number | null;
};

/** `bases`: base years that could be compared, by years ahead. `left`: areas and the years in which nobody lived there, so that no percentage is
 * defined; forecasts from or to them are left out. */
export type BackTest = {
  readonly rows: readonly BackRow[];
  readonly bases: Readonly<Record<number, readonly number[]>>;
  readonly left: readonly { readonly area: string; readonly year: number }[];
};

type Miss = { readonly method: string; readonly ahead: number; readonly people: number; readonly percent: number };

const stepYears = 5;

/**
 * Projects from past counts to later ones and holds it against what happened (errors as Smith and Sincich 1992 and Smith, Tayman and Swanson 2013, State and Local Population Projections,
 * chapter 13, take them). Throws `projection/backTest` where counts are not five years apart, a base year has no count five years before it, or nothing can be compared.
 */
export function backTest(task: BackTask): BackTest {
  const steps = backTestSteps(task);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of one forecast each, for whoever must not be kept from other work: the test is returned when all are done. */
export function* backTestSteps(task: BackTask): Generator<undefined, BackTest, undefined> {
  checkTask(task);
  const misses: Miss[] = [];
  const left = new Map<string, { readonly area: string; readonly year: number }>();
  const bases: Record<number, number[]> = {};
  for (const base of task.bases)
    for (const ahead of task.ahead) {
      const then = countOf(task, base + ahead);
      if (then === null) continue;
      bases[ahead] = [...(bases[ahead] ?? []), base];
      for (const method of task.methods) {
        compare(task, { base, ahead, method, then }, misses, left);
        yield;
      }
    }
  return { rows: rowsOf(task, misses), bases, left: [...left.values()] };
}

const countOf = ({ counts }: BackTask, year: number): Count | null =>
  counts.find((count) => count.year === year) ?? null;

function compare(
  task: BackTask,
  { base, ahead, method, then }: { base: number; ahead: number; method: Method; then: Count },
  misses: Miss[],
  left: Map<string, { readonly area: string; readonly year: number }>,
): void {
  const { shape } = task;
  const [before, now] = [base - stepYears, base].map((year) => countOf(task, year)?.people ?? new Float64Array());
  const known = { shape, before: before ?? new Float64Array(), now: now ?? new Float64Array() };
  const foretold = method.forecast(known, ahead / stepYears)[ahead / stepYears - 1];
  const [happened, people] = [totalsOf(shape, then.people), totalsOf(shape, known.now)];
  for (const [place, area] of task.areas.entries()) {
    const count = happened[place] ?? 0;
    if (count > 0 && (people[place] ?? 0) > 0) {
      const percent = (100 * ((foretold?.[place] ?? Number.NaN) - count)) / count;
      misses.push({ method: method.id, ahead, people: people[place] ?? 0, percent });
    } else {
      const year = count > 0 ? base : then.year;
      left.set(`${area} ${year}`, { area, year });
    }
  }
}

function rowsOf({ methods, ahead, sizes }: BackTask, misses: readonly Miss[]): readonly BackRow[] {
  return methods.flatMap(({ id }) =>
    ahead.flatMap((years) => {
      const own = misses.filter((miss) => miss.method === id && miss.ahead === years);
      return [null, ...sizes].map((size) =>
        rowOf(
          id,
          years,
          size,
          own.filter(({ people }) => isIn(size, people)),
        ),
      );
    }),
  );
}

const isIn = (size: SizeClass | null, people: number): boolean =>
  size === null || (people >= size.from && (size.below === null || people < size.below));

function rowOf(method: string, ahead: number, size: SizeClass | null, misses: readonly Miss[]): BackRow {
  const places = misses.length;
  const head = { method, ahead, size, places };
  if (places === 0) return { ...head, mean: null, median: null, bias: null, over10: null };
  const sizes = misses.map(({ percent }) => Math.abs(percent)).sort((one, other) => one - other);
  const [lower, upper] = [sizes[Math.floor((places - 1) / 2)] ?? 0, sizes[Math.floor(places / 2)] ?? 0];
  return {
    ...head,
    mean: sizes.reduce((sum, size) => sum + size, 0) / places,
    median: (lower + upper) / 2,
    bias: misses.reduce((sum, { percent }) => sum + percent, 0) / places,
    over10: (100 * sizes.filter((size) => size > 10).length) / places,
  };
}

function checkTask({ shape, areas, counts, bases, ahead }: BackTask): void {
  const wrong = (ja: string, en: string): ProjectionFault => new ProjectionFault("projection/backTest", ja, en);
  const short = counts.find(({ people }) => people.length !== cellsOf(shape));
  if (short || areas.length !== shape.areas)
    throw wrong(
      `${short?.year ?? ""}年の人口の数か地域の名前の数が、地域・男女・年齢の数と合いません。`,
      `The people of ${short?.year ?? "a year"}, or the names of areas, do not fit the number of areas, sexes and ages.`,
    );
  const gap = counts.findIndex((count, at) => at > 0 && count.year !== (counts[at - 1]?.year ?? 0) + stepYears);
  if (gap > 0)
    throw wrong(
      `調査の年が5年おきではありません（${counts[gap - 1]?.year}年の次が${counts[gap]?.year}年）。`,
      `Counts must be five years apart: ${counts[gap]?.year} follows ${counts[gap - 1]?.year}.`,
    );
  const years = counts.map(({ year }) => year);
  const base = bases.find((year) => !years.includes(year) || !years.includes(year - stepYears));
  if (base !== undefined)
    throw wrong(
      `基準年${base}年か、その5年前の人口がありません（あるのは${years.join("、")}年）。`,
      `There is no count of ${base}, or of five years before (there are ${years.join(", ")}).`,
    );
  if (
    !ahead.every((span) => Number.isInteger(span / stepYears) && span > 0) ||
    !bases.some((year) => ahead.some((span) => years.includes(year + span)))
  )
    throw wrong(
      `${ahead.join("、")}年後の人口と比べられる基準年がありません。`,
      `No base year can be compared with a count ${ahead.join(", ")} years later.`,
    );
}
