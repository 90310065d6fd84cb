import type { FoundFact, FoundFigure } from "./found-fact.ts";

/** 「各年1月～12月」, 「暦年」: a note at a table says that its years begin in January; so does the source, if it is one that counts by such years. */
const saysCalendar =
  /暦年|(?:各年|毎年)?(?:1|１)月(?:1|１)?日?[~～〜-](?:12|１２)月|(?:資料|出典)[^。]{0,40}(?:国勢調査|人口動態|人口移動報告)/;

/** R3 in the heads of a table is the calendar year where a line of its `notes` says so; 令和3年度 stays what it is. */
export function inCalendarYears(facts: readonly FoundFact[], notes: readonly string[]): readonly FoundFact[] {
  if (!notes.some((note) => saysCalendar.test(note))) return facts;
  return facts.map((fact) => ({ ...fact, figures: fact.figures.map(inCalendarYear) }));
}

function inCalendarYear(figure: FoundFigure): FoundFigure {
  const { period, printedPeriod } = figure;
  const isBare = period?.kind === "fiscalYear" && printedPeriod !== null && !printedPeriod.includes("度");
  return isBare ? { ...figure, period: { kind: "calendarYear", year: period.year } } : figure;
}
