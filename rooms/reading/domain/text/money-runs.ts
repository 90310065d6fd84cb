import { lettersOf } from "../letters-of.ts";
import type { FlowWord } from "./flow-words.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

/** ② is the number of a column, and no 2. */
export const plainOf = ({ text }: FlowWord): string => (/[①-⑳]/.test(text) ? text : lettersOf(text));

/** What each column is of, and where the years stand. */
export type YearHeads = {
  readonly columns: readonly string[];
  readonly from: number;
  readonly to: number;
};
/** `begins` is behind the rows of the heads before. */
export type Reach = YearHeads & { readonly begins: number; readonly until: number };

/** `ends` is behind its last row. */
export type FoundTable = { readonly table: TextTable; readonly ends: number };

/** Shares of each year (一般会計構成比 1.2% 1.2%) are worked out of the amounts, and no amounts. */
export type Run = {
  readonly values: readonly string[];
  /** On which each of them stands. */
  readonly lines: readonly TextLine[];
  readonly areShares: boolean;
  readonly from: number;
  readonly to: number;
};

/** 「単位：千円」 near the heads, for amounts that bear none. */
export function unitAround(words: readonly FlowWord[], { from, to, begins }: Around): string | null {
  const near = words.slice(Math.max(begins, from - farthestUnit), to + 4).map(plainOf);
  return near.flatMap((word) => unitSaid.exec(word)?.[1] ?? [])[0] ?? null;
}
type Around = { readonly from: number; readonly to: number; readonly begins: number };
const farthestUnit = 30;
const unitSaid = /単位[:：]?(千円|百万円|万円|億円|円)/;

const withUnit = /^[▲△-]?\d[\d,.]*(?:[億万千百]{1,2}\d[\d,]*)*[億万千百]{0,2}円$/;
const withUnitOrBare = new RegExp(`${withUnit.source}|^[▲△-]?\\d{1,3}(?:,\\d{3})*$`);
/** A share of each year, where no amount stands ahead of it. */
const share = /^\d[\d.]*%$/;
/** What is worked out of the amounts, behind them. */
const derived = /^(?:[▲△+-]?\d[\d,.]*%|皆[増減]|[-－―])$/;

/** Amounts, or shares, behind each other, and where what is worked out of them ends; a single digit is none. */
export function runFrom(words: readonly FlowWord[], from: number, unit: string | null): Run | null {
  const first = words[from];
  const areShares = first !== undefined && share.test(plainOf(first));
  const form = areShares ? share : unit === null ? withUnit : withUnitOrBare;
  const values: string[] = [];
  const lines: TextLine[] = [];
  let at = from;
  for (let value = valueAt(words, at, form); value !== null; value = valueAt(words, at, form)) {
    values.push(value.text);
    lines.push(value.line);
    at = nextCell(words, value.last);
  }
  const to = behindDerived(words, at);
  return values.every((value) => /^\d$/.test(value)) ? null : { values, lines, areShares, from, to };
}

/** The amount that begins at a word; its sign may stand apart from it. */
function valueAt(words: readonly FlowWord[], at: number, form: RegExp) {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined) return null;
  if (form.test(plainOf(first)) || isMissingBelow(words, at)) return { text: first.text, line: first.line, last: at };
  const isApart = /^[▲△-]$/.test(plainOf(first)) && second !== undefined && form.test(plainOf(second));
  return isApart ? { text: `${first.text}${second.text}`, line: second.line, last: at + 1 } : null;
}

/** 「5億円 流木による被害を」 / 「― 防ぐため、」: below an amount that begins its line, a stroke that does so too says that there was none. */
function isMissingBelow(words: readonly FlowWord[], at: number): boolean {
  const [first, next] = [words[at], words[at + 1]];
  if (first === undefined || first.start !== 0 || !none.test(first.text)) return false;
  // 「- 12 -」 is the number of a page
  if (next?.line === first.line && next.kind !== "words") return false;
  const above = words
    .slice(Math.max(0, at - mostBeside), at)
    .findLast(({ start, line }) => start === 0 && line !== first.line);
  return above !== undefined && above.line.order === first.line.order - 1 && isAmountOrNone(above);
}
const none = /^[-－―ー–]$/;
const isAmountOrNone = (word: FlowWord): boolean => withUnit.test(plainOf(word)) || none.test(word.text);

/** An amount at the beginning of its line, with what is said beside it: the next one begins the next line. */
function nextCell(words: readonly FlowWord[], at: number): number {
  const word = words[at];
  const next = words.slice(at + 1, at + mostBeside).findIndex(({ line }) => line !== word?.line) + at + 1;
  const [beside, below] = [words[at + 1], words[next]];
  const isBeside = word?.start === 0 && next > at + 1 && beside?.kind === "words" && below?.start === 0;
  return isBeside && below !== undefined && isAmountOrNone(below) ? next : at + 1;
}
const mostBeside = 6;

function behindDerived(words: readonly FlowWord[], from: number): number {
  let to = from;
  while (to < from + 2 && words[to] !== undefined && derived.test(plainOf(words[to] as FlowWord))) to += 1;
  return to;
}
