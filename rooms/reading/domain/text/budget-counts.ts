import type { FoundFact, FoundFigure } from "../found-fact.ts";
import type { TextFigure } from "./figures.ts";
import { figureOf } from "./kpi-figures.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** 「【協賛金】 7件 21,300 [8,450]」: the count straight ahead of the amounts of a programme says how many it pays for. Only where the format counts lines. */
export function withCounts(
  facts: readonly FoundFact[],
  lines: Iterable<TextLine>,
  figuresByLine: readonly (readonly TextFigure[])[],
): readonly FoundFact[] {
  const counts = new Map<number, TextFigure>();
  for (const line of lines) {
    const count = (figuresByLine[line.order] ?? []).findLast(isAheadOfAmount);
    const place = placeAround([line]).lines?.[0];
    if (count && place !== undefined) counts.set(place, count);
  }
  if (counts.size === 0) return facts;
  return facts.map((fact) => {
    const amount = fact.figures.find(({ role }) => role === "amount");
    const count = amount && counts.get(amount.at.lines?.[0] ?? -1);
    return amount && count ? { ...fact, figures: [...fact.figures, countOf(count, amount)] } : fact;
  });
}

const isAheadOfAmount = ({ unit, line, end }: TextFigure): boolean =>
  unit === "件" && /^[\s　]{1,6}\d{1,3}(?:,\d{3})*(?:(?:億|百万|千)?円)?[\s　]*(?:$|[([])/.test(line.plain.slice(end));

const countOf = (count: TextFigure, { period, printedPeriod }: FoundFigure): FoundFigure => ({
  ...figureOf(count, "figure", null),
  period,
  printedPeriod,
});
