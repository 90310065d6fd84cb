import { checkCount } from "../cohorts.ts";
import type { Shape } from "../shape.ts";

const name = { ja: "人口", en: "The count" };

/**
 * Children of the first group for each woman of the fertile groups, area by area, at one count. An area without such women has no ratio of its own: it gets that
 * of all the areas together (0 where no area has any).
 */
export function childWomanRatios(shape: Shape, people: Float64Array): Float64Array {
  checkCount(shape, name, people);
  const { ages, fertile } = shape;
  return ratiosByArea(shape.areas, (area) => {
    const [boys, girls] = [area * 2 * ages, (area * 2 + 1) * ages];
    const mothers = people.subarray(girls + fertile.from, girls + fertile.from + fertile.count);
    return { upper: (people[boys] ?? 0) + (people[girls] ?? 0), lower: mothers.reduce((sum, count) => sum + count, 0) };
  });
}

/** Boys for each girl in the first group, area by area. An area without girls of that age gets the ratio of all the areas together (1 where there are none). */
export function childSexRatios(shape: Shape, people: Float64Array): Float64Array {
  checkCount(shape, name, people);
  const { ages } = shape;
  const of = (area: number) => ({ upper: people[area * 2 * ages] ?? 0, lower: people[(area * 2 + 1) * ages] ?? 0 });
  return ratiosByArea(shape.areas, of, 1);
}

type Parts = { readonly upper: number; readonly lower: number };

function ratiosByArea(areas: number, of: (area: number) => Parts, without = 0): Float64Array {
  const parts = Array.from({ length: areas }, (_, area) => of(area));
  const total = (key: keyof Parts): number => parts.reduce((sum, part) => sum + part[key], 0);
  const together = total("lower") > 0 ? total("upper") / total("lower") : without;
  return Float64Array.from(parts, ({ upper, lower }) => (lower > 0 ? upper / lower : together));
}
