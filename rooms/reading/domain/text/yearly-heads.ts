import { kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { type Leaf, leafOf, type Stacked } from "./stacked-heads.ts";
import { isStreamHead, isYearInBrackets, joined, type Word, wordsOf } from "./stream-heads.ts";

const leastYears = 3;
const mostHeads = 20;
const longestLine = 120;

/** What stands over the rows of indicators that are followed year by year. */
export type YearlyHeads = {
  readonly name: Stacked;
  readonly baseline: Stacked | null;
  readonly years: readonly Stacked[];
  /** 担当課, 備考, 評価: what is said behind the figures of a row. */
  readonly behind: readonly Leaf[];
  readonly lines: readonly TextLine[];
};

/** A name, mostly the value at the outset, then years and nothing else but who or what is said behind them. */
export function yearlyHeads(lines: readonly TextLine[]): YearlyHeads | null {
  const end = lines.findIndex((line) => line.plain.length > longestLine || !wordsOf(line).every(isStreamHead));
  const own = lines.slice(0, Math.max(0, end));
  const words = own.flatMap(wordsOf);
  const isYear = ({ text }: Word): boolean => isYearHead(text) && !isYearInBrackets(text);
  const first = words.findIndex(isYear);
  const count = first < 0 ? 0 : words.slice(first).findIndex((word) => !isYear(word));
  const years = words.slice(first, count < 0 ? words.length : first + count);
  if (first < 1 || years.length < leastYears || words.length > mostHeads) return null;
  const all = words.slice(0, first);
  const [name, ...ahead] = all.slice(kindOfHead(all[0]?.text ?? "") === "number" ? 1 : 0);
  const said = words.slice(first + years.length);
  const [when, ...more] = [...ahead, ...said].filter(({ text }) => isYearInBrackets(text));
  const behind = said.filter((word) => word !== when).map((word) => leafOf(joined([word])));
  const roles = ahead.filter(({ text }) => roleOfWords(text) !== null && kindOfHead(text) !== "name");
  const [baseline] = roles;
  const isKnown =
    roles.length <= 1 &&
    roles.every(({ text }) => roleOfWords(text) === "baseline") &&
    more.length === 0 &&
    (when === undefined || baseline !== undefined) &&
    behind.every(({ kind }) => ["owner", "remark", "rate"].includes(kind ?? ""));
  if (!name || !isKnown) return null;
  return {
    name: joined([name]),
    baseline: baseline ? joined(when && when !== baseline ? [baseline, when] : [baseline]) : null,
    years: years.map((year) => joined([year])),
    behind,
    lines: own,
  };
}

/** YearlyHeads that come again on the next page may leave out the year of the value at the outset. */
export function asBefore(heads: YearlyHeads, before: YearlyHeads | null): YearlyHeads {
  const textsOf = ({ name, years }: YearlyHeads): string => [name, ...years].map(({ text }) => text).join("|");
  const [own, first] = [heads.baseline?.text, before?.baseline?.text];
  const isAgain = before !== null && textsOf(heads) === textsOf(before);
  return isAgain && own && first?.startsWith(own) ? { ...heads, baseline: before.baseline } : heads;
}
