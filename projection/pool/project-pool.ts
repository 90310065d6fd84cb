import { checkLeft } from "../check-left.ts";
import { checkNumbers } from "../check-numbers.ts";
import { checkShape } from "../check-shape.ts";
import { checkPeople, checkStep, nameOf } from "../check-step.ts";
import { placeOf } from "../place.ts";
import { birthCellsOf, cellsOf, type Shape } from "../shape.ts";
import { bear, type StepRates, type StepResult, survive } from "../step-forward.ts";
import { type AgeRange, exchange } from "./exchange.ts";
import { checkPool, netOf, noFlows, type PoolFlows, type PoolRates } from "./pool-rates.ts";

/** Net movers for each person who is there when they move, like people, by age then. */
export type NetRates = { readonly net: Float64Array };

/**
 * Rates of a step whose movers depend on the people that are there: gross rates with a shared pool, or net rates. `end`: all move when the step is over, by their
 * age then, those born in it as well. `even`: half of the rate moves at its start, by age then, half at its end, before births are counted.
 */
export type MovingStepRates = Omit<StepRates, "migration"> & {
  readonly when: "end" | "even";
  readonly moves: PoolRates | NetRates;
};

/** A step's people, births and deaths (`StepResult`), net movers, and the flows of a pool (null for net rates); the movers of both halves together, by age when they moved. */
export type MovingStep = StepResult & { readonly movers: Float64Array; readonly flows: PoolFlows | null };

export type MovingProjection = { readonly start: Float64Array; readonly steps: readonly MovingStep[] };

/** Projects all areas through the steps. Throws a `ProjectionFault` that names a rate that cannot be, a pool that loses people, and a cell where more leave than are there. */
export function projectMoving(shape: Shape, start: Float64Array, rates: readonly MovingStepRates[]): MovingProjection {
  checkShape(shape);
  checkPeople(shape, start);
  let people = start;
  const steps = rates.map((of, step) => {
    checkMoving(shape, of, step);
    const next = stepOf(shape, people, of);
    checkLeft(shape, next.people, step);
    people = next.people;
    return next;
  });
  return { start, steps };
}

function checkMoving(shape: Shape, rates: MovingStepRates, step: number): void {
  checkStep(shape, { ...rates, migration: null }, step);
  const { moves } = rates;
  if ("leaving" in moves) checkPool(shape, moves, step, () => 1);
  else
    checkNumbers({
      name: nameOf(step, "net", "純移動率"),
      list: moves.net,
      length: cellsOf(shape),
      isRight: (value) => value >= -1 && Number.isFinite(value),
      place: (cell) => placeOf(shape, cell),
    });
}

function stepOf(shape: Shape, start: Float64Array, rates: MovingStepRates): MovingStep {
  const flows = "leaving" in rates.moves ? noFlows(shape) : null;
  const [early, late] = rates.when === "even" ? [0.5, 0.5] : [0, 1];
  const atStart = moversOf(shape, start, rates.moves, { from: 0, to: shape.ages }, early, flows);
  const result = noResult(shape);
  const staying = sumOf(start, atStart);
  eachArea(shape, staying, (area, row) => survive(shape, area, row, rates.survival, result));
  // who was born in the step is counted after the others have moved, because women who come at the end of an even step bear children too
  const atEnd = moversOf(shape, result.people, rates.moves, { from: 1, to: shape.ages }, late, flows);
  const migration = rates.when === "even" ? { when: rates.when, net: atEnd.map((count) => 2 * count) } : null;
  eachArea(shape, staying, (area, row) => bear(shape, area, row, { ...rates, migration }, result));
  const children = moversOf(shape, result.people, rates.moves, { from: 0, to: 1 }, late, flows);
  const moved = sumOf(atEnd, children);
  return { ...result, people: sumOf(result.people, moved), movers: sumOf(atStart, moved), flows };
}

const noResult = (shape: Shape): StepResult => ({
  people: new Float64Array(cellsOf(shape)),
  births: new Float64Array(birthCellsOf(shape)),
  deaths: new Float64Array(cellsOf(shape)),
});

const sumOf = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((count, cell) => count + (other[cell] ?? 0));

/** Does something with the row of each area, men and women. */
function eachArea({ areas, ages }: Shape, people: Float64Array, work: (area: number, row: Float64Array) => void): void {
  for (let area = 0; area < areas; area += 1) work(area, people.subarray(area * 2 * ages, (area + 1) * 2 * ages));
}

/** Net movers of some ages now, like people; the flows of a pool are added to `flows`. */
function moversOf(
  shape: Shape,
  people: Float64Array,
  moves: PoolRates | NetRates,
  ages: AgeRange,
  part: number,
  flows: PoolFlows | null,
): Float64Array {
  const isMoving = (cell: number): boolean => cell % shape.ages >= ages.from && cell % shape.ages < ages.to;
  if (!("leaving" in moves))
    return people.map((count, cell) => (isMoving(cell) ? count * (moves.net[cell] ?? 0) * part : 0));
  const now = noFlows(shape);
  exchange(shape, people, moves, ages, part, now);
  if (flows) addFlows(flows, now);
  return people.map((_, cell) => netOf(now, cell));
}

function addFlows(all: PoolFlows, now: PoolFlows): void {
  for (const key of ["out", "in", "abroadOut", "abroadIn"] as const) {
    const [sum, more] = [all[key], now[key]];
    for (let cell = 0; cell < sum.length; cell += 1) sum[cell] = (sum[cell] ?? 0) + (more[cell] ?? 0);
  }
}
