import { comparePeriods, type Period, periodText } from "../../../foundation/index.ts";
import { type Fact, isKnown } from "../../fact/index.ts";
import type { Kpi } from "./kpis.ts";
import { straightWayOf, wayPeriod, yearsBetween } from "./straight-way.ts";

/**
 * One period of a KPI with the facts that stand in it. `onLine` is the year for which the straight line gives an expected value;
 * null where a source prints one, at the two ends, and where no line can be drawn. `period` null = the source names none.
 */
export type KpiYear = {
  readonly key: string;
  readonly period: Period | null;
  readonly baseline: Fact | null;
  readonly expected: Fact | null;
  readonly onLine: number | null;
  readonly actual: Fact | null;
  readonly forecast: Fact | null;
  readonly target: Fact | null;
};

const keyOf = (period: Period | null): string => (period === null ? "none" : periodText(period));

const at = (facts: readonly Fact[] | undefined, key: string): Fact | null =>
  facts?.find((fact) => keyOf(fact.period) === key) ?? null;

function linePeriods(kpi: Kpi): readonly { readonly period: Period; readonly year: number }[] {
  const way = straightWayOf(kpi);
  return way.ok ? yearsBetween(way.value).map((year) => ({ period: wayPeriod(way.value, year), year })) : [];
}

function byTime(one: KpiYear, other: KpiYear): number {
  if (one.period === null || other.period === null) return Number(one.period === null) - Number(other.period === null);
  return comparePeriods(one.period, other.period);
}

/** The periods of a KPI from baseline to target, in order; those without a period stand last. An absent baseline has no row of its own. */
export function kpiYears(kpi: Kpi): readonly KpiYear[] {
  const baseline = kpi.baseline.reading.kind === "absent" ? [] : [kpi.baseline];
  const facts = [...baseline, kpi.target, ...(kpi.expected ?? []), ...(kpi.actuals ?? []), ...(kpi.forecasts ?? [])];
  const onLine = new Map(linePeriods(kpi).map(({ period, year }) => [keyOf(period), { period, year }]));
  const periods = new Map(
    [...[...onLine.values()].map(({ period }) => period), ...facts.map(({ period }) => period)].map((period) => [
      keyOf(period),
      period,
    ]),
  );
  return [...periods]
    .map(([key, period]) => rowOf(kpi, baseline, { key, period, year: onLine.get(key)?.year ?? null }))
    .sort(byTime);
}

type Place = { readonly key: string; readonly period: Period | null; readonly year: number | null };

function rowOf(kpi: Kpi, baseline: readonly Fact[], { key, period, year }: Place): KpiYear {
  const expected = at(kpi.expected, key);
  return {
    key,
    period,
    baseline: at(baseline, key),
    expected,
    onLine: expected === null ? year : null,
    actual: at(kpi.actuals, key),
    forecast: at(kpi.forecasts, key),
    target: at([kpi.target], key),
  };
}

/** The newest actual value that is a number and names its period; null where no source prints one. */
export function latestActual(kpi: Pick<Kpi, "actuals">): Fact | null {
  const dated = (kpi.actuals ?? []).flatMap((fact) =>
    fact.period !== null && isKnown(fact) ? [{ fact, period: fact.period }] : [],
  );
  return dated.sort((one, other) => comparePeriods(other.period, one.period))[0]?.fact ?? null;
}
