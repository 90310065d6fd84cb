import { findPeriods } from "../find-periods.ts";
import { asWholeUnit } from "../find-unit.ts";
import { isHeadText, kindOfHead } from "../head-words.ts";
import { roleOfWords } from "../role-words.ts";
import { holdsFigure } from "./cells.ts";
import { gridOf, type Row, type TextTable } from "./grid.ts";
import type { TextLine } from "./lines.ts";
import { linesOfRoleRow, yearBlocks } from "./year-blocks.ts";
import { tablesOf } from "./yearly-grids.ts";

const mostHeads = 12;
const mostAhead = 12;
const mostLines = 400;
const leastRows = 2;

/** A column of figures: its head, and whether each figure has the year in which it holds in a bracket below it. */
type Column = { readonly head: string; readonly isDated: boolean };
type Heads = { readonly columns: readonly Column[]; readonly lines: readonly TextLine[] };
export type DatedRow = {
  readonly name: string;
  readonly cells: readonly string[];
  readonly lines: readonly TextLine[];
  readonly line: TextLine;
};

/**
 * Tables written one cell a line whose figures bear their own year: below 「現状値」 / 「（基準年度）」 stand 「204件」 / 「（26年度）」. The words ahead of the figures
 * of a row are its name.
 */
export function datedCells(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || !yearHead.test(line.plain) || taken.has(line)) continue;
    const heads = headsAround(line, lines);
    const rows = heads ? datedRows(heads, lines, taken) : [];
    if (!heads || rows.length < leastRows) continue;
    const followed = heads.columns.length === 1 ? yearsBehind(rows, heads, lines, taken) : [];
    if (followed.length > 0) {
      tables.push(...followed);
      until = Math.max(...followed.flatMap((table) => table.lines.map(({ order }) => order)));
      continue;
    }
    const top: Row = [heads.lines[0] ?? line, ["指標名", ...heads.columns.map(({ head }) => head)]];
    const body = rows.map((row): Row => [row.line, [row.name, ...row.cells]]);
    tables.push({ grid: gridOf([top, ...body]), lines: [...heads.lines, ...rows.flatMap((row) => row.lines)] });
    until = rows.at(-1)?.lines.at(-1)?.order ?? until;
  }
  return tables;
}

/** The rows, year by year, that stand behind the names and their first values. */
function yearsBehind(
  rows: readonly DatedRow[],
  { columns: [first], lines: heads }: Heads,
  lines: readonly TextLine[],
  taken: ReadonlySet<TextLine>,
): readonly TextTable[] {
  const blocks = yearBlocks(rows.at(-1)?.lines.at(-1), lines, taken);
  if (!first || !blocks || blocks.indicators.length !== rows.length) return [];
  const said = rows.map(({ cells: [value = ""] }) => unitOfValue(value));
  return rows.flatMap(({ name, cells: [baseline = ""], lines: own }, index) => {
    const used = [
      ...(index === 0 ? [...heads, ...blocks.heads] : []),
      ...own,
      ...(blocks.indicators[index] ?? []).flatMap(linesOfRoleRow),
    ];
    return tablesOf(
      { name, baseline, unit: said[index] ?? "", rows: blocks.indicators[index] ?? [], lines: used },
      {
        name: { text: "指標名", lines: heads },
        baseline: { text: first.head, lines: heads },
        years: blocks.years,
        behind: [],
        lines: heads,
      },
    );
  });
}

/** 「0.42%（平成22年度）」: the bare figures of the years have this unit. */
const unitOfValue = (value: string): string =>
  asWholeUnit(/^[約▲△-]?[\d０-９][\d０-９,，.．]*([^\d０-９（(]{1,8})/.exec(value)?.[1] ?? "") ?? "";

/** 「(現況年度)」, 「（時期）」 below the head of a figure. */
const yearHead = /^\s*\([^()\d]{0,4}(?:年度?|年次|時期|時点)\)\s*$/;

/** The heads around the first 「（年度）」: at least two of them name roles, all stand one on a line. */
function headsAround(first: TextLine, lines: readonly TextLine[]): Heads | null {
  let from = first.order;
  while (from > 0 && first.order - from < mostHeads && isHead(lines[from - 1])) from -= 1;
  const below = lines.slice(from, from + mostHeads);
  const end = below.findIndex((line) => !isHead(line));
  const own = below.slice(0, end < 0 ? below.length : end);
  const columns = own.flatMap(({ text }, index): readonly Column[] => {
    const head = text.trim();
    const next = own[index + 1]?.text.trim() ?? "";
    return roleOfWords(head) === null || kindOfHead(head) === "remark" || yearHead.test(head.normalize("NFKC"))
      ? []
      : [{ head: isYear(next) ? `${head}${next}` : head, isDated: yearHead.test(next.normalize("NFKC")) }];
  });
  return columns.length > 0 && columns.some(({ isDated }) => isDated) ? { columns, lines: own } : null;
}

const isHead = (line: TextLine | undefined): boolean =>
  line !== undefined && (yearHead.test(line.plain) || isHeadText(line.text.trim()) || roleAlone(line.text.trim()));
/** 「28年度実績」 */
const roleAlone = (text: string): boolean => text.length <= longestHead && roleOfWords(text) !== null;
const longestHead = 16;

/** The rows below these heads, up to where none begins any more. */
function datedRows({ columns, lines: heads }: Heads, lines: readonly TextLine[], taken: ReadonlySet<TextLine>) {
  const rows: DatedRow[] = [];
  const from = (heads.at(-1)?.order ?? 0) + 1;
  let ahead: TextLine[] = [];
  for (let at = from; at < Math.min(lines.length, from + mostLines) && ahead.length <= mostAhead; ) {
    const line = lines[at];
    if (!line || taken.has(line) || isHead(line)) break;
    const found = cellsAt(at, columns, lines);
    const name = found ? nameOf(ahead) : "";
    if (found && name !== "") {
      rows.push({ name, cells: found.cells, lines: [...ahead, ...lines.slice(at, found.until)], line });
      ahead = [];
      at = found.until;
    } else {
      ahead.push(line);
      at += 1;
    }
  }
  return rows;
}

type Cells = { readonly cells: readonly string[]; readonly until: number };

/** A figure for each column from this line on, each with its year below it; only where there is none may the year be missing. */
function cellsAt(from: number, columns: readonly Column[], lines: readonly TextLine[]): Cells | null {
  const cells: string[] = [];
  let at = from;
  for (const { isDated } of columns) {
    const text = lines[at]?.text.trim() ?? "";
    if (!isValue(text)) return null;
    const year = lines[at + 1]?.text.trim() ?? "";
    const hasYear = isDated && isYear(year);
    if (isDated && !hasYear && !none.test(text)) return null;
    cells.push(hasYear && !none.test(text) ? `${text}（${year.slice(1, -1)}）` : text);
    at += hasYear ? 2 : 1;
  }
  return { cells, until: at };
}

const none = /^(?:[-－―ー–—…]|※|未集計|集計中|未公表)$/;
const isYear = (text: string): boolean => /^[（(][^（()）]{2,12}[)）]$/.test(text) && findPeriods(text).length === 1;
const isValue = (text: string): boolean =>
  none.test(text) || (text.length <= longestValue && /^[約▲△-]?[\d０-９]/.test(text) && holdsFigure(text));
const longestValue = 20;

/** The words behind the last number of a row, or behind a sentence that says what is done; a mark ahead begins the name. */
function nameOf(ahead: readonly TextLine[]): string {
  const texts = ahead.map(({ text }) => text.trim());
  const marked = texts.findLastIndex((text) => /^[○●◎・◆◇■□①-⑳]/.test(text));
  const parted = texts.findLastIndex((text) => /^[\d０-９]{1,3}$|(?:ます|する|る|。)$/.test(text));
  const own = texts.slice(Math.max(0, marked, parted + 1)).filter((text) => !/^※[\d０-９]{0,2}$/.test(text));
  const name = own.join("").replace(/^[○●◎・◆◇■□①-⑳][\s　]*/, "");
  return name.length <= longestName && /[一-龠ァ-ヶぁ-ん]{2}/.test(name) && !name.includes("。") ? name : "";
}
const longestName = 60;
