import type { Period } from "../../../../foundation/index.ts";
import type { FoundPeriod } from "../find-periods.ts";
import { confidenceOf, type FigureRole, type FoundFact, type FoundFigure, reason } from "../found-fact.ts";
import { yearOfReport } from "./budget-title.ts";
import type { TextLine } from "./lines.ts";

/** 「実績：312件（目標：300件）」 in a report on one year: what bears no time of its own is of that year. */
export function inYearOfReport(
  facts: readonly FoundFact[],
  reported: (fact: FoundFact) => FoundPeriod | null,
): readonly FoundFact[] {
  return facts.map((fact) => {
    const isOpen = fact.kind === "kpi" && fact.figures.every((one) => isOpenIn(one, ["actual", "target"]));
    const year = isOpen ? reported(fact) : null;
    return year === null ? aimedInYearOfResult(fact, reported) : datedBy(fact, year);
  });
}

/** 「目標 50人　実績 58人（R5年度）」 in the report on that year: the bracket behind both is of both. */
function aimedInYearOfResult(fact: FoundFact, reported: (fact: FoundFact) => FoundPeriod | null): FoundFact {
  const [aim, result, ...others] = fact.figures;
  const isPair = aim !== undefined && isOpenIn(aim, ["target"]) && result?.role === "actual" && others.length === 0;
  if (fact.kind !== "kpi" || !isPair || result.period === null) return fact;
  const year = reported(fact)?.period ?? null;
  const isOfReport = year !== null && isYear(year) && isYear(result.period) && year.year === result.period.year;
  return isOfReport ? datedBy(fact, { period: result.period, printed: result.printedPeriod ?? "" }) : fact;
}

const isYear = (period: Period): period is Extract<Period, { kind: "fiscalYear" | "calendarYear" }> =>
  period.kind === "fiscalYear" || period.kind === "calendarYear";

/** 「取組内容 ／ 実績」: rows of results alone, in a table without any time. A target beside them may be that of the end of the plan. */
export function resultsInYearOfReport(facts: readonly FoundFact[], lines: readonly TextLine[]): readonly FoundFact[] {
  const isOpen = ({ kind, figures }: FoundFact): boolean =>
    kind !== "budget" && figures.length > 0 && figures.every((one) => isOpenIn(one, ["actual"]));
  const year = facts.some(isOpen) ? yearOfReport(lines) : null;
  return year === null ? facts : facts.map((fact) => (isOpen(fact) ? datedBy(fact, year) : fact));
}

const isOpenIn = ({ period, role }: FoundFigure, roles: readonly FigureRole[]): boolean =>
  period === null && roles.includes(role);

const datedBy = (fact: FoundFact, { period, printed }: Pick<FoundPeriod, "period" | "printed">): FoundFact => ({
  ...fact,
  figures: fact.figures.map((figure) => ({ ...figure, period, printedPeriod: printed })),
  confidence: confidenceOf([...fact.confidence.reasons, yearOfItsTitle]),
});

const yearOfItsTitle = reason(
  "period/report",
  0.9,
  "時期は、報告書の表題か、その節の年度としました。",
  "The period was taken from the title of the report or of its section.",
);
