import { asPeriod, comparePeriods, type Period, periodEndYear, periodText } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import { expectedIn, type Kpi, straightWayOf } from "../../kpi/index.ts";
import type { KpiFigure, KpiFigures } from "./kpi-figures.ts";
import { baselineYear, periodInYear, targetYear } from "./kpi-period.ts";
import { type ValueKind, valueKinds } from "./value.ts";

/** One year of a KPI: what the plan says, what became of it, and which cells are open to writing. */
export type YearRow = {
  readonly key: string;
  readonly period: Period;
  readonly planned:
    | { readonly kind: "baseline" | "target" | "expected"; readonly fact: Fact }
    | { readonly kind: "line"; readonly year: number }
    | null;
  readonly figures: Readonly<Partial<Record<ValueKind, KpiFigure>>>;
  readonly open: readonly ValueKind[];
};

/** The years of a KPI from baseline to target, with every year that has a value; the year of the cycle is always there. */
export function yearRows(kpi: Kpi, figures: KpiFigures, cycleYear: number): readonly YearRow[] {
  const periods = new Map<string, Period>();
  for (const period of allPeriods(kpi, figures, cycleYear)) periods.set(periodText(period), period);
  return [...periods]
    .sort(([, one], [, other]) => comparePeriods(one, other))
    .map(([key, period]) => {
      const own = Object.fromEntries(
        valueKinds.flatMap((kind) => {
          const figure = figures[kind].get(key);
          return figure ? [[kind, figure] as const] : [];
        }),
      );
      return { key, period, planned: plannedIn(kpi, key, period), figures: own, open: openIn(kpi, period, cycleYear) };
    });
}

function allPeriods(kpi: Kpi, figures: KpiFigures, cycleYear: number): readonly Period[] {
  const last = Math.max(cycleYear, targetYear(kpi) ?? cycleYear);
  const first = Math.min(cycleYear, Math.max(cycleYear - 1, (baselineYear(kpi) ?? cycleYear) + 1));
  const asked = Array.from({ length: last - first + 1 }, (_, index) => periodInYear(kpi, first + index));
  const facts = [kpi.baseline, kpi.target, ...(kpi.expected ?? [])].flatMap(({ period }) => period ?? []);
  const known = valueKinds.flatMap((kind) => [...figures[kind].values()].map(({ period }) => period));
  return [...facts, ...asked, ...known];
}

function plannedIn(kpi: Kpi, key: string, period: Period): YearRow["planned"] {
  const at = (fact: Fact): boolean => fact.period !== null && periodText(fact.period) === key;
  if (at(kpi.target)) return { kind: "target", fact: kpi.target };
  if (at(kpi.baseline) && kpi.baseline.reading.kind !== "absent") return { kind: "baseline", fact: kpi.baseline };
  const printed = kpi.expected?.find(at);
  if (printed) return { kind: "expected", fact: printed };
  const way = straightWayOf(kpi);
  if (!way.ok || period.kind !== way.value.to.kind || !("year" in period)) return null;
  const { from, to } = way.value;
  return period.year > from.year && period.year < to.year ? { kind: "line", year: period.year } : null;
}

/** Years that are over take actual and revised values, years to come forecasts; the year of the cycle takes actual and forecast. */
function openIn(kpi: Kpi, period: Period, cycleYear: number): readonly ValueKind[] {
  const year = periodEndYear(period);
  const first = baselineYear(kpi);
  if (first !== null && year <= first) return [];
  if (year > cycleYear) return ["forecast"];
  return year === cycleYear ? ["actual", "forecast"] : ["actual", "revised"];
}

/** The expected value in words of arithmetic only where the plan's line gives one; null elsewhere. In the base unit. */
export function plannedNumber(kpi: Kpi, row: Pick<YearRow, "planned">): number | null {
  const { planned } = row;
  if (planned === null) return null;
  if (planned.kind !== "line") {
    const { reading } = planned.fact;
    return reading.kind === "known" && reading.to === undefined ? reading.quantity.value : null;
  }
  const way = straightWayOf(kpi);
  return way.ok ? expectedIn(way.value, planned.year).value : null;
}

/** The period of a cell, or null where its text is none. */
export const periodOfCell = (text: string): Period | null => {
  const period = asPeriod(text);
  return period.ok ? period.value : null;
};
