import { checkLength } from "../check-numbers.ts";
import { ProjectionFault } from "../fault.ts";
import type { CohortChange } from "./cohort-change.ts";

/**
 * Cohort change ratios of several periods as one: people after all periods together, by people before all of them, so that a period with more people counts more
 * (averaging of base periods: Smith, Tayman and Swanson 2013, A Practitioner's Guide to State and Local Population Projections). A cohort of nobody in every
 * period keeps the mean of the ratios that stood in for it. Throws where the periods have different numbers of cells, or there is none.
 */
export function averagedChange(changes: readonly CohortChange[]): CohortChange {
  const [first] = changes;
  if (!first)
    throw new ProjectionFault(
      "projection/missing",
      "コーホート変化率の期間がありません。",
      "There is no period to average.",
    );
  for (const { from } of changes) checkLength({ ja: "各期間の変化率", en: "Each period" }, from, first.from.length);
  const sum = (of: (change: CohortChange) => Float64Array, cell: number): number =>
    changes.reduce((all, change) => all + (of(change)[cell] ?? 0), 0);
  const from = first.from.map((_, cell) => sum((change) => change.from, cell));
  const to = first.to.map((_, cell) => sum((change) => change.to, cell));
  const ratio = from.map((people, cell) =>
    people > 0 ? (to[cell] ?? 0) / people : sum((change) => change.ratio, cell) / changes.length,
  );
  return { from, to, ratio };
}

/**
 * Ratios of places that change as those of a larger area do: own ratio × (the larger area's ratio of the period to come / of the base period), for cohort change
 * and child–woman ratios (the synthetic method of Tayman and Swanson 2017, "Using modified cohort change and child-woman ratios in the Hamilton–Perry forecasting
 * method", Journal of Population Research 34). `base` and `later` are as long as `ratio` (see `forEveryArea`); where `base` is 0, the own ratio stays.
 */
export function syntheticRatios(ratio: Float64Array, base: Float64Array, later: Float64Array): Float64Array {
  checkLength({ ja: "広域の基準期間の比", en: "The larger area's ratios of the base period" }, base, ratio.length);
  checkLength({ ja: "広域の将来の比", en: "The larger area's ratios to come" }, later, ratio.length);
  return ratio.map((own, cell) => {
    const before = base[cell] ?? 0;
    return before > 0 ? (own * (later[cell] ?? 0)) / before : own;
  });
}

/** Bounds of ratios, as long as these: floors and ceilings. They are a choice of whoever projects (Smith, Tayman and Swanson 2013), not of this library. */
export type Caps = { readonly lowest: Float64Array; readonly highest: Float64Array };

/** Ratios within their bounds, and the cells that were cut, so that a page can say so. Throws where a floor lies above its ceiling or a bound is no number. */
export function cappedRatios(
  ratio: Float64Array,
  { lowest, highest }: Caps,
): { readonly ratio: Float64Array; readonly cut: readonly number[] } {
  checkLength({ ja: "下限", en: "The floors" }, lowest, ratio.length);
  checkLength({ ja: "上限", en: "The ceilings" }, highest, ratio.length);
  const wrong = lowest.findIndex((floor, cell) => !(floor >= 0 && floor <= (highest[cell] ?? Number.NaN)));
  if (wrong >= 0)
    throw new ProjectionFault(
      "projection/caps",
      `${wrong + 1}番目の下限${lowest[wrong]}と上限${highest[wrong]}が逆か、数ではありません。`,
      `Number ${wrong + 1}: the floor ${lowest[wrong]} and the ceiling ${highest[wrong]} are the wrong way round, or no numbers.`,
    );
  const within = ratio.map((own, cell) => Math.min(Math.max(own, lowest[cell] ?? 0), highest[cell] ?? 0));
  return { ratio: within, cut: [...within.keys()].filter((cell) => within[cell] !== ratio[cell]) };
}
