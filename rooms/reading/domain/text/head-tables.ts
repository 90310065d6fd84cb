import { isPeriodText } from "../find-periods.ts";
import { isUnitLine } from "../find-unit.ts";
import { kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { looksLikeNumber } from "../looks-like-number.ts";
import { roleOfWords } from "../role-words.ts";
import type { RuleBook } from "../rule-book.ts";
import { gridOf, leastRows, linesOfRow, mostRows, type Row, type TextTable } from "./grid.ts";
import { headWordsOf, isYearHead, withRolesAbove, yearHeads, yearsOfHeads } from "./head-years.ts";
import { amountsAmong, headsOverAmounts, headsOverCounts } from "./heads-over-cells.ts";
import { isClose } from "./line.ts";
import { headsInOrder, headsOf } from "./line-heads.ts";
import type { TextLine } from "./lines.ts";
import { type NameBlock, nameBlock } from "./name-blocks.ts";
import { withNumbersOfRows } from "./numbered-rows.ts";
import {
  brokenRow,
  cellsFromRight,
  cellsWithContent,
  isOfLabels,
  signedNumber,
  totalUnder,
  withoutGroup,
  withoutLaterYears,
  withoutRemark,
  withoutUnit,
} from "./row-cells.ts";
import { rowBelowName } from "./rows-below-names.ts";
import { rowNamedByHead, withNamesOfHead, withUnitFirst } from "./unit-rows.ts";
import { valueHeads } from "./value-heads.ts";

/**
 * A line of heads of which two or more say what a figure is (基準値, 目標値, 実績) and, below it, rows of a name and as many cells: what is left
 * of a table when its lines are lost.
 */
export function headTables(
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
  book: RuleBook | null,
): readonly TextTable[] {
  return tablesBelow(lines, taken, {
    headsAt: (head) =>
      headsOf(head, book) ??
      yearHeads(head) ??
      headsInOrder(head) ??
      headsOverCounts(head, lines) ??
      headsOverAmounts(head, lines) ??
      valueHeads(head, lines),
    overYears: (head) => headsOverYears(head, lines),
  });
}

/** 「事業名 担当課 令和7年度 令和8年度」: those of them whose heads hold words beside years; their rows are no amounts with nothing but a name ahead of them. */
export const valueTables = (lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] =>
  tablesBelow(lines, taken, {
    headsAt: (head) => {
      const heads = valueHeads(head, lines);
      return heads?.slice(1).every(isYearHead) ? null : heads;
    },
    overYears: () => null,
  });

/** What tells from its heads that a table begins at a line. */
type HeadForms = {
  readonly headsAt: (line: TextLine) => readonly string[] | null;
  /** Where the rows are years, they are told with the heads. */
  readonly overYears: (line: TextLine) => TableOverYears | null;
};

function tablesBelow(
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
  { headsAt, overYears }: HeadForms,
): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const head of lines) {
    if (head.order <= until || taken.has(head)) continue;
    const heads = withRolesAbove(headsAt(head), lines[head.order - 1]);
    const ofYears = heads ? null : overYears(head);
    if (!heads && !ofYears) continue;
    const years = heads ? yearsOfHeads(heads, lines[head.order + 1]) : null;
    const below = years ? (lines[head.order + 1] ?? head) : head;
    const first = heads ? rowNamedByHead(head, heads, lines[head.order + 1]) : [];
    const found = heads
      ? rowsBelow(first[0]?.[0] ?? below, years ?? heads, lines)
      : { rows: ofYears?.rows ?? [], parts: [] };
    const rows = withNamesOfHead(untilTaken([...first, ...found.rows], taken), head);
    const parts = found.parts.filter((line) => !taken.has(line));
    if (rows.length === 0) continue;
    const parted = withNumbersOfRows({ heads: years ?? heads ?? ofYears?.heads ?? [], rows }, head, lines);
    tables.push({
      grid: gridOf(withUnitFirst([head, parted.heads], parted.rows)),
      lines: [...new Set([head, below, ...rows.flatMap(linesOfRow), ...parts])],
    });
    until = rows.at(-1)?.[0].order ?? until;
  }
  return tables;
}

/** What another table has taken is no row of this one, and nothing behind it is. */
function untilTaken(rows: readonly Row[], taken: ReadonlySet<TextLine>): readonly Row[] {
  const end = rows.findIndex((row) => linesOfRow(row).some((line) => taken.has(line)));
  return end < 0 ? rows : rows.slice(0, end);
}

type TableOverYears = { readonly heads: readonly string[]; readonly rows: readonly Row[] };

/** 「年 転入 転出 増減」 over rows that begin with their year. */
function headsOverYears(head: TextLine, lines: readonly TextLine[]): TableOverYears | null {
  if (!/^\s*(?:年|暦年|会計年度)/.test(head.plain)) return null;
  const heads = headWordsOf(head.text);
  if (!/^(?:年|年度|年次|暦年|会計年度)$/.test(heads[0] ?? "") || heads.length < 3 || /[\d０-９。]/.test(head.text))
    return null;
  const rows: Row[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const cells = line.text.trim().split(/[\s　]+/);
    const [year = "", ...values] = cells;
    const isRow = isYearHead(year) && cells.length === heads.length && values.every((value) => looksLikeNumber(value));
    const isToCome = rows.length > 0 && isYearHead(year) && values.length === 1 && isAimAhead(heads);
    if (!isRow && !(isToCome && looksLikeNumber(values[0] ?? ""))) break;
    rows.push([line, [...cells, ...heads.slice(cells.length).map(() => "")]]);
  }
  return rows.length >= leastRows ? { heads: withUpperHeads(heads, lines[head.order - 1], head), rows } : null;
}

/** 「年度 目標 実績 達成率」: of a year to come nothing but its aim is known. */
const isAimAhead = ([, first = "", ...others]: readonly string[]): boolean =>
  roleOfWords(first) === "target" && others.every((head) => roleOfWords(head) !== "target");

/** 「自然動態 社会動態」 above 「年 出生 死亡 増減 転入 転出 増減」: where a word comes again in each part, those above say of which part it is. */
function withUpperHeads(
  heads: readonly string[],
  above: TextLine | undefined,
  { blanks }: TextLine,
): readonly string[] {
  const [name = "", ...parts] = heads;
  const upper = new Set(parts).size === parts.length || !above || blanks > 0 ? [] : above.text.trim().split(/[\s　]+/);
  const each = parts.length / upper.length;
  const isEven =
    upper.length > 1 && Number.isInteger(each) && !/[\d０-９。:：]|推移|状況|^\s*[図表]/.test(above?.text ?? "");
  const isPart = parts.every((part, at) =>
    parts.slice(Math.floor(at / each) * each, at).every((other) => other !== part),
  );
  return isEven && isPart ? [name, ...parts.map((part, at) => `${upper[Math.floor(at / each)]}\n${part}`)] : heads;
}

/** Rows end where a line has not as many cells at its end; a name may hold spaces, so cells are counted from the right. */
function rowsBelow(head: TextLine, heads: readonly string[], lines: readonly TextLine[]): RowsBelow {
  const columns = heads.length;
  const parts: TextLine[] = [];
  const least = amountsAmong(heads).length === 1 ? 1 : undefined;
  const mayLackLast = kindOfHead(heads.at(-1) ?? "") === "remark" && columns > 3;
  const rows: Row[] = [];
  for (let order = head.order + 1; order < lines.length && rows.length < mostRows; order += 1) {
    const line = lines[order];
    if (!line || (rows.length > 0 && saysYears.test(line.plain) && namesYears(line))) break;
    const block = nameBlock(lines, order, columns - 1);
    if (block) {
      rows.push(...block.rows.map(rowOfBlock));
      parts.push(...lines.slice(order, order + block.lines));
      order += block.lines - 1;
      continue;
    }
    const below = rowBelowName(lines, order, heads);
    if (below) {
      rows.push(below.row);
      parts.push(...lines.slice(order + 1, order + below.lines - 1));
      order += below.lines - 1;
      continue;
    }
    const cells =
      totalUnder(line, columns, rows) ??
      cellsWithContent(line, heads) ??
      cellsFromRight(line, columns, least) ??
      (mayLackLast ? withoutRemark(line, columns) : null) ??
      withoutUnit(line, heads) ??
      withoutGroup(line, heads) ??
      (heads.slice(1).every(isYearHead) ? withoutLaterYears(line, columns) : null);
    const above = cells ? [] : namesAbove(line, rows.at(-1)?.[0] ?? head, { lines, columns });
    const row: Row | null = cells
      ? [line, cells]
      : (rowOfFigures(line, above) ?? brokenRow(line, lines[order + 1], columns));
    const between = row ? null : betweenRows(line, rows, lines, columns);
    if ((!row && !between) || (row && isOfLabels(row[1]))) break;
    if (row) rows.push(row);
    else if (between?.row) rows.splice(between.isPart ? -1 : rows.length, between.isPart ? 1 : 0, between.row);
    if (between?.isPart) parts.push(line);
    if (above.length > 0) parts.push(...above.slice(1));
    else if (row && !cells) order += 1;
  }
  return { rows: rows.slice(0, rows.findLastIndex(([, cells]) => cells.length > 1) + 1), parts };
}

/** 「死亡数 58 61 66 63」 are figures, whatever years they might be. */
const saysYears = /年|[HR]\d|^\s*\d/;

/** 「事業費 R7 R8 R9」 heads other rows; years alone are those of the row above. */
const namesYears = (line: TextLine): boolean =>
  yearHeads(line) !== null && !isYearHead(headWordsOf(line.text)[0] ?? "");

const rowOfBlock = ({ name, values }: NameBlock["rows"][number]): Row => [
  values.at(-1)?.line ?? name.line,
  [name.text, ...values.map(({ text }) => text)],
  name.line,
];

/** The lines straight above a line of nothing but the figures of a row, which hold its name: 「特定型」 / 「（相談員）」 / 「1 1 2 2」. */
function namesAbove(line: TextLine, last: TextLine, { lines, columns }: InTable): readonly TextLine[] {
  if (!areFigures(line, columns)) return [];
  const between = lines.slice(last.order + 1, line.order);
  const name = between.at(-1);
  if (!name || between.length > farthestRow || between.some(({ plain }) => /[\d。→⇒]\s+[\d]|[。→⇒]/.test(plain)))
    return [];
  return /^\s*[(（]/.test(name.text) ? between.slice(-2) : [name];
}
type InTable = { readonly lines: readonly TextLine[]; readonly columns: number };

/** A line of two figures may as well be the number of a page and a dash. */
const leastSeries = 4;
const areFigures = ({ text }: TextLine, columns: number): boolean => {
  const words = text.trim().split(/[\s　]+/);
  return (
    words.length === columns - 1 &&
    columns >= leastSeries &&
    words.every((word) => looksLikeNumber(word)) &&
    words.filter((word) => /[\d０-９]/.test(word)).length > 1
  );
};

function rowOfFigures(line: TextLine, above: readonly TextLine[]): Row | null {
  const name = above.map(({ text }) => text.trim()).join("");
  return above[0] ? [line, [name, ...line.text.trim().split(/[\s　]+/)], above[0]] : null;
}

/** `parts` are lines that go on in the last cell of the row above them. */
type RowsBelow = { readonly rows: readonly Row[]; readonly parts: readonly TextLine[] };

type Between = { readonly row: Row | null; readonly isPart: boolean };

/**
 * A line that is no row and ends no table: a heading of the rows below, 「（うち女性 12人）」 that goes on in the last cell, or a row that lacks
 * cells, whose figures nobody can place. Null where the table ends.
 */
function betweenRows(
  line: TextLine,
  rows: readonly Row[],
  lines: readonly TextLine[],
  columns: number,
): Between | null {
  const above = rows.at(-1);
  const more = above && isClose(line, above[0]) ? moreOfCells(line, above[1]) : null;
  if (above && more) {
    const [first, cells, begun] = above;
    const joined = cells.map((cell, index) => ((more[index] ?? "") === "" ? cell : `${cell}\n${more[index]}`));
    return { row: begun ? [first, joined, begun] : [first, joined], isPart: true };
  }
  if (line.plain.length > longestBetween || /[。→⇒]/.test(line.text)) return null;
  const isOther = (one: TextLine): boolean =>
    (headsOf(one, null) ?? yearHeads(one) ?? headsOverCounts(one, lines) ?? valueHeads(one, lines)) !== null;
  const next = lines.slice(line.order + 1, line.order + 1 + farthestRow);
  const at = next.findIndex((one) => isOther(one) || areFigures(one, columns) || cellsFromRight(one, columns) !== null);
  const isOpen =
    at >= 0 && next.slice(0, at).every(({ plain, text }) => plain.length <= longestBetween && !/。/.test(text));
  const words = line.text.trim().split(/[\s　]+/).length;
  if (!isOpen || words > columns || isOther(line) || next.slice(0, at + 1).some(isOther)) return null;
  const bare = line.plain.replace(numberAhead, "");
  const isContent = words > 1 && kindOfHead(line.text.trim().split(/[\s　]+/)[0] ?? "") === "remark";
  const isHeading =
    !isContent &&
    !/\d/.test(bare) &&
    (line.blanks > 0 || isUnitLine(bare.trim()) || bare !== line.plain || headingDepth(line.text) !== null);
  const isOfFigures = areFigures(next[at] ?? line, columns);
  return {
    row: isHeading && at === 0 && !isOfFigures ? [line, [line.text.trim().replace(signedNumber, "")]] : null,
    isPart: false,
  };
}
/** <1>, (2), <3>-1 ahead of what is named. */
const numberAhead = /^\s*(?:<\d{1,2}>(?:-\d{1,2})?|\(\d{1,2}\)|[①-⑳])\s*/;

/**
 * What goes on in the cells above: 「（うち女性 12人）」 in the last one, 「平成21年度 平成27年度」 in as many as there are, or as hold figures; null for any
 * other line.
 */
function moreOfCells({ text, plain }: TextLine, [, ...above]: readonly string[]): readonly string[] | null {
  if (ofLastCell.test(plain)) return [...above.map(() => ""), text.trim()];
  const words = text.trim().split(/[\s　]+/);
  const years = words.map((word) => word.replace(/^[（(]|[）)]$/g, ""));
  const places = above.flatMap((cell, index) =>
    words.length === above.length || (/[\d０-９]/.test(cell) && looksLikeNumber(cell)) ? [index] : [],
  );
  if (places.length !== years.length || !years.every((year) => isPeriodText(year))) return null;
  return ["", ...above.map((_, index) => (places.includes(index) ? `（${years[places.indexOf(index)] ?? ""}）` : ""))];
}
const ofLastCell = /^\s{0,40}\((?:うち|内)[^()]{0,20}\d[^()]{0,20}\)\s{0,4}$/;
const longestBetween = 40;
/** So many lines on the next row must stand. */
const farthestRow = 8;
