import { samePeriod } from "../../../../foundation/index.ts";
import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import { confidenceOf, type FoundFact, reason } from "../found-fact.ts";
import type { TextLine } from "./lines.ts";
import { withRolesOfNotes } from "./years-by-note.ts";

/** What the lines straight below a table say of its figures: their roles by year, and when a survey counted them. `heads` are all words of the table. */
export const withSaidBelow = (
  facts: readonly FoundFact[],
  below: readonly TextLine[],
  heads: readonly string[],
): readonly FoundFact[] => datedBySource(withRolesOfNotes(facts, below, heads), below);

/** 「資料：国勢調査（令和2年）」 below a table that names no year at all: so old are its figures, if all sources are of one time. */
function datedBySource(facts: readonly FoundFact[], below: readonly TextLine[]): readonly FoundFact[] {
  const said = facts.length === 0 ? null : yearOfSource(below.slice(0, mostNotes));
  const areOpen = facts.every(
    ({ kind, figures }) =>
      kind === "figure" && figures.every(({ period, role }) => period === null && role === "figure"),
  );
  if (said === null || !areOpen) return facts;
  return facts.map((fact) => ({
    ...fact,
    figures: fact.figures.map((figure) => ({ ...figure, period: said.period, printedPeriod: said.printed })),
    confidence: confidenceOf([...fact.confidence.reasons, bySource]),
  }));
}
const mostNotes = 2;

function yearOfSource(below: readonly TextLine[]): FoundPeriod | null {
  const source = below.find(({ plain }) => plain.length <= longestSource && isSource.test(plain));
  const [only, ...others] = source ? findPeriods(source.plain) : [];
  const isOne = only !== undefined && others.every(({ period }) => samePeriod(period, only.period));
  return isOne && yearKinds.includes(only.period.kind) ? only : null;
}
const longestSource = 120;
const isSource = /^\s*[(※]?\s*(?:資料|出典|出所)\s*[:）)].*(?:調査|統計|台帳|センサス|調べ)/;
const yearKinds: readonly string[] = ["calendarYear", "fiscalYear", "date", "month"];

const bySource = reason(
  "period/bySource",
  0.9,
  "時点は、表の下の資料名に書かれたものです。",
  "When it held is said by the source below the table.",
);
