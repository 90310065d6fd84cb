import { checkLength } from "../check-numbers.ts";
import { checkCount } from "../cohorts.ts";
import { ProjectionFault } from "../fault.ts";
import type { MunicipalRates } from "../municipal/municipal-step.ts";
import { placeOf } from "../place.ts";
import { cellsOf, type Shape } from "../shape.ts";
import { childWomanRatios } from "./children.ts";
import { cohortChange } from "./cohort-change.ts";
import { splitChange } from "./split-change.ts";

/** So many boys for each girl that no rounding leaves a girl: the first group has boys only. */
const boysOnly = 2 ** 60;

/**
 * The rates within a published projection, one for each step, from its own tables of successive years (each like people), so that projecting with them returns the
 * tables. Tables tell only what became of a cohort, not who died: `survival` (like people, one for all steps) parts the ratios, null takes everybody to live and
 * counts all change as moves (above 1) or as deaths (below). People who appear where nobody was are `arriving`. Throws a `ProjectionFault` where children stand
 * in a place without women of the fertile ages.
 */
export function ratiosFromProjection(
  shape: Shape,
  tables: readonly Float64Array[],
  survival: Float64Array | null = null,
): readonly MunicipalRates[] {
  if (survival) checkLength({ ja: "生残率", en: "Survival" }, survival, cellsOf(shape));
  return tables.slice(1).map((after, step) => ratesOf(shape, tables[step] ?? new Float64Array(), after, survival));
}

function ratesOf(
  shape: Shape,
  before: Float64Array,
  after: Float64Array,
  survival: Float64Array | null,
): MunicipalRates {
  const { from, to, ratio } = cohortChange(shape, before, after);
  const appear = to.map((count, cell) => (from[cell] === 0 ? count : 0));
  checkMothers(shape, after);
  return {
    ...splitChange(shape, ratio, survival ?? ratio),
    arriving: appear.some((count) => count > 0) ? appear : null,
    childWoman: childWomanRatios(shape, after),
    sexRatio: Float64Array.from({ length: shape.areas }, (_, area) => sexRatioOf(shape, after, area)),
  };
}

function sexRatioOf({ ages }: Shape, people: Float64Array, area: number): number {
  const [boys, girls] = [people[area * 2 * ages] ?? 0, people[(area * 2 + 1) * ages] ?? 0];
  if (girls > 0) return boys / girls;
  return boys > 0 ? boysOnly : 1;
}

function checkMothers(shape: Shape, people: Float64Array): void {
  const { ages, fertile } = shape;
  checkCount(shape, { ja: "将来推計の表", en: "The table of a projection" }, people);
  for (let area = 0; area < shape.areas; area += 1) {
    const [boys, girls] = [area * 2 * ages, (area * 2 + 1) * ages];
    const first = girls + fertile.from;
    const hasMothers = people.subarray(first, first + fertile.count).some((count) => count > 0);
    if (hasMothers || (people[boys] ?? 0) + (people[girls] ?? 0) === 0) continue;
    const at = placeOf(shape, girls);
    throw new ProjectionFault(
      "projection/childrenWithoutWomen",
      `${at.ja}の表には子どもがいますが、出産する年齢の女性がいません。子ども女性比を求められません。`,
      `The table has children at ${at.en} but no women of the fertile ages there: no child–woman ratio leads to them.`,
    );
  }
}
