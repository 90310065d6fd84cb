import type { FoundFact, FoundFigure } from "../domain/found-fact.ts";
import type { Place, ReadPage, ReadProblem } from "../domain/placed-text.ts";

/** Letters without their width, spaces and line ends. */
const lettersOf = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

const hasPlace = ({ page, lines, cell, box }: Place): boolean =>
  page !== undefined || lines !== undefined || cell !== undefined || box !== undefined;

/**
 * What is wrong with a reading whatever the file was: a fact or a figure without a place, without printed text, or with a printed text that stands nowhere in the file;
 * a confidence that is none; nothing found and nothing told.
 */
export function faultsOf(
  pages: readonly ReadPage[],
  facts: readonly FoundFact[],
  problems: readonly ReadProblem[],
): readonly string[] {
  const texts = textsOf(pages);
  const faults = facts.flatMap((fact, index) => faultsOfFact(fact, texts).map((fault) => `fact ${index}: ${fault}`));
  if (pages.length + problems.length === 0) faults.push("neither a page nor a problem");
  if (problems.some(({ problem }) => problem.message.ja === "" || problem.message.en === ""))
    faults.push("a problem without words");
  return faults;
}

/** All that is printed, page by page. */
const textsOf = (pages: readonly ReadPage[]): ReadonlyMap<number, string> =>
  new Map(
    pages.map(({ number, name, parts }) => [
      number,
      lettersOf([name ?? "", ...parts.flatMap(lettersOfPart)].join(" ")),
    ]),
  );

const lettersOfPart = (part: ReadPage["parts"][number]): readonly string[] =>
  part.kind === "line" ? [part.line.text] : [part.grid.title ?? "", ...part.grid.cells.map(({ text }) => text)];

function faultsOfFact(fact: FoundFact, texts: ReadonlyMap<number, string>): readonly string[] {
  const { value } = fact.confidence;
  return [
    ...(value >= 0 && value <= 1 ? [] : [`confidence ${value}`]),
    ...faultsOfPlace(fact.at, texts),
    ...(fact.printed.trim() === "" ? ["nothing printed"] : []),
    ...fact.figures.flatMap((figure, index) =>
      faultsOfFigure(figure, texts).map((fault) => `figure ${index}: ${fault}`),
    ),
  ];
}

/** An empty or missing cell is the one place that says something without a letter: that the figure is not printed. */
function faultsOfFigure({ reading, printed, at }: FoundFigure, texts: ReadonlyMap<number, string>): readonly string[] {
  const isEmptyCell = printed.trim() === "" && reading.kind === "absent" && reading.why === "notPrinted";
  return [
    ...(reading.kind === "known" && !Number.isFinite(reading.quantity.value) ? ["no number"] : []),
    ...faultsOfPlace(at, texts),
    ...(printed.trim() === "" && !isEmptyCell ? ["nothing printed"] : []),
    ...(stands(printed, at, texts) ? [] : [`「${printed.slice(0, 60)}」 is printed nowhere`]),
  ];
}

const faultsOfPlace = (at: Place, texts: ReadonlyMap<number, string>): readonly string[] => [
  ...(hasPlace(at) ? [] : ["no place"]),
  ...(at.page === undefined || texts.has(at.page) ? [] : [`there is no page ${at.page}`]),
];

/** The lines of a cell may stand apart in the file: in a text whose columns lie beside each other, others are between them. */
function stands(printed: string, { page }: Place, texts: ReadonlyMap<number, string>): boolean {
  const where = page === undefined ? [...texts.values()] : [texts.get(page) ?? ""];
  return printed.split("\n").every((line) => {
    const letters = lettersOf(line);
    return where.some((text) => text.includes(letters));
  });
}
