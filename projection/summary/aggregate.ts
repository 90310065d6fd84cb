import { ProjectionFault } from "../fault.ts";
import type { Course } from "../scenario/course.ts";

/** A list of places under one name: a bureau, a region, a settlement area, or any other. Groups may overlap. */
export type Group = { readonly name: string; readonly areas: readonly string[] };

/** The course of groups instead of areas: every number of a group is the sum of its areas, each once. Throws `projection/unknownArea`. */
export function aggregateCourse(course: Course, groups: readonly Group[]): Course {
  const members = groups.map((group) => placesOf(course, group));
  const width = 2 * course.shape.ages;
  const together = (list: Float64Array): Float64Array => {
    const sums = new Float64Array(groups.length * width);
    for (const [group, areas] of members.entries())
      for (const area of areas)
        for (let cell = 0; cell < width; cell += 1)
          sums[group * width + cell] = (sums[group * width + cell] ?? 0) + (list[area * width + cell] ?? 0);
    return sums;
  };
  return {
    shape: { ...course.shape, areas: groups.length },
    areas: groups.map(({ name }) => name),
    years: course.years,
    people: course.people.map(together),
    deaths: course.deaths.map(together),
    movers: course.movers.map(together),
  };
}

/** The places of a group's areas in the arrays, each once. */
export function placesOf(course: Pick<Course, "areas">, { name, areas }: Group): readonly number[] {
  return [...new Set(areas)].map((area) => {
    const place = course.areas.indexOf(area);
    if (place >= 0) return place;
    throw new ProjectionFault(
      "projection/unknownArea",
      `「${name}」の「${area}」という地域は、この推計にありません（${course.areas.length}地域）。`,
      `"${area}" of "${name}" is not among the ${course.areas.length} areas of this projection.`,
    );
  });
}
