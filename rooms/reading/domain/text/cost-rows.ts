import { findPeriods } from "../find-periods.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";

const leastCells = 2;
const mostCells = 10;
/** So many lines hold the heads of one line of cells; cells that stand one on a line take one each. */
const farthestHead = 4;

/**
 * 「令和4年度当初予算額　107,776千円　13,096千円　1.3人」: rows named by a year and its stage, whose cells bear their units and stand behind the name or
 * one below the other; the heads (事業費 人件費 正職員) stand above as many.
 */
export function costRows(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || taken.has(line) || !stage.test(line.plain)) continue;
    const table = tableAt(line, lines, taken);
    if (!table) continue;
    tables.push(table);
    until = table.lines.at(-1)?.order ?? until;
  }
  return tables;
}

const stage =
  /^\s*(?:(?:令和|平成|[HR])\s?(?:元|\d{1,2})年?度?|[本当前]年度)?\s?(?=[当補現最予決])(?:当初|補正|現計|最終)?(?:予算|決算)?(?:要求|査定|見込)?額(?=[\s|]|$)/;
const cell = /^[▲△-]?\d[\d,]*(?:\.\d+)?(?:千円|百万円|万円|円|人|人役|%)$/;

type Found = { readonly row: Row; readonly lines: readonly TextLine[] };

function tableAt(first: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): TextTable | null {
  const rows: Found[] = [];
  for (let at: TextLine | undefined = first; at && !taken.has(at) && stage.test(at.plain); ) {
    const found = rowAt(at, lines);
    if (!found || found.row[1].length !== (rows[0]?.row[1].length ?? found.row[1].length)) break;
    rows.push(found);
    at = lines[(found.lines.at(-1)?.order ?? lines.length) + 1];
  }
  const columns = (rows[0]?.row[1].length ?? 0) - 1;
  const heads = rows.length > 1 && columns >= leastCells ? headsAbove(first, columns, lines) : null;
  if (!heads) return null;
  const [top = first] = heads.lines;
  return {
    grid: gridOf([[top, ["区分", ...heads.words]], ...rows.map(({ row }) => row)]),
    lines: [...heads.lines, ...rows.flatMap((found) => found.lines)],
  };
}

const wordsOf = ({ plain }: TextLine): readonly string[] =>
  plain
    .replace(/[|｜]/g, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => word !== "");

/** The name of a row and its cells, on its line or on the lines below. */
function rowAt(line: TextLine, lines: readonly TextLine[]): Found | null {
  const [name = "", ...own] = wordsOf(line);
  if (own.length > 0)
    return own.every((word) => cell.test(word)) ? { row: [line, [name, ...own]], lines: [line] } : null;
  const used = [line];
  const cells: string[] = [];
  for (const below of lines.slice(line.order + 1, line.order + 1 + mostCells)) {
    const [word = "", ...others] = wordsOf(below);
    if (others.length > 0 || !cell.test(word)) break;
    cells.push(word);
    used.push(below);
  }
  return cells.length === 0 ? null : { row: [line, [name, ...cells]], lines: used };
}

/** 事業費(A), トータルコスト (A+B): the letter says how it is summed up, and is no part of the name. */
const letters = /[(]?\s*(?:[A-E]|[A-E]\s?[+-]\s?[A-E])\s*[)]$/;

/** The last words ahead of the rows, as many as a row has cells; null where figures stand among them. */
function headsAbove(first: TextLine, columns: number, lines: readonly TextLine[]) {
  const own: TextLine[] = [];
  const words: string[] = [];
  const reach = columns + farthestHead;
  for (let order = first.order - 1; order >= 0 && order >= first.order - reach && words.length < columns; order -= 1) {
    const line = lines[order];
    if (!line || /\d|。|[:：]$/.test(line.plain.trim()) || findPeriods(line.plain).length > 0) break;
    own.unshift(line);
    words.unshift(...wordsOf(line).filter((word) => !/^[(][^()]{0,6}[)]$/.test(word)));
  }
  const heads = words.map((word) => word.replace(letters, ""));
  return heads.length === columns && heads.every((head) => head.length > 1) ? { words: heads, lines: own } : null;
}
