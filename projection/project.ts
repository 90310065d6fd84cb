import { checkLeft } from "./check-left.ts";
import { checkShape } from "./check-shape.ts";
import { checkPeople, checkStep } from "./check-step.ts";
import { birthCellsOf, cellsOf, type Shape } from "./shape.ts";
import { type StepRates, type StepResult, stepForward } from "./step-forward.ts";

/** The people at the start and what each step came to, in order. */
export type Projection = { readonly start: Float64Array; readonly steps: readonly StepResult[] };

/**
 * Projects all areas through the steps. Throws a `ProjectionFault` where a number cannot be, and where more people of an age would move away than are there:
 * nothing is cut off in silence.
 */
export function project(shape: Shape, start: Float64Array, rates: readonly StepRates[]): Projection {
  checkShape(shape);
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
    checkLeft(shape, result.people, step);
    people = result.people;
    return result;
  });
  return { start, steps };
}
