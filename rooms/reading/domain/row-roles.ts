import { type Period, toCommonWidth } from "../../../foundation/index.ts";
import type { CellFigure } from "./cell-to-reading.ts";
import type { FigureRole } from "./found-fact.ts";
import type { ColumnHead } from "./headed-table.ts";
import type { RowStub } from "./row-stub.ts";
import type { PrintedPeriod, TableSaid } from "./table-said.ts";

const sideRoles: Readonly<Record<NonNullable<CellFigure["side"]>, FigureRole>> = {
  from: "baseline",
  between: "expected",
  to: "target",
};

/** What a figure is: its own label says it first, then its row, its side of an arrow, its bracket, its column. */
export function roleFor(found: CellFigure, head: ColumnHead, said: TableSaid, rowRole: FigureRole | null): FigureRole {
  const { role, side, bracket } = found;
  if (head.kind === "rate") return "figure";
  if (said.money && found.reading.kind === "known" && found.reading.quantity.unit.id !== "円") return "figure";
  if (role !== null) return role;
  if (rowRole !== null) return rowRole;
  if (side !== null && !said.money) return sideRoles[side];
  if (said.money && bracket === "square") return "previous";
  if (head.role !== null) return said.money && head.role === "amount" ? moneyRole(head, said) : head.role;
  if (said.money) return head.subject === null ? moneyRole(head, said) : "figure";
  return said.kpi && head.period !== null ? "actual" : "figure";
}

/** Of two years side by side in a budget without other words, the newest is the budget's own; more are a plan over years. */
function moneyRole({ period }: ColumnHead, { newest, years }: TableSaid): FigureRole {
  if (!period || !newest || !("year" in period) || !("year" in newest)) return "amount";
  if (years > 2) return "amount";
  if (period.year === newest.year) return "amount";
  return period.year === newest.year - 1 ? "previous" : "figure";
}

/** When a figure holds: by its own period, its column, a column of periods, or what the lines above say. */
export function periodFor(
  found: CellFigure,
  head: ColumnHead,
  said: TableSaid,
  stub: RowStub,
  role: FigureRole,
): PrintedPeriod | null {
  if (found.period) return { period: found.period, printed: found.printedPeriod ?? "" };
  const month = monthOf(head, said);
  if (month) return month;
  if (found.reading.kind === "absent" && found.reading.due) return head.period ? ofHead(head, head.period) : null;
  if (head.period) return ofHead(head, head.period);
  const own =
    stub.periods.find((period) => period.role === role) ?? stub.periods.find((period) => period.role === null);
  if (own) return own;
  if (role === "previous") return said.bracket;
  if (role === "target") return said.targetYear;
  if (role === "baseline") return said.baseYear;
  if (role === "amount" || role === "expansion") return said.plain;
  const isOfYear = role === "actual" || role === "supplement" || role === "outturn" || (role === "figure" && !said.kpi);
  return isOfYear && head.kind !== "rate" ? said.year : null;
}

/** 4月 to 3月 as heads, in the one fiscal year that the title names. */
export function monthOf({ subject, period }: ColumnHead, { year }: TableSaid): PrintedPeriod | null {
  const month = Number(/^(1[0-2]|[1-9])月$/.exec(toCommonWidth(subject ?? "").trim())?.[1] ?? 0);
  if (month === 0 || period !== null || year?.period.kind !== "fiscalYear") return null;
  const ofYear = month >= 4 ? year.period.year : year.period.year + 1;
  return { period: { kind: "month", year: ofYear, month }, printed: subject ?? "" };
}

const ofHead = (head: ColumnHead, period: Period): PrintedPeriod => ({ period, printed: head.printedPeriod ?? "" });
