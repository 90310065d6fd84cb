import type { FoundFact, FoundFigure } from "./found-fact.ts";

/** 「各年1月～12月」, 「暦年」: a note at a table says that its years begin in January; so does the source, if it is one that counts by such years. 「暦年ではなく年度」 does not. */
const saysCalendar =
  /暦年(?!では?(?:な[くい]|ありません))|(?:各年|毎年)?(?:1|１)月(?:1|１)?日?[~～〜-](?:12|１２)月|(?:資料|出典)[^。]{0,40}(?:国勢調査|人口動態|人口移動報告)/;

/** 「※婚姻件数は暦年」 says so of what it names. */
const ofOneRow = /^[\s　※*＊]*([^。]{2,40}?)(?:について)?は、?(?:全て|すべて)?暦年/;
/** 「※「製造品出荷額等」は工業統計調査（暦年）による。」 */
const ofQuoted = /^[\s　※*＊]*((?:「[^「」]{2,40}」[、・と及び]{0,2}){1,6})は[^。]{0,40}暦年/;

/**
 * R3 in the heads of a table is the calendar year where a line of its `notes` says so, for all rows or those that it names, or where the name of a
 * row does: 「転入者数（暦年）」. 令和3年度 stays what it is, but below such a name.
 */
export function inCalendarYears(facts: readonly FoundFact[], notes: readonly string[]): readonly FoundFact[] {
  const said = notes.flatMap((note) => note.split(/(?<=。)/)).filter((note) => saysCalendar.test(note));
  const named = said.flatMap((note) => (ofQuoted.exec(note) ?? ofOneRow.exec(note))?.[1] ?? []);
  const ofAll = said.length > named.length || named.some((words) => /表|数値|指標/.test(words));
  const isSo = ({ name }: FoundFact): boolean =>
    ofAll || saidOfName.test(name) || named.some((words) => words.includes(name) && name !== "");
  return facts.some(isSo)
    ? facts.map((fact) => (isSo(fact) ? { ...fact, figures: fact.figures.map(inCalendarYear(fact)) } : fact))
    : facts;
}
const saidOfName = /[（(・]暦年[)）]$/;

const inCalendarYear =
  ({ name }: FoundFact) =>
  (figure: FoundFigure): FoundFigure => {
    const { period, printedPeriod } = figure;
    const isOpen = saidOfName.test(name) || (printedPeriod !== null && !printedPeriod.includes("度"));
    return period?.kind === "fiscalYear" && isOpen
      ? { ...figure, period: { kind: "calendarYear", year: period.year } }
      : figure;
  };
