import { applyScenario, type Change, type MunicipalRates, type ScenarioBase } from "../../../projection/index.ts";
import type { Trend } from "./trend.ts";

/** Rates of one step as plain lists. */
type SentRates = {
  readonly survival: readonly number[];
  readonly moving: readonly number[];
  readonly arriving: readonly number[] | null;
  readonly childWoman: readonly number[];
  readonly sexRatio: readonly number[];
};

/** The base of scenarios as it travels to a browser: plain lists instead of typed arrays. */
export type SentBase = {
  readonly shape: ScenarioBase["shape"];
  readonly areas: readonly string[];
  readonly from: number;
  readonly start: readonly number[];
  /** One for each step; one alone holds for all of them. */
  readonly rates: readonly SentRates[];
  readonly steps: number;
  readonly childWomanPerTfr: number | null;
  /** What goes on without anybody's doing: part of every scenario. */
  readonly trend: readonly Change[];
};

/** How far rates of two counts are taken on. */
const lastYear = 2045;

/** Ten digits of a rate are far finer than a person in a nation, and halve what a browser has to fetch. */
const short = (list: Float64Array): readonly number[] => Array.from(list, (value) => Number(value.toPrecision(10)));

const sentRates = ({ survival, moving, arriving, childWoman, sexRatio }: MunicipalRates): SentRates => ({
  survival: short(survival),
  moving: short(moving),
  arriving: arriving && short(arriving),
  childWoman: short(childWoman),
  sexRatio: short(sexRatio),
});

type Sendable = Pick<ScenarioBase, "shape" | "areas" | "from" | "start" | "rates"> & {
  readonly childWomanPerTfr: number | null;
  readonly trend: Trend;
};

/** A base that goes on as its trend has it, ready to be sent: over its own steps, or to 2045 where the same rates hold throughout. */
export function sentBase({ shape, areas, from, start, rates, childWomanPerTfr, trend }: Sendable): SentBase {
  return {
    shape,
    areas,
    from,
    start: [...start],
    rates: rates.map(sentRates),
    steps: rates.length === 1 ? (lastYear - from) / 5 : rates.length,
    childWomanPerTfr,
    trend: trend.changes,
  };
}

const receivedRates = ({ survival, moving, arriving, childWoman, sexRatio }: SentRates): MunicipalRates => ({
  survival: Float64Array.from(survival),
  moving: Float64Array.from(moving),
  arriving: arriving && Float64Array.from(arriving),
  childWoman: Float64Array.from(childWoman),
  sexRatio: Float64Array.from(sexRatio),
});

/** One for each step: rates that stand alone hold throughout. */
const stepsOf = (rates: readonly MunicipalRates[], steps: number): readonly MunicipalRates[] =>
  rates.length === 1 ? Array.from({ length: steps }, () => rates).flat() : rates;

/** The base a sent one stands for: its rates are those of the trend. */
export function baseOf(sent: SentBase): ScenarioBase {
  const received = sent.rates.map(receivedRates);
  const asReceived: ScenarioBase = {
    shape: sent.shape,
    areas: sent.areas,
    groups: {},
    from: sent.from,
    start: Float64Array.from(sent.start),
    rates: stepsOf(received, sent.steps),
    childWomanPerTfr:
      sent.childWomanPerTfr === null ? null : Array.from({ length: sent.steps }, () => sent.childWomanPerTfr ?? 0),
  };
  return { ...asReceived, rates: applyScenario(asReceived, { changes: sent.trend }) };
}
