import { isPeriodText } from "../find-periods.ts";
import { joinLines } from "../name-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const leastYears = 3;
const mostYears = 12;
const leastRows = 3;
const mostRows = 12;
const longestName = 24;

/**
 * A whole and its parts over the years, cell by cell: 「総人口」 / 「年少人口」 / 「（14歳以下）」 …, the years, and then as many figures for each of them, with their shares
 * in brackets or without. That the parts come to the whole proves which figures are of which name.
 */
export function summedParts(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !isYear(line) || taken.has(line)) continue;
    const table = tableAt(line, lines, taken);
    until = table?.lines.at(-1)?.order ?? line.order;
    if (table) tables.push(table);
  }
  return tables;
}

const isYear = ({ text, plain }: TextLine): boolean =>
  plain.length <= longestName && /年/.test(plain) && isPeriodText(text.trim());
/** Where the figures of a year are from: 「国勢調査」, 「推計値」. */
const isSource = ({ plain }: TextLine): boolean => sourceOfYear.test(plain);
const sourceOfYear =
  /^\s*\(?(?:国勢調査|国調|住基人口|住民基本台帳|実績値?|予測値?|推計値?|見込値?|目標値?|現況|現状)\)?\s*$/;

/** Which count it is from says nothing of the role of a figure. */
const census = /^[（(]?(?:国勢調査|国調|住基人口|住民基本台帳|現況|現状)[)）]?$/;

type Head = { readonly text: string; readonly lines: readonly TextLine[] };
/** The figures of one name, or their shares of the whole. */
type Group = { readonly isShare: boolean; readonly lines: readonly TextLine[] };

function tableAt(first: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const isFree = (line: TextLine): boolean => !taken.has(line) && line.page === first.page;
  const years = yearsFrom(first.order, lines).filter(({ lines: own }) => own.every(isFree));
  const end = (years.at(-1)?.lines.at(-1)?.order ?? first.order) + 1;
  const groups = years.length < leastYears ? [] : groupsFrom(end, years.length, lines);
  const values = groups.filter(({ isShare }) => !isShare);
  const names = values.length < leastRows ? [] : namesAbove(first, values.length, lines);
  const own = [...names, ...years, ...groups].flatMap((part) => part.lines);
  const [whole, ...parts] = values;
  if (!whole || names.length !== values.length || !own.every(isFree) || !ofWhole.test(names[0]?.text ?? ""))
    return null;
  if (!areParts(whole, parts)) return null;
  const ofValues = values.map((group, index): Row => rowOf(names[index], "", group, first));
  const ofShares = groups.flatMap((group, index) =>
    group.isShare ? [rowOf(names[values.indexOf(groups[index - 1] ?? group)], "構成比", group, first)] : [],
  );
  return {
    grid: gridOf([[first, ["項目", "区分", ...years.map(({ text }) => text)]], ...ofValues, ...ofShares]),
    lines: own,
  };
}

const rowOf = (name: Head | undefined, part: string, { lines }: Group, at: TextLine): Row => [
  lines[0] ?? at,
  [name?.text ?? "", part, ...lines.map(printedOf)],
  name?.lines[0] ?? at,
];

/** 「（12.1）%」, 「（12.1%）」 → 12.1% */
const printedOf = ({ plain }: TextLine): string =>
  share.test(plain) ? `${share.exec(plain)?.[1] ?? ""}%` : plain.trim();

function yearsFrom(start: number, lines: readonly TextLine[]): readonly Head[] {
  const years: Head[] = [];
  for (let order = start; years.length < mostYears; ) {
    const [line, next] = [lines[order], lines[order + 1]];
    if (!line || !isYear(line)) break;
    const own = next && isSource(next) ? [line, next] : [line];
    const said = own.map(({ text }) => text.replace(/\s/g, "")).filter((text) => !census.test(text));
    years.push({ text: said.join(""), lines: own });
    order += own.length;
  }
  return years;
}

const share = /^\s*\(\s?(\d{1,3}(?:\.\d{1,2})?)\s?(?:%\s?\)|\)\s?%?)\s*$/;
const value = /^\s*\d[\d,]{0,12}\s?(?:人|世帯|戸|件|千円|百万円)?\s*$/;

/** Groups of as many lines as there are years, of figures or of shares. */
function groupsFrom(start: number, count: number, lines: readonly TextLine[]): readonly Group[] {
  const groups: Group[] = [];
  for (let order = start; groups.length < mostRows * 2; order += count) {
    const own = lines.slice(order, order + count);
    const form =
      own.length === count ? [value, share].find((one) => own.every(({ plain }) => one.test(plain))) : undefined;
    if (!form) break;
    groups.push({ isShare: form === share, lines: own });
  }
  return groups;
}

/** So many names end straight above the years; a bracket below a name is of it. */
function namesAbove(first: TextLine, count: number, lines: readonly TextLine[]): readonly Head[] {
  const names: Head[] = [];
  let behind: readonly TextLine[] = [];
  for (let order = first.order - 1; order >= 0 && names.length < count; order -= 1) {
    const line = lines[order];
    if (!line || line.plain.trim().length > longestName || /[。、]/.test(line.plain)) break;
    const own = [line, ...behind];
    if (/^\s*\([^()]*\)\s*$/.test(line.plain)) behind = own;
    else {
      names.unshift({ text: joinLines(own.map(({ text }) => text).join("\n")), lines: own });
      behind = [];
    }
  }
  return names;
}

const ofWhole = /^総|総数$|全体|合?計$/;

/** In every year the parts come to the whole but for those of unknown age, and in one of them at least without any difference. */
function areParts(whole: Group, parts: readonly Group[]): boolean {
  const gaps = whole.lines.map((line, year) => {
    const sum = parts.reduce((all, part) => all + numberOf(part.lines[year]), 0);
    return Math.abs(numberOf(line) - sum) / Math.max(1, numberOf(line));
  });
  return gaps.every((gap) => gap <= mostUnknown) && gaps.includes(0);
}
const mostUnknown = 0.02;
const numberOf = (line: TextLine | undefined): number => Number(line?.plain.replace(/[^\d]/g, "") ?? Number.NaN);
