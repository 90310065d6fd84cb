import {
  asAreaCode,
  asPeriod,
  type CalendarDate,
  fail,
  type Outcome,
  ok,
  type Problem,
  periodBounds,
  problem,
} from "../../../foundation/index.ts";
import { nation } from "../../area/index.ts";

/** One value of a statistic for an area and a period, or the reason why there is none. Dates are ISO days. */
export type Observation = {
  readonly measureId: string;
  readonly areaCode: string;
  readonly period: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly value: number | null;
  readonly absent: string | null;
};

export const observationColumns = ["measure", "area", "period", "value", "status"] as const;

const absenceReasons = new Set([
  "notPrinted",
  "none",
  "notYetPublished",
  "notEntered",
  "withheld",
  "belowUnit",
  "unknown",
  "newOrVanished",
]);

const two = (n: number) => String(n).padStart(2, "0");
const isoDay = ({ year, month, day }: CalendarDate) => `${year}-${two(month)}-${two(day)}`;

type Span = { readonly from: string; readonly to: string };

/** Checks rows one after the other; codes and periods come back so often that each is checked once and remembered. */
export type ObservationReader = (cells: readonly string[]) => Outcome<Observation, Problem>;

function remember<V>(check: (text: string) => Outcome<V, Problem>): (text: string) => Outcome<V, Problem> {
  const known = new Map<string, Outcome<V, Problem>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const checked = check(text);
    known.set(text, checked);
    return checked;
  };
}

function checkPeriod(text: string): Outcome<Span, Problem> {
  const period = asPeriod(text);
  if (!period.ok) return period;
  const { first, last } = periodBounds(period.value);
  return ok({ from: isoDay(first), to: isoDay(last) });
}

const measureUnknown = (measure: string): Problem =>
  problem(
    "measureUnknown",
    `指標「${measure}」は登録されていません。observations.yaml の measures に書き足してください。`,
    `The measure "${measure}" is not registered: add it to measures in observations.yaml.`,
  );

const valueUnreadable = (value: string, status: string): Problem =>
  problem(
    "observationUnreadable",
    `値「${value}」と status「${status}」の組を読めません。値は単位を除いた数、値がないときは status に理由（notYetPublished など）を書いてください。`,
    `Cannot read the value "${value}" with the status "${status}": give a plain number, or no value and a reason such as notYetPublished.`,
  );

const plainNumber = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A six-digit code with a right check digit, or the whole country. */
const checkArea = (text: string): Outcome<string, Problem> => (text === nation.code ? ok(text) : asAreaCode(text));

/** A reader of rows `measure, area, period, value, status` for the given measures. */
export function observationReader(measures: ReadonlySet<string>): ObservationReader {
  const areaOf = remember(checkArea);
  const periodOf = remember(checkPeriod);
  return ([measure = "", area = "", period = "", value = "", status = ""]) => {
    if (!measures.has(measure)) return fail(measureUnknown(measure));
    const areaCode = areaOf(area);
    if (!areaCode.ok) return areaCode;
    const span = periodOf(period);
    if (!span.ok) return span;
    const known = plainNumber.test(value) && Number.isFinite(Number(value)) && status === "";
    const missing = value === "" && absenceReasons.has(status);
    if (!known && !missing) return fail(valueUnreadable(value, status));
    return ok({
      measureId: measure,
      areaCode: areaCode.value,
      period,
      periodFrom: span.value.from,
      periodTo: span.value.to,
      value: known ? Number(value) : null,
      absent: missing ? status : null,
    });
  };
}
