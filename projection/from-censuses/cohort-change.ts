import { checkCount, cohortAtStart, sumOfAreas } from "../cohorts.ts";
import type { Shape } from "../shape.ts";

/**
 * What became of each cohort between two counts, like people, by age at the later one: `from` people of the group below at the earlier count (open group: of the
 * last two groups), `to` people at the later one, `ratio` = to / from. The first group was not born: 0 throughout.
 */
export type CohortChange = { readonly from: Float64Array; readonly to: Float64Array; readonly ratio: Float64Array };

/**
 * Cohort change ratios of many areas between two counts whose distance is the width of an age group (Hamilton and Perry 1962, "A short method for projecting
 * population by age from one decennial census to another", Social Forces 41). A cohort of which nobody was there has no ratio of its own: it gets that of all the
 * areas together for its sex and age; where nobody was in any area, 0. Throws a `ProjectionFault` where a list has a wrong length or a number is no people.
 */
export function cohortChange(shape: Shape, before: Float64Array, after: Float64Array): CohortChange {
  checkCount(shape, { ja: "前の人口", en: "The earlier count" }, before);
  checkCount(shape, { ja: "後の人口", en: "The later count" }, after);
  const from = cohortAtStart(shape, before);
  const to = Float64Array.from(after, (count, cell) => (cell % shape.ages === 0 ? 0 : count));
  const together = ratiosOf(sumOfAreas(shape, from), sumOfAreas(shape, to));
  const ratio = ratiosOf(from, to).map((own, cell) =>
    (from[cell] ?? 0) > 0 ? own : (together[cell % (2 * shape.ages)] ?? 0),
  );
  return { from, to, ratio };
}

const ratiosOf = (from: Float64Array, to: Float64Array): Float64Array =>
  from.map((count, cell) => (count > 0 ? (to[cell] ?? 0) / count : 0));
