import { asPeriod, type Period, periodText, readPrintedPeriod, sameTime } from "../../../foundation/index.ts";
import type { AbsenceEntry, FigureEntry } from "../../fact/index.ts";
import { complain, type FigureComplaint, fromFoundation } from "./figure-complaint.ts";

/** The same time, and not a mean where the page prints a total; to leave open which of the two it is, is no contradiction. */
function agree(claimed: Period, printed: Period): boolean {
  if (!sameTime(claimed, printed) || claimed.kind !== "span" || printed.kind !== "span")
    return sameTime(claimed, printed);
  return claimed.figure === undefined || claimed.figure === printed.figure;
}

/** Period of a figure, in itself and against its printed form. */
export function complaintsAboutPeriod(figure: FigureEntry | AbsenceEntry): FigureComplaint[] {
  const period = figure.period ? asPeriod(figure.period) : null;
  if (period && !period.ok) return fromFoundation(period, "periodImpossible", "period");
  if (!figure.printedPeriod) return [];
  // a bare year (H26, 2019) says neither 年 nor 年度: which it is, is the edition's decision
  const bareYear = period?.value.kind === "calendarYear" ? "calendarYear" : "fiscalYear";
  const printed = readPrintedPeriod(figure.printedPeriod, { bareYear });
  // 「初年度」 names no period, and 「2月12日時点」 has no year: whoever supplies one must say that it is inferred
  if (!printed.ok)
    return figure.uncertain || (!period && printed.problem.code === "period/notPrintedPeriod")
      ? []
      : fromFoundation(printed, "periodImpossible", "printedPeriod");
  if (period && agree(period.value, printed.value)) return [];
  const read = periodText(printed.value);
  const claimed = figure.period ?? "null";
  return [
    complain(
      "periodDisagrees",
      figure.period ? "period" : "printedPeriod",
      `「${figure.printedPeriod}」は ${read} と読めますが、period は ${claimed} です。どちらかを直してください。`,
      `"${figure.printedPeriod}" reads ${read}, but period says ${claimed}: correct one of them.`,
    ),
  ];
}

/** When a figure that is not there is expected. */
export const complaintsAboutDue = (figure: AbsenceEntry): FigureComplaint[] =>
  figure.due ? fromFoundation(asPeriod(figure.due), "periodImpossible", "due") : [];
