import { applyScenario, type Change, type MunicipalRates, type ScenarioBase } from "../../../projection/index.ts";
import { type LifeGain, trendFrom } from "./trend.ts";

/** The base of scenarios as it travels to a browser: plain lists instead of typed arrays. */
export type SentBase = {
  readonly shape: ScenarioBase["shape"];
  readonly areas: readonly string[];
  readonly from: number;
  readonly start: readonly number[];
  readonly survival: readonly number[];
  readonly moving: readonly number[];
  readonly childWoman: readonly number[];
  readonly sexRatio: readonly number[];
  readonly steps: number;
  readonly childWomanPerTfr: number | null;
  /** What goes on without anybody's doing: part of every scenario. */
  readonly trend: readonly Change[];
};

/** How far the projections of the pages run. */
export const lastYear = 2045;

/** A base that goes on as the trend of its time has it until `lastYear`; ready to be sent. */
export function sentBase(
  base: Pick<ScenarioBase, "shape" | "areas" | "from" | "start">,
  rates: MunicipalRates,
  { childWomanPerTfr, lifeGain }: { readonly childWomanPerTfr: number | null; readonly lifeGain: LifeGain | null },
): SentBase {
  return {
    shape: base.shape,
    areas: base.areas,
    from: base.from,
    start: [...base.start],
    survival: [...rates.survival],
    moving: [...rates.moving],
    childWoman: [...rates.childWoman],
    sexRatio: [...rates.sexRatio],
    steps: (lastYear - base.from) / 5,
    childWomanPerTfr,
    trend: trendFrom(base.from, lifeGain).changes,
  };
}

/** The base a sent one stands for: its rates are those of the trend. */
export function baseOf(sent: SentBase): ScenarioBase {
  const rates: MunicipalRates = {
    survival: Float64Array.from(sent.survival),
    moving: Float64Array.from(sent.moving),
    arriving: null,
    childWoman: Float64Array.from(sent.childWoman),
    sexRatio: Float64Array.from(sent.sexRatio),
  };
  const asCounted: ScenarioBase = {
    shape: sent.shape,
    areas: sent.areas,
    groups: {},
    from: sent.from,
    start: Float64Array.from(sent.start),
    rates: Array.from({ length: sent.steps }, () => rates),
    childWomanPerTfr:
      sent.childWomanPerTfr === null ? null : Array.from({ length: sent.steps }, () => sent.childWomanPerTfr ?? 0),
  };
  return { ...asCounted, rates: applyScenario(asCounted, { changes: sent.trend }) };
}
