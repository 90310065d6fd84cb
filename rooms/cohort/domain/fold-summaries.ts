import type { MeasureSummary } from "../../observation/index.ts";
import type { CohortEntry } from "./cohort-entry.ts";
import { cohortMeasureIds } from "./cohort-measures.ts";

const least = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a);
const most = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

/** All ages hold the same areas and years, so the source has those of the one that has most; its observations are their sum. */
const join = (one: MeasureSummary, other: MeasureSummary): MeasureSummary => ({
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
 * statistics, not cells of their tables. So do the measures that an import brought, by their document. A source of which nothing was imported
 * is left out. `entries` and `imported` (measure → document) by body.
 */
export function foldSummaries(
  summaries: readonly MeasureSummary[],
  entries: ReadonlyMap<string, readonly CohortEntry[]>,
  imported: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(),
): readonly MeasureSummary[] {
  const sourceOf = new Map(
    [...entries].flatMap(([body, listed]) =>
      listed.flatMap((entry) => cohortMeasureIds(entry).map((id) => [`${body} ${id}`, entry.id] as const)),
    ),
  );
  const folded = new Map<string, MeasureSummary>();
  for (const summary of summaries) {
    const source = sourceOf.get(`${summary.bodyId} ${summary.measureId}`);
    if (source !== undefined && summary.observations === 0) continue;
    const measureId = source ?? imported.get(summary.bodyId)?.get(summary.measureId) ?? summary.measureId;
    const key = `${summary.bodyId} ${measureId}`;
    const before = folded.get(key);
    folded.set(key, before ? join(before, summary) : { ...summary, measureId });
  }
  return [...folded.values()];
}
