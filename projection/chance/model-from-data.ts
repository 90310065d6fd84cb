import type { MunicipalRates } from "../municipal/municipal-step.ts";
import { stepYears } from "../scenario/base.ts";
import { lifeYearsSlope } from "../scenario/life-years.ts";
import type { Shape } from "../shape.ts";
import { fitAutoregression, fitWalk, overYears } from "./estimate.ts";
import type { Process } from "./model.ts";

/** A projection that chance is added to. */
export type ChanceBase = {
  readonly shape: Shape;
  readonly start: Float64Array;
  readonly rates: readonly MunicipalRates[];
};

/**
 * Births from one yearly series of the TFR (in order, no gaps), the same for all areas: AR(1) of its logarithm about its mean, here about the projection's path (Lee and Tuljapurkar 1994), taken as the mean of the five
 * years of a step. Throws as `fitAutoregression`.
 */
export function birthsFromTfr(areas: number, tfr: ArrayLike<number>): Process {
  const yearly = fitAutoregression(Array.from(tfr, Math.log));
  return forAll(areas, overYears(yearly, stepYears, "mean"));
}

/** Moves from one yearly series of net movers for each inhabitant, the same for all areas: AR(1) (Bijak 2010), summed over the years of a step. */
export function movesFromYears(areas: number, rates: ArrayLike<number>): Process {
  return forAll(areas, overYears(fitAutoregression(rates), stepYears, "sum"));
}

/**
 * Deaths from a series of life expectancy every five years (mean of both sexes): a random walk whose drift is in the projection's own survival (Lee and Miller 2001), the standard deviation of a
 * step in years turned into that of the logarithm of the deaths factor by how many years such a factor costs in the area at the start (Keyfitz 1977). All areas share all of it.
 */
export function deathsFromLifeYears({ shape, rates }: ChanceBase, lifeExpectancy: ArrayLike<number>): Process {
  const { sigma } = fitWalk(lifeExpectancy);
  const survival = rates[0]?.survival ?? new Float64Array();
  const ofArea = (area: number): number => {
    const [men, women] = [area * 2 * shape.ages, (area * 2 + 1) * shape.ages];
    const slope = (lifeYearsSlope(survival, men, shape.ages) + lifeYearsSlope(survival, women, shape.ages)) / 2;
    return slope < 0 ? sigma / -slope : 0;
  };
  return { phi: 1, sigma: Float64Array.from({ length: shape.areas }, (_, area) => ofArea(area)), common: 1 };
}

const forAll = (areas: number, { phi, sigma }: { readonly phi: number; readonly sigma: number }): Process => ({
  phi,
  sigma: new Float64Array(areas).fill(sigma),
  common: 1,
});

/**
 * By which ages and sexes more or fewer would move: those who move now, as the sizes of the first step's net rates. Scaled in each area so that one in addition for each
 * inhabitant is as many people as live there. Where nobody moves now, all ages alike.
 */
export function movingProfile({ shape, start, rates }: ChanceBase): Float64Array {
  const moving = rates[0]?.moving ?? new Float64Array();
  const profile = new Float64Array(start.length);
  for (let area = 0; area < shape.areas; area += 1) {
    const cells = cellsOfArea(shape, area);
    const isStill = cells.every((cell) => moving[cell] === 0);
    for (const cell of cells) profile[cell] = isStill ? 1 : Math.abs(moving[cell] ?? 0);
    scaleTo(shape, start, cells, profile);
  }
  return profile;
}

/** The cells of an area above the first group of both sexes. */
const cellsOfArea = ({ ages }: Shape, area: number): readonly number[] =>
  Array.from({ length: 2 * ages }, (_, cell) => area * 2 * ages + cell).filter((cell) => cell % ages > 0);

function scaleTo({ ages }: Shape, start: Float64Array, cells: readonly number[], profile: Float64Array): void {
  const first = (cells[0] ?? 1) - 1;
  const people = start.subarray(first, first + 2 * ages).reduce((sum, count) => sum + count, 0);
  const from = (cell: number): number => (start[cell - 1] ?? 0) + (cell % ages === ages - 1 ? (start[cell] ?? 0) : 0);
  const movers = cells.reduce((sum, cell) => sum + from(cell) * (profile[cell] ?? 0), 0);
  for (const cell of cells) profile[cell] = movers > 0 ? ((profile[cell] ?? 0) * people) / movers : 0;
}
