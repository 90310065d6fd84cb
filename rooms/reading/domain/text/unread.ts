import { problem } from "../../../../foundation/index.ts";
import { isPeriodText, readPeriod } from "../find-periods.ts";
import type { FoundFact } from "../found-fact.ts";
import { isBareYear } from "../head-words.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import type { Place, ReadProblem } from "../placed-text.ts";
import { flagAhead } from "./budget-names.ts";
import { placeAround, type TextLine } from "./lines.ts";

/** A line with fewer bare figures may be a date, a page number or a list of numbers of chapters. */
const leastFigures = 2;
/** Lines that stand so near to each other are of one table. */
const farthest = 2;
const longestQuote = 60;

/**
 * Lines that hold figures like the row of a table, of which nothing was read and nothing asked: each run of them is told once, so that no table is
 * passed over in silence.
 */
export function unreadLines(
  lines: readonly TextLine[],
  facts: readonly FoundFact[],
  asked: readonly ReadProblem[],
): readonly ReadProblem[] {
  const open = lines.filter(mayHoldRow);
  const cells = lines.filter(isCell);
  const months = lines.filter(isMonth);
  if (open.length === 0 && cells.length < leastCells && months.length < leastMonths) return [];
  const told = placesOf([
    ...facts.flatMap(({ at, figures }) => [at, ...figures.map((one) => one.at)]),
    ...asked.map(({ at }) => at),
  ]);
  const isOpen = ({ page, number }: TextLine): boolean => !told.has(`${page} ${number}`);
  const rows = runsOf(
    open.filter((line) => isOpen(line) && holdsRow(line)),
    farthest,
  );
  const columns = runsOf(cells.filter(isOpen), farthestCell).filter(isColumn);
  const byMonth = runsOf(
    months.filter((line) => isOpen(line) && rows.every((row) => !row.includes(line))),
    1,
  ).filter((run) => run.length >= leastMonths);
  return [...rows, ...columns, ...byMonth].map((run) => ({ problem: unread(run), at: placeAround(run) }));
}

/** Lines that stand so near to each other. */
function runsOf(lines: readonly TextLine[], reach: number): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && before.page === line.page && line.order - before.order <= reach) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** 「1月　12,300」: the row of a month; the heads of its table tell the year. */
const isMonth = ({ plain, at }: TextLine): boolean => at.lines !== undefined && monthRow.test(plain);
const monthRow = /^[\s|]{0,9}(?:1[0-2]|[1-9])月[分末]?[\s:：|]{1,20}\d[\d,.]*\s?\S{0,4}[\s|]{0,9}$/;
const leastMonths = 2;

/** A figure alone on its line: a cell of a table that was written cell by cell. */
const isCell = ({ plain, at }: TextLine): boolean => at.lines !== undefined && figureAlone.test(plain);
const figureAlone =
  /^\s{0,20}(?:[▲△-]\s?)?\d[\d,.]{0,14}\s?(?:[%‰人件円社店回校戸]|千円|百万円|か所|箇所|世帯|団体)?[増減]?\s{0,20}$/;
/** Cells of one table stand no farther apart: names and units stand between. */
const farthestCell = 6;
const leastCells = 4;

/** The numbers of pages and of items of a list are short; the figures of a table are not all. */
const isColumn = (run: readonly TextLine[]): boolean =>
  run.length >= leastCells && run.filter(({ plain }) => /\d[\d,.]+|[%人件円]/.test(plain)).length * 2 >= run.length;

function placesOf(places: readonly Place[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { page, lines } of places) {
    const [first, last] = lines ?? [1, 0];
    for (let number = first; number <= last; number += 1) found.add(`${page ?? 1} ${number}`);
  }
  return found;
}

/** Where lines bear no numbers, as on pages of a PDF, the tables were found by their places. */
const mayHoldRow = (line: TextLine): boolean =>
  line.at.lines !== undefined &&
  line.plain.length <= longestRow &&
  (/\d\S*[\s|].*\d/.test(line.plain.replace(spacedDate, "")) || isFlaggedAmount(line));

/** 「新 架空推進費 15,000」: an amount without its unit behind a programme that bears a flag. */
const isFlaggedAmount = ({ plain }: TextLine): boolean => /,\d{3}\s*$/.test(plain) && flagAhead.test(plain);
/** 平成 28 年 7 月 6 日 */
const spacedDate = /\d{1,4}\s?年度?\s?(?:\d{1,2}\s?月\s?(?:\d{1,2}\s?日)?)?/g;
const longestRow = 200;

function holdsRow(line: TextLine): boolean {
  if (isFlaggedAmount(line)) return true;
  const { text } = line;
  const words = text.split(/[\s　|｜]+/).filter((word) => word !== "");
  const figures = words.filter((word) => /[\d０-９]/.test(word) && looksLikeNumber(word));
  return figures.length >= leastFigures && !words.every(isYear);
}

/** R5, 2014, （2014）, （2015～2019累計） */
function isYear(word: string): boolean {
  const inner = /^[（(](.+)[)）]$/.exec(word)?.[1] ?? word;
  return isPeriodText(inner) || isBareYear(inner) || (inner !== word && readPeriod(inner) !== null);
}

/**
 * 「対象の集落の数 512 1,203 42.6 %」: a name, and behind it to the end of the line nothing but figures, of which two or more bear no unit. Which of
 * them is what, only the heads of its table tell.
 */
export function isRowOfFigures({ text, plain }: TextLine): boolean {
  if (!threeFigures.test(plain) || plain.length > longestRow) return false;
  const words = text.trim().split(/[\s　]+/);
  const behind = words.slice(
    words.findLastIndex((word) => !looksLikeNumber(word) && word !== "%" && word !== "％") + 1,
  );
  return behind.filter((word) => /^[▲△-]?[\d０-９][\d０-９,，.．]*$/.test(word)).length >= 2 && behind.length >= 3;
}
const threeFigures = /\d\S{0,24}\s{1,9}\S{0,12}\d\S{0,24}\s{1,9}\S{0,12}\d\S{0,24}\s{0,9}\S?\s{0,9}$/;

const unread = (run: readonly TextLine[]) => {
  const quote = (run[0]?.text.trim() ?? "").slice(0, longestQuote);
  return problem(
    "text/unreadFigures",
    `「${quote}」${run.length > 1 ? `ほか${run.length - 1}行` : ""}に数が並んでいますが、表の見出しが分からず読み取っていません。元の資料を見て加えてください。`,
    `Figures stand in "${quote}"${run.length > 1 ? ` and ${run.length - 1} more lines` : ""}, and were not read: no heads tell what they are. Look at the document and add them.`,
  );
};
