import { findPeriods, isPeriodText } from "./find-periods.ts";
import type { FoundFact } from "./found-fact.ts";

const behindName = /^(.*[^\s　])[\s　]*[（(]([^（()）]{1,14})[)）]$/;

/** 「世帯数（R2） | 87,415世帯 | 29,033世帯」: the year behind the name of a row dates its figures, where no head and no cell does. */
export function datedByName(fact: FoundFact): FoundFact {
  const [, name, inner = ""] = behindName.exec(fact.name) ?? [];
  const [said] = isPeriodText(inner) ? findPeriods(inner) : [];
  if (name === undefined || !said) return fact;
  const isOwn = fact.figures.some(
    ({ printed, printedPeriod }) => printedPeriod !== null && printed.includes(printedPeriod),
  );
  if (isOwn) return fact;
  const figures = fact.figures.map((figure) => ({ ...figure, period: said.period, printedPeriod: said.printed }));
  return { ...fact, name, figures };
}
