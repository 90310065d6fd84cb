import { type FoundPeriod, findPeriods } from "../find-periods.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import type { FlowWord } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/**
 * The plans for the care of children, as the law has every municipality write them: behind 「令和7年度 令和8年度 令和9年度」 stand 「①量の見込み」, what will be asked for, and
 * 「②確保方策」, what is to be provided, each with as many figures; what is the difference of both is left out.
 */
export function needAndSupply(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const found = lines.flatMap((line) => {
    const runs = taken.has(line) || !mayHead(line.plain) ? [] : runsOfYears(line.plain);
    return runs.flatMap((run, index) => tablesBehind(line, run, runs[index + 1]?.start, lines, taken));
  });
  return found.length === 0 ? [] : withRests(found);
}

/** Years close their line, or the rows stand behind them on a line that ran together. */
const mayHead = (plain: string): boolean =>
  plain.includes("年度") && (/年度\s*$/.test(plain) || /年度\s+(?:[①-⑳]\s?)?[^\s\d]{0,8}量の見込み/.test(plain));

function tablesBehind(
  line: TextLine,
  { years, start, end }: RunOfYears,
  until: number | undefined,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly FlowTable[] {
  const own = rowsOf({ line, from: end, until: until ?? line.plain.length }, years.length);
  const below = lines.slice(line.order + 1, line.order + 1 + mostLines);
  const next = below.findIndex((one) => taken.has(one) || one.page !== line.page || runsOfYears(one.plain).length > 0);
  const others = line.plain.slice(end).trim() === "" ? below.slice(0, next < 0 ? below.length : next) : [];
  const rows = [
    ...own,
    ...others.flatMap((one) => rowsOf({ line: one, from: 0, until: one.plain.length }, years.length)),
  ];
  if (!rows.some(({ name }) => need.test(name)) || !rows.some(({ name }) => supply.test(name))) return [];
  const unit = [
    ...lines.slice(Math.max(0, line.order - 2), line.order).map(({ plain }) => plain),
    line.plain.slice(0, start),
  ]
    .flatMap((plain) => [...plain.matchAll(unitSaid)].flatMap(([, word]) => word ?? []))
    .at(-1);
  if (unit === undefined) return [];
  const heads: FlowWord = { text: "", line, kind: "when", start, end };
  return tablesOf(line, years, rows, unit).map((table) => ({
    ...table,
    used: [
      heads,
      ...rows.map(({ line: at, from, to }): FlowWord => ({ text: "", line: at, kind: "figure", start: from, end: to })),
    ],
  }));
}

const leastYears = 3;
const mostLines = 8;
const unitSaid = /単位\s?[:：]?\s?([^\s\d()（）]{1,6})[)）]/g;
const need = /量の見込み/;
const supply = /確保(?:方策|の内容|量)|提供量/;
const difference = /の差|過不足|[-－]\s?[①②]/;
const places = /(?:か|カ|ヶ|箇)所数$|施設数$/;

type RunOfYears = { readonly years: readonly string[]; readonly start: number; readonly end: number };

/** Years that follow each other with nothing but spaces between, at the end of a line or ahead of words. */
function runsOfYears(plain: string): readonly RunOfYears[] {
  if (!plain.includes("年度")) return [];
  const runs: FoundPeriod[][] = [];
  for (const found of findPeriods(plain)) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last?.period.kind === "fiscalYear" &&
      found.period.kind === "fiscalYear" &&
      found.period.year === last.period.year + 1 &&
      plain.slice(last.end, found.start).trim() === "";
    if (isNext) runs.at(-1)?.push(found);
    else runs.push([found]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length < leastYears) return [];
    return [{ years: run.map(({ printed }) => printed), start: first.start, end: last.end }];
  });
}

type NamedRow = {
  readonly name: string;
  readonly values: readonly string[];
  readonly line: TextLine;
  readonly from: number;
  readonly to: number;
};
type Piece = { readonly line: TextLine; readonly from: number; readonly until: number };

/** Words, and behind them just as many figures: as often as they stand on the line. */
function rowsOf({ line, from, until }: Piece, count: number): readonly NamedRow[] {
  const rows: NamedRow[] = [];
  let name: RegExpMatchArray[] = [];
  let values: string[] = [];
  let to = from;
  const close = (): void => {
    const text = name
      .map(([word]) => word)
      .join("")
      .replace(/^[①-⑳]/, "");
    const start = from + (name[0]?.index ?? 0);
    if (values.length === count && text.length <= longestName && !/[。※]/.test(text))
      rows.push({ name: text, values, line, from: start, to });
    if (values.length > 0) [name, values] = [[], []];
  };
  for (const word of line.plain.slice(from, until).matchAll(/\S+/g)) {
    if (/^\d{1,3}(?:,?\d{3})*$/.test(word[0])) {
      values.push(word[0]);
      to = from + word.index + word[0].length;
    } else {
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
