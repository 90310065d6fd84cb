import type { Sex } from "./table.ts";

/** Pieces of the lines by Andreev and Kingkade: below a rate, so much and so much for each unit of the rate. */
const lines: Readonly<Record<Sex, readonly (readonly [below: number, base: number, slope: number])[]>> = {
  male: [
    [0.023, 0.14929, -1.99545],
    [0.08307, 0.02832, 3.26021],
    [Number.POSITIVE_INFINITY, 0.29915, 0],
  ],
  female: [
    [0.01724, 0.14903, -2.05527],
    [0.06891, 0.04667, 3.88089],
    [Number.POSITIVE_INFINITY, 0.31411, 0],
  ],
};

/** Part of their first year that those live who die in it, from the yearly death rate below one year (Andreev and Kingkade 2015, Demographic Research 33). */
export function infantYears(rate: number, sex: Sex): number {
  const [, base, slope] = lines[sex].find(([below]) => rate < below) ?? [0, Number.NaN, 0];
  return base + slope * rate;
}

/** The yearly death rate below one year that belongs to a probability of dying in it: the rate and the years lived are found together, one from the other. */
export function infantRateOf(risk: number, sex: Sex): number {
  let rate = risk;
  for (let round = 0; round < 60; round += 1) rate = risk / (1 - (1 - infantYears(rate, sex)) * risk);
  return rate;
}
