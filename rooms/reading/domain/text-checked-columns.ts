import { findPeriods } from "./find-periods.ts";
import { boxOf } from "./text-boxes.ts";
import { type TextTable, unnamedRow } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";

/** A number alone on its line; its sign may stand apart. */
const numberAlone = /^\s*(?:[▲△-]\s?)?\d[\d,]{0,20}(?:\.\d{1,3})?\s*$/;
const moneyUnit = /単位\s?[:：]?\s?(千円|百万円|億円|万円|円)/;
/** So many rows must add up: two numbers may do so by chance. */
const leastRows = 3;
const leastCells = 4;
/** A head that names a year. */
const longestHead = 60;
/** A rate has one decimal. */
const rounding = 0.06;

/**
 * A table of a budget of which every cell stands on a line of its own and the names elsewhere: four numbers of which the third is the difference of the
 * first two and the fourth that difference in per cent of the second are this year's amount, last year's, and how much it changed. Shares of the
 * whole may stand behind the two. What the amounts are of must be asked.
 */
export function checkedColumns(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (lines.filter(({ plain }) => numberAlone.test(plain)).length < leastRows * leastCells) return [];
  const tables: TextTable[] = [];
  let unit: string | null = null;
  let years: readonly number[] = [];
  for (let order = 0; order < lines.length; order += 1) {
    const line = lines[order];
    if (!line) break;
    unit = (line.plain.includes("単位") ? moneyUnit.exec(line.plain)?.[1] : undefined) ?? unit;
    years = withYearOf(line, years);
    const row = numberAlone.test(line.plain) ? rowAt(lines, order, taken) : null;
    const [before, now] = [...years].sort((one, other) => one - other);
    if (!row || unit === null || before === undefined || now !== before + 1) continue;
    const head = (year: number): string => `${year}年度予算額（${unit ?? ""}）`;
    const pairs = [
      { head: "事業名", value: unnamedRow, line },
      { head: head(now), value: line.plain.trim(), line },
      { head: head(before), value: row.previous.plain.trim(), line: row.previous },
    ];
    tables.push(boxOf(pairs, row.lines));
    order += row.lines.length - 1;
  }
  return tables.length >= leastRows ? tables : [];
}

/** The last two years that the lines name, in any order. */
function withYearOf({ plain }: TextLine, years: readonly number[]): readonly number[] {
  if (!plain.includes("年") || plain.length > longestHead) return years;
  const named = findPeriods(plain.replace(/\s/g, "")).flatMap(({ period }) =>
    period.kind === "fiscalYear" ? [period.year] : [],
  );
  return named.reduce((kept, year) => [...kept.filter((one) => one !== year), year].slice(-2), years);
}

type CheckedRow = { readonly previous: TextLine; readonly lines: readonly TextLine[] };

function rowAt(lines: readonly TextLine[], from: number, taken: ReadonlySet<TextLine>): CheckedRow | null {
  for (const [places, length] of shapes) {
    const own = lines.slice(from, from + length);
    const isFree = own.length === length && own.every((line) => numberAlone.test(line.plain) && !taken.has(line));
    const [now, before, more, rate] = places.map((place) => asNumber(own[place]?.plain ?? ""));
    const previous = own[places[1] ?? 0];
    if (!isFree || !previous || !before || now === undefined || more === undefined || rate === undefined) continue;
    const isSo = now - before === more && Math.abs((more / before) * 100 - rate) < rounding;
    if (isSo && own[0]?.plain.includes(",")) return { previous, lines: own };
  }
  return null;
}
/** Where in a row the two amounts, the difference and the rate stand, and how many cells it has. */
const shapes: readonly (readonly [places: readonly number[], length: number])[] = [
  [[0, 1, 2, 3], 4],
  [[0, 2, 4, 5], 6],
];

const asNumber = (printed: string): number => Number(printed.replace(/[▲△]\s?/, "-").replace(/[,\s]/g, ""));
