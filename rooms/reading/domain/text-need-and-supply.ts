import { findPeriods } from "./find-periods.ts";
import { gridOf, type Row, type TextTable } from "./text-grid.ts";
import type { TextLine } from "./text-lines.ts";

/**
 * The plans for the care of children, as the law has every municipality write them: behind 「令和7年度 令和8年度 令和9年度」 stand 「①量の見込み」, what will be asked for, and
 * 「②確保方策」, what is to be provided, each with as many figures; what is the difference of both is left out.
 */
export function needAndSupply(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return lines.flatMap((line) => {
    const years = taken.has(line) || !/年度\s*$/.test(line.plain) ? [] : yearsAtEnd(line.plain);
    if (years.length < leastYears) return [];
    const below = lines.slice(line.order + 1, line.order + 1 + mostLines);
    const next = below.findIndex((one) => taken.has(one) || one.page !== line.page || yearsAtEnd(one.plain).length > 1);
    const rows = below.slice(0, next < 0 ? below.length : next).flatMap((one) => rowsOf(one, years.length));
    if (!rows.some(({ name }) => need.test(name)) || !rows.some(({ name }) => supply.test(name))) return [];
    const unit = lines
      .slice(Math.max(0, line.order - 2), line.order + 1)
      .flatMap(({ plain }) => unitSaid.exec(plain)?.[1] ?? [])
      .at(-1);
    return unit === undefined ? [] : tablesOf(line, years, rows, unit);
  });
}
const leastYears = 3;
const mostLines = 8;
const unitSaid = /単位\s?[:：]?\s?([^\s\d()（）]{1,6})[)）]/;
const need = /量の見込み/;
const supply = /確保(?:方策|の内容|量)|提供量/;
const difference = /の差|過不足|[-－]\s?[①②]/;
const places = /(?:か|カ|ヶ|箇)所数$|施設数$/;

/** The years that follow each other at the end of a line. */
function yearsAtEnd(plain: string): readonly string[] {
  const periods = findPeriods(plain);
  const first = periods.findLastIndex(
    (period, at) => at === 0 || plain.slice(periods[at - 1]?.end ?? 0, period.start).trim() !== "",
  );
  const own = periods.slice(Math.max(0, first));
  const areYears = own.every(({ period }, at) => {
    const before = own[at - 1]?.period;
    return period.kind === "fiscalYear" && (before?.kind !== "fiscalYear" || period.year === before.year + 1);
  });
  return areYears ? own.map(({ printed }) => printed) : [];
}

type NamedRow = { readonly name: string; readonly values: readonly string[]; readonly line: TextLine };

/** Words, and behind them just as many figures: as often as they stand on the line. */
function rowsOf(line: TextLine, count: number): readonly NamedRow[] {
  const rows: NamedRow[] = [];
  let name: string[] = [];
  let values: string[] = [];
  const close = (): void => {
    const text = name.join("").replace(/^[①-⑳]/, "");
    if (values.length === count && text.length <= longestName && !/[。※]/.test(text))
      rows.push({ name: text, values, line });
    if (values.length > 0) [name, values] = [[], []];
  };
  for (const word of line.plain.trim().split(/\s+/)) {
    if (/^\d{1,3}(?:,?\d{3})*$/.test(word)) values.push(word);
    else {
      close();
      name.push(word);
    }
  }
  close();
  return rows;
}
const longestName = 30;

function tablesOf(
  head: TextLine,
  years: readonly string[],
  rows: readonly NamedRow[],
  unit: string,
): readonly TextTable[] {
  const lines = [head, ...new Set(rows.map(({ line }) => line))];
  const tableOf = (word: string, own: readonly NamedRow[]): readonly TextTable[] => {
    const cells = own.map(
      ({ name, values, line }): Row => [line, [name, places.test(name) ? "か所" : unit, ...values]],
    );
    const heads: Row = [head, ["指標名", "単位", ...years.map((year) => `${year}${word}`)]];
    return own.length === 0 ? [] : [{ grid: gridOf([heads, ...cells]), lines }];
  };
  const known = rows.filter(({ name }) => !difference.test(name));
  return [
    ...tableOf(
      "見込値",
      known.filter(({ name }) => need.test(name)),
    ),
    ...tableOf(
      "目標値",
      known.filter(({ name }) => !need.test(name) && (supply.test(name) || places.test(name))),
    ),
  ];
}
