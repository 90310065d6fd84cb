import { type Period, periodEndYear, periodStartYear, toHalfWidth } from "../../../foundation/index.ts";
import { findPeriods } from "./find-periods.ts";
import type { FoundFact, FoundFigure } from "./found-fact.ts";
import type { ReadPage } from "./placed-text.ts";

/** 「40人（5年間累計）」: the figure, and over how many years it is summed; without a figure where the bracket opens the line. */
const bracket =
  /(?:^\s{0,40}|(?<![\d,.])(\d[\d,.]{0,16}[^\s\d(),.]{0,6})\s?)\((\d{1,2})(?:年間?|[かカヵヶケ箇]年間?)の?(?:累計|合計|計)\)/g;
const mayBeSummed = /年間?の?(?:累計|合計|計)[)）]/;
const linesOfTitle = 12;

type Sum = { readonly figure: string; readonly years: number; readonly line: number; readonly page: number };

/**
 * 「40人（5年間累計）」: an aim of a year is summed over the years up to it, one without a year over the only span of as many years that its heading or the title names; otherwise it
 * stays as it is.
 */
export function summedByBracket(facts: readonly FoundFact[], pages: readonly ReadPage[]): readonly FoundFact[] {
  const sums = pages.flatMap(sumsOf);
  if (sums.length === 0) return facts;
  const title = pages
    .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "line" ? [part.line.text] : [])))
    .filter((text) => text.trim() !== "")
    .slice(0, linesOfTitle);
  return facts.map((fact) => {
    const figures = fact.figures.map((figure) => {
      const years = figure.role === "target" ? yearsOf(figure, fact, sums) : null;
      return years === null ? figure : summedOver(figure, years, [...fact.within.map(({ name }) => name), ...title]);
    });
    return figures.every((figure, index) => figure === fact.figures[index]) ? fact : { ...fact, figures };
  });
}

const sumsOf = ({ parts, number: page }: ReadPage): readonly Sum[] =>
  parts.flatMap((part) => {
    if (part.kind !== "line" || !mayBeSummed.test(part.line.text)) return [];
    const line = part.line.at.lines?.[0];
    const found = line === undefined ? [] : [...toHalfWidth(part.line.text).matchAll(bracket)];
    return found.map(([, figure = "", years]) => ({ figure, years: Number(years), line: line ?? 0, page }));
  });

/** Over how many years the bracket straight behind this figure sums it. */
function yearsOf({ at, printed }: FoundFigure, fact: FoundFact, sums: readonly Sum[]): number | null {
  const { lines, page } = at.lines ? at : fact.at;
  if (!lines) return null;
  const figure = toHalfWidth(printed)
    .replace(/\s?\(.*$/s, "")
    .trim();
  const own = sums.find(
    (sum) =>
      (page === undefined || sum.page === page) &&
      (sum.figure === ""
        ? lines[0] < lines[1] && sum.line === lines[1]
        : sum.figure === figure && sum.line >= lines[0] && sum.line <= lines[1]),
  );
  return own && own.years >= 2 ? own.years : null;
}

function summedOver(figure: FoundFigure, years: number, said: readonly string[]): FoundFigure {
  const { period } = figure;
  if (period?.kind === "fiscalYear") {
    const from = { ...period, year: period.year - years + 1 };
    return { ...figure, period: { kind: "span", from, to: period, figure: "cumulative" }, accumulation: "cumulative" };
  }
  if (period !== null) return figure;
  const spans = said.flatMap((text) =>
    findPeriods(toHalfWidth(text)).filter(({ period: span }) => span.kind === "span" && lengthOf(span) === years),
  );
  const [first] = spans;
  const isOne = spans.every(({ period: span }) => first !== undefined && endsLike(span, first.period));
  if (first?.period.kind !== "span" || !isOne) return figure;
  return {
    ...figure,
    period: { ...first.period, figure: "cumulative" },
    printedPeriod: first.printed,
    accumulation: "cumulative",
  };
}

const lengthOf = (span: Period): number => periodEndYear(span) - periodStartYear(span) + 1;
const endsLike = (one: Period, other: Period): boolean =>
  periodEndYear(one) === periodEndYear(other) && periodStartYear(one) === periodStartYear(other);
