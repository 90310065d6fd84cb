import { isPeriodText } from "./find-periods.ts";
import type { Reason } from "./found-fact.ts";
import { isBareYear, isHeadText, isTotalWord, kindOfHead } from "./head-words.ts";
import { headingDepth } from "./heading-forms.ts";
import { looksLikeNumber } from "./looks-like-number.ts";
import type { Grid, GridCell, ReadProblem } from "./placed-text.ts";
import { plainStyle } from "./placed-text.ts";
import { roleOfWords } from "./role-words.ts";
import type { RuleBook } from "./rule-book.ts";
import { textBoxes } from "./text-boxes.ts";
import { cardBoxes } from "./text-cards.ts";
import { labelledLines } from "./text-labelled.ts";
import { laidTables } from "./text-layout.ts";
import { placeAround, type TextLine } from "./text-lines.ts";
import { gridOfLaid } from "./text-rows.ts";
import { stackedTables } from "./text-stacked.ts";
import { termBoxes } from "./text-terms.ts";
import { unitBlocks } from "./text-unit-blocks.ts";

/** A table that the text still shows, and the lines that it takes up. */
export type TextTable = {
  readonly grid: Grid;
  readonly lines: readonly TextLine[];
  /** What of it could not be put in order. */
  readonly problems?: readonly ReadProblem[];
  /** What makes every fact of it less sure. */
  readonly doubts?: readonly Reason[];
};

/** Fewer tabs stand in lines that are no rows: a name, its amount and last year's. */
const leastTabs = 3;
const leastRows = 2;
const mostRows = 500;

/**
 * Tables whose cells are parted by tabs, as copied out of a sheet, those whose columns are kept by spaces, and those of which only the heads
 * name the columns: 指標名 基準値 目標値.
 */
export function findTextTables(lines: readonly TextLine[], book: RuleBook | null = null): readonly TextTable[] {
  const tabbed = [...tabTables(lines), ...pipeTables(lines)];
  const taken = new Set([...tabbed.flatMap((table) => table.lines), ...lines.filter(saysBoth)]);
  const laid = laidTables(lines)
    .filter((table) => !table.lines.some(({ line }) => taken.has(line)))
    .map((table) => ({ grid: gridOfLaid(table), lines: table.lines.map(({ line }) => line) }));
  for (const table of laid) for (const line of table.lines) taken.add(line);
  const stacked = stackedTables(lines, taken);
  for (const table of stacked) for (const line of table.lines) taken.add(line);
  const blocks = unitBlocks(lines, taken);
  for (const block of blocks) for (const line of block.lines) taken.add(line);
  const boxes = textBoxes(lines, taken);
  for (const box of boxes) for (const line of box.lines) taken.add(line);
  const terms = termBoxes(lines, taken);
  for (const box of terms) for (const line of box.lines) taken.add(line);
  const cards = cardBoxes(lines, taken);
  for (const box of cards) for (const line of box.lines) taken.add(line);
  const labelled = labelledLines(lines, taken);
  for (const box of labelled) for (const line of box.lines) taken.add(line);
  return [
    ...tabbed,
    ...laid,
    ...stacked,
    ...blocks,
    ...boxes,
    ...terms,
    ...cards,
    ...labelled,
    ...headTables(lines, taken, book),
  ];
}

/** 「現状 48人／目標 80人」 says in one line what each of its figures is: it is no row of a table. */
const saysBoth = ({ plain }: TextLine): boolean =>
  plain.includes("目標") && /(?:現状|現況|基準|実績)値?[^/／|\t]{1,40}[/／]\s*目標/.test(plain);

function tabTables(lines: readonly TextLine[]): readonly TextTable[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const tabs = tabsOf(line);
    if (tabs < leastTabs || /^[\s\-=|:]+$/.test(line.plain)) continue;
    if (run && before && before.order === line.order - 1 && tabsOf(before) === tabs && run.length < mostRows)
      run.push(line);
    else runs.push([line]);
  }
  return runs
    .filter((run) => run.length >= leastRows)
    .map((run) => ({ grid: gridOf(run.map((line) => [line, line.text.split("\t")])), lines: run }));
}

/** | 指標 | 現状値 | 目標値 |: rows whose cells are parted by strokes, as in Markdown. */
function pipeTables(lines: readonly TextLine[]): readonly TextTable[] {
  const runs: TextLine[][] = [];
  for (const line of lines) {
    const strokes = strokesOf(line);
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (strokes < leastStrokes) continue;
    if (run && before && before.order === line.order - 1 && strokesOf(before) === strokes && run.length < mostRows)
      run.push(line);
    else runs.push([line]);
  }
  return runs
    .map((run) => ({ lines: run, rows: run.filter(({ plain }) => !/^[\s\-|:]+$/.test(plain)) }))
    .filter(({ rows }) => rows.length >= leastRows)
    .map(({ lines: own, rows }) => ({
      grid: gridOf(
        rows.map((line) => [
          line,
          line.text
            .trim()
            .replace(/^[|｜]|[|｜]$/g, "")
            .split(/[|｜]/),
        ]),
      ),
      lines: own,
    }));
}
const leastStrokes = 3;
const strokesOf = ({ plain }: TextLine): number => (/^\s*\|.*\|\s*$/.test(plain) ? plain.split("|").length - 1 : 0);

const tabsOf = ({ text }: TextLine): number => (text.includes("\t") ? text.split("\t").length - 1 : 0);

/**
 * A line of heads of which two or more say what a figure is (基準値, 目標値, 実績) and, below it, rows of a name and as many cells: what is left
 * of a table when its lines are lost.
 */
function headTables(
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
  book: RuleBook | null,
): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const head of lines) {
    if (head.order <= until || taken.has(head)) continue;
    const heads = headsOf(head, book) ?? yearHeads(head);
    const ofYears = heads ? null : headsOverYears(head, lines);
    if (!heads && !ofYears) continue;
    const rows = heads ? rowsBelow(head, heads.length, lines) : (ofYears?.rows ?? []);
    if (rows.length === 0) continue;
    tables.push({
      grid: gridOf([[head, heads ?? ofYears?.heads ?? []], ...rows]),
      lines: [head, ...rows.flatMap(linesOfRow)],
    });
    until = rows.at(-1)?.[0].order ?? until;
  }
  return tables;
}

/** `begun` is the line above on which the name of the row begins, where it is broken over two. */
type Row = readonly [line: TextLine, cells: readonly string[], begun?: TextLine];

const linesOfRow = ([line, , begun]: Row): readonly TextLine[] => (begun ? [begun, line] : [line]);

function headsOf({ text, plain }: TextLine, book: RuleBook | null): readonly string[] | null {
  if (!/値|目標|実績|現状|基準|予算|前年度/.test(plain) || plain.length > 120 || /[→⇒。]/.test(plain)) return null;
  const all = text
    .trim()
    .replace(spreadLetters, "")
    .split(/[\s　]+/);
  // the numbers of rows are read with their names
  const heads = kindOfHead(all[0] ?? "") === "number" ? all.slice(1) : all;
  const roles = heads.slice(1).filter((head) => roleOfWords(book?.heading(head)?.text ?? head) !== null);
  const isPlainName = /名|指標|項目|区分|事業|KPI|内容|施策/.test(heads[0]?.normalize("NFKC") ?? "");
  const isPair = heads.length === 2 && roles.length === 1 && heads.every((head) => isHeadText(head));
  return isPair || (heads.length >= 3 && heads.length <= 12 && roles.length >= 2 && isPlainName) ? heads : null;
}

/** A line of nothing but years: 「1990年 2000年 2010年」 stands over rows of a name and as many figures. */
function yearHeads({ text, plain }: TextLine): readonly string[] | null {
  if (plain.length > 120 || !mayBeYears.test(plain)) return null;
  const words = text.trim().split(/[\s　]+/);
  const [first = "", ...others] = words;
  const named = isYearHead(first) ? words : others;
  const name = named === words ? "項目" : first;
  const isName = named === words || (!/[\d０-９]/.test(first) && kindOfHead(first) === "name");
  const least = named === words ? leastYears : 2;
  return isName && named.length >= least && named.every(isYearHead) ? [name, ...named] : null;
}
/** To see that a line holds other words costs less than to part it. */
const mayBeYears = /^[\s]*(?:[^\d\s]{1,12}\s+)?(?:(?:[^\d\s]{1,4})?(?:\d{1,4}|元)[^\d\s]{0,4}(?:\s+|$)){2,}$/;
const leastYears = 3;
const isYearHead = (word: string): boolean => isPeriodText(word) || isBareYear(word);

type TableOverYears = { readonly heads: readonly string[]; readonly rows: readonly Row[] };

/** 「年 転入 転出 増減」 over rows that begin with their year. */
function headsOverYears(head: TextLine, lines: readonly TextLine[]): TableOverYears | null {
  if (!/^\s*(?:年|暦年|会計年度)/.test(head.plain)) return null;
  const heads = head.text
    .trim()
    .replace(spreadLetters, "")
    .split(/[\s　]+/);
  if (!/^(?:年|年度|年次|暦年|会計年度)$/.test(heads[0] ?? "") || heads.length < 3 || /[\d０-９。]/.test(head.text))
    return null;
  const rows: Row[] = [];
  for (const line of lines.slice(head.order + 1, head.order + 1 + mostRows)) {
    const cells = line.text.trim().split(/[\s　]+/);
    const [year = "", ...values] = cells;
    const isRow = isYearHead(year) && cells.length === heads.length && values.every((value) => looksLikeNumber(value));
    if (!isRow) break;
    rows.push([line, cells]);
  }
  return rows.length >= leastRows ? { heads, rows } : null;
}

/** 指 標, 目 標 値: the letters of a head, set apart to fill its column. */
const spreadLetters = /(?<=(?:^|[\s　])[一-龠])[ 　]{1,3}(?=[一-龠](?:[\s　（(]|$))/g;

/** Rows end where a line has not as many cells at its end; a name may hold spaces, so cells are counted from the right. */
function rowsBelow(head: TextLine, columns: number, lines: readonly TextLine[]): readonly Row[] {
  const rows: Row[] = [];
  for (let order = head.order + 1; order < lines.length && rows.length < mostRows; order += 1) {
    const line = lines[order];
    if (!line) break;
    const cells = cellsFromRight(line, columns);
    const row: Row | null = cells ? [line, cells] : brokenRow(line, lines[order + 1], columns);
    if (!row) break;
    rows.push(row);
    if (!cells) order += 1;
  }
  return rows;
}

/** A long name without any cell, and below it its end with the cells: 「がん検診（胃・大腸・肺）の平均」 / 「受診率 ％ 14.8 25.0」. */
function brokenRow(begun: TextLine, line: TextLine | undefined, columns: number): Row | null {
  const isNumbered = rowNumber.test(begun.text);
  const start = begun.text.replace(rowNumber, "").trim();
  const isWhole = isNumbered || (start.length >= leastBroken && headingDepth(start) === null);
  const isStart = isWhole && !/[\s　。、:：→⇒\d０-９]/.test(start);
  const cells = isStart && line && line.blanks === 0 ? cellsFromRight(line, columns) : null;
  const [end = "", ...values] = cells ?? [];
  const isEnd = /^[（(]/.test(end) || (end !== "" && (isNumbered || end.length <= longestEnd));
  if (!line || !cells || !isEnd || rowNumber.test(line.text)) return null;
  return [line, [`${start}${end}`, ...values], begun];
}
/** 「10 コミュニティバス」: the number of a row. */
const rowNumber = /^[\s　]*[\d０-９]{1,3}[.．]?[\s　]+(?=[^\s　\d０-９])/;
/** Shorter names are not broken, longer ends are names of their own. */
const leastBroken = 10;
const longestEnd = 5;

function cellsFromRight({ text, plain }: TextLine, columns: number): readonly string[] | null {
  const found = withPeriodsJoined(
    text
      .trim()
      .replace(spacedTotal, "$1計")
      .split(/[\s　]+/),
  );
  // a total has no mark ahead of its name
  const words = found.length === columns - 1 && isTotalWord(found[0] ?? "") ? ["", ...found] : found;
  if (words.length < columns || /[→⇒。]/.test(plain)) return null;
  const values = words.slice(words.length - columns + 1);
  const name = words.slice(/^[\d０-９]{1,3}[.．]?$/.test(words[0] ?? "") ? 1 : 0, words.length - columns + 1).join("");
  const isNamed = /[一-龠ァ-ヶぁ-ん]/.test(name === "" ? (values[0] ?? "") : name);
  const figures = values.filter((value) => /[\d０-９]|^[-－―…]$/.test(value));
  return isNamed && figures.length >= Math.min(2, columns - 1) && /\d/.test(plain) ? [name, ...values] : null;
}

/** 合　計, its letters set apart. */
const spacedTotal = /^([合小総累])[\s　]+計(?=[\s　])/;

/** 「5年間累計 500人」 is one cell. */
const spanAhead = /^(?:[\d０-９]{1,2}(?:年間|[かカヵヶケ箇]年)(?:の?(?:累計|合計|計)|で)?|累計|延べ|毎年度?|年間)$/;

/** 「H30年度 45件」 is one cell. */
function withPeriodsJoined(words: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const word of words) {
    const before = cells.at(-1);
    if (before !== undefined && (isPeriodText(before) || spanAhead.test(before)))
      cells.splice(-1, 1, `${before} ${word}`);
    else cells.push(word);
  }
  return cells;
}

function gridOf(rows: readonly Row[]): Grid {
  const columns = Math.max(...rows.map(([, cells]) => cells.length));
  const cells = rows.flatMap(([line, texts, begun], row) =>
    texts.map(
      (text, column): GridCell => ({
        row,
        column,
        down: 1,
        across: 1,
        text: text.trim(),
        value: null,
        style: plainStyle,
        at: placeAround(begun && column === 0 ? [begun, line] : [line]),
      }),
    ),
  );
  const lines = rows.flatMap(linesOfRow);
  return { title: null, rows: rows.length, columns, cells, hiddenRows: [], hiddenColumns: [], at: placeAround(lines) };
}
