import { problem } from "../../../../foundation/index.ts";
import { isTotalWord } from "../head-words.ts";
import type { ReadProblem } from "../placed-text.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { runOnLines } from "./run-on-lines.ts";

const leastYears = 4;
const leastRows = 2;
const mostLost = 2;
const longestLabel = 12;

/**
 * The figures of a chart whose lines ran together: behind its years every label with as many figures is a row, 「2010年 2015年 … 65歳以上 51,000 58,000 …」.
 * The unit stands ahead, among the marks of its axes. A row with fewer figures is told; behind a total those of another may stand.
 */
export function chartRows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const runs = runOnLines(lines, taken).filter((own) => own.some(({ plain }) => mayHold.test(plain)));
  return withRests(runs.flatMap((own) => chartsIn(flowWords(own, taken))));
}
const mayHold = /(?:(?:19|20)\d\d年\s+){3}/;

function chartsIn(words: readonly FlowWord[]): readonly FlowTable[] {
  const tables: FlowTable[] = [];
  for (let at = 0; at < words.length; ) {
    const years = yearsFrom(words, at);
    const table = years.length < leastYears ? null : chartAt(words, at, years);
    if (table) tables.push(table);
    at += Math.max(1, years.length);
  }
  return tables;
}

const plainOf = ({ text }: FlowWord): string => text.normalize("NFKC");

/** Years one after the other, each later than the one before. */
function yearsFrom(words: readonly FlowWord[], from: number): readonly string[] {
  const years: string[] = [];
  for (const word of words.slice(from)) {
    const year = /^(?:19|20)\d\d年$/.exec(plainOf(word))?.[0];
    if (year === undefined || year <= (years.at(-1) ?? "")) break;
    years.push(year);
  }
  return years;
}

function chartAt(words: readonly FlowWord[], from: number, years: readonly string[]): FlowTable | null {
  const unit = unitAhead(words.slice(Math.max(0, from - farthestUnit), from));
  const { rows, lost } = rowsBehind(words, from + years.length, years.length);
  const [head] = words.slice(from);
  if (unit === null || rows.length < leastRows || head === undefined) return null;
  const used = [...words.slice(from, from + years.length), ...rows.flatMap(wordsOf), ...lost.flatMap(wordsOf)];
  const grid = gridOf([
    [head.line, [`（単位：${unit}）`]],
    [head.line, ["区分", ...years]],
    ...rows.map(({ label, figures }): Row => [label.line, [label.text, ...figures.map(({ text }) => text)]]),
  ]);
  return { grid, lines: [...new Set(used.map(({ line }) => line))], problems: lost.map(rowLost), used };
}

const farthestUnit = 40;
const unitAhead = (words: readonly FlowWord[]): string | null =>
  /単位[:：]?([^\s\d()、。]{1,3})(?: |$)/.exec(words.map(plainOf).join(" "))?.[1] ?? null;

type ChartRow = { readonly label: FlowWord; readonly figures: readonly FlowWord[] };
const wordsOf = ({ label, figures }: ChartRow): readonly FlowWord[] => [label, ...figures];

type Rows = { readonly rows: readonly ChartRow[]; readonly lost: readonly ChartRow[] };

function rowsBehind(words: readonly FlowWord[], from: number, columns: number): Rows {
  const rows: ChartRow[] = [];
  const lost: ChartRow[] = [];
  for (let at = from; lost.length <= mostLost; ) {
    const label = words[at];
    const figures = figuresFrom(words, at + 1);
    if (!label || figure.test(plainOf(label)) || label.text.length > longestLabel || figures.length === 0) break;
    if (isTotal(label, figures, [...rows, ...lost])) {
      const total = { label, figures: figures.slice(0, columns) };
      return madeWhole({ rows, lost }, total, figures.slice(columns));
    }
    if (figures.length === columns) rows.push({ label, figures });
    else lost.push({ label, figures });
    at += figures.length + 1;
  }
  return { rows, lost };
}

/** A row whose middle was torn off and stands behind the total: where it belongs, every year adds up to the total. */
function madeWhole({ rows, lost }: Rows, total: ChartRow, rest: readonly FlowWord[]): Rows {
  const [torn, ...others] = lost;
  const untorn = { rows: [...rows, total], lost };
  if (!torn || others.length > 0 || torn.figures.length + rest.length !== total.figures.length) return untorn;
  for (let place = 1; place <= torn.figures.length; place += 1) {
    const figures = [...torn.figures.slice(0, place), ...rest, ...torn.figures.slice(place)];
    const parts = [...rows, { label: torn.label, figures }];
    if (total.figures.every((sum, year) => addsUp(parts, year, sum))) return { rows: [...parts, total], lost: [] };
  }
  return untorn;
}

const figure = /^[▲△-]?\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;

function figuresFrom(words: readonly FlowWord[], from: number): readonly FlowWord[] {
  const end = words.slice(from).findIndex((word) => !figure.test(plainOf(word)));
  return words.slice(from, end < 0 ? undefined : from + end);
}

/** 人口総数, which is what the parts of the first year add up to. */
const isTotal = ({ text }: FlowWord, [first]: readonly FlowWord[], parts: readonly ChartRow[]): boolean =>
  parts.length > 1 && (isTotalWord(text) || /総(?:数|人口)$|^(?:総数|総人口)/.test(text)) && addsUp(parts, 0, first);

/** But for what each of them was rounded, or who is of no known age. */
function addsUp(parts: readonly ChartRow[], year: number, total: FlowWord | undefined): boolean {
  const sum = parts.reduce((all, { figures }) => all + countOf(figures[year]), 0);
  return Math.abs(sum - countOf(total)) <= parts.length;
}
const countOf = (word: FlowWord | undefined): number => (word ? Number(plainOf(word).replace(/,/g, "")) : 0);

const rowLost = (row: ChartRow): ReadProblem => {
  const printed = wordsOf(row)
    .map(({ text }) => text)
    .join(" ");
  return {
    at: placeAround(wordsOf(row).map(({ line }) => line)),
    problem: problem(
      "text/cellsOutOfOrder",
      `図の年の数と値の数が合わないので、「${printed}」は読み取っていません。元の図を見て入力してください。`,
      `There are not as many figures as years in "${printed}", so they were not read: look at the chart itself and enter them.`,
    ),
  };
};
