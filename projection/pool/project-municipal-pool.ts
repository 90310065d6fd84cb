import { checkLeft } from "../check-left.ts";
import { checkShape } from "../check-shape.ts";
import { checkPeople } from "../check-step.ts";
import { cohortAtStart } from "../cohorts.ts";
import { checkMunicipal } from "../municipal/check-municipal.ts";
import { type MunicipalRates, type MunicipalResult, stepMunicipal } from "../municipal/municipal-step.ts";
import { cellsOf, type Shape } from "../shape.ts";
import { exchange } from "./exchange.ts";
import { checkPool, netOf, noFlows, type PoolFlows, type PoolRates } from "./pool-rates.ts";

/** Rates of the municipal method with gross moves: `pool` is for each person of the cohort at the start of the step, as NM is; its first group must be numbers, but nobody moves by it. */
export type MunicipalPoolRates = Pick<MunicipalRates, "survival" | "childWoman" | "sexRatio"> & {
  readonly pool: PoolRates;
};

/** A step: its people, deaths and net movers, the flows behind these, and the net rates (NM, and people who come where nobody was) that lead to the same people. */
export type MunicipalPoolStep = MunicipalResult & {
  readonly flows: PoolFlows;
  readonly net: Pick<MunicipalRates, "moving" | "arriving">;
};

export type MunicipalPoolProjection = { readonly start: Float64Array; readonly steps: readonly MunicipalPoolStep[] };

/**
 * Projects all areas, coupled at every step by the people who move between them: who leaves one area arrives in another, and a change in one area reaches all.
 * Throws a `ProjectionFault` where rates cannot be or movers would be lost.
 */
export function projectMunicipalPool(
  shape: Shape,
  start: Float64Array,
  rates: readonly MunicipalPoolRates[],
): MunicipalPoolProjection {
  checkShape(shape, 1);
  checkPeople(shape, start);
  let people = start;
  const steps = rates.map((of, step) => {
    const next = stepOf(shape, people, of, step);
    people = next.people;
    return next;
  });
  return { start, steps };
}

function stepOf(shape: Shape, start: Float64Array, rates: MunicipalPoolRates, step: number): MunicipalPoolStep {
  const still = { ...rates, moving: new Float64Array(cellsOf(shape)), arriving: null };
  checkMunicipal(shape, still, step);
  checkPool(shape, rates.pool, step, (cell) => (cell % shape.ages === 0 ? 2 : (rates.survival[cell] ?? 0)));
  const atRisk = cohortAtStart(shape, start);
  const flows = noFlows(shape);
  exchange(shape, atRisk, rates.pool, { from: 1, to: shape.ages }, 1, flows);
  const movers = Float64Array.from(start, (_, cell) => netOf(flows, cell));
  const result: MunicipalResult = {
    people: new Float64Array(cellsOf(shape)),
    deaths: new Float64Array(cellsOf(shape)),
    movers: new Float64Array(cellsOf(shape)),
  };
  stepMunicipal(shape, start, { ...still, arriving: movers }, result);
  checkLeft(shape, result.people, step);
  return { ...result, flows, net: netRates(atRisk, movers) };
}

/** Of a cohort with less than this nobody is left to speak of, and no rate for each of them. */
const nobody = 1e-9;

/** Net movers as rates of the cohorts they joined or left; those who join a cohort of nobody stay people. */
function netRates(atRisk: Float64Array, movers: Float64Array): Pick<MunicipalRates, "moving" | "arriving"> {
  const isThere = (cell: number): boolean => (atRisk[cell] ?? 0) > nobody;
  const alone = movers.map((count, cell) => (isThere(cell) ? 0 : count));
  return {
    moving: movers.map((count, cell) => (isThere(cell) ? count / (atRisk[cell] ?? 0) : 0)),
    arriving: alone.some((count) => count !== 0) ? alone : null,
  };
}
