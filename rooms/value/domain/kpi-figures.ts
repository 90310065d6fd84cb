import { asPeriod, comparePeriods, type Period, periodText, type Reading } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import { expectedIn, type Kpi, straightWayOf } from "../../kpi/index.ts";
import { numberOfReading } from "./reading-words.ts";
import { type SheetValue, type ValueKind, valueKinds } from "./value.ts";

/** A figure of a KPI in one period: from the plan's documents (a fact), from a sheet (a value), or only typed so far. */
export type KpiFigure = {
  readonly period: Period;
  readonly reading: Reading;
  readonly fact: Fact | null;
  readonly value: SheetValue | null;
};

/** Figures by period text, for each kind; a value of a sheet stands before a fact of a document. */
export type KpiFigures = Readonly<Record<ValueKind, ReadonlyMap<string, KpiFigure>>>;

const factsOf = (kpi: Kpi, kind: ValueKind): readonly Fact[] =>
  kind === "actual" ? (kpi.actuals ?? []) : kind === "forecast" ? (kpi.forecasts ?? []) : [];

/** What is known of a KPI. `values` are the newest versions, this year's sheet first, then the sheets of the years before. */
export function figuresOf(kpi: Kpi, values: readonly SheetValue[]): KpiFigures {
  const of = (kind: ValueKind): ReadonlyMap<string, KpiFigure> => {
    const found = new Map<string, KpiFigure>();
    for (const fact of factsOf(kpi, kind))
      if (fact.period)
        found.set(periodText(fact.period), { period: fact.period, reading: fact.reading, fact, value: null });
    for (const value of values.filter((one) => one.kpiId === kpi.id && one.kind === kind).reverse()) {
      const period = asPeriod(value.period);
      if (value.reading && period.ok)
        found.set(value.period, { period: period.value, reading: value.reading, fact: null, value });
    }
    return found;
  };
  const [actual, forecast, revised] = valueKinds.map(of);
  const none: ReadonlyMap<string, KpiFigure> = new Map();
  return { actual: actual ?? none, forecast: forecast ?? none, revised: revised ?? none };
}

/** What came true in a period: the revised value where there is one, else the actual one. */
export const settledIn = (figures: KpiFigures, period: string): KpiFigure | null =>
  figures.revised.get(period) ?? figures.actual.get(period) ?? null;

export type NumberAt = { readonly period: Period; readonly value: number };

/** The newest known number that came true before a period; the baseline where there is none later. Null where nothing is known. */
export function lastBefore(kpi: Kpi, figures: KpiFigures, period: Period): NumberAt | null {
  const keys = new Set([...figures.actual.keys(), ...figures.revised.keys()]);
  const settled = [...keys].flatMap((key) => {
    const figure = settledIn(figures, key);
    return figure ? [numberAt(figure.period, figure.reading)] : [];
  });
  const baseline = kpi.baseline.period ? [numberAt(kpi.baseline.period, kpi.baseline.reading)] : [];
  const earlier = [...baseline, ...settled].flat().filter((one) => comparePeriods(one.period, period) < 0);
  return earlier.sort((one, other) => comparePeriods(other.period, one.period))[0] ?? null;
}

function numberAt(period: Period, reading: Reading): readonly NumberAt[] {
  const value = numberOfReading(reading);
  return value === null ? [] : [{ period, value }];
}

/** The value expected in a period: as the plan prints it, else on the straight line; the target in its own period. */
export function expectedAt(kpi: Kpi, period: Period): number | null {
  const key = periodText(period);
  const printed = [...(kpi.expected ?? []), kpi.target].find((fact) => fact.period && periodText(fact.period) === key);
  if (printed) return numberOfReading(printed.reading);
  const way = straightWayOf(kpi);
  if (!way.ok || period.kind !== way.value.to.kind || !("year" in period)) return null;
  const { from, to } = way.value;
  return period.year >= from.year && period.year <= to.year ? expectedIn(way.value, period.year).value : null;
}
