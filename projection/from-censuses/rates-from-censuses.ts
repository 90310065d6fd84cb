import type { MunicipalRates } from "../municipal/municipal-step.ts";
import type { Shape } from "../shape.ts";
import { borrowedChange, borrowedRatios, type Groups } from "./borrow-strength.ts";
import { childSexCounts, childSexRatios, childWomanCounts, childWomanRatios } from "./children.ts";
import { cohortChange } from "./cohort-change.ts";
import { splitChange } from "./split-change.ts";

/**
 * The rates of the municipal method that lead from one count to the next, five years later: cohort change ratios split by `survival` (like people), the
 * child–woman and sex ratios of the later count. One step with them from `before` gives `after` back, wherever nobody appears out of a cohort of nobody.
 */
export function ratesFromCensuses(
  shape: Shape,
  before: Float64Array,
  after: Float64Array,
  survival: Float64Array,
): MunicipalRates {
  return {
    ...splitChange(shape, cohortChange(shape, before, after).ratio, survival),
    arriving: null,
    childWoman: childWomanRatios(shape, after),
    sexRatio: childSexRatios(shape, after),
  };
}

/**
 * The same for small places: every ratio is drawn towards that of the place's group (`borrowedRatios`, Marshall 1991), the more, the fewer people stand behind it.
 * The rates no longer lead exactly to `after`, which is the price of their being steadier.
 */
export function borrowedRatesFromCensuses(
  shape: Shape,
  before: Float64Array,
  after: Float64Array,
  survival: Float64Array,
  groups: Groups = null,
): MunicipalRates {
  return {
    ...splitChange(shape, borrowedChange(shape, cohortChange(shape, before, after), groups).ratio, survival),
    arriving: null,
    childWoman: borrowedRatios(childWomanCounts(shape, after), groups).ratio,
    sexRatio: borrowedRatios(childSexCounts(shape, after), groups).ratio,
  };
}
