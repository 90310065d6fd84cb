import { problem } from "../../../../foundation/index.ts";
import type { ReadProblem } from "../placed-text.ts";
import { restsOf } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { type MoneyName, nameOfMoney } from "./money-flow-names.ts";
import { runOnLines } from "./run-on-lines.ts";

const leastColumns = 2;
const leastRows = 2;

/**
 * Tables of a budget whose rows ran together in one line: 「補 正 前 の 額 補 正 額 計 5.地方交付税 1,200 100 1,300 10.寄附金 …」. Behind heads that name so
 * many amounts every run of just as many is a row, and the words ahead of it are its name; where the heads say that one is made of the others,
 * only rows that add up are taken.
 */
export function moneyFlows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  return runOnLines(lines, taken).flatMap((own) => {
    if (!own.some(({ plain }) => /\d,\d{3}\s/.test(plain))) return [];
    const words = flowWords(own, taken);
    const heads = headsIn(words);
    return heads.flatMap((head, index) => tableOf(words, head, heads[index + 1]?.from ?? words.length) ?? []);
  });
}

type Heads = { readonly columns: readonly string[]; readonly from: number; readonly to: number };

const year = "(?:平成|令和|[HR])(?:元|\\d{1,2})年度";
const stage = "(?:当初|補正後?)?(?:予算|決算|要求|査定)?額?";
const head = `補正前の?(?:予算)?額|補正後の?(?:予算)?額|補正(?:予算)?額|既定(?:予算)?額|(?:本|当|前)年度${stage}|${year}${stage}|比較(?:増減)?額?|増減[額率]?|差引額?|構成比|伸び率|合計|計`;
const oneHead = new RegExp(head, "g");
const headRun = new RegExp(`^(?:${head}){${leastColumns},8}`);
const headBegins = /^[補既本当前平令HR]/;
const longestHeads = 60;

/** Heads whose letters may stand apart: 補 正 額 is one. */
function headsIn(words: readonly FlowWord[]): readonly Heads[] {
  const found: Heads[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (from < (found.at(-1)?.to ?? 0) || !headBegins.test(plainOf(words[from]))) continue;
    const ends: number[] = [];
    let joined = "";
    for (let to = from; to < words.length && joined.length < longestHeads; to += 1) {
      joined += plainOf(words[to]);
      ends.push(joined.length);
    }
    const run = headRun.exec(joined)?.[0] ?? "";
    const last = ends.indexOf(run.length);
    if (run === "" || last < 0) continue;
    found.push({ columns: run.match(oneHead) ?? [], from, to: from + last + 1 });
  }
  return found;
}

const plainOf = (word: FlowWord | undefined): string => word?.text.normalize("NFKC") ?? "";

type MoneyRow = MoneyName & {
  readonly cells: readonly string[];
  readonly line: TextLine;
  /** The words of its name and its amounts. */
  readonly span: readonly FlowWord[];
};

function tableOf(words: readonly FlowWord[], { columns, from, to }: Heads, until: number): TextTable | null {
  const { rows, lost } = rowsBehind(words.slice(to, until), columns);
  const unit = unitAhead(words, to) ?? unitOfExpansion(rows);
  const at = words[from]?.line;
  const isOfProgrammes = rows.some(({ flag }) => flag !== "");
  if (rows.length < leastRows || at === undefined) return null;
  if (unit === null) return isOfProgrammes ? withoutUnit(at, columns, rows) : null;
  const isExpanded = rows.some(({ expansion }) => expansion !== null);
  const heads = [...(isOfProgrammes ? ["区分", "事業名"] : ["区分"]), ...columns, ...(isExpanded ? ["拡充額"] : [])];
  const grid = gridOf([
    [at, [`（単位：${unit}）`]],
    [at, heads],
    ...rows.map(
      ({ line, flag, name, cells, expansion }): Row => [
        line,
        [...(isOfProgrammes ? [flag] : []), name, ...cells, ...(isExpanded ? [expansion ?? ""] : [])],
      ],
    ),
  ]);
  const used = [words.slice(from, to), ...rows.map(({ span }) => span), ...lost];
  const lines = [...new Set(used.flat().map(({ line }) => line))];
  return {
    grid,
    lines,
    rest: lines.flatMap((line) => restsOf(line, spansOn(line, used))),
    problems: lost.map(rowLost),
  };
}

/** Programmes and their amounts in no unit that the text tells: they are told, and none is read. */
const withoutUnit = (at: TextLine, columns: readonly string[], rows: readonly MoneyRow[]): TextTable => {
  const lines = [...new Set(rows.flatMap(({ span }) => span.map(({ line }) => line)))];
  const [{ name, cells } = { name: "", cells: [] }] = rows;
  const first = [name, ...cells].join(" ");
  const missing = problem(
    "reading/unitMissing",
    `「${first}」など${rows.length}行の額に単位がないので、読み取っていません。元の資料で単位を確かめて入力してください。`,
    `The amounts of ${rows.length} rows ("${first}" …) have no unit, so they were not read: look at the document and enter them.`,
  );
  return { grid: gridOf([[at, columns]]), lines, problems: [{ at: placeAround(lines), problem: missing }] };
};

const rowLost = (words: readonly FlowWord[]): ReadProblem => {
  const printed = words.map(({ text }) => text).join(" ");
  return {
    at: placeAround(words.map(({ line }) => line)),
    problem: problem(
      "text/cellsOutOfOrder",
      `「${printed}」の行は、名前がないか、見出しどおりの足し引きにならないので、読み取っていません。元の表を見て入力してください。`,
      `The row "${printed}" has no name, or its amounts do not add up as the heads say, so it was not read: look at the table itself and enter it.`,
    ),
  };
};

const spansOn = (line: TextLine, used: readonly (readonly FlowWord[])[]): readonly (readonly [number, number])[] =>
  used.flatMap((span) => span.flatMap((word) => (word.line === line ? [[word.start, word.end] as const] : [])));

/** 「（単位：千円）」 ahead of the heads. */
function unitAhead(words: readonly FlowWord[], to: number): string | null {
  const said = words
    .slice(Math.max(0, to - farthestUnit), to)
    .map(plainOf)
    .join("");
  return /単位[:：]?(千円|百万円|万円|億円|円)/.exec(said)?.[1] ?? null;
}
const farthestUnit = 40;

/** 「（拡充額1,500千円） 4,000 2,500」: what was added, in its unit, is just what lies between the two amounts. */
function unitOfExpansion(rows: readonly MoneyRow[]): string | null {
  for (const { cells, expansion } of rows) {
    const [, added = "", unit = ""] = /^([\d,]+)(\D+)$/.exec(expansion ?? "") ?? [];
    const [amount, previous] = cells.map(numberOf);
    if (unit !== "" && amount !== undefined && previous !== undefined && amount - previous === numberOf(added))
      return unit;
  }
  return null;
}

const amount = /^[▲△-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^[-－―—]$/;
const sign = /^[▲△-]$/;

type Rows = { readonly rows: readonly MoneyRow[]; readonly lost: readonly (readonly FlowWord[])[] };

function rowsBehind(words: readonly FlowWord[], columns: readonly string[]): Rows {
  const rows: MoneyRow[] = [];
  const lost: (readonly FlowWord[])[] = [];
  let ahead: readonly FlowWord[] = [];
  for (let at = 0; at < words.length; ) {
    const run = amountsFrom(words, at);
    const own = fitting(run, columns.length);
    if (own === null) {
      const to = run.at(-1)?.to ?? at + 1;
      ahead = [...ahead, ...words.slice(at, to)].slice(-mostAhead);
      at = to;
      continue;
    }
    const row = rowOf(ahead, own, columns);
    if (row) rows.push(row);
    else lost.push(own.flatMap((one) => one.words));
    ahead = [];
    at = own.at(-1)?.to ?? at + 1;
  }
  return { rows, lost };
}
/** A name and what is said of a programme hold no more words. */
const mostAhead = 60;

type Amount = { readonly text: string; readonly words: readonly FlowWord[]; readonly to: number };

/** Amounts one behind the other; the sign of one may stand apart from it. */
function amountsFrom(words: readonly FlowWord[], from: number): readonly Amount[] {
  const found: Amount[] = [];
  for (let at = from; at < words.length; ) {
    const [first, second] = [words[at], words[at + 1]];
    const isApart = first !== undefined && sign.test(plainOf(first)) && /^\d/.test(plainOf(second));
    const own = [first, ...(isApart ? [second] : [])].flatMap((word) => word ?? []);
    const text = own.map(plainOf).join("");
    if (!amount.test(text)) break;
    at += own.length;
    found.push({ text, words: own, to: at });
  }
  return found;
}

/** As many as there are heads, of which one looks like an amount. Behind them may stand the number of the next row, or a sum without a name. */
function fitting(run: readonly Amount[], columns: number): readonly Amount[] | null {
  const own = run.slice(0, columns);
  const isNumbered = run.length === columns + 1 && /^\d{1,3}$/.test(run.at(-1)?.text ?? "");
  const fits = run.length === columns || isNumbered || run.length === 2 * columns;
  return fits && own.some(({ text }) => /\d{3}/.test(text)) ? own : null;
}

function rowOf(ahead: readonly FlowWord[], amounts: readonly Amount[], columns: readonly string[]): MoneyRow | null {
  const cells = amounts.map(({ text }) => text);
  const named = nameOfMoney(ahead);
  const line = named?.words[0]?.line;
  if (!named || !line || addsUp(cells, columns) === false) return null;
  return { ...named, cells, line, span: [...named.words, ...amounts.flatMap(({ words }) => words)] };
}

/** Whether the amounts stand to each other as their heads say; null where the heads say nothing of it. */
function addsUp(cells: readonly string[], columns: readonly string[]): boolean | null {
  const [first = 0, second = 0, third = 0] = cells.map(numberOf);
  const [, , last = ""] = columns;
  if (/^(?:合?計|補正後)/.test(last)) return first + second === third;
  return /^(?:比較|増減額|増減$|差引)/.test(last) ? first - second === third : null;
}

const numberOf = (text: string): number =>
  /\d/.test(text) ? Number(text.replace(/[▲△]/, "-").replace(/[^\d.-]/g, "")) : 0;
