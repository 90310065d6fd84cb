/**
 * One row of numbers by area that runs through the steps: x = phi · x before + sigma · (√common · of all + √(1 − common) · own), from 0. `sigma` one number an area. phi = 1: a random
 * walk.
 */
export type Process = { readonly phi: number; readonly sigma: Float64Array; readonly common: number };

/**
 * What may come otherwise, by step: `births` and `deaths` as logarithms of factors, `moves` as net movers for each inhabitant. `profile`: how such movers are spread over sexes
 * and ages, like people, as a rate of those who could move (first group 0); see `README.md`.
 */
export type ChanceModel = {
  readonly births: Process;
  readonly deaths: Process;
  readonly moves: Process;
  readonly profile: Float64Array;
};

/** The numbers of one trajectory, step by step and within it area by area: births factor, deaths factor, net migration in addition. */
export type Draws = { readonly births: Float64Array; readonly deaths: Float64Array; readonly moves: Float64Array };
