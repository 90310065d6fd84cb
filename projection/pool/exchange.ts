import { sumOfAreas } from "../cohorts.ts";
import type { Shape } from "../shape.ts";
import type { PoolFlows, PoolRates } from "./pool-rates.ts";

/** Which age groups move: from one on, up to the other, which is left out. */
export type AgeRange = { readonly from: number; readonly to: number };

/**
 * Moves the people at risk (like people) of some ages through the pool and adds their moves to `flows`; `part` of the rates and of the arrivals from outside
 * happens now. Of each sex and age as many arrive as left: shares that miss 1 by the digits of their print are stretched.
 */
export function exchange(
  shape: Shape,
  atRisk: Float64Array,
  rates: PoolRates,
  { from, to }: AgeRange,
  part: number,
  flows: PoolFlows,
): void {
  const isMoving = (cell: number): boolean => cell % shape.ages >= from && cell % shape.ages < to;
  const leavers = atRisk.map((people, cell) => (isMoving(cell) ? people * (rates.leaving[cell] ?? 0) * part : 0));
  const pool = sumOfAreas(shape, leavers);
  const shares = sumOfAreas(shape, rates.arriving);
  const each = pool.map((movers, cell) => (movers > 0 ? movers / (shares[cell] ?? 0) : 0));
  for (let cell = 0; cell < leavers.length; cell += 1) {
    if (!isMoving(cell)) continue;
    add(flows.out, cell, leavers[cell] ?? 0);
    add(flows.in, cell, (each[cell % each.length] ?? 0) * (rates.arriving[cell] ?? 0));
    add(flows.abroadOut, cell, (atRisk[cell] ?? 0) * (rates.abroad?.leaving[cell] ?? 0) * part);
    add(flows.abroadIn, cell, (rates.abroad?.arriving[cell] ?? 0) * part);
  }
}

function add(list: Float64Array, cell: number, more: number): void {
  list[cell] = (list[cell] ?? 0) + more;
}
