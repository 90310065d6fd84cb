import { findPeriods } from "../find-periods.ts";
import type { FoundFact } from "../found-fact.ts";
import { overYears } from "../head-words.ts";
import { periodsOnly } from "./dated-below.ts";
import type { TextLine } from "./lines.ts";

/**
 * 「全体事業費　約32億円」 / 「（令和5～令和9年度）」: what a work costs over all its years is of no budget, whatever year the title names; the years
 * in a bracket straight below it are its own.
 */
export function overItsYears(fact: FoundFact, next: TextLine | undefined): FoundFact {
  if (fact.name === "総額" || !overYears.test(fact.name)) return fact;
  const below = next?.blanks === 0 && next.plain.includes("年") ? findPeriods(next.plain) : [];
  const [span] = next && periodsOnly(next.plain, below) && below.length === 1 ? below : [];
  const figures = fact.figures.map((figure) =>
    figure.printedPeriod === null
      ? { ...figure, period: span?.period ?? null, printedPeriod: span?.printed ?? null }
      : figure,
  );
  return { ...fact, figures };
}
