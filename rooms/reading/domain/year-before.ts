import { samePeriod } from "../../../foundation/index.ts";
import type { FigureRole, FoundFact } from "./found-fact.ts";

/**
 * 予算額（令和7年度） | 前年度: the amount of the year before is of the year before, where its column does not say so. A programme that began with
 * a supplementary budget has the year of that.
 */
export function previousInItsYear(fact: FoundFact): FoundFact {
  const isOpen = fact.figures.some(({ role, period }) => role === "previous" && period === null);
  if (!isOpen) return fact;
  const periodsOf = (of: FigureRole) => fact.figures.flatMap(({ role, period }) => (role === of ? [period] : []));
  const amounts = periodsOf("amount").length > 0 ? periodsOf("amount") : periodsOf("supplement");
  const [of] = amounts;
  if (of?.kind !== "fiscalYear" || !amounts.every((period) => period !== null && samePeriod(period, of))) return fact;
  const before = { ...of, year: of.year - 1 };
  const figures = fact.figures.map((figure) =>
    figure.role === "previous" && figure.period === null
      ? { ...figure, period: before, printedPeriod: "前年度" }
      : figure,
  );
  return { ...fact, figures };
}
