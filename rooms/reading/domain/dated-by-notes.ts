import { noteName } from "./cell-words.ts";
import { type FoundPeriod, findPeriods } from "./find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure, reason } from "./found-fact.ts";
import type { Place, ReadPage } from "./placed-text.ts";

/** 「※２ 平成29年の値」: a note that says no more than when the figure with its sign held; `said` is null where the note says anything else. */
type Note = { readonly mark: string; readonly said: FoundPeriod | null; readonly at: Place };

/** Figures with the sign of such a note (「1,287 ※２」) hold when the note says, whatever the head of their column says of the others. */
export function datedByNotes(facts: readonly FoundFact[], pages: readonly ReadPage[]): readonly FoundFact[] {
  if (!facts.some(({ figures }) => figures.some(isSigned))) return facts;
  const notes = notesOf(pages);
  if (!notes.some(({ said }) => said !== null)) return facts;
  return facts.map((fact) => {
    const figures = fact.figures.map((figure) => datedFigure(figure, notes));
    if (figures.every((figure, index) => figure === fact.figures[index])) return fact;
    return { ...fact, figures, confidence: confidenceOf([...fact.confidence.reasons, byNote]) };
  });
}

/** A sign behind the name of a row is of all its figures, and dates none. */
const isSigned = ({ notes: [mark, ...others], printed }: FoundFigure): boolean =>
  mark !== undefined && others.length === 0 && printed.normalize("NFKC").includes(mark);

function datedFigure(figure: FoundFigure, notes: readonly Note[]): FoundFigure {
  const said = isSigned(figure) ? noteFor(figure, notes)?.said : null;
  return said ? { ...figure, period: said.period, printedPeriod: said.printed } : figure;
}

/** On the page of the figure the next one below it; where places are not told by lines, the only one. */
function noteFor({ notes: [mark], at }: FoundFigure, notes: readonly Note[]): Note | null {
  const own = notes.filter((note) => note.mark === mark && note.at.page === at.page);
  const line = at.lines?.[0];
  if (line === undefined) return own.length === 1 ? (own[0] ?? null) : null;
  return own.find((note) => (note.at.lines?.[0] ?? 0) >= line) ?? null;
}

function notesOf(pages: readonly ReadPage[]): readonly Note[] {
  return pages.flatMap(({ parts }) =>
    parts.flatMap((part): readonly Note[] => {
      const [, mark = "", words = ""] = part.kind === "line" ? (noteForm.exec(part.line.text) ?? []) : [];
      return part.kind === "line" && mark !== ""
        ? [{ mark: noteName(mark), said: whenOf(words), at: part.line.at }]
        : [];
    }),
  );
}
const noteForm = /^[\s　]{0,40}[（(]?((?:注|註|※|＊|\*)[ 　]?[0-9０-９]{1,2})[)）]?[:：.．\s　]{0,4}(\S.{0,60})$/;

function whenOf(words: string): FoundPeriod | null {
  const [first, ...others] = findPeriods(words);
  const isAll = first?.start === 0 && others.length === 0 && onlyWhen.test(words.slice(first.end));
  return isAll ? first : null;
}
const onlyWhen = /^(?:現在|時点|調査)?(?:の?(?:実績値|実績|数値|値|データ|調査結果|結果))?(?:です|である)?[。\s　]*$/;

const byNote = reason(
  "period/byNote",
  0.95,
  "時点は、値に付いた印の注に書かれたものです。",
  "When it held is said by the note whose sign stands at the figure.",
);
