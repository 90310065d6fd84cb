import { toHalfWidth } from "../../../foundation/index.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";

/**
 * 「企業立地件数（累計）　40件（R3～R7）」, 「累計40件（R3～R7）」: where the name or the figure says that years are summed, so are the years of its span, and those
 * of 「年平均 40件（R3～R7）」 are averaged;
 * 「５年間で20戸」 below a head of one year is summed over the years up to it.
 */
export function withSummedSpans(fact: FoundFact): FoundFact {
  const isOfName = summed.test(fact.name);
  const figures = fact.figures.map((figure) => withSpanSummed(withYearsBefore(figure), isOfName));
  return figures.every((figure, index) => figure === fact.figures[index]) ? fact : { ...fact, figures };
}

function withSpanSummed(figure: FoundFigure, isOfName: boolean): FoundFigure {
  if (figure.period?.kind !== "span" || figure.period.figure !== undefined) return figure;
  if (figure.accumulation === "average") return { ...figure, period: { ...figure.period, figure: "average" } };
  if (!isOfName && !(figure.accumulation === "cumulative" && saidOfFigure.test(figure.printed))) return figure;
  return { ...figure, period: { ...figure.period, figure: "cumulative" }, accumulation: "cumulative" };
}

const saidOfFigure = /累[計積]|合計/;

/** 「５年間で20戸」 below 「目標値（令和６年度）」 */
function withYearsBefore(figure: FoundFigure): FoundFigure {
  const { period, printed, accumulation } = figure;
  if (accumulation !== "cumulative" || period?.kind !== "fiscalYear") return figure;
  const count = Number(yearsAhead.exec(toHalfWidth(printed))?.[1] ?? 0);
  if (count < 2) return figure;
  const from = { ...period, year: period.year - count + 1 };
  return { ...figure, period: { kind: "span", from, to: period, figure: "cumulative" } };
}
const yearsAhead = /^\s*(\d{1,2})(?:[かカヵヶケ箇]年|年間)(?:[にで]|の?(?:累計|合計|計))/;

const years = "[\\d０-９]{1,2}(?:年間?|[かカヵヶケ箇]年)の?";
/** （累計）, （５年間の計）, （５年累計） */
const summed = new RegExp(`[（(](?:(?:${years})?(?:累計|合計)|${years}計)[)）]$`);
