import { type Period, periodEndYear, periodText, type Unit } from "../../../foundation/index.ts";
import type { Kpi } from "../../kpi/index.ts";

/** The unit in which values of a KPI are typed, from its target or else its baseline; null where neither is a number. */
export function unitOfKpi({ target, baseline }: Pick<Kpi, "target" | "baseline">): Unit | null {
  const units = [target, baseline].flatMap(({ reading }) => (reading.kind === "known" ? [reading.quantity.unit] : []));
  return units[0] ?? null;
}

/**
 * The period of a KPI in the year of a cycle, of the kind that its target has: a running total H27～R1累計 counts from its first year to
 * the year asked for, school leavers keep their month. Without a usable period: the fiscal year.
 */
export function periodInYear({ target, baseline }: Pick<Kpi, "target" | "baseline">, year: number): Period {
  const given = target.period ?? baseline.period;
  if (given?.kind === "calendarYear" || given?.kind === "graduates" || given?.kind === "month")
    return { ...given, year };
  if (given?.kind === "span" && given.figure === "cumulative") return runningTotal(given, year);
  return { kind: "fiscalYear", year };
}

function runningTotal(given: Extract<Period, { kind: "span" }>, year: number): Period {
  const { from } = given;
  if (from.kind !== "fiscalYear" && from.kind !== "calendarYear") return { kind: "fiscalYear", year };
  return year < from.year ? { kind: from.kind, year } : { ...given, to: { kind: from.kind, year } };
}

/** The last year for which the plan asks for a value; null where the target names no period. */
export const targetYear = ({ target }: Pick<Kpi, "target">): number | null =>
  target.period === null ? null : periodEndYear(target.period);

/** The first year after the baseline; null where the baseline names no period. */
export const baselineYear = ({ baseline }: Pick<Kpi, "baseline">): number | null =>
  baseline.period === null ? null : periodEndYear(baseline.period);

export const periodKeyInYear = (kpi: Pick<Kpi, "target" | "baseline">, year: number): string =>
  periodText(periodInYear(kpi, year));
