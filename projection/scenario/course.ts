import { projectMunicipal } from "../municipal/project-municipal.ts";
import type { Shape } from "../shape.ts";
import { applyScenario } from "./apply-scenario.ts";
import { type ScenarioBase, stepYears } from "./base.ts";
import type { Scenario } from "./scenario.ts";

/** What became of all areas: people of each year, and what happened in the step that led there. Arrays like people. */
export type Course = {
  readonly shape: Shape;
  readonly areas: readonly string[];
  /** The base year and the end of each step. */
  readonly years: readonly number[];
  /** One for each year. */
  readonly people: readonly Float64Array[];
  /** One for each step, by age at its end: deaths, and net movers; both without the first group, whose people at the end are the step's children. */
  readonly deaths: readonly Float64Array[];
  readonly movers: readonly Float64Array[];
};

/** Projects a base with the changes of a scenario. Throws what `applyScenario` and `projectMunicipal` throw. */
export function runScenario(base: ScenarioBase, scenario: Pick<Scenario, "changes">): Course {
  const { start, steps } = projectMunicipal(base.shape, base.start, applyScenario(base, scenario));
  return {
    shape: base.shape,
    areas: base.areas,
    years: [base.from, ...steps.map((_, step) => base.from + (step + 1) * stepYears)],
    people: [start, ...steps.map(({ people }) => people)],
    deaths: steps.map(({ deaths }) => deaths),
    movers: steps.map(({ movers }) => movers),
  };
}
