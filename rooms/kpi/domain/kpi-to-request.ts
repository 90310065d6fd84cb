import { type Period, periodEndYear } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import type { GradeRequest } from "./grading/index.ts";
import { latestActual } from "./kpi-years.ts";
import type { Kpi } from "./kpis.ts";

/** A value somebody supposes for a year, in the base unit of the KPI's target. It is graded like an actual value and never stored. */
export type SupposedActual = { readonly value: number; readonly year: number; readonly survey: boolean };

type Figure = NonNullable<GradeRequest["baseline"]>;

/** Years of one kind are compared; school leavers of March carry the bare year, which fits either kind. */
function yearOf(period: Period): number | string {
  const point = period.kind === "span" ? period.to : period;
  const year = periodEndYear(period);
  if (point.kind === "fiscalYear") return `FY${year}`;
  return point.kind === "calendarYear" ? `CY${year}` : year;
}

/** An average over a span is counted otherwise than the single year it is compared with. */
function accumulationOf(fact: Fact, kpi: Kpi): Kpi["accumulation"] {
  return kpi.accumulation === "average" && fact.period?.kind !== "span" ? "yearly" : kpi.accumulation;
}

function figureOf(fact: Fact, kpi: Kpi): Figure | null {
  if (fact.reading.kind !== "known") return null;
  const { value, unit } = fact.reading.quantity;
  const year = fact.period === null ? null : yearOf(fact.period);
  return { value, unit: unit.id, year, accumulation: accumulationOf(fact, kpi) };
}

function targetOf(kpi: Kpi): NonNullable<GradeRequest["target"]> | null {
  const figure = figureOf(kpi.target, kpi);
  if (figure === null || kpi.target.reading.kind !== "known") return figure;
  const { to } = kpi.target.reading;
  return to === undefined ? figure : { ...figure, to };
}

/** The supposed year is read in the kind of year that the target has. */
function supposedFigure({ value, year }: SupposedActual, kpi: Kpi): NonNullable<GradeRequest["actual"]> {
  const target = figureOf(kpi.target, kpi);
  const kind = typeof target?.year === "string" ? target.year.slice(0, 2) : "";
  return { ...target, value, year: kind === "" ? year : `${kind}${year}` };
}

function actualOf(kpi: Kpi): NonNullable<GradeRequest["actual"]> {
  const fact = latestActual(kpi);
  return (fact === null ? null : figureOf(fact, kpi)) ?? { value: null, absent: absenceOf(kpi) };
}

function absenceOf(kpi: Kpi) {
  const reasons = (kpi.actuals ?? []).flatMap(({ reading }) => (reading.kind === "absent" ? [reading.why] : []));
  return reasons.at(-1) ?? "notPrinted";
}

function expectedOf(kpi: Kpi): Record<string, number> {
  const years = (kpi.expected ?? []).flatMap(({ period, reading }) =>
    period === null || reading.kind !== "known" ? [] : [[String(yearOf(period)), reading.quantity.value] as const],
  );
  return Object.fromEntries(years);
}

/** A KPI as a question to a grading rule: with its newest actual value, or with one that somebody supposes. */
export function kpiToRequest(kpi: Kpi, supposed: SupposedActual | null = null): GradeRequest {
  return {
    direction: kpi.direction,
    baseline: figureOf(kpi.baseline, kpi),
    target: targetOf(kpi),
    actual: supposed === null ? actualOf(kpi) : supposedFigure(supposed, kpi),
    expected: expectedOf(kpi),
    survey: supposed?.survey ?? false,
    qualitative: kpi.target.reading.kind === "text",
  };
}
