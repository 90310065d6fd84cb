import { at, type LifeTable } from "./table.ts";

/**
 * Share of each group that lives on in the next, from births to the first; the last two groups together live on in the open one. `width` of the groups in years.
 */
export function survivalOf({ alive, years }: LifeTable, width = 5): Float64Array {
  const last = years.length - 1;
  const above = Float64Array.from(years, (_, group) => at(years, group) / at(years, group - 1));
  above[0] = at(years, 0) / (width * at(alive, 0));
  above[last] = at(years, last) / (at(years, last - 1) + at(years, last));
  return above;
}

/** Years that somebody at the beginning of each group lives on the average (e); 0 where nobody reaches it. */
export function expectancyOf({ alive, years }: LifeTable): Float64Array {
  const expectancy = new Float64Array(years.length);
  let lived = 0;
  for (let group = years.length - 1; group >= 0; group -= 1) {
    lived += at(years, group);
    expectancy[group] = at(alive, group) > 0 ? lived / at(alive, group) : 0;
  }
  return expectancy;
}
