import { type FoundPeriod, findPeriods } from "./find-periods.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import { sentencesOf } from "./legend-years.ts";
import type { ReadPage } from "./placed-text.ts";

/**
 * 「目標値に累計と記したものは、令和２年度から令和６年度までの合計です」: what a document says once of all its figures with 累計 holds for those that
 * bear the last of these years only.
 */
export function summedByNote(facts: readonly FoundFact[], pages: readonly ReadPage[]): readonly FoundFact[] {
  if (!facts.some(({ figures }) => figures.some(isSummed))) return facts;
  const span = spanSaid(pages);
  if (!span) return facts;
  const withSpan = (figure: FoundFigure): FoundFigure =>
    isSummed(figure) && figure.period?.kind === span.to.kind && figure.period.year === span.to.year
      ? { ...figure, period: { ...span, figure: "cumulative" } }
      : figure;
  return facts.map((fact) => (fact.figures.some(isSummed) ? { ...fact, figures: fact.figures.map(withSpan) } : fact));
}

const isSummed = ({ accumulation, period, printed }: FoundFigure): boolean =>
  accumulation === "cumulative" && period?.kind === "fiscalYear" && /累[計積]/.test(printed);

/** The years of the only such note; null where there are several. */
function spanSaid(pages: readonly ReadPage[]) {
  const said = sentencesOf(pages, ofSums).flatMap((sentence) => {
    const from = sentence.search(ofSums);
    return findPeriods(sentence).flatMap((period) => spanOfSum(period, from, sentence) ?? []);
  });
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** 「累計」とあるのは, 累計と記したものは, 累計は */
const ofSums = /累[計積](?:値|数)?[」』]?(?:と(?:ある|あり|記|表示|表記|した)[^。、]{0,12})?は/;

function spanOfSum({ period, start, end }: FoundPeriod, from: number, sentence: string) {
  if (
    start < from ||
    period.kind !== "span" ||
    !/^(?:まで)?の?[^。、]{0,8}(?:合計|累計|通算|合算|計)/.test(sentence.slice(end))
  )
    return null;
  const { to } = period;
  return to.kind === "fiscalYear" ? { ...period, to } : null;
}
