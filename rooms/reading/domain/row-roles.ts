import type { Period } from "../../../foundation/index.ts";
import type { CellFigure } from "./cell-to-reading.ts";
import { monthIn, monthOfYear } from "./find-periods.ts";
import type { FigureRole } from "./found-fact.ts";
import { overYears } from "./head-words.ts";
import type { ColumnHead } from "./headed-table.ts";
import { isPlanned } from "./planned-heads.ts";
import type { RowStub } from "./row-stub.ts";
import type { PrintedPeriod, TableSaid } from "./table-said.ts";

const sideRoles: Readonly<Record<NonNullable<CellFigure["side"]>, FigureRole>> = {
  from: "baseline",
  between: "expected",
  to: "target",
};

/** What a figure is: its own label says it first, then its row, its side of an arrow, its bracket, its column. */
export function roleFor(found: CellFigure, head: ColumnHead, said: TableSaid, stub: RowStub): FigureRole {
  const { role, side, bracket } = found;
  const isOfRow =
    head.role === null ||
    head.role === "figure" ||
    (stub.role === "amount" && head.role !== "outturn" && head.role !== "forecast");
  const rowRole = isOfRow || (stub.role === "supplement" && said.money) ? stub.role : null;
  if (head.kind === "rate" || stub.isRate) return "figure";
  if (said.money && found.reading.kind === "known" && found.reading.quantity.unit.id !== "円") return "figure";
  if (role !== null) return role;
  const own = bracket !== null && found.label === null ? head.bracket : undefined;
  if (own) return own.role ?? head.role ?? "figure";
  const noted = bracket === null || found.label !== null ? null : said.brackets[bracket];
  if (noted && said.money) return noted;
  // （債務 1,200） below an amount is no second amount; うち国費 is a part of it
  if (said.money && bracket === "round" && found.label !== null && !/^うち/.test(found.label)) return "figure";
  // 実績 of 事業費 beside its 計画 is what was spent
  if (rowRole === "amount" && head.role === "actual") return "outturn";
  if (rowRole !== null) return rowRole;
  if (side !== null && !said.money) return sideRoles[side];
  if (said.money && side !== null) return sideOfMoney(side);
  if (said.money && bracket === "square") return "previous";
  if (supplementOf(stub) && (head.role === null || head.role === "amount") && said.money) return "supplement";
  if (said.supplement && head.role === "amount" && plainAmount.test(head.words.at(-1) ?? "")) return "supplement";
  // 令和７年度（計画） beside 決算 and 予算: what is to be spent in that year
  if (said.money && head.role === "target" && head.period !== null && head.words.some(isPlanned)) return "amount";
  if (head.role !== null) return said.money && head.role === "amount" ? moneyRole(head, said) : head.role;
  if (said.money) return head.subject === null ? moneyRole(head, said) : "figure";
  return said.kpi && head.period !== null ? "actual" : "figure";
}

/** The year whose budget was supplemented, where the flag of the row names it: Ｒ６補正. */
const supplementOf = ({ periods }: RowStub) => periods.find(({ role }) => role === "supplement");

/** 金額 and 予算額 name no stage of a budget; 補正前の額 and 当初予算額 do. */
const plainAmount = /^[\s　]*(?:金額|予算額|事業費|計上額|要求額)[\s　]*(?:[(（].*)?$/;

/** 12億円 → 15億円 in a budget is the amount of the year before, and the one of its own year. */
const sideOfMoney = (side: NonNullable<CellFigure["side"]>): FigureRole =>
  side === "to" ? "amount" : side === "from" ? "previous" : "figure";

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
  const month = monthOf(head, said) ?? (head.kind === "rate" ? null : monthOfRow(head, said, stub));
  if (month) return month;
  if (found.reading.kind === "absent" && found.reading.due) return head.period ? ofHead(head, head.period) : null;
  if (head.sides && found.side !== null && found.side !== "between")
    return ofHead(head, head.sides[found.side === "from" ? 0 : 1]);
  const supplemented = role === "supplement" ? supplementOf(stub) : undefined;
  if (supplemented) return supplemented;
  if (head.period) return ofHead(head, head.period);
  const own =
    stub.periods.find((period) => period.role === role) ??
    (role === "previous" ? undefined : stub.periods.find((period) => period.role === null));
  if (own) return own;
  // 総額 over the years of a plan is of none of them
  if (role === "figure" && overYears.test(head.subject ?? "")) return null;
  // 「要対策箇所」 beside 「R5対策箇所」 and 「R5予算額」: heads that name the year leave it out where it does not hold
  if (role === "figure" && said.years > 0 && isCount(found)) return null;
  if (role === "previous") return said.bracket;
  if (role === "target") return said.targetYear;
  if (role === "baseline") return said.baseYear;
  if (role === "amount" || role === "expansion") return said.plain;
  const isOfYear = role === "actual" || role === "supplement" || role === "outturn" || (role === "figure" && !said.kpi);
  return isOfYear && (head.kind !== "rate" || isOfSettlement(head))
    ? (said.year ?? (said.money ? null : said.asOf))
    : null;
}

const isCount = ({ reading }: CellFigure): boolean =>
  reading.kind === "known" && reading.quantity.unit.kind === "count";

/** 執行率 is a share of the year's budget, as 構成比 is; 達成率 and 増減 speak of two times. */
const isOfSettlement = ({ words }: ColumnHead): boolean => /^執行率/.test(words.at(-1) ?? "");

/** 4月 to 3月 as heads, in the one fiscal year that the title names. */
export function monthOf({ subject, period, words }: ColumnHead, { year }: TableSaid): PrintedPeriod | null {
  // ２月補正額 was added in that month to the budget of the whole year
  const month = words.some((word) => /月補正/.test(word)) ? null : monthIn(subject ?? "");
  if (month === null || period !== null || year?.period.kind !== "fiscalYear") return null;
  const at = monthOfYear(year.period, month);
  return at ? { period: at, printed: subject ?? "" } : null;
}

/** 4月 to 3月 at the left of the rows, in the year of the column or else the one of the title. */
function monthOfRow(
  { period, printedPeriod }: ColumnHead,
  { year }: TableSaid,
  { month }: RowStub,
): PrintedPeriod | null {
  const of = period ?? year?.period ?? null;
  const at = month === null || of === null ? null : monthOfYear(of, month.number);
  const printed = `${printedPeriod ?? year?.printed ?? ""}${month?.printed ?? ""}`;
  return at ? { period: at, printed } : null;
}

const ofHead = (head: ColumnHead, period: Period): PrintedPeriod => ({ period, printed: head.printedPeriod ?? "" });
