import type { CohortEntry } from "./cohort-entry.ts";
import { cohortMeasureIds } from "./cohort-measures.ts";

/** What a measure of one body holds: how many observations, in how many areas, of which time, when it was last loaded. Days are ISO. */
type Summary = {
  readonly bodyId: string;
  readonly measureId: string;
  readonly observations: number;
  readonly known: number;
  readonly areas: number;
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
  readonly recordedAt: string;
};

const least = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const most = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** All ages hold the same areas and years, so the source has those of the one that has most; its observations are their sum. */
const join = (one: Summary, other: Summary): Summary => ({
  ...one,
  observations: one.observations + other.observations,
  known: one.known + other.known,
  areas: Math.max(one.areas, other.areas),
  firstPeriod: least(one.firstPeriod, other.firstPeriod),
  lastPeriod: most(one.lastPeriod, other.lastPeriod),
  recordedAt: most(one.recordedAt, other.recordedAt) ?? one.recordedAt,
});

/**
 * The measures of a source of people by age, one for each sex and age group, become one line that bears the source's id: a reader counts
 * statistics, not cells of their tables. A source of which nothing was imported is left out. `entries` by body.
 */
export function foldSummaries(
  summaries: readonly Summary[],
  entries: ReadonlyMap<string, readonly CohortEntry[]>,
): readonly Summary[] {
  const sourceOf = new Map(
    [...entries].flatMap(([body, listed]) =>
      listed.flatMap((entry) => cohortMeasureIds(entry).map((id) => [`${body} ${id}`, entry.id] as const)),
    ),
  );
  const folded = new Map<string, Summary>();
  for (const summary of summaries) {
    const source = sourceOf.get(`${summary.bodyId} ${summary.measureId}`);
    if (source !== undefined && summary.observations === 0) continue;
    const measureId = source ?? summary.measureId;
    const key = `${summary.bodyId} ${measureId}`;
    const before = folded.get(key);
    folded.set(key, before ? join(before, summary) : { ...summary, measureId });
  }
  return [...folded.values()];
}
