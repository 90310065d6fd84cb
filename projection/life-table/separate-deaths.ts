import { ProjectionFault } from "../fault.ts";
import type { LifeTable } from "./table.ts";

/**
 * Deaths of one sex and area by age at death, from deaths by age at the end of the step (`StepResult.deaths`). A death between two ages is parted by the share
 * of deaths of the life table that fall into the older group's time (cohort separation factor). `step` in years.
 */
export function periodDeaths(deaths: Float64Array, table: LifeTable, step: number): Float64Array {
  const later = separationOf(deaths.length, table, step);
  return Float64Array.from(deaths, (died, age) => {
    const above = age < deaths.length - 1 ? (deaths[age + 1] ?? 0) * (later[age] ?? 0) : 0;
    const own = age === 0 ? died : died * (1 - (later[age - 1] ?? 0));
    return own + above;
  });
}

/**
 * Deaths by age at the end of the step from deaths by age at death: the way back of `periodDeaths`, from the open group down. Deaths that no cohort could have
 * died with the table come out below 0. Throws where the table lets nobody die between two groups (`projection/noSeparation`).
 */
export function cohortDeaths(deaths: Float64Array, table: LifeTable, step: number): Float64Array {
  const later = separationOf(deaths.length, table, step);
  const cohorts = new Float64Array(deaths.length);
  for (let age = deaths.length - 1; age >= 0; age -= 1) {
    const above = age < deaths.length - 1 ? (cohorts[age + 1] ?? 0) * (later[age] ?? 0) : 0;
    const own = age === 0 ? 1 : 1 - (later[age - 1] ?? 0);
    if (!(own > 0)) throw noSeparation(age);
    cohorts[age] = ((deaths[age] ?? 0) - above) / own;
  }
  return cohorts;
}

/** Of those who die on their way from a group to the next: the share who die before they reach it, group by group; 0 where nobody dies. */
export function separationOf(ages: number, { alive, years }: LifeTable, step: number): Float64Array {
  return Float64Array.from({ length: ages }, (_, age) => {
    if (age === ages - 1) return 1;
    const lived = years[age] ?? 0;
    const dying = lived - step * (alive[age + 1] ?? 0);
    const all = age === ages - 2 ? lived : lived - (years[age + 1] ?? 0);
    return all > 0 ? dying / all : 0;
  });
}

const noSeparation = (age: number): ProjectionFault =>
  new ProjectionFault(
    "projection/noSeparation",
    `生命表の${age}番目の年齢までに全員が死亡するか、だれも死亡しないため、死亡をコーホートに分けられません。`,
    `With the life table everybody or nobody dies on the way to age group ${age + 1}: deaths cannot be given to cohorts.`,
  );
