import { readName } from "../name-words.ts";
import type { ReadProblem } from "../placed-text.ts";
import { roleOfWords } from "../role-words.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords, saysRoles } from "./flow-words.ts";
import { gridOf, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { outOfOrder } from "./out-of-order.ts";

/**
 * Sheets about one indicator of which only the order of the words is left: behind years with a role at either end (現状値 H25 H26 … 目標値 H31) stand its
 * name and a row of figures for each word of a role: 「利用者数 期待値 100 110 120 実績値 98」.
 */
export function roleRows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!saysRoles(lines) || !lines.some(({ plain }) => /期待値/.test(plain))) return [];
  const words = flowWords(lines, taken);
  return withRests(
    words.flatMap((word, at) => (word.kind === "role" && !isHead(words[at - 1]) ? tablesAt(words, at) : [])),
  );
}

const isHead = (word: FlowWord | undefined): boolean => word?.kind === "when" || word?.kind === "role";

const leastYears = 3;
/** So many words may stand between the heads and the first row, and so many rows belong to them. */
const mostBetween = 12;
const mostRows = 6;

function tablesAt(words: readonly FlowWord[], from: number): readonly FlowTable[] {
  let to = from;
  while (isHead(words[to])) to += 1;
  const heads = words.slice(from, to);
  const isOfSheet = roleOfWords(heads[0]?.text ?? "") === "baseline" && heads.some(({ text }) => isTarget(text));
  if (!isOfSheet || heads.filter(({ kind }) => kind === "when").length < leastYears) return [];
  const first = nearest(words, to, isExpected);
  const name = first === null ? null : nameOf(words.slice(to, first));
  return first === null || name === null ? [] : tablesOf(words, { from, to, first, name });
}

/** The place of the nearest such word, a few words on; null where there is none. */
function nearest(words: readonly FlowWord[], from: number, is: (word: FlowWord) => boolean): number | null {
  const place = words.slice(from, from + mostBetween + 1).findIndex(is);
  return place < 0 ? null : from + place;
}

const isTarget = (text: string): boolean => roleOfWords(text) === "target";
const isExpected = ({ text }: FlowWord): boolean => /^期待値$/.test(text);
const isActual = ({ text }: FlowWord): boolean => /^実績値?$/.test(text);

/** 農業産出額 出典：…: the first words behind the heads. */
function nameOf([first]: readonly FlowWord[]): string | null {
  const { name } = readName(first?.kind === "words" ? first.text : "");
  return /[一-龠ァ-ヶ]{2}/.test(name) && !/[。:：※]/.test(name) ? name : null;
}

type Sheet = { readonly from: number; readonly to: number; readonly first: number; readonly name: string };

type RoleRow = { readonly role: FlowWord; readonly values: readonly FlowWord[]; readonly isOfBaseline: boolean };

/** Each row with the heads of its own figures: what is not filled in yet is no figure that is missing. */
function tablesOf(words: readonly FlowWord[], { from, to, first, name }: Sheet): readonly FlowTable[] {
  const { found, lost, to: until } = rowsFrom(words, first);
  const [expected] = found;
  const heads = expected && columnsFor(words.slice(from, to), expected);
  if (!expected || expected.values.length < leastYears) return [];
  const all = words.slice(from, until);
  if (!heads) return [notInOrder(all, expected.role.line, found)];
  const unit = unitAhead(words.slice(Math.max(0, from - 3), from));
  return found.flatMap((row): readonly FlowTable[] => {
    const { role, values } = row;
    const isFirst = row === expected;
    const skipped = isFirst ? heads.length - values.length : placeOfActual(values, expected, heads.length);
    const own = heads.slice(skipped, skipped + values.length);
    if (values.length === 0 || own.length < values.length) return [];
    const used = isFirst ? all : [role, ...values];
    return [
      {
        grid: gridOf([
          [role.line, ["指標名", "区分", "単位", ...own]],
          [role.line, [name, role.text, unit, ...values.map(({ text }) => text)]],
        ]),
        lines: [...new Set(used.map(({ line }) => line))],
        used,
        problems: isFirst ? lost.map(notOfRow) : [],
      },
    ];
  });
}

/** There are not as many figures as years: all of them are asked. */
function notInOrder(used: readonly FlowWord[], at: TextLine, rows: readonly RoleRow[]): FlowTable {
  return {
    grid: gridOf([[at, ["指標名"]]]),
    lines: [...new Set(used.map(({ line }) => line))],
    used,
    problems: rows.map(({ role, values }) => notOfRow([role, ...values])),
  };
}

/** What is reached is filled in year by year behind the baseline; where it begins with the very value of the baseline, with that. */
function placeOfActual(values: readonly FlowWord[], expected: RoleRow, columns: number): number {
  const isFull = values.length === columns;
  const [own, baseline] = [values[0]?.text, expected.isOfBaseline ? undefined : expected.values[0]?.text];
  return isFull || own === baseline ? 0 : 1;
}

/**
 * The heads of the columns: 「現状値 H25」 is one where there are as many figures expected; where the row begins with the year of its baseline in a bracket,
 * 「期待値 [H26] 2,000 4,000」, the baseline is a column without a figure.
 */
function columnsFor(heads: readonly FlowWord[], { values, isOfBaseline }: RoleRow): readonly string[] | null {
  const columns: string[] = [];
  for (const [index, { text, kind }] of heads.entries()) {
    const before = heads[index - 1];
    const isYearOf = kind === "when" && before?.kind === "role" && !(isOfBaseline && index === 1);
    if (isYearOf) columns.splice(-1, 1, `${columns.at(-1)}（${text.replace(/^[（([]|[)）\]]$/g, "")}）`);
    else columns.push(text);
  }
  return columns.length === values.length + (isOfBaseline ? 1 : 0) ? columns : null;
}

/** 「[単位] 億円」 ahead of the heads. */
const unitAhead = (ahead: readonly FlowWord[]): string =>
  /単位/.test(ahead.at(-2)?.text ?? "") && ahead.at(-1)?.kind === "unit" ? (ahead.at(-1)?.text ?? "") : "";

type Rows = {
  readonly found: readonly RoleRow[];
  /** Figures between the rows, of another one whose columns nothing tells. */
  readonly lost: readonly (readonly FlowWord[])[];
  readonly to: number;
};

/** The rows of 期待値 and 実績値, and behind them that of 達成率, which is worked out of them. */
function rowsFrom(words: readonly FlowWord[], first: number): Rows {
  const found: RoleRow[] = [];
  const lost: FlowWord[][] = [];
  let at = first;
  for (let count = 0; count < mostRows; count += 1) {
    const role = words[at];
    if (!role || !(count === 0 ? isExpected(role) : isActual(role))) break;
    const year = words[at + 1];
    const isOfBaseline = year?.kind === "when";
    const from = at + (isOfBaseline ? 2 : 1);
    const values = figuresFrom(words, from);
    found.push({ role, values, isOfBaseline });
    at = from + values.length;
    const next = nearest(words, at, isActual);
    if (next === null) break;
    const between = words.slice(at, next);
    if (between.some(({ kind }) => kind === "figure")) lost.push(between);
    at = next;
  }
  return { found, lost, to: behindRates(words, at) };
}

function figuresFrom(words: readonly FlowWord[], from: number): readonly FlowWord[] {
  let to = from;
  while (words[to]?.kind === "figure") to += 1;
  return words.slice(from, to);
}

/** 達成率 137.4% 129.0% */
function behindRates(words: readonly FlowWord[], from: number): number {
  const rate = words.slice(from, from + 3).findIndex(({ text }) => /^(?:達成率|進捗率)/.test(text));
  return rate < 0 ? from : from + rate + 1 + figuresFrom(words, from + rate + 1).length;
}

const notOfRow = (words: readonly FlowWord[]): ReadProblem =>
  outOfOrder(
    words.map(({ text }) => text).join(" "),
    words.map(({ line }) => line),
  );
