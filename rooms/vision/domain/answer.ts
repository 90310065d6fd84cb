import type { Bilingual } from "../../../foundation/index.ts";
import {
  type Course,
  ProjectionFault,
  type Pyramid,
  pyramidOf,
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

export const isRefusal = (found: Answer | Course | Refusal): found is Refusal => "refused" in found;

/** Runs trend, chosen and second scenario. What cannot be (more people leave than are there) comes back in words. */
export function answerTo(
  base: ScenarioBase,
  scenarios: readonly Scenario[],
  settings: VisionSettings,
): Answer | Refusal {
  const find = (id: string | null) => scenarios.find((one) => one.id === id);
  const [scenario, second] = [find(settings.scenario), find(settings.compare)];
  const trend = courseOf(base, { changes: [] });
  const chosen = courseOf(base, chosenChanges(scenario ?? { changes: [] }, settings, base.from));
  const beside = second ? courseOf(base, second) : null;
  if (isRefusal(trend)) return trend;
  if (isRefusal(chosen)) return chosen;
  return beside && isRefusal(beside) ? beside : { trend, chosen, beside };
}

/** The course of a scenario, or why it cannot be. */
export function courseOf(base: ScenarioBase, scenario: Pick<Scenario, "changes">): Course | Refusal {
  try {
    return runScenario(base, scenario);
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

/** All people of a course, year by year. */
export const totalsOfCourse = ({ years, people }: Pick<Course, "years" | "people">): readonly YearTotal[] =>
  people.flatMap((list, step) => {
    const year = years[step];
    return year === undefined ? [] : [{ year, people: list.reduce((sum, count) => sum + count, 0) }];
  });

export type YearTotal = { readonly year: number; readonly people: number };

/** People by sex and age of all areas together; null where the course has no such year. */
export function byAge(course: Course, year: number): Pyramid | null {
  const people = course.people[course.years.indexOf(year)];
  return people ? pyramidOf(course.shape, people, everywhere(course)) : null;
}

/** All areas of a course. */
export const everywhere = ({ areas }: Pick<Course, "areas">): readonly number[] => areas.map((_, area) => area);

/** The total fertility rate that the children and women of a year stand for; null without the nation's ratio, or at the base year. */
export function fertilityIn(course: Course, year: number, childWomanPerTfr: number | null): number | null {
  const people = byAge(course, year);
  if (!people || childWomanPerTfr === null || year === course.years[0]) return null;
  const { from, count } = course.shape.fertile;
  const women = people.women.subarray(from, from + count).reduce((sum, one) => sum + one, 0);
  const children = (people.men[0] ?? 0) + (people.women[0] ?? 0);
  return women > 0 ? children / women / childWomanPerTfr : null;
}
