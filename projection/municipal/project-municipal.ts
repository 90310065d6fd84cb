import { checkLeft } from "../check-left.ts";
import { checkShape } from "../check-shape.ts";
import { checkPeople } from "../check-step.ts";
import { ProjectionFault } from "../fault.ts";
import { cellsOf, type Shape } from "../shape.ts";
import { checkMunicipal } from "./check-municipal.ts";
import { type Controlled, type ControlTotals, controlToTotals } from "./control.ts";
import { type MunicipalRates, type MunicipalResult, stepMunicipal } from "./municipal-step.ts";

/** What a step came to: `people` after the control where there is one, so that start − deaths + movers + children + `control.added` = people. */
export type MunicipalStep = MunicipalResult & { readonly control: Controlled | null };

/** The people at the start and what each step came to, in order. */
export type MunicipalProjection = { readonly start: Float64Array; readonly steps: readonly MunicipalStep[] };

/**
 * Projects all areas through the steps by the municipal method, each step from the (controlled) end of the one before. `controls`: totals of each step in
 * order; none where there is none. Throws a `ProjectionFault` that names step, list, area, sex and age of a number that cannot be, and of a cell where more
 * would leave than are there. A place without women has no children, one with a child–woman ratio of 0 has no births; both go on to age and move.
 */
export function projectMunicipal(
  shape: Shape,
  start: Float64Array,
  rates: readonly MunicipalRates[],
  controls: readonly (ControlTotals | null)[] = [],
): MunicipalProjection {
  checkShape(shape, 1);
  checkPeople(shape, start);
  if (controls.length > rates.length) throw tooManyControls(controls.length, rates.length);
  const checked = new Set<MunicipalRates>();
  let people = start;
  const steps = rates.map((of, step) => {
    if (!checked.has(of)) checkMunicipal(shape, of, step);
    checked.add(of);
    const next = stepOf(shape, people, of, controls[step] ?? null, step);
    people = next.people;
    return next;
  });
  return { start, steps };
}

function stepOf(
  shape: Shape,
  start: Float64Array,
  rates: MunicipalRates,
  totals: ControlTotals | null,
  step: number,
): MunicipalStep {
  const cells = cellsOf(shape);
  const result: MunicipalResult = {
    people: new Float64Array(cells),
    deaths: new Float64Array(cells),
    movers: new Float64Array(cells),
  };
  stepMunicipal(shape, start, rates, result);
  checkLeft(shape, result.people, step);
  if (totals === null) return { ...result, control: null };
  const control = controlToTotals(shape, result.people, totals);
  return { ...result, people: control.people, control };
}

const tooManyControls = (controls: number, steps: number): ProjectionFault =>
  new ProjectionFault(
    "projection/wrongLength",
    `合わせる総数が${controls}期分ありますが、推計は${steps}期です。期の数をそろえてください。`,
    `There are totals for ${controls} steps, but only ${steps} steps: give as many.`,
  );
