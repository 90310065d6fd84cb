import type { FoundFact, FoundFigure } from "./found-fact.ts";

/** 「企業立地件数（累計）　40件（R3～R7）」: where the name says that years are summed, so are the years of its spans. */
export function withSummedSpans(fact: FoundFact): FoundFact {
  if (!summed.test(fact.name) || !fact.figures.some(isOpenSpan)) return fact;
  return {
    ...fact,
    figures: fact.figures.map((figure) =>
      isOpenSpan(figure) && figure.period?.kind === "span"
        ? { ...figure, period: { ...figure.period, figure: "cumulative" }, accumulation: "cumulative" }
        : figure,
    ),
  };
}

const summed = /[（(](?:[\d０-９]{1,2}年間の?)?(?:累計|合計)[)）]$/;

const isOpenSpan = ({ period }: FoundFigure): boolean => period?.kind === "span" && period.figure === undefined;
