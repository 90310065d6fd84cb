import { ProjectionFault } from "../fault.ts";
import type { Course } from "../scenario/course.ts";

/**
 * Why the people of some areas became more or fewer between two years: start + children − deaths + moves = end. `children`: those of 0–4 at the end of each step, so births
 * less the small children who died, with those who moved. `deaths` and `moves`: of all who were born before the step.
 */
export type PartsOfChange = {
  readonly start: number;
  readonly children: number;
  readonly deaths: number;
  readonly moves: number;
  readonly end: number;
};

/** The parts of the change from one year of a course to another; the sum holds to the rounding of the last digit. Throws `projection/unknownYear`. */
export function partsOfChange(course: Course, areas: readonly number[], from: number, until: number): PartsOfChange {
  const [first, last] = [stepIn(course, from), stepIn(course, until)];
  if (last < first)
    throw new ProjectionFault(
      "projection/unknownYear",
      `${from}年から${until}年への変化は求められません。前の年から後の年へ指定してください。`,
      `There is no change from ${from} to ${until}: name the earlier year first.`,
    );
  const sum = (list: Float64Array | undefined, only: number | null): number => sumIn(course, list, areas, only);
  let [children, deaths, moves] = [0, 0, 0];
  for (let step = first; step < last; step += 1) {
    children += sum(course.people[step + 1], 0);
    deaths += sum(course.deaths[step], null);
    moves += sum(course.movers[step], null);
  }
  return { start: sum(course.people[first], null), children, deaths, moves, end: sum(course.people[last], null) };
}

/** Where a year stands in a course. */
export function stepIn(course: Pick<Course, "years">, year: number): number {
  const step = course.years.indexOf(year);
  if (step >= 0) return step;
  throw new ProjectionFault(
    "projection/unknownYear",
    `${year}年は推計の年にありません。${course.years.join("、")}年から選んでください。`,
    `${year} is no year of the projection: choose one of ${course.years.join(", ")}.`,
  );
}

/** The sum over areas, of one age group or (null) of all. */
export function sumIn(
  { shape }: Pick<Course, "shape">,
  list: Float64Array | undefined,
  areas: readonly number[],
  only: number | null,
): number {
  let sum = 0;
  for (const area of areas)
    for (let sex = 0; sex < 2; sex += 1) {
      const first = (area * 2 + sex) * shape.ages;
      if (only !== null) sum += list?.[first + only] ?? 0;
      else for (let cell = first; cell < first + shape.ages; cell += 1) sum += list?.[cell] ?? 0;
    }
  return sum;
}
