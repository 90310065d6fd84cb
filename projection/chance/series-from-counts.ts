import { cohortAtStart, sumOfAreas } from "../cohorts.ts";
import { borrowedRatios } from "../from-censuses/borrow-strength.ts";
import { cohortChange } from "../from-censuses/cohort-change.ts";
import { cellsOf, type Shape } from "../shape.ts";

/** What went on in many places between counts, one series a place, one number a step: the logarithm of children for each woman, and net movers for each inhabitant at its start. */
export type PlaceSeries = { readonly births: readonly Float64Array[]; readonly moves: readonly Float64Array[] };

/**
 * The series of places from counts five years apart. Movers are those who are there beyond the survival that all places together had (forward census survival ratios, United Nations
 * 1970, Manual VI), so that the moves of all places together are near 0 and are not in it. Children for each woman borrow strength (Marshall 1991), since the logarithm
 * of no child at all is not defined. A place nobody lived in at the start of a step has no moves in it.
 */
export function seriesFromCounts(shape: Shape, counts: readonly Float64Array[]): PlaceSeries {
  const births = counts.map((count) => childrenOf(shape, count));
  const moves = counts.slice(1).map((after, step) => movesOf(shape, counts[step] ?? new Float64Array(), after));
  return { births: turned(births, shape.areas), moves: turned(moves, shape.areas) };
}

function childrenOf(shape: Shape, people: Float64Array): Float64Array {
  const [women, children] = [new Float64Array(shape.areas), new Float64Array(shape.areas)];
  for (let area = 0; area < shape.areas; area += 1) {
    const [boys, girls] = [area * 2 * shape.ages, (area * 2 + 1) * shape.ages];
    const first = girls + shape.fertile.from;
    women[area] = people.subarray(first, first + shape.fertile.count).reduce((sum, count) => sum + count, 0);
    children[area] = (people[boys] ?? 0) + (people[girls] ?? 0);
  }
  return borrowedRatios({ from: women, to: children }).ratio.map(Math.log);
}

function movesOf(shape: Shape, before: Float64Array, after: Float64Array): Float64Array {
  const one = { ...shape, areas: 1 };
  const living = cohortChange(one, sumOfAreas(shape, before), sumOfAreas(shape, after)).ratio;
  const from = cohortAtStart(shape, before);
  const width = 2 * shape.ages;
  const [people, movers] = [new Float64Array(shape.areas), new Float64Array(shape.areas)];
  for (let cell = 0; cell < cellsOf(shape); cell += 1) {
    const area = Math.floor(cell / width);
    people[area] = (people[area] ?? 0) + (before[cell] ?? 0);
    if (cell % shape.ages > 0)
      movers[area] = (movers[area] ?? 0) + (after[cell] ?? 0) - (from[cell] ?? 0) * (living[cell % width] ?? 0);
  }
  return movers.map((count, area) => ((people[area] ?? 0) > 0 ? count / (people[area] ?? 1) : 0));
}

/** From one list a step to one list a place. */
const turned = (steps: readonly Float64Array[], areas: number): readonly Float64Array[] =>
  Array.from({ length: areas }, (_, area) => Float64Array.from(steps, (step) => step[area] ?? 0));
