import type { Course } from "../scenario/course.ts";
import { type Crossing, crossingsOf, type YearSeries } from "../summary/crossings.ts";
import { type PartsOfChange, partsOfChange } from "./parts-of-change.ts";

/** What happened in each step: its years, its parts (start + children − deaths + moves = end), natural = children − deaths and net = natural + moves, in people a step. */
export type StepChange = PartsOfChange & {
  readonly from: number;
  readonly to: number;
  readonly natural: number;
  readonly net: number;
};

export function stepChanges(course: Course, areas: readonly number[]): readonly StepChange[] {
  return course.years.slice(1).map((to, step) => {
    const from = course.years[step] ?? to;
    const parts = partsOfChange(course, areas, from, to);
    const natural = parts.children - parts.deaths;
    return { from, to, ...parts, natural, net: natural + parts.moves };
  });
}

/** When natural change, moves and net change go through zero, on the line between the ends of steps. */
export function zeroCrossings(
  changes: readonly Pick<StepChange, "to" | "natural" | "moves" | "net">[],
): Readonly<Record<"natural" | "moves" | "net", readonly Crossing[]>> {
  const series = (part: "natural" | "moves" | "net"): YearSeries =>
    changes.map((of) => ({ year: of.to, value: of[part] }));
  return {
    natural: crossingsOf(series("natural"), 0),
    moves: crossingsOf(series("moves"), 0),
    net: crossingsOf(series("net"), 0),
  };
}
