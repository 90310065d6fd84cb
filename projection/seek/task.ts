import { partsOfChange } from "../compare/parts-of-change.ts";
import { ProjectionFault } from "../fault.ts";
import { stepMunicipal } from "../municipal/municipal-step.ts";
import { applyScenario } from "../scenario/apply-scenario.ts";
import { endOf, lastYearOf, type ScenarioBase, stepYears } from "../scenario/base.ts";
import { chosenAreas } from "../scenario/chosen.ts";
import { type Course, runScenario } from "../scenario/course.ts";
import { refuse } from "../scenario/refuse.ts";
import type { Change, Where } from "../scenario/scenario.ts";
import { pyramidOf } from "../summary/pyramid.ts";
import type { Summary } from "../summary/summaries.ts";

/** A figure that is wanted of some places together in a year, and what else changes. */
export type SeekTask = {
  readonly base: ScenarioBase;
  /** Changes that hold whatever is found ([]: all else goes on). */
  readonly upon: readonly Change[];
  /** Whose figure is wanted, and who changes for it. */
  readonly where: Where;
  /** The end of a step. */
  readonly year: number;
  readonly summary: Summary;
  /** What the summary is to be: people, or percent for a share. */
  readonly value: number;
};

/** Steps from the base year to the year of a task. Throws `scenario/yearOutside` where it is not the end of a step. */
export function stepsOf({ base, year }: SeekTask): number {
  const steps = (year - base.from) / stepYears;
  if (Number.isInteger(steps) && steps >= 1 && steps <= base.rates.length) return steps;
  throw refuse.yearOutside("year", String(year), base.from + stepYears, lastYearOf(base));
}

/** The course with these changes up to the year. Fewer than nobody is let pass here, so that figures stay smooth; whether it is possible `isPossible` tells. */
export function roughCourse(task: SeekTask, changes: readonly Change[]): Course {
  const { base } = task;
  const rates = applyScenario(base, { changes: [...task.upon, ...changes] }).slice(0, stepsOf(task));
  const empty = (): Float64Array => new Float64Array(base.start.length);
  let people = base.start;
  const steps = rates.map((of) => {
    const result = { people: empty(), deaths: empty(), movers: empty() };
    stepMunicipal(base.shape, people, of, result);
    people = result.people;
    return result;
  });
  return {
    shape: base.shape,
    areas: base.areas,
    years: [base.from, ...rates.map((_, step) => endOf(base, step))],
    people: [base.start, ...steps.map((step) => step.people)],
    deaths: steps.map(({ deaths }) => deaths),
    movers: steps.map(({ movers }) => movers),
  };
}

/** The figure of a course in the year, less what is wanted (below 0: too little). NaN where the figure is not defined. */
export function missOf(task: SeekTask, course: Course): number {
  const { base, where, summary, value } = task;
  const people = course.people.at(-1) ?? base.start;
  const figure = summary.of(pyramidOf(base.shape, people, chosenAreas(base, where, "where"))).value;
  return figure === null ? Number.NaN : figure - value;
}

/** Whether in no step of the base, be it after the year, more people would leave than are there. */
export function isPossible(task: SeekTask, changes: readonly Change[]): boolean {
  try {
    runScenario(task.base, { changes: [...task.upon, ...changes] });
    return true;
  } catch (fault) {
    if (fault instanceof ProjectionFault && fault.code === "projection/moreLeaveThanAreThere") return false;
    throw fault;
  }
}

/** Net movers a year of the task's places, from the base year to its year, all ages. */
export function yearlyMoves(task: SeekTask, course: Course): number {
  const { base, where, year } = task;
  return partsOfChange(course, chosenAreas(base, where, "where"), base.from, year).moves / (year - base.from);
}
