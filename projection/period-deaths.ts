import type { LifeTable } from "./life-table.ts";

/**
 * Deaths of one sex and area by age at death, from deaths by age at the end of the step (`StepResult.deaths`). A death between two ages is parted by the share
 * of deaths of the life table that fall into the older group's time (cohort separation factor). `step` in years.
 */
export function periodDeaths(deaths: Float64Array, table: LifeTable, step: number): Float64Array {
  const last = deaths.length - 1;
  const later = Float64Array.from(deaths, (_, age) => laterShare(age, last, table, step));
  return Float64Array.from(deaths, (died, age) => {
    const above = age < last ? (deaths[age + 1] ?? 0) * (later[age] ?? 0) : 0;
    const own = age === 0 ? died : died * (1 - (later[age - 1] ?? 0));
    return own + above;
  });
}

/** Of those who die on their way from a group to the next: the share who die before they reach it. */
function laterShare(age: number, last: number, { alive, years }: LifeTable, step: number): number {
  if (age === last) return 1;
  const lived = years[age] ?? 0;
  const dying = lived - step * (alive[age + 1] ?? 0);
  return age === last - 1 ? dying / lived : dying / (lived - (years[age + 1] ?? 0));
}
