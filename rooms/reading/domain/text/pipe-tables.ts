import { cellToReading } from "../cell-to-reading.ts";
import { isPeriodText } from "../find-periods.ts";
import { isHeadText } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { areShifted, cellsShifted, lastFilled, withHeadsInPlace, withUnitsOfTotal } from "./pipe-heads.ts";

const leastColumns = 3;
const mostColumns = 40;

/**
 * | 指標 | 現状値 | 目標値 |: rows whose cells are parted by strokes, as in Markdown. A cell may go on over several lines: a row ends where it has
 * as many strokes as its heads.
 */
export function pipeTables(lines: readonly TextLine[]): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !line.plain.includes("|")) continue;
    const form = formOf(line, lines[line.order + 1]) ?? formOfStacked(line, lines);
    if (form === null) continue;
    const { rows: printed, used } = rowsFrom(line, lines, form);
    const rows = withUnitsOfTotal(withHeadsInPlace(printed));
    if (rows.length < leastRows) continue;
    const [head] = rows;
    const values = (head?.[1] ?? []).flatMap((text, index) => (roleOfWords(text) === null ? [] : [index]));
    if (!fitsHeads(rows, values)) continue;
    if (areShifted(rows)) {
      tables.push({ grid: gridOf(rows.slice(0, 1)), lines: used, problems: [cellsShifted(used)] });
      until = used.at(-1)?.order ?? until;
      continue;
    }
    const own = head?.[1].filter((text) => text !== "").length ?? 0;
    tables.push({ grid: gridOf(rows.map(([at, cells]) => [at, inPlace(cells, values, own)])), lines: used });
    until = used.at(-1)?.order ?? until;
  }
  return tables;
}

/** Most cells below the heads of figures hold one, a mark or a word of an aim; else the cells were counted wrongly. */
function fitsHeads([, ...rows]: readonly Row[], values: readonly number[]): boolean {
  const cells = rows.flatMap(([, texts]) => values.map((column) => texts[column] ?? "")).filter((text) => text !== "");
  const fit = cells.filter(
    (text) =>
      isFigure(text) ||
      endsInFigure.test(text.normalize("NFKC")) ||
      /^[^\d０-９]{1,12}$/.test(text.replace(/[(（][^()（）]{1,10}[)）]$/, "")) ||
      cellToReading(text).kind === "figures",
  );
  return values.length === 0 || fit.length * 5 >= cells.length * 4;
}

/** 「延床面積 1,200㎡」, 「15人削減」: a figure with a word beside it. */
const endsInFigure = /(?:^|[\s　])\d[\d,.]{0,14}[^\d\s]{1,8}(?:\([^()]{1,4}\))?$/;

/** How the rows of a table are written: how many cells each has, and whether a stroke closes the last. */
type Form = { readonly columns: number; readonly isClosed: boolean };

/** The first line of a table: closed by strokes at both ends, or of words that heads are made of. */
function formOf({ plain }: TextLine, next: TextLine | undefined): Form | null {
  const isClosed = /\|\s*$/.test(plain);
  const cells = cellsOf(plain);
  const columns = cells.length - (isClosed ? 1 : 0);
  if (columns < leastColumns - (isClosed ? 1 : 0) || columns > mostColumns) return null;
  const heads = cells.filter((cell) => (isClosed ? isHeadLike(cell.trim()) : isHeadText(cell.trim())));
  // 「町村名 | 平成17年 | 平成22年 |」: years head figures as roles do
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [first = "", ...others] = filled;
  const areYears =
    others.length > 1 && !isPeriodText(first) && !ofTime.test(first) && others.every((cell) => isPeriodText(cell));
  const isHeads = (heads.length >= 2 && heads.some((head) => roleOfWords(head) !== null)) || areYears;
  return isHeads || (isClosed && (/^\s*\|/.test(plain) || hasRuleBelow(plain, next))) ? { columns, isClosed } : null;
}

/** 「---|---|」 below heads is left out of the lines as an empty one; behind it stands a row of just as many cells. */
const hasRuleBelow = (plain: string, next: TextLine | undefined): boolean =>
  next !== undefined &&
  next.blanks === 1 &&
  !/\d/.test(plain) &&
  /\|\s*$/.test(next.plain) &&
  plain.split("|").length === next.plain.split("|").length;

/** 「時点 | H30年度 | R2年度」 dates the row of figures above it. */
const ofTime = /^(?:時点|時期|調査?年度?|年次|期間)$/;

/** Heads that stand each on a line of its own, closed by a stroke: as many as come before what is no head, or as the first row has strokes. */
function formOfStacked(first: TextLine, lines: readonly TextLine[]): Form | null {
  if (!oneStroke.test(first.plain) || !isHeadText(cellOf(first.plain))) return null;
  const below = lines.slice(first.order, first.order + mostColumns + 1);
  const end = below.findIndex(({ plain }, index) => index > 0 && !(oneStroke.test(plain) && isHeadLike(cellOf(plain))));
  const heads = below.slice(0, end < 0 ? below.length : end);
  const next = below[heads.length];
  const empty = emptyHeads(next, below[heads.length + 1]);
  if (empty > 0 && heads.some(({ plain }) => roleOfWords(cellOf(plain)) !== null))
    return { columns: heads.length + empty, isClosed: true };
  const strokes = next ? cellsOf(next.plain).length - 1 : 0;
  const isRow = strokes === heads.length && heads.length >= 2;
  const hasRole = heads.some(({ plain }) => roleOfWords(cellOf(plain)) !== null);
  return hasRole && (isRow || heads.length >= leastColumns) ? { columns: heads.length, isClosed: true } : null;
}

/** 「||」 on a line of its own behind the heads and ahead of the rule below them: so many columns have no head. */
const emptyHeads = (line: TextLine | undefined, below: TextLine | undefined): number =>
  line && below && below.blanks > 0 && /^\s*\|[|\s]*$/.test(line.plain) ? line.plain.split("|").length - 1 : 0;
const longestRole = 16;
const oneStroke = /^[^|]*[^|\s][^|]*\|\s*$/;
const cellOf = (plain: string): string => plain.replace(/\|\s*$/, "").trim();

/** 「現況 2002年 (数値は平成14年度末)」: a head with a remark in a bracket. */
const isHeadLike = (text: string): boolean =>
  (roleOfWords(text) !== null && text.length <= longestRole) ||
  isHeadText(text) ||
  isHeadText(text.replace(/[(（][^()（）]*[)）]$/, "").trim()) ||
  /^(?:累計|合計|通算)[\s　]*(?:[(（][^()（）]{1,24}[)）])?$/.test(text);

const cellsOf = (text: string): readonly string[] => inLines(text.replace(/^\s*[|｜]/, "")).split(/[|｜]/);

/** 「年少人口<br>（0～14歳）」: Markdown writes so where a cell goes on in its next line. */
const inLines = (text: string): string => (text.includes("<") ? text.replace(/<br ?\/?>/gi, "\n") : text);

type Rows = { readonly rows: readonly Row[]; readonly used: readonly TextLine[] };

/** Rows from a line on; the last that is not whole is left out. */
function rowsFrom(first: TextLine, lines: readonly TextLine[], { columns, isClosed }: Form): Rows {
  const rows: Row[] = [];
  const used: TextLine[] = [];
  let open: { readonly line: TextLine; readonly cells: string[]; readonly lines: TextLine[] } | null = null;
  for (const line of lines.slice(first.order, first.order + mostRows * 2)) {
    if (!line.plain.includes("|") && (open === null || isAllThere(open.cells, rows))) break;
    const parts = open === null && !strokeAlone.test(line.plain) ? cellsOf(line.text) : line.text.split(/[|｜]/);
    open ??= { line, cells: [""], lines: [] };
    open.lines.push(line);
    open.cells.splice(-1, 1, joined(open.cells.at(-1) ?? "", parts[0] ?? ""), ...parts.slice(1));
    const isWhole = open.cells.length >= columns + (isClosed ? 1 : 0);
    if (!isWhole && (!isClosed || open.lines.length > columns)) break;
    if (!isWhole) continue;
    if (open.cells.length > columns + (isClosed ? 1 : 0)) break;
    rows.push([open.line, open.cells.slice(0, columns).map((cell) => cell.trim())]);
    used.push(...open.lines);
    open = null;
  }
  return open === null ? { rows, used } : withCutOff({ rows, used }, open, columns);
}

/** Only the strokes behind its empty cells are missing: words on the next line are no more of it. */
const isAllThere = (cells: readonly string[], [head]: readonly Row[]): boolean =>
  head !== undefined && cells.at(-1)?.trim() === "" && lastFilled(cells) >= lastFilled(head[1]);

/** The empty first cell of a row, where the heads begin without a stroke. */
const strokeAlone = /^\s*\|\s*$/;

type OpenRow = { readonly line: TextLine; readonly cells: readonly string[]; readonly lines: readonly TextLine[] };

/** The last row may lack the strokes of its empty cells at the end, if it has as many cells as all others. */
function withCutOff({ rows, used }: Rows, open: OpenRow, columns: number): Rows {
  const cells = open.cells.map((cell) => cell.trim());
  const filled = lastFilled(cells);
  const [head, ...body] = rows;
  const isWhole =
    body.length > 0 &&
    (isAllThere(cells, head ? [head] : []) || body.every(([, others]) => lastFilled(others) === filled));
  if (!isWhole || filled > columns) return { rows, used };
  const row = Array.from({ length: columns }, (_, column) => cells[column] ?? "");
  return { rows: [...rows, [open.line, row]], used: [...used, ...open.lines] };
}

const joined = (above: string, below: string): string =>
  above.trim() === "" ? below : `${above.trimEnd()}\n${below.trim()}`;

/**
 * Of a row whose first cells reach down from the row above the others stand too far left: they are moved until its figures stand below their heads.
 * Too far right they stand where the first head reaches over the cells of a group and of what belongs to it.
 */
function inPlace(cells: readonly string[], values: readonly number[], heads: number): readonly string[] {
  const filled = lastFilled(cells);
  const fits = (by: number): boolean => values.every((column) => column >= by && isFigure(cells[column - by] ?? ""));
  if (filled > heads && values.length > 0 && !fits(0) && !isFigure(cells[0] ?? "") && fits(heads - filled))
    return [...cells.slice(filled - heads), ...Array.from({ length: filled - heads }, () => "")];
  if (values.length < 2 || filled === 0 || filled >= heads || fits(0) || !cells.slice(0, filled).some(isFigure))
    return cells;
  const by = Array.from({ length: cells.length - filled }, (_, index) => index + 1).find(fits);
  return by === undefined ? cells : [...Array.from({ length: by }, () => ""), ...cells.slice(0, cells.length - by)];
}

const isFigure = (cell: string): boolean => cell !== "" && holdsFigure(cell);
