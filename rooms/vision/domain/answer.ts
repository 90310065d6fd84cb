import type { Bilingual } from "../../../foundation/index.ts";
import {
  type Course,
  ProjectionFault,
  partsOfChange,
  runScenario,
  type Scenario,
  type ScenarioBase,
} from "../../../projection/index.ts";
import { chosenChanges } from "./chosen-scenario.ts";
import type { VisionSettings } from "./vision-settings.ts";

/** What comes out under the settings: the courses of the trend, of what was chosen, and of the scenario beside it. */
export type Answer = {
  readonly trend: Course;
  readonly chosen: Course;
  readonly beside: Course | null;
};

/** What was asked cannot be: why, in words. */
export type Refusal = { readonly refused: Bilingual };

export const isRefusal = (found: Answer | Refusal): found is Refusal => "refused" in found;

/** Runs trend, chosen and second scenario. What cannot be (more people leave than are there) comes back in words. */
export function answerTo(
  base: ScenarioBase,
  scenarios: readonly Scenario[],
  settings: VisionSettings,
): Answer | Refusal {
  const find = (id: string | null) => scenarios.find((one) => one.id === id);
  const [chosen, beside] = [find(settings.scenario), find(settings.compare)];
  try {
    const trend = runScenario(base, { changes: [] });
    return {
      trend,
      chosen: runScenario(base, chosenChanges(chosen ?? { changes: [] }, settings, base.from)),
      beside: beside ? runScenario(base, beside) : null,
    };
  } catch (fault) {
    if (fault instanceof ProjectionFault) return { refused: { ja: fault.ja, en: fault.en } };
    throw fault;
  }
}

/** All people of a course in a year, of all its areas together; null where it has no such year. */
export function totalIn(course: Course, year: number): number | null {
  const people = course.people[course.years.indexOf(year)];
  return people ? people.reduce((sum, count) => sum + count, 0) : null;
}

/** People by sex and age of all areas together, men first; null where the course has no such year. */
export function byAge(course: Course, year: number): Float64Array | null {
  const people = course.people[course.years.indexOf(year)];
  if (!people) return null;
  const cells = 2 * course.shape.ages;
  const sum = new Float64Array(cells);
  for (let cell = 0; cell < people.length; cell += 1)
    sum[cell % cells] = (sum[cell % cells] ?? 0) + (people[cell] ?? 0);
  return sum;
}

/** What made the difference between two years of a step: children there at its end, deaths and net movers of those who were there. */
export type StepChange = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly children: number;
  readonly deaths: number;
  readonly movers: number;
  readonly end: number;
};

/** All areas of a course. */
export const everywhere = ({ areas }: Pick<Course, "areas">): readonly number[] => areas.map((_, area) => area);

/** The steps of a course with what happened in each: start + children − deaths + movers = end. */
export function stepChanges(course: Course): readonly StepChange[] {
  return course.years.slice(1).map((to, step) => {
    const from = course.years[step] ?? to;
    const { moves, ...parts } = partsOfChange(course, everywhere(course), from, to);
    return { from, to, ...parts, movers: moves };
  });
}

/** The total fertility rate that the children and women of a year stand for; null without the nation's ratio, or at the base year. */
export function fertilityIn(course: Course, year: number, childWomanPerTfr: number | null): number | null {
  const people = byAge(course, year);
  if (!people || childWomanPerTfr === null || year === course.years[0]) return null;
  const { ages, fertile } = course.shape;
  let women = 0;
  for (let group = 0; group < fertile.count; group += 1) women += people[ages + fertile.from + group] ?? 0;
  return women > 0 ? ((people[0] ?? 0) + (people[ages] ?? 0)) / women / childWomanPerTfr : null;
}
