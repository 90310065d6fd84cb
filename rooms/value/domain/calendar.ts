import { asPeriod, periodBounds } from "../../../foundation/index.ts";
import { plausibilityLimits } from "./plausibility-limits.ts";
import { readDue } from "./read-typed.ts";
import type { SheetValue } from "./value.ts";

/** When the statistic behind a KPI comes out, as the unit in charge knows it. Days are `2027-08-31`, periods FY2026. */
export type CalendarEntry = {
  readonly kpiId: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly byPerson: string | null;
  readonly statistic: string | null;
  readonly latestPeriod: string | null;
  readonly nextPeriod: string | null;
  readonly nextOn: string | null;
  /** The imported measure and area (code of six digits) that fill the value. */
  readonly measureId: string | null;
  readonly areaCode: string | null;
  readonly chasedOn: string | null;
  readonly chasedNote: string | null;
};

export const awaitedStates = ["overdue", "chased", "due", "unpublished", "unknown", "entered"] as const;
/**
 * Where an awaited value stands, in the order in which it is shown: overdue 期限超過 · chased 督促済み · due 公表日を過ぎた ·
 * unpublished 未公表 (its day has not come) · unknown 公表日未登録 · entered 入力済み.
 */
export type AwaitedState = (typeof awaitedStates)[number];

/** One value of one sheet that is awaited from a statistic. */
export type Awaited = {
  readonly kpiId: string;
  readonly sheetId: string;
  readonly unitId: string;
  readonly period: string;
  readonly on: string | null;
  readonly state: AwaitedState;
  readonly entry: CalendarEntry | null;
};

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The day by which something written as a period is there: R9.8 → 2027-08-31. Null when it is no period. */
export function lastDayOf(text: string): string | null {
  const canonical = asPeriod(text);
  const period = canonical.ok ? canonical.value : readDue(text);
  if (!period) return null;
  const { year, month, day } = periodBounds(period).last;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

export type Awaiting = {
  readonly kpiId: string;
  readonly sheetId: string;
  readonly unitId: string;
  readonly period: string;
  /** The newest value of that period, if there is one. */
  readonly value: SheetValue | null;
  readonly entry: CalendarEntry | null;
};

/** Where a value stands today (`2026-11-22`). The calendar's day counts; without one, the day given with 未公表 in the sheet. */
export function awaitedOf(awaiting: Awaiting, today: string): Awaited {
  const { value, entry, ...rest } = awaiting;
  const reading = value?.reading ?? null;
  const isOpen =
    !reading || (reading.kind === "absent" && (reading.why === "notYetPublished" || reading.why === "notEntered"));
  const ownDay = entry?.nextPeriod === null || entry?.nextPeriod === awaiting.period ? (entry?.nextOn ?? null) : null;
  const due = reading?.kind === "absent" && reading.due ? periodBounds(reading.due).last : null;
  const on = ownDay ?? (due && `${due.year}-${twoDigits(due.month)}-${twoDigits(due.day)}`);
  return { ...rest, entry, on, state: isOpen ? stateOf(on, entry, today) : "entered" };
}

function stateOf(on: string | null, entry: CalendarEntry | null, today: string): AwaitedState {
  if (on === null) return "unknown";
  if (today < on) return "unpublished";
  if (today <= dayAfter(on, plausibilityLimits.daysToEnter.value)) return "due";
  return entry?.chasedOn && entry.chasedOn >= on ? "chased" : "overdue";
}

/** Those that wait for somebody, by unit: overdue and chased ones, the longest wait first. */
export function overdueByUnit(awaited: readonly Awaited[]): ReadonlyMap<string, readonly Awaited[]> {
  const late = awaited
    .filter(({ state }) => state === "overdue" || state === "chased")
    .sort((one, other) => (one.on ?? "").localeCompare(other.on ?? "") || one.kpiId.localeCompare(other.kpiId));
  const units = new Map<string, Awaited[]>();
  for (const one of late) units.set(one.unitId, [...(units.get(one.unitId) ?? []), one]);
  return units;
}
