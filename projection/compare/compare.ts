import { ProjectionFault } from "../fault.ts";
import type { Course } from "../scenario/course.ts";
import { type Known, known, percentOf } from "../summary/known.ts";
import { type Pyramid, pyramidOf } from "../summary/pyramid.ts";
import { type PartsOfChange, partsOfChange, stepIn, sumIn } from "./parts-of-change.ts";

/**
 * 影響度: the people of one course in percent of those of another in a year, as the guide to regional population visions takes it (simulation 1 / pattern 1 for births, simulation 2 /
 * simulation 1 for moves). Unknown where the other has nobody.
 */
export function influenceOf(course: Course, other: Course, areas: readonly number[], year: number): Known {
  checkAlike(course, other);
  const total = (of: Course): Known => known(sumIn(of, of.people[stepIn(of, year)], areas, null));
  return percentOf(total(course), total(other), { ja: "比べる相手", en: "the other projection" });
}

/** How many more (below 0: fewer) one course has than the other in a year, and why. */
export type Difference = {
  readonly people: number;
  /** people = children − deaths + moves, where both started from the same people. `start`: how much the starts differ. */
  readonly parts: PartsOfChange;
  /** The difference by age and sex in that year. */
  readonly pyramid: Pyramid;
  /** Net movers by age at the end of their step, both sexes together, from the base year on. */
  readonly movesByAge: Float64Array;
};

/** Who is missing in `other` that `course` has: children, deaths, moves by age. Throws where years or areas are not the same. */
export function differenceOf(course: Course, other: Course, areas: readonly number[], year: number): Difference {
  checkAlike(course, other);
  const from = course.years[0] ?? year;
  const one = partsOfChange(course, areas, from, year);
  const two = partsOfChange(other, areas, from, year);
  const parts = {
    start: one.start - two.start,
    children: one.children - two.children,
    deaths: one.deaths - two.deaths,
    moves: one.moves - two.moves,
    end: one.end - two.end,
  };
  return {
    people: parts.end,
    parts,
    pyramid: pyramidBetween(course, other, areas, year),
    movesByAge: movesBetween(course, other, areas, year),
  };
}

function pyramidBetween(course: Course, other: Course, areas: readonly number[], year: number): Pyramid {
  const of = (one: Course): Pyramid => pyramidOf(one.shape, one.people[stepIn(one, year)] ?? new Float64Array(), areas);
  const [more, less] = [of(course), of(other)];
  return { men: minus(more.men, less.men), women: minus(more.women, less.women) };
}

const minus = (more: Float64Array, less: Float64Array): Float64Array =>
  more.map((count, index) => count - (less[index] ?? 0));

function movesBetween(course: Course, other: Course, areas: readonly number[], year: number): Float64Array {
  const steps = stepIn(course, year);
  const of = (one: Course, age: number): number =>
    one.movers.slice(0, steps).reduce((sum, list) => sum + sumIn(one, list, areas, age), 0);
  return Float64Array.from({ length: course.shape.ages }, (_, age) => of(course, age) - of(other, age));
}

function checkAlike(one: Course, other: Course): void {
  const isAlike =
    one.years[0] === other.years[0] &&
    one.areas.length === other.areas.length &&
    one.shape.ages === other.shape.ages &&
    one.areas.every((area, place) => area === other.areas[place]);
  if (isAlike) return;
  throw new ProjectionFault(
    "projection/notAlike",
    "2つの推計は、基準年、地域の並び、年齢階級が同じときだけ比べられます。",
    "Two projections can only be compared where base year, areas in their order, and age groups are the same.",
  );
}
