import { areWithin, isPeople, mostPeople } from "./check-numbers.ts";
import { ProjectionFault } from "./fault.ts";
import { placeOf } from "./place.ts";
import type { Shape } from "./shape.ts";

/**
 * Throws where a step (counted from 0) came to less than nobody (`projection/moreLeaveThanAreThere`) or to more people than can be counted
 * (`projection/tooMany`): nothing is cut off in silence, and no NaN leaves a projection.
 */
export function checkLeft(shape: Shape, people: Float64Array, step: number): void {
  if (areWithin(people, 0, mostPeople - 1)) return;
  const wrong = people.findIndex((count) => !isPeople(count));
  if (wrong < 0) return;
  const [at, count] = [placeOf(shape, wrong), people[wrong] ?? Number.NaN];
  if (count < 0)
    throw new ProjectionFault(
      "projection/moreLeaveThanAreThere",
      `${step + 1}期目の終わりに、${at.ja}の人口が${count}になります。転出がそこにいる人より多くなっています。`,
      `At the end of step ${step + 1}, the people of ${at.en} are ${count}: more move away than are there.`,
    );
  throw new ProjectionFault(
    "projection/tooMany",
    `${step + 1}期目の終わりに、${at.ja}の人口が${count}になり、数えられる人数（${mostPeople}）を超えます。率を確かめてください。`,
    `At the end of step ${step + 1}, the people of ${at.en} are ${count}, more than can be counted (${mostPeople}): look at the rates.`,
  );
}
