import { asPeriod, comparePeriods, type Period, periodText, type Reading } from "../../../foundation/index.ts";
import type { Fact } from "../../fact/index.ts";
import { type ChosenRule, grade, type Kpi, kpiToRequest, printedScale } from "../../kpi/index.ts";
import { comparePeriodTexts } from "./printed-values.ts";
import type { RecordFigure, RecordKpi } from "./sheet-record.ts";

/** A value of a sheet as the room of values keeps it; `reading` null = taken back. */
export type SheetFigure = {
  readonly sheetId: string;
  readonly kpiId: string;
  readonly period: string;
  readonly kind: "actual" | "forecast" | "revised";
  readonly reading: Reading | null;
  readonly printed: string | null;
  readonly source: string | null;
  readonly note: string | null;
};

export type KpiAsked = {
  readonly kpi: Kpi;
  /** Oldest sheet first: what stands later counts. */
  readonly figures: readonly SheetFigure[];
  /** Null: 判定基準未登録. */
  readonly chosen: ChosenRule | null;
  readonly nextOn: string | null;
};

/** An indicator of the plan with the sheets' values, graded under its rule. */
export function recordKpi({ kpi, figures, chosen, nextOn }: KpiAsked): RecordKpi {
  const actual = merged(
    kpi.actuals ?? [],
    figures.filter(({ kind }) => kind !== "forecast"),
  );
  const forecast = merged(
    kpi.forecasts ?? [],
    figures.filter(({ kind }) => kind === "forecast"),
  );
  return {
    id: kpi.id,
    name: kpi.name,
    nameEn: kpi.nameEn,
    definition: kpi.definition ?? null,
    unit: unitOf(kpi),
    direction: kpi.direction,
    accumulation: kpi.accumulation,
    baseline: figureOf(kpi.baseline),
    target: figureOf(kpi.target),
    expected: (kpi.expected ?? []).flatMap((fact) => figureOf(fact) ?? []),
    actual,
    forecast,
    grade: chosen === null ? null : gradeOf(chosen, kpi, actual),
    nextOn,
  };
}

/** The unit of the target, with the scale in which it is printed: 万人 where it is 150万人. */
function unitOf({ target, baseline, actuals }: Kpi): string {
  const found = [target, baseline, ...(actuals ?? [])].flatMap(({ reading, printed }) =>
    reading.kind === "known" ? [`${printedScale({ printed })}${reading.quantity.unit.id}`] : [],
  );
  return found[0] ?? "";
}

function figureOf({ period, reading, printed, printedPeriod }: Fact): RecordFigure | null {
  if (period === null && reading.kind === "absent") return null;
  return {
    period: period === null ? (printedPeriod ?? "") : periodText(period),
    reading,
    printed,
    source: null,
    note: null,
  };
}

/** What a sheet says stands before what a document printed; a revised value stands before the actual one. */
function merged(facts: readonly Fact[], figures: readonly SheetFigure[]): readonly RecordFigure[] {
  const found = new Map<string, RecordFigure>();
  for (const fact of facts) {
    const figure = figureOf(fact);
    if (figure) found.set(figure.period, figure);
  }
  for (const one of [
    ...figures.filter(({ kind }) => kind !== "revised"),
    ...figures.filter(({ kind }) => kind === "revised"),
  ]) {
    const { period, reading, printed, source, note } = one;
    if (reading !== null) found.set(period, { period, reading, printed, source, note });
  }
  return [...found.values()].toSorted((a, b) => comparePeriodTexts(a.period, b.period));
}

function gradeOf({ rule, from }: ChosenRule, kpi: Kpi, actual: readonly RecordFigure[]): RecordKpi["grade"] {
  const found = grade(rule, { ...kpiToRequest(kpi), actual: actualOf(kpi, actual) });
  return {
    rule: rule.id,
    ruleName: rule.name,
    from,
    label: found.label?.ja ?? found.grade,
    labelEn: found.label?.en ?? found.grade,
    rate: found.rate,
    rateUnit: found.rateUnit,
    why: found.steps.map(({ text, formula }) => `${text.ja}: ${formula}`),
    whyEn: found.steps.map(({ text, formula }) => `${text.en}: ${formula}`),
    undefinedBecause: found.undefinedBecause?.ja ?? null,
    undefinedBecauseEn: found.undefinedBecause?.en ?? null,
  };
}

type Actual = NonNullable<ReturnType<typeof kpiToRequest>["actual"]> | null;

function actualOf(kpi: Kpi, actual: readonly RecordFigure[]): Actual {
  const dated = actual.flatMap((figure) => {
    const period = asPeriod(figure.period);
    return period.ok ? [{ figure, period: period.value }] : [];
  });
  const known = dated
    .filter(({ figure }) => figure.reading.kind === "known")
    .toSorted((a, b) => comparePeriods(b.period, a.period));
  const [newest] = known;
  if (newest?.figure.reading.kind !== "known") return kpiToRequest(kpi).actual ?? null;
  const { value, unit } = newest.figure.reading.quantity;
  const year = yearOf(newest.period);
  return { value, unit: unit.id, accumulation: kpi.accumulation, ...(year === null ? {} : { year }) };
}

function yearOf(period: Period): string | null {
  if (period.kind === "fiscalYear") return `FY${period.year}`;
  return period.kind === "calendarYear" ? `CY${period.year}` : null;
}
