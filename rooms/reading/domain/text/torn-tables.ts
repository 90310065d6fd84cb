import { periodStartYear } from "../../../../foundation/index.ts";
import { cellToReading } from "../cell-to-reading.ts";
import { findPeriods, isPeriodText } from "../find-periods.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { roleOfWords } from "../role-words.ts";
import { ofColumn } from "./cell-streams.ts";
import { holdsFigure } from "./cells.ts";
import type { TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { areMiscounted, markedName, withoutNumbers } from "./marked-names.ts";
import { namesMeasure } from "./marks.ts";
import { haveOneUnit, rowsOfFigures } from "./order-of-figures.ts";
import { outOfOrder } from "./out-of-order.ts";
import { inBrackets, tableByColumns } from "./stacked-columns.ts";
import { gridOfStacked, leafOf, type Stacked } from "./stacked-heads.ts";

/**
 * Tables whose heads, names and figures a program wrote in blocks, and not in the order of their rows: all names and then all figures, a head behind
 * the names, the figures of the last row ahead of its name. Counting puts them together: as many figures for each name as there are heads, and
 * where several rows of figures stand together, their units tell whether they were written row by row.
 */
export function tornTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  const lost: (readonly Cell[])[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || line.plain.length > longestHead || taken.has(line) || !mayBegin(line, lines)) continue;
    const cells = cellsFrom(line, lines, taken);
    const ofRows = tableOf(cells) ?? tableOf(cells.slice(0, cells.findLastIndex(isFigure) + 1));
    const isLost = !ofRows && (areLost(cells) || areMiscounted(cells));
    const table = isLost ? tableByColumns(cells) : ofRows;
    if (isLost && !table) lost.push(cells);
    if (!table) continue;
    tables.push(table);
    until = table.lines.at(-1)?.order ?? until;
  }
  return lost.length === 0 ? tables : [...tables, ...lostTables(lost, tables)];
}

const isFigure = ({ sort }: Cell): boolean => sort === "figure";

const longestHead = 24;
const longestName = 60;
const mostCells = 200;
const leastHeads = 2;

type Sort = "nameHead" | "head" | "figure" | "name";
/** `isMarked`: a sign opens it, as it may open all names: 「○認定農業者数」. */
type Cell = Stacked & { readonly sort: Sort; readonly isMarked?: true };

/** A word for names or for figures alone on its line; behind another head of a year or a role it begins no table, whose figures would slip by a column. */
function mayBegin(line: TextLine, lines: readonly TextLine[]): boolean {
  const next = lines[line.order + 1];
  if (next === undefined || next.page !== line.page || headSortOf(line.text.trim()) === null) return false;
  const above = lines[line.order - 1];
  return above === undefined || above.page !== line.page || headSortOf(above.text.trim()) !== "head";
}

const sortOf = (text: string): Sort =>
  headSortOf(text) ?? (!namedAges.test(text) && (holdsFigure(text) || isAbsent(text)) ? "figure" : "name");
/** 「年少人口（０～14 歳）」 */
const namedAges = /^[一-龠ァ-ヶー]{2,12}[（(][^（()）]{0,12}歳[^（()）]{0,4}[)）]$/;

function headSortOf(text: string): "nameHead" | "head" | null {
  if (text.length > longestHead || !isHeadText(text)) return null;
  if (kindOfHead(text) === "name" && !ofColumn.test(text)) return "nameHead";
  const isRole = roleOfWords(text) !== null && kindOfHead(text) !== "remark" && !/[\d０-９]$/.test(text);
  const isOfFigures = isRole || findPeriods(text).length > 0;
  return isOfFigures || ofColumn.test(text) ? "head" : null;
}

/** 集計中 in the place of a figure. */
const isAbsent = (text: string): boolean =>
  text.length <= longestAbsent && cellToReading(text).figures[0]?.reading.kind === "absent";
const longestAbsent = 12;

function cellsFrom(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Cell[] {
  const cells: Cell[] = [];
  for (let order = start.order; order < lines.length && cells.length < mostCells; order += 1) {
    const line = lines[order];
    if (!line || taken.has(line) || line.page !== start.page || line.plain.length > longestName) break;
    const text = line.text.trim();
    const above = cells.at(-1);
    const hasFigures = cells.some(({ sort }) => sort === "figure");
    if (!hasFigures && (isAside.test(line.plain) || mark.test(text))) continue;
    if (pageNumber.test(line.plain)) continue;
    const marked = markedName(text);
    if (marked !== null) {
      cells.push({ text: marked, lines: [line], sort: "name", isMarked: true });
      continue;
    }
    if (endsTable(line, hasFigures)) break;
    if (holdsSeveral(text)) return [];
    const sort = sortOf(text);
    if (sort === "nameHead" && hasFigures) break;
    if (above && goesOn(above, line)) cells.splice(-1, 1, withMore(above, line));
    else cells.push({ text, lines: [line], sort });
  }
  return cells;
}

/** 「架空東地域 412人 600人」: a row that is whole is of another table. */
function holdsSeveral(text: string): boolean {
  if (namedAges.test(text)) return false;
  const parts = text.split(/[\s　]+/);
  const figures = parts.filter((part) => /[\d０-９]/.test(part) && holdsFigure(part));
  return figures.length > 1 || (figures.length === 1 && sortOf(text) === "name");
}

/** What is done for the indicators stands between their names and the figures. */
const isAside = /^\s*(?:・|[[［【〔]主な[^\]］】〕]{1,12}[\]］】〕]\s*$)/;

/** 「- 21 -」 */
const pageNumber = /^\s*[-–−－―]\s?\d{1,4}\s?[-–−－―]\s*$/;

/** ④ */
const mark = /^[①-⑳]$/;

const endsTable = ({ plain, text }: TextLine, hasFigures: boolean): boolean =>
  /。|\t|\s{3}|[:：]/.test(plain.trim()) ||
  /^\s*(?:※|\(?(?:注|単位)|資料|出典|[【［[■◆●○・<＜])/.test(plain) ||
  (hasFigures && mark.test(text.trim())) ||
  (hasFigures && headingDepth(text) !== null && (numberedTitle.test(plain) || !holdsFigure(text)));

/** 「（１）地場産業の競争力強化」 */
const numberedTitle = /^\s*\(\d{1,2}\)\s*[^\s\d]{3}/;

/** 「目標値」 / 「（令和6年3月）」, 「令和7年度」 / 「当初 (A)」: one head in two lines. */
function goesOn({ text, sort }: Cell, { plain, text: below, blanks }: TextLine): boolean {
  const isYear = blanks === 0 || isPeriodText(below.trim().slice(1, -1));
  if (inBrackets.test(plain)) return isYear && (sort === "head" || sort === "figure");
  return blanks === 0 && sort === "head" && isPeriodText(text) && restOfHead.test(below);
}
/** Which of the amounts of the year above it. */
const restOfHead = /^\s*(?:当初|補正[前後]|決算|最終|現計|見込み?)(?:予算)?額?\s?(?:[(（][A-Za-zＡ-Ｚ①-⑨][)）])?\s*$/;

const withMore = (cell: Cell, line: TextLine): Cell => ({
  ...cell,
  text: `${cell.text}\n${line.text.trim()}`,
  lines: [...cell.lines, line],
});

function tableOf(cells: readonly Cell[]): TextTable | null {
  const named = withAmountsAsNames(cells);
  const plain = withoutNumbers(named);
  return tableOfCells(named) ?? (plain.length < named.length ? tableOfCells(plain) : null);
}

function tableOfCells(cells: readonly Cell[]): TextTable | null {
  const heads = cells.filter(({ sort }) => sort === "head");
  const figures = cells.filter(isFigure);
  if (heads.length < leastHeads || figures.length < heads.length) return null;
  const nameHead = cells.find(({ sort }) => sort === "nameHead");
  const names = namesOf(
    cells.filter(({ sort }) => sort === "name"),
    figures.length / heads.length,
  );
  const rows = names && rowsOf(names, figures, { cells, count: heads.length });
  const isTold = areInOrder(heads) && (names?.length !== 1 || nameHead !== undefined || heads.length > leastHeads);
  if (!names || !rows || !isTold) return null;
  const used = [...(nameHead ? [nameHead] : []), ...heads, ...names, ...figures].flatMap(({ lines }) => lines);
  const lines = [...new Set(used)].sort((one, other) => one.order - other.order);
  const leaves = [nameHead ?? { text: "項目", lines: [] }, ...heads].map(leafOf);
  return { grid: gridOfStacked(leaves, rows, lines), lines };
}

/** 「R2 決算」, 「R3 決算」, 「事業費」: where all other heads are years it is what their amounts are of. */
function withAmountsAsNames(cells: readonly Cell[]): readonly Cell[] {
  const dated = cells.filter(({ sort, text }) => sort === "head" && findPeriods(text).length > 0);
  if (dated.length < leastHeads) return cells;
  return cells.map((cell) => (cell.sort === "head" && amountAlone.test(cell.text) ? { ...cell, sort: "name" } : cell));
}
const amountAlone = /^(?:総|直接|概算)?事業費$|^人件費$|^総コスト$/;

/** So many names as there are rows; one that is broken goes on until it says what it counts. */
function namesOf(cells: readonly Cell[], count: number): readonly Stacked[] | null {
  const marked = cells.filter(({ isMarked }) => isMarked);
  if (marked.length > 0) return marked.length === count ? marked : null;
  if (cells.length === count) return cells;
  if (cells.length < count || cells.some(isOtherHead)) return null;
  const names: Stacked[] = [];
  for (const cell of cells) {
    const above = names.at(-1);
    const isMore = above && !namesMeasure(above.text) && cell.lines[0]?.blanks === 0;
    if (isMore) names.splice(-1, 1, { text: `${above.text}${cell.text}`, lines: [...above.lines, ...cell.lines] });
    else names.push(cell);
  }
  return names.length === count ? names : null;
}

/** 中間評価, 備考: a head of which nobody knows the cells. */
const isOtherHead = ({ text, isMarked }: Cell): boolean =>
  !isMarked && ["rate", "remark", "owner"].includes(kindOfHead(text) ?? "") && isHeadText(text) && !namesMeasure(text);

type Rows = readonly (readonly Stacked[])[];

function rowsOf(
  names: readonly Stacked[],
  figures: readonly Cell[],
  { cells, count }: { readonly cells: readonly Cell[]; readonly count: number },
): Rows | null {
  if (areParted(cells, figures, count)) {
    const rows = inRows(figures, count);
    return rows.every(haveOneUnit) ? withNames(names, rows) : null;
  }
  const rows = areBelowHeads(cells, count) ? inRows(figures, count) : rowsOfFigures(figures, count);
  return rows && withNames(names, rows);
}

const inRows = (figures: readonly Cell[], count: number): readonly (readonly Cell[])[] =>
  figures.flatMap((_, index) => (index % count === 0 ? [figures.slice(index, index + count)] : []));

/**
 * 「平成12年」 / two names / 「4,900」 / 「平成17年」 / 「4,400」 …: each figure of the first row came out behind its head, and the other rows behind it, those
 * of the names ahead first.
 */
function areBelowHeads(cells: readonly Cell[], count: number): boolean {
  const turns = cells.flatMap(({ sort }) => (sort === "nameHead" ? [] : [letters[sort]])).join("");
  const end = endOfFirst(turns, count);
  if (end === null || turns.indexOf("F") > turns.lastIndexOf("H")) return false;
  const ahead = turns.slice(0, end).split("N").length - 1;
  return ahead > 0 && new RegExp(`^(?:F{${count}}){${ahead - 1}}(?:NF{${count}})*$`).test(turns.slice(end));
}
const letters = { head: "H", figure: "F", name: "N" } as const;

/** Where the first so many figures end, if by then there are as many heads and no figure came ahead of its own. */
function endOfFirst(turns: string, count: number): number | null {
  let [heads, figures] = [0, 0];
  for (const [index, letter] of [...turns].entries()) {
    if (letter === "H") heads += 1;
    if (letter === "F") figures += 1;
    if (figures > heads) return null;
    if (figures === count) return heads === count ? index + 1 : null;
  }
  return null;
}

const withNames = (names: readonly Stacked[], rows: readonly (readonly Cell[])[]): Rows =>
  rows.map((row, index) => [names[index], ...row].filter((cell) => cell !== undefined));

/** Each row of figures stands between names, but for the last two: nothing else than its row can be meant. */
function areParted(cells: readonly Cell[], figures: readonly Cell[], count: number): boolean {
  const words = cells.filter((cell) => cell.sort === "name" || figures.includes(cell));
  const turns = words.map(({ sort }) => (sort === "figure" ? "F" : "N")).join("");
  const row = `N+F{${count}}`;
  return new RegExp(`^(?:${row})+(?:F{${count}}N+)?$`).test(turns);
}

/** Heads of which one is far from the others stand in the order of their columns still, if their roles or years are. */
function areInOrder(heads: readonly Cell[]): boolean {
  const orders = heads.map(({ lines }) => lines[0]?.order ?? 0);
  const areTogether = orders.every(
    (order, index) => index === 0 || order - (orders[index - 1] ?? 0) <= longestHeadLines,
  );
  const roles = heads.map(({ text }) => ranks.indexOf(roleOfWords(text.replace(/\n/g, "")) ?? ""));
  const years = heads
    .map(({ text }) => findPeriods(text)[0]?.period)
    .map((period) => (period ? periodStartYear(period) : 0));
  return areTogether || isRising(years) || isRising(roles);
}
const longestHeadLines = 2;
const ranks: readonly string[] = ["baseline", "actual", "target"];
const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number >= 0 && (index === 0 || number > (numbers[index - 1] ?? 0)));

/** Heads among the figures, and not as many of these behind each: the order of the words does not tell which figure is below which. */
function areLost(cells: readonly Cell[]): boolean {
  const behind = cells.slice(cells.findIndex(isFigure));
  const runs = behind
    .map(({ sort }) => (sort === "figure" ? "F" : " "))
    .join("")
    .split(/ +/)
    .filter((run) => run !== "");
  const heads = new Set(behind.filter(({ sort }) => sort === "head").map(({ text }) => text));
  return cells.some(isFigure) && heads.size > leastHeads && runs.length > leastHeads && new Set(runs).size > 1;
}

/** What could not be put in order is asked, unless a later head began a table in it that could. */
function lostTables(lost: readonly (readonly Cell[])[], tables: readonly TextTable[]): readonly TextTable[] {
  const used = new Set(tables.flatMap(({ lines }) => lines));
  return lost.flatMap((cells) => {
    const lines = cells.flatMap((cell) => cell.lines);
    if (lines.some((line) => used.has(line))) return [];
    for (const line of lines) used.add(line);
    const figures = cells.filter(isFigure);
    const parts = figures.flatMap((_, index) =>
      index % mostQuoted === 0 ? [figures.slice(index, index + mostQuoted)] : [],
    );
    const problems = parts.map((part) =>
      outOfOrder(
        part.map(({ text }) => text).join(" "),
        part.flatMap((cell) => cell.lines),
      ),
    );
    return [{ grid: gridOfStacked([], [], lines), lines, problems }];
  });
}
const mostQuoted = 6;
