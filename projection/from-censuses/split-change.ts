import { checkLength } from "../check-numbers.ts";
import { cellsOf, type Shape } from "../shape.ts";

/** S and NM of the municipal method (`MunicipalRates`), like people; their sum is the cohort change ratio. */
export type SplitChange = { readonly survival: Float64Array; readonly moving: Float64Array };

/**
 * Parts cohort change ratios into those who lived on and net movers for each person at the start: NM = ratio − S, the forward survival ratio method
 * (United Nations 1970, Manual VI: Methods of Measuring Internal Migration), which is also how IPSS finds its net migration rates. `survival` is like
 * people: ratios of a life table, or the nation's census survival ratios, i.e. the nation's own `cohortChange`, of which errors common to both counts fall out.
 * A census survival ratio above 1 is taken as 1, what is above it as movers; the first group is 0.
 */
export function splitChange(shape: Shape, ratio: Float64Array, survival: Float64Array): SplitChange {
  checkLength({ ja: "コーホート変化率", en: "The cohort change ratios" }, ratio, cellsOf(shape));
  checkLength({ ja: "生残率", en: "Survival" }, survival, cellsOf(shape));
  const living = survival.map((share, cell) => (cell % shape.ages === 0 ? 0 : Math.min(1, share)));
  return {
    survival: living,
    moving: ratio.map((change, cell) => (cell % shape.ages === 0 ? 0 : change - (living[cell] ?? 0))),
  };
}
