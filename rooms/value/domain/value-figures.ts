import type { Reading } from "../../../foundation/index.ts";
import type { SheetValue } from "./value.ts";

/** A value as forms and releases write it: the period as text, the reading, and what was typed. */
export type ValueFigure = {
  readonly period: string;
  readonly reading: Reading;
  readonly printed: string | null;
  readonly source: string | null;
  readonly note: string | null;
};

/** The values of one KPI in the order of their periods; a revised value stands in the place of the actual one. Values taken back are left out. */
export function valueFigures(
  values: readonly SheetValue[],
  kpiId: string,
): { readonly actual: readonly ValueFigure[]; readonly forecast: readonly ValueFigure[] } {
  const own = values.filter((value) => value.kpiId === kpiId);
  const actual = new Map<string, ValueFigure>();
  for (const kind of ["actual", "revised"] as const)
    for (const value of own.filter((one) => one.kind === kind)) {
      const figure = toFigure(value);
      if (figure) actual.set(value.period, figure);
    }
  const forecast = own.filter(({ kind }) => kind === "forecast").flatMap((value) => toFigure(value) ?? []);
  return { actual: inOrder([...actual.values()]), forecast: inOrder(forecast) };
}

function toFigure({ period, reading, printed, source, note }: SheetValue): ValueFigure | null {
  return reading && { period, reading, printed, source, note };
}

const inOrder = (figures: readonly ValueFigure[]): readonly ValueFigure[] =>
  [...figures].sort((one, other) => one.period.localeCompare(other.period, "en"));
