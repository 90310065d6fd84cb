import { checkLength, checkNumbers, isPeople } from "./check-numbers.ts";
import { type Place, placeOf } from "./place.ts";
import { cellsOf, type Shape } from "./shape.ts";

/** Who will be in each cell a step later, if all live and nobody moves: the people of the group below, in the open group those of the last two. First group: 0. */
export function cohortAtStart({ ages }: Shape, people: Float64Array): Float64Array {
  return people.map((count, cell) => {
    const age = cell % ages;
    if (age === 0) return 0;
    return (people[cell - 1] ?? 0) + (age === ages - 1 ? count : 0);
  });
}

/** People of all areas together, by sex and age. */
export function sumOfAreas({ ages }: Shape, people: Float64Array): Float64Array {
  const sum = new Float64Array(2 * ages);
  for (let cell = 0; cell < people.length; cell += 1)
    sum[cell % sum.length] = (sum[cell % sum.length] ?? 0) + (people[cell] ?? 0);
  return sum;
}

/** One list by sex and age (2 × ages) for every area, like people. */
export function forEveryArea(shape: Shape, list: Float64Array): Float64Array {
  checkLength({ ja: "男女・年齢別の値", en: "The list by sex and age" }, list, 2 * shape.ages);
  return Float64Array.from({ length: cellsOf(shape) }, (_, cell) => list[cell % (2 * shape.ages)] ?? 0);
}

/** Throws where a count has a wrong length or holds anything but numbers of people. */
export function checkCount(shape: Shape, name: Place, people: Float64Array): void {
  checkNumbers({
    name,
    list: people,
    length: cellsOf(shape),
    isRight: isPeople,
    place: (cell) => placeOf(shape, cell),
  });
}
