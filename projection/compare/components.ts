import type { Course } from "../scenario/course.ts";
import { type Crossing, crossingsOf, type YearSeries } from "../summary/crossings.ts";
import { partsOfChange } from "./parts-of-change.ts";

/** What happened in each step, by the year in which it ends, in people a step: natural = children − deaths, net = natural + moves. */
export type StepChange = {
  readonly year: number;
  readonly children: number;
  readonly deaths: number;
  readonly moves: number;
  readonly natural: number;
  readonly net: number;
};

export function stepChanges(course: Course, areas: readonly number[]): readonly StepChange[] {
  return course.years.slice(1).map((year, step) => {
    const { children, deaths, moves } = partsOfChange(course, areas, course.years[step] ?? year, year);
    return { year, children, deaths, moves, natural: children - deaths, net: children - deaths + moves };
  });
}

/** When natural change, moves and net change go through zero, on the line between the ends of steps. */
export function zeroCrossings(
  changes: readonly StepChange[],
): Readonly<Record<"natural" | "moves" | "net", readonly Crossing[]>> {
  const series = (part: "natural" | "moves" | "net"): YearSeries =>
    changes.map((of) => ({ year: of.year, value: of[part] }));
  return {
    natural: crossingsOf(series("natural"), 0),
    moves: crossingsOf(series("moves"), 0),
    net: crossingsOf(series("net"), 0),
  };
}
