import type { Course } from "../scenario/course.ts";
import type { Known } from "./known.ts";
import { pyramidOf } from "./pyramid.ts";
import type { Summary } from "./summaries.ts";

/** A summary of some areas together, for every year of a course. */
export function summaryOfYears(
  course: Course,
  areas: readonly number[],
  summary: Summary,
): readonly { readonly year: number; readonly figure: Known }[] {
  return course.years.map((year, at) => ({
    year,
    figure: summary.of(pyramidOf(course.shape, course.people[at] ?? new Float64Array(), areas)),
  }));
}
