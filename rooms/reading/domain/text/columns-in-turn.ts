import { isHeadText, kindOfHead } from "../head-words.ts";
import { mayBeIn } from "./affinity.ts";
import { type FlowTable, withRests } from "./flow-rests.ts";
import { type FlowWord, flowWords, saysRoles } from "./flow-words.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { hasOpenBracket, namesMeasure } from "./marks.ts";

const leastRows = 2;
const mostRows = 30;
const leastColumns = 2;

/**
 * Tables that ran together column after column: 「単位 団体 人 現状 12 340 目標（R8） 15 400 指標名 …」. Each head with as many cells behind it as all others have,
 * and names that fit the units, prove which cells are of one row.
 */
export function columnsInTurn(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  if (!saysRoles(lines)) return [];
  const words = flowWords(lines, taken);
  const tables: FlowTable[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const columns = columnsFrom(words, from);
    if (columns.length === 0) continue;
    const table = tableOf(columns, words[from + lengthOf(columns)]);
    if (table) tables.push(table);
    // what is left of columns that made no table makes none either
    from += lengthOf(columns) - 1;
  }
  return withRests(tables);
}

type Sort = "name" | "unit" | "value";
type Column = { readonly sort: Sort; readonly head: FlowWord; readonly cells: readonly FlowWord[] };

function sortOfHead(word: FlowWord | undefined): Sort | null {
  if (!word) return null;
  if (word.kind === "role" || word.kind === "when") return "value";
  if (word.kind !== "words" || !isHeadText(word.text)) return null;
  const kind = kindOfHead(word.text);
  return kind === "unit" || kind === "name" ? kind : null;
}

/** `next` is the word behind the columns: another name there may be the first one or the last, and nobody knows which is of which row. */
function tableOf(columns: readonly Column[], next: FlowWord | undefined): FlowTable | null {
  const [names] = ofSort(columns, "name");
  const [units] = ofSort(columns, "unit");
  const values = ofSort(columns, "value");
  if (!names || values.length < leastColumns) return null;
  if (columns.at(-1) === names && next && namesMeasure(next.text)) return null;
  if (!names.cells.every(({ text }, row) => isNameOf(text, units?.cells[row]?.text ?? null))) return null;
  const ordered = [names, ...(units ? [units] : []), ...values];
  const rows = names.cells.map((name, row): Row => [name.line, ordered.map(({ cells }) => cells[row]?.text ?? "")]);
  const used = columns.flatMap(({ head, cells }) => [head, ...cells]);
  return {
    grid: gridOf([[names.head.line, ordered.map(headOf)], ...rows]),
    lines: [...new Set(used.map(({ line }) => line))],
    used,
  };
}

/** 「目標（指標）名」: what stands in the bracket is no unit. */
const headOf = ({ sort, head }: Column): string => (sort === "name" ? "指標名" : head.text);

const ofSort = (columns: readonly Column[], sort: Sort): readonly Column[] =>
  columns.filter((column) => column.sort === sort);

const lengthOf = (columns: readonly Column[]): number => columns.reduce((sum, { cells }) => sum + 1 + cells.length, 0);

/** The columns from here on, of one length each; the names may run on into other words, where they are the last. */
function columnsFrom(words: readonly FlowWord[], from: number): readonly Column[] {
  const columns: Column[] = [];
  for (let at = from; ; ) {
    const head = words[at];
    const sort = sortOfHead(head);
    if (!head || sort === null || (sort !== "value" && ofSort(columns, sort).length > 0)) break;
    const count = columns[0]?.cells.length;
    const cells = cellsOf(words, at + 1, sort);
    const own = sort === "name" && count !== undefined ? cells.slice(0, count) : cells;
    if (own.length < leastRows || own.length > mostRows || (count !== undefined && own.length !== count)) break;
    columns.push({ sort, head, cells: own });
    at += 1 + own.length;
  }
  return columns;
}

const kinds: Readonly<Record<Sort, FlowWord["kind"]>> = { name: "words", unit: "unit", value: "figure" };

function cellsOf(words: readonly FlowWord[], from: number, sort: Sort): readonly FlowWord[] {
  let to = from;
  while (to - from <= mostRows && words[to]?.kind === kinds[sort] && sortOfHead(words[to]) === null) to += 1;
  return words.slice(from, to);
}

const isNameOf = (name: string, unit: string | null): boolean =>
  namesMeasure(name) && !hasOpenBracket(name) && (unit === null || mayBeIn(name, unit));
