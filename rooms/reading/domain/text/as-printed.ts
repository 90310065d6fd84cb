import type { FoundFact, FoundFigure } from "../found-fact.ts";
import { lettersOf } from "../letters-of.ts";
import type { Eras } from "./eras.ts";

/** An era straight ahead of a short year, as `eraGiver` puts it there. */
const givenEra = /(?:平成|令和|20)(?=(?:元|\d{1,2}|[０-９]{1,2})年)/g;
const withYear = /(?:平成|令和|20)(?:元|\d{1,2}|[０-９]{1,2})年/g;

/**
 * The facts with their printed texts as the pages print them: without the eras that were put ahead of years to read them, a figure and its year on lines
 * of their own where they stand so.
 */
export function asPrinted(facts: readonly FoundFact[], eras: Eras): readonly FoundFact[] {
  return onTheirLines(withoutGivenEras(facts, eras), eras.printed);
}

/** 「402千トン（2018年度）」 of 「402千トン」 / 「（2018年度）」. */
function onTheirLines(facts: readonly FoundFact[], texts: readonly string[]): readonly FoundFact[] {
  const mayBeApart = ({ at, figures }: FoundFact): boolean =>
    at.lines !== undefined && at.lines[0] < at.lines[1] && figures.some(({ printed }) => yearBehind.test(printed));
  if (!facts.some(mayBeApart)) return facts;
  const all = lettersOf(texts.join("\n"));
  const apart = (line: string): string =>
    yearBehind.test(line) && !all.includes(lettersOf(line)) ? line.replace(yearBehind, "\n$&") : line;
  return facts.map((fact) =>
    mayBeApart(fact)
      ? {
          ...fact,
          figures: fact.figures.map((figure) => ({
            ...figure,
            printed: figure.printed.split("\n").map(apart).join("\n"),
          })),
        }
      : fact,
  );
}
const yearBehind = /(?<=\S)[（(][^（()）]{1,16}[)）]$/m;

function withoutGivenEras(facts: readonly FoundFact[], { printed: texts, withEra }: Eras): readonly FoundFact[] {
  if (texts.every((text) => withEra(text) === text)) return facts;
  const printed = lettersOf(texts.join("\n"));
  const stands = (text: string): boolean => text.split("\n").every((line) => printed.includes(lettersOf(line)));
  const plain = (text: string): string => {
    if (text.search(givenEra) < 0 || stands(text)) return text;
    const partly = text.replace(withYear, (year) => (stands(year) ? year : year.replace(givenEra, "")));
    return stands(partly) ? partly : text.replace(givenEra, "");
  };
  return facts.map((fact) => ({
    ...fact,
    name: plain(fact.name),
    printed: plain(fact.printed),
    figures: fact.figures.map((figure) => figureAsPrinted(figure, plain)),
  }));
}

const figureAsPrinted = (figure: FoundFigure, plain: (text: string) => string): FoundFigure => ({
  ...figure,
  printed: plain(figure.printed),
  printedPeriod: figure.printedPeriod === null ? null : plain(figure.printedPeriod),
  reading: figure.reading.kind === "text" ? { ...figure.reading, text: plain(figure.reading.text) } : figure.reading,
});
