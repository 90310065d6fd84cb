import type { MunicipalRates } from "../municipal/municipal-step.ts";
import type { Shape } from "../shape.ts";
import { childSexRatios, childWomanRatios } from "./children.ts";
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
