import { addChildren, type MunicipalRates, type MunicipalResult } from "../municipal/municipal-step.ts";
import type { Shape } from "../shape.ts";
import type { Draws } from "./model.ts";

/**
 * Takes all areas one step of the municipal method on, with the numbers that were drawn for the step (from `first`, one an area): children · births; shares that live on 1 − (1 − S) ·
 * deaths, at least 0; movers NM + moves · profile. Gives back how many cells would have had fewer than nobody and were set to 0.
 */
export function stepWithChance(
  shape: Shape,
  start: Float64Array,
  rates: MunicipalRates,
  chance: { readonly draws: Draws; readonly first: number; readonly profile: Float64Array },
  result: MunicipalResult,
): number {
  let floored = 0;
  for (let area = 0; area < shape.areas; area += 1) {
    const deaths = chance.draws.deaths[chance.first + area] ?? 1;
    const moves = chance.draws.moves[chance.first + area] ?? 0;
    for (let sex = 0; sex < 2; sex += 1) {
      const first = (area * 2 + sex) * shape.ages;
      floored += liveAndMove({ first, ages: shape.ages, deaths, moves, profile: chance.profile }, start, rates, result);
    }
    const births = chance.draws.births[chance.first + area] ?? 1;
    addChildren(shape, area, (rates.childWoman[area] ?? 0) * births, rates, result);
  }
  return floored;
}

type Cohorts = {
  readonly first: number;
  readonly ages: number;
  readonly deaths: number;
  readonly moves: number;
  readonly profile: Float64Array;
};

function liveAndMove(
  of: Cohorts,
  start: Float64Array,
  { survival, moving, arriving }: MunicipalRates,
  { people, deaths, movers }: MunicipalResult,
): number {
  let floored = 0;
  for (let age = 1; age < of.ages; age += 1) {
    const cell = of.first + age;
    const from = (start[cell - 1] ?? 0) + (age === of.ages - 1 ? (start[cell] ?? 0) : 0);
    const living = from * Math.max(0, 1 - (1 - (survival[cell] ?? 0)) * of.deaths);
    const rate = (moving[cell] ?? 0) + of.moves * (of.profile[cell] ?? 0);
    const coming = from * rate + (arriving?.[cell] ?? 0);
    const isFloored = living + coming < 0;
    if (isFloored) floored += 1;
    people[cell] = isFloored ? 0 : living + coming;
    deaths[cell] = from - living;
    movers[cell] = isFloored ? -living : coming;
  }
  return floored;
}
