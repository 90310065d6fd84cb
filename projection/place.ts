import type { Shape } from "./shape.ts";

/** A place in an array, in the words of both languages. */
export type Place = { readonly ja: string; readonly en: string };

/** Where a cell of an array of people stands: area, sex and age group, areas and groups counted from 1. */
export function placeOf({ ages }: Shape, cell: number): Place {
  const [area, age] = [Math.floor(cell / (2 * ages)) + 1, (cell % ages) + 1];
  const isMen = cell % (2 * ages) < ages;
  return {
    ja: `${area}番目の地域の${isMen ? "男" : "女"}の${age}番目の年齢`,
    en: `area ${area}, ${isMen ? "men" : "women"}, age group ${age}`,
  };
}

/** Where a number stands of which each area has one. */
export const areaPlaceOf = (area: number): Place => ({ ja: `${area + 1}番目の地域`, en: `area ${area + 1}` });
