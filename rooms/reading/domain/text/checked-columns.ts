import { findPeriods } from "../find-periods.ts";
import { isHeadText } from "../head-words.ts";
import { joinLines } from "../name-words.ts";
import { boxOf } from "./boxes.ts";
import { type TextTable, unnamedRow } from "./grid.ts";
import type { TextLine } from "./lines.ts";

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
 * A table of a budget of which every cell stands on a line of its own: four numbers of which the third is the difference of the
 * first two and the fourth that difference in per cent of the second are this year's amount, last year's, and how much it changed. Shares of the
 * whole may stand behind the two. Where the names do not stand between the rows, one ahead of each, what the amounts are of must be asked.
 */
export function checkedColumns(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (lines.filter(({ plain }) => numberAlone.test(plain)).length < leastRows * leastCells) return [];
  const found: FoundRow[] = [];
  let unit: string | null = null;
  let years: readonly number[] = [];
  let kind = "予算額";
  for (let order = 0; order < lines.length; order += 1) {
    const line = lines[order];
    if (!line) break;
    unit = (line.plain.includes("単位") ? moneyUnit.exec(line.plain)?.[1] : undefined) ?? unit;
    kind = saidOfAmounts.exec(line.plain)?.[1] === "決" ? "決算額" : line.plain.includes("予算") ? "予算額" : kind;
    years = withYearOf(line, years);
    const row = numberAlone.test(line.plain) ? rowAt(lines, order, taken, found.length > 0) : null;
    const [before, now] = [...years].sort((one, other) => one - other);
    if (!row || unit === null || before === undefined || now !== before + 1) continue;
    const head = (year: number): string => `${year}年度${kind}（${unit ?? ""}）`;
    found.push({ ...row, first: line, heads: [head(now), head(before)] });
    order += row.lines.length - 1;
  }
  if (found.length < leastRows) return [];
  const names = namesOfRows(found, lines, taken);
  return found.map((row, index) => tableOf(row, names?.[index] ?? null));
}

/** The last that the text says of its amounts: 「歳出決算額は」. */
const saidOfAmounts = /([決予])算[^決予]*$/;

type FoundRow = CheckedRow & { readonly first: TextLine; readonly heads: readonly [string, string] };

/** Between two rows stands the name of the lower one, on one line or letter by letter; null where one of them has none. */
function namesOfRows(
  rows: readonly FoundRow[],
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly (readonly TextLine[])[] | null {
  const names = rows.map(({ first }, index): readonly TextLine[] => {
    const from = (rows[index - 1]?.lines.at(-1)?.order ?? -1) + 1;
    return nameAbove(lines.slice(Math.max(from, first.order - mostLetters), first.order), taken);
  });
  const areAll = names.every((name, index) => {
    const behind = (rows[index - 1]?.lines.at(-1)?.order ?? -1) + 1;
    return name.length > 0 && (index === 0 || name[0]?.order === behind);
  });
  return areAll ? names : null;
}
const mostLetters = 8;

/** The line above, and with a letter alone on it those above of which the same is true. */
function nameAbove(above: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextLine[] {
  const last = above.at(-1);
  if (!last || taken.has(last) || !nameAlone.test(last.plain) || isHeadText(last.text.trim())) return [];
  if (last.text.trim().length > 1) return [last];
  const others = above.findLastIndex(({ text }) => text.trim().length > 1);
  const letters = above.slice(others + 1);
  return letters.length > 1 && letters.every(({ plain }) => nameAlone.test(plain)) ? letters : [];
}
const nameAlone = /^\s*[^\s\d。、(（:：][^\d。、:：]{0,30}$/;

function tableOf({ first, previous, lines, heads }: FoundRow, name: readonly TextLine[] | null): TextTable {
  const words = name?.map(({ text }) => text.trim()).join("") ?? "";
  const pairs = [
    { head: "事業名", value: words === "" ? unnamedRow : joinLines(words), line: name?.[0] ?? first },
    { head: heads[0], value: first.plain.trim(), line: first },
    { head: heads[1], value: previous.plain.trim(), line: previous },
  ];
  return boxOf(pairs, [...(name ?? []), ...lines]);
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

/** `mayBeSmall`: below a row that came out, an amount may have no comma. */
function rowAt(
  lines: readonly TextLine[],
  from: number,
  taken: ReadonlySet<TextLine>,
  mayBeSmall: boolean,
): CheckedRow | null {
  for (const [places, length] of shapes) {
    const own = lines.slice(from, from + length);
    const isFree = own.length === length && own.every((line) => numberAlone.test(line.plain) && !taken.has(line));
    const [now, before, more, rate] = places.map((place) => asNumber(own[place]?.plain ?? ""));
    const previous = own[places[1] ?? 0];
    if (!isFree || !previous || !before || now === undefined || more === undefined || rate === undefined) continue;
    const isSo = now - before === more && Math.abs((more / before) * 100 - rate) < rounding;
    if (isSo && (mayBeSmall || own[0]?.plain.includes(","))) return { previous, lines: own };
  }
  return null;
}
/** Where in a row the two amounts, the difference and the rate stand, and how many cells it has. */
const shapes: readonly (readonly [places: readonly number[], length: number])[] = [
  [[0, 1, 2, 3], 4],
  [[0, 2, 4, 5], 6],
];

const asNumber = (printed: string): number => Number(printed.replace(/[▲△]\s?/, "-").replace(/[,\s]/g, ""));
