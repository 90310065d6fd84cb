import { asPeriod, type CalendarDate, periodBounds } from "../../../foundation/index.ts";
import { isRecord } from "./entry-path.ts";

/** Whole days, both included; null = not known, or still so. */
export type ValidTime = { readonly from: string | null; readonly to: string | null };

const isoDay = ({ year, month, day }: CalendarDate): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function dayOf(value: unknown, end: "first" | "last"): string | null {
  const period = typeof value === "string" ? asPeriod(value) : null;
  return period?.ok ? isoDay(periodBounds(period.value)[end]) : null;
}

/** When something holds by its own `from` and `to`: from FY2015 to FY2019 is 2015-04-01 to 2020-03-31. */
export const validTimeOf = (value: unknown): ValidTime =>
  isRecord(value) ? { from: dayOf(value.from, "first"), to: dayOf(value.to, "last") } : { from: null, to: null };
