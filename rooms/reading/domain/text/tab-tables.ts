import { isHeadText } from "../head-words.ts";
import { headingDepth } from "../heading-forms.ts";
import { gridOf, leastRows, mostRows, type Row, type TextTable } from "./grid.ts";
import { isYearHead } from "./head-years.ts";
import type { TextLine } from "./lines.ts";
import { areUnitsOf, headsInRounds } from "./rounds-of-heads.ts";

const leastTabs = 3;
/** 「指標名⇥現状値⇥目標値」: fewer tabs make a table where three heads say so. */
const narrow = 2;

/** A row of cells parted by tabs, its second line where it was torn; or a line without any between rows: what the rows below stand under, or a remark on the one above. */
type TabRow = { readonly line: TextLine; readonly torn?: TextLine };
type Run = { readonly rows: TabRow[]; readonly remarks: TextLine[]; last: number };

/** Tables whose cells are parted by tabs, as copied out of a sheet. Below a line of heads, titles of groups and remarks may part the rows. */
export function tabTables(lines: readonly TextLine[]): readonly TextTable[] {
  const runs: Run[] = [];
  for (const line of lines) {
    if (!line.text.includes("\t") || /^[\s\-=|:]+$/.test(line.plain)) continue;
    const run = runs.at(-1);
    if (run && line.order <= run.last) continue;
    const row = rowAt(line, lines[line.order + 1], run);
    if (!row) continue;
    const goesOn = run && run.rows.length < mostRows && isRowOf(run, tabsOfRow(row));
    const between = goesOn ? betweenRows(run, line, lines) : null;
    const found = goesOn && between ? run : { rows: [], remarks: [], last: 0 };
    if (found !== run) runs.push(found);
    found.remarks.push(...(between ?? []).filter(isRemark));
    found.rows.push(...(between ?? []).filter((one) => !isRemark(one)).map((one) => ({ line: one })), row);
    found.last = row.torn?.order ?? line.order;
  }
  return runs
    .filter(({ rows }) => rows.filter(({ line }) => tabsOf(line) > 0).length >= leastRows)
    .map((run) => belowYears(tableOf(run), run, lines));
}

/** 「区分⇥S55年⇥H12年⇥R2年」 over 「⇥実数⇥実数⇥増減率⇥実数⇥増減率」: the first line has lost the cells over which its years stood. */
function belowYears(table: TextTable, { rows: [first, ...others] }: Run, lines: readonly TextLine[]): TextTable {
  const upper = first && lines[first.line.order - 1];
  if (!first || !upper || first.line.blanks > 0 || !upper.text.includes("\t")) return table;
  const [name = "", ...years] = cellsIn(upper);
  const [own, ...parts] = cellsIn(first.line);
  if (own !== "" || !years.every(isYearHead) || !parts.every((part) => isHeadText(part))) return table;
  const [, ...units] = others[0] ? cellsIn(others[0].line) : [];
  const heads = headsInRounds(years, parts, units);
  if (!heads) return table;
  const rows = others.slice(areUnitsOf(parts, units) ? 1 : 0);
  const cells = rows.map((row): Row => [row.line, cellsOf(row, heads.length + 1)]);
  return { grid: gridOf([[upper, [name, ...heads]], ...cells]), lines: [upper, ...table.lines] };
}
const cellsIn = ({ text }: TextLine): readonly string[] => text.split("\t").map((cell) => cell.trim());

/** 「架空補助金⇥430⇥」 / 「690⇥架空課」: two lines that make up one row of the table are one. */
function rowAt(line: TextLine, next: TextLine | undefined, run: Run | undefined): TabRow | null {
  const head = run?.rows[0]?.line;
  const isNarrow = tabsOf(line) === narrow && (isHeads(line) || (head && tabsOf(head) === narrow));
  if (tabsOf(line) >= leastTabs || isNarrow) return { line };
  const isTorn =
    head !== undefined &&
    run !== undefined &&
    isHeads(head) &&
    next !== undefined &&
    next.blanks === 0 &&
    line.text.endsWith("\t") &&
    tabsOf(line) + tabsOf(next) === tabsOf(head);
  return isTorn ? { line, torn: next } : null;
}

/** The lines between the last row and this one, where rows may go on behind them; null where they end the table. */
function betweenRows(
  { rows: [head], last }: Run,
  line: TextLine,
  lines: readonly TextLine[],
): readonly TextLine[] | null {
  const between = lines.slice(last + 1, line.order);
  if (between.length === 0) return between;
  const areShort = between.length <= mostBetween && between.every(mayPart);
  return head && isHeads(head.line) && head.line.page === line.page && areShort ? between : null;
}
const mostBetween = 3;
const longestTitle = 30;

const mayPart = ({ plain, text }: TextLine): boolean =>
  plain.length <= longestTitle && !/[\d\t。:]|^\s*[※*]|単位/.test(plain) && headingDepth(text) === null;

const isRemark = ({ plain }: TextLine): boolean => /^\s*\(/.test(plain);

const isHeads = ({ text }: TextLine): boolean => text.split("\t").filter((cell) => isHeadText(cell.trim())).length >= 3;

/** Empty cells at the end of a row are often cut off with their tabs. */
function isRowOf({ rows: [head, second] }: Run, tabs: number): boolean {
  if (!head) return false;
  // 「R2⇥R3⇥R4」 over 「目標値⇥10⇥12⇥14」: the empty cell above the names was cut off
  const own = areYears(head.line)
    ? Math.max(tabsOf(head.line) + 1, second ? tabsOf(second.line) : 0)
    : tabsOf(head.line);
  return tabs <= own && tabs >= own - mostCutOff;
}
const areYears = ({ text }: TextLine): boolean => text.split("\t").every((cell) => isYearHead(cell.trim()));
const mostCutOff = 2;

function tableOf({ rows, remarks }: Run): TextTable {
  const [head, ...others] = rows;
  const lacksFirst =
    head !== undefined && areYears(head.line) && others.some((row) => tabsOfRow(row) > tabsOfRow(head));
  const columns = Math.max(...rows.slice(0, 1).map(tabsOfRow)) + (lacksFirst ? 2 : 1);
  const lines = [...rows.flatMap(({ line, torn }) => (torn ? [line, torn] : [line])), ...remarks];
  return {
    grid: gridOf(
      rows.map(
        (row): Row => [
          row.line,
          row === head && lacksFirst ? ["", ...cellsOf(row, columns - 1)] : cellsOf(row, columns),
        ],
      ),
    ),
    lines: lines.sort((one, other) => one.order - other.order),
  };
}

/** A title between the rows is one cell over all columns. */
function cellsOf({ line, torn }: TabRow, columns: number): readonly string[] {
  if (!line.text.includes("\t")) return [line.text];
  const cells = `${line.text}${torn?.text ?? ""}`.split("\t");
  return [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => "")];
}

const tabsOfRow = ({ line, torn }: TabRow): number => tabsOf(line) + (torn ? tabsOf(torn) : 0);
const tabsOf = ({ text }: TextLine): number => (text.includes("\t") ? text.split("\t").length - 1 : 0);
