import { checkPeople, checkStep } from "./check-step.ts";
import { ProjectionFault } from "./fault.ts";
import { birthCellsOf, cellsOf, type Shape } from "./shape.ts";
import { type StepRates, type StepResult, stepForward } from "./step-forward.ts";

/** The people at the start and what each step came to, in order. */
export type Projection = { readonly start: Float64Array; readonly steps: readonly StepResult[] };

/**
 * Projects all areas through the steps. Throws a `ProjectionFault` where a number cannot be, and where more people of an age would move away than are there:
 * nothing is cut off in silence.
 */
export function project(shape: Shape, start: Float64Array, rates: readonly StepRates[]): Projection {
  checkPeople(shape, start);
  let people = start;
  const steps = rates.map((of, step) => {
    checkStep(shape, of, step);
    const result: StepResult = {
      people: new Float64Array(cellsOf(shape)),
      births: new Float64Array(birthCellsOf(shape)),
      deaths: new Float64Array(cellsOf(shape)),
    };
    stepForward(shape, people, of, result);
    checkLeft(result.people, step);
    people = result.people;
    return result;
  });
  return { start, steps };
}

function checkLeft(people: Float64Array, step: number): void {
  const wrong = people.findIndex((count) => !(count >= 0));
  if (wrong < 0) return;
  throw new ProjectionFault(
    "projection/moreLeaveThanAreThere",
    `${step + 1}期目の終わりに、${wrong + 1}番目の人口が${people[wrong]}になります。転出がそこにいる人より多くなっています。`,
    `At the end of step ${step + 1}, number ${wrong + 1} of the people is ${people[wrong]}: more move away than are there.`,
  );
}
