import { findPeriods } from "../find-periods.ts";
import { confidenceOf, type FoundFact, type FoundFigure, reason } from "../found-fact.ts";
import { roleOfWords } from "../role-words.ts";
import type { TextLine } from "./lines.ts";

/** What a note says the figures of a year are, or of all years up to it or from it on. */
type SaidOfYears = { readonly year: number; readonly reach: string; readonly role: string };

const isNote = /^\s*[※*＊(]/;
const ofYears =
  /^(まで|以前|以降)?[はの]{0,2}(?:[、,]\s?)?(?:(?:各年度?|毎年度?|年度ごと)の)?(実績|見込|推計|予測|目標)/;
const longestNote = 120;
const mostNotes = 3;

/** 「※平成25年度までの実績、平成26年度の見込み及び平成27年度以降の推計」, 「※R4以降は各年度の目標値」; empty for any other line. */
export function saidOfYears({ plain }: Pick<TextLine, "plain">): readonly SaidOfYears[] {
  if (plain.length > longestNote || !isNote.test(plain)) return [];
  return findPeriods(plain).flatMap(({ period, end }) => {
    const [, reach = "", role] = ofYears.exec(plain.slice(end)) ?? [];
    return role === undefined || !("year" in period) ? [] : [{ year: period.year, reach, role }];
  });
}

/** The word for the role of a year's figures; null where the note says none. */
export const wordOfYear = (said: readonly SaidOfYears[], year: number): string | null =>
  said.find((one) => fitsYear(year, one.year, one.reach))?.role ?? null;

const fitsYear = (year: number, said: number, reach: string): boolean =>
  reach === "" ? year === said : reach === "以降" ? year >= said : year <= said;

/** 「※各年度の値は目標値」 */
const ofAllYears =
  /^\s*[※*＊(注][^。]{0,12}(?:各|毎|年度?ごと)[年度の]{0,4}(?:数?値)は[、,]?[^。]{0,8}(見込|推計|予測|目標)/;

/**
 * Gives figures of a table that its heads leave without a role the one that the notes straight below it say of their years. `heads` are all words of the
 * table: where none of them is 実績, years without a role of their own are what a note says of all of them.
 */
export function withRolesOfNotes(
  facts: readonly FoundFact[],
  below: readonly TextLine[],
  heads: readonly string[],
): readonly FoundFact[] {
  const notes = below.slice(0, mostNotes);
  const said = notes.flatMap(saidOfYears);
  const word = notes.flatMap(({ plain }) =>
    plain.length <= longestNote ? (ofAllYears.exec(plain)?.[1] ?? []) : [],
  )[0];
  const ofAll = word !== undefined && !heads.some((head) => head.includes("実績")) ? word : null;
  if (said.length === 0 && ofAll === null) return facts;
  const roleOf = ({ role, period }: FoundFigure) => {
    const isOpen = period !== null && "year" in period && (role === "figure" || (role === "actual" && ofAll !== null));
    const word = isOpen ? (ofAll ?? wordOfYear(said, period.year)) : null;
    return word === null ? role : (roleOfWords(word) ?? role);
  };
  return facts.map((fact) => {
    const figures = fact.figures.map((figure) => ({ ...figure, role: roleOf(figure) }));
    const isSaid = figures.some(({ role }, index) => role !== fact.figures[index]?.role);
    return isSaid ? { ...fact, figures, confidence: confidenceOf([...fact.confidence.reasons, byNote]) } : fact;
  });
}

const byNote = reason(
  "role/note",
  0.95,
  "実績か目標かは、表の下の注から読みました。",
  "Whether these are results or targets was taken from the note below the table.",
);
