import { problem } from "../../../../foundation/index.ts";
import { isPeriodText } from "../find-periods.ts";
import { asWholeUnit, findUnit } from "../find-unit.ts";
import { isBareYear, isHeadText, isTotalWord, kindOfHead } from "../head-words.ts";
import type { ReadProblem } from "../placed-text.ts";
import { roleOfWords } from "../role-words.ts";
import { cellsOf, holdsFigure } from "./cells.ts";
import type { TextTable } from "./grid.ts";
import { placeAround, type TextLine } from "./lines.ts";
import { inBrackets, tableByColumns } from "./stacked-columns.ts";
import {
  classOf,
  fitsLeaf,
  gridOfStacked,
  isFirstName,
  type Leaf,
  leavesByTurns,
  leavesOf,
  type Stacked,
} from "./stacked-heads.ts";

const leastHeads = 3;
const mostCells = 4_000;
/** So many heads, and so many cells ahead of the first figure, a table may have. */
const mostHeads = 60;
const mostAhead = 120;
const longestCell = 80;
const longestHead = 20;
const longestFirst = 30;
/** Sentences, items of a list and captions in brackets begin no table. */
const marked = /[。、]\s*$|^\s*[・○◯●■□◆◇※【(<〈《≪]/;
const firstHead = /名|指標|目標|取組|内容|分野|KPI|ＫＰＩ|項目|区分|事業|施策|プロジェクト|年次|年度|年齢|番号|No|項/i;

/**
 * Tables that a program wrote cell by cell, row after row or column after column: first all heads, then the cells of each row; what of it could not
 * be put in order is asked.
 */
export function stackedTables(lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly TextTable[] {
  const tables: TextTable[] = [];
  let until = -1;
  for (const line of lines) {
    if (line.order <= until || line.plain.length > longestFirst || !firstHead.test(line.plain) || taken.has(line))
      continue;
    const next = lines[line.order + 1];
    if (!next || next.plain.length > longestFirst || marked.test(line.plain)) continue;
    if (!isHeadText(line.text.trim()) || !isFirstKind(line.text)) continue;
    const cells = cellsBelow(line, lines, taken);
    if (!cells.some(({ text }) => holdsFigure(text))) continue;
    const table = tableFrom(cells) ?? tableByColumns(cells);
    if (!table || table.lines.some(isRow)) continue;
    tables.push(table);
    until = table.lines.at(-1)?.order ?? until;
  }
  return tables;
}

/** 「創業件数　8件（H30）　50件（R6）」, 「健康寿命　79.1歳　80.1歳」: a whole row with its name on one line; the cells of a stacked table stand below each other. */
const isRow = ({ text, plain }: TextLine): boolean =>
  rowWithUnits.test(plain) &&
  text
    .trim()
    .split(/[\s　]+/)
    .slice(-2)
    .every(holdsFigure);
const rowWithUnits = /[一-龠ァ-ヶー][)）]?\s{1,9}\d[\d,.]*[^\s\d,.()]{1,4}(?:\([^()\s]{1,12}\))?\s{1,9}\S{2,24}\s*$/;

const isFirstKind = (text: string): boolean =>
  ["name", "within", "area", "number", "flag", "period"].includes(kindOfHead(text.trim()) ?? "");

/** The cells from a line on: blocks between blank lines, or lines where nothing parts the heads. */
function cellsBelow(start: TextLine, lines: readonly TextLine[], taken: ReadonlySet<TextLine>): readonly Stacked[] {
  const next = lines[start.order + 1];
  const byLine = next?.blanks === 0 && isHead(next.text.trim(), [{ text: start.text.trim(), lines: [start] }]);
  const cells: { text: string; lines: TextLine[] }[] = [];
  let hasFigure = false;
  for (let order = start.order; order < lines.length && cells.length < mostCells; order += 1) {
    const line = lines[order];
    if (!line || taken.has(line) || line.page !== start.page || endsTable(line)) break;
    if (!hasFigure && cells.length > mostAhead) break;
    if (isPageNumber(line, lines[order + 1]) || (line.text.startsWith("\f") && isAgain(line, lines))) continue;
    if (hasFigure && beginsAnother(line, lines[order + 1])) {
      if (line.blanks === 0) cells.pop();
      break;
    }
    const parts = rowOnLine.test(line.plain)
      ? line.text.trim().split(/[\s　]+/)
      : cellsOf(line, "letters").map(({ text }) => text);
    hasFigure ||= parts.some(holdsFigure);
    const cell = cells.at(-1);
    const goesOn = !byLine || (!hasFigure && inBrackets.test(line.plain));
    if (cell && goesOn && line.blanks === 0 && parts.length === 1) {
      cell.text += `\n${parts[0] ?? ""}`;
      cell.lines.push(line);
    } else for (const text of parts) cells.push({ text, lines: [line] });
  }
  return cells;
}

/** 「架空町 8,431 3,377」 among rows whose cells stand below each other. */
const rowOnLine = /^\s*[^\s\d,、。]{1,20}(?:\s+[▲△-]?\d[\d,.]*){2,}\s*$/;

const pageNumber = /^[-–−－ー\s]*\d{1,3}[-–−－ー\s]*$/;

const isPageNumber = ({ plain }: TextLine, next: TextLine | undefined): boolean =>
  pageNumber.test(plain.trim()) && (next?.text.startsWith("\f") ?? false);

/** So far on the next page begins. */
const longestPage = 400;

/** The same words head the page before or the next one. */
function isAgain({ order, text }: TextLine, lines: readonly TextLine[]): boolean {
  const bare = text.replace("\f", "");
  const near = lines.slice(Math.max(0, order - longestPage), order + longestPage);
  return near.filter((other) => other.text.replace("\f", "") === bare).length > 1;
}

const beginsAnother = (line: TextLine, next: TextLine | undefined): boolean =>
  firstHead.test(line.plain) &&
  isHeadText(line.text.trim()) &&
  isFirstKind(line.text) &&
  isHeadText(next?.text.trim() ?? "");

const endsTable = ({ plain, text }: TextLine): boolean =>
  plain.length > longestCell ||
  /。/.test(text) ||
  /^\s*(?:※|\(?(?:注|単位[:：])|資料|出典|【|■|◆|第\S{1,3}[章節])/.test(plain);

function tableFrom(cells: readonly Stacked[]): TextTable | null {
  const end = cells.slice(0, mostHeads).findIndex(({ text }, index) => !isHead(text, cells.slice(0, index)));
  const known = withoutFirstYear(cells.slice(0, end < 0 ? Math.min(cells.length, mostHeads) : end), cells);
  const hasUnits = known.some(({ text }) => kindOfHead(text) === "unit");
  const below = hasUnits ? cells.slice(known.length) : withUnits(cells.slice(known.length));
  const ofHeads = known.length < leastHeads ? null : leavesOf(known, below.map(classOf));
  const found = ofHeads ?? leavesByTurns(cells, cells.map(classOf));
  if (!found || below.length < 2) return null;
  const heads = ofHeads ? known : cells.slice(0, found.leaves.length);
  const body = ofHeads ? below : cells.slice(found.leaves.length);
  const { rows, rest: behind } = rowsOf(body, found.leaves);
  const prose = behind.findIndex(({ text }) => text.length >= longestName && isProse.test(text));
  const rest = prose < 0 ? behind : behind.slice(0, prose);
  const isNone = rows.every((row) => isGrade(row, found.leaves) || isOfSection(row, found.leaves));
  if (isNone || rows.some(isOfUnit)) return null;
  const lost = rest.filter(
    ({ text }, index) => holdsFigure(text) && !(index === rest.length - 1 && pageNumber.test(text)),
  );
  const used = [...heads, ...rows.flat().flatMap((cell) => cell ?? []), ...(lost.length > 0 ? rest : [])];
  return {
    grid: gridOfStacked(
      found.leaves,
      rows,
      [...heads, ...body].flatMap(({ lines }) => lines),
    ),
    lines: [...new Set(used.flatMap(({ lines }) => lines))].sort((one, other) => one.order - other.order),
    problems: lost.length > 0 ? [outOfOrder(rest)] : [],
  };
}

/** 年度, 計画値, 実績値, then 令和2年度: below a head of years the last of what looks like heads is the year of the first row, if as many cells on stands the next. */
function withoutFirstYear(known: readonly Stacked[], cells: readonly Stacked[]): readonly Stacked[] {
  const [first, last] = [known[0]?.text ?? "", known.at(-1)?.text ?? ""];
  if (kindOfHead(first) !== "period" || !isPeriodText(last)) return known;
  const columns = known.length - 1;
  const next = cells[known.length - 1 + columns]?.text ?? "";
  return isPeriodText(next) && !known.slice(1, -1).some(({ text }) => isPeriodText(text)) ? known.slice(0, -1) : known;
}

/** A sentence that goes on in the next line is none of the cells that were left over. */
const isProse = /[ぁ-ん]、[^、]{0,40}[はがをに]/;
const longestName = 40;

/** 「査定区分」 above B: a grade is no name of anything. */
const isGrade = (row: readonly (Stacked | null)[], leaves: readonly Leaf[]): boolean =>
  /^[A-ESＡ-ＥＳ]$/.test(row[leaves.findIndex(({ wants }) => wants === "T")]?.text.trim() ?? "");

/** 「２」 where a figure is wanted, and nothing else: the number of the section that begins there. */
const isOfSection = (row: readonly (Stacked | null)[], leaves: readonly Leaf[]): boolean =>
  leaves.some(({ wants }) => wants === "F") &&
  row.every((cell, index) => leaves[index]?.wants !== "F" || /^[０-９]$/.test(cell?.text.trim() ?? ""));

/** 「（人）」 at the head of a row is the rest of a name above it: the cells stand in another order. */
const isOfUnit = ([first]: readonly (Stacked | null)[]): boolean =>
  first != null && /^[（(]/.test(first.text) && asWholeUnit(first.text) !== null;

/** 14 and 件 in two cells are one figure. */
function withUnits(cells: readonly Stacked[]): readonly Stacked[] {
  const joined: Stacked[] = [];
  for (const cell of cells) {
    const before = joined.at(-1);
    const isUnit = before && classOf(cell) === "U" && /^[\d０-９,，.．]+$/.test(before.text);
    if (isUnit) joined.splice(-1, 1, { text: `${before.text}${cell.text}`, lines: [...before.lines, ...cell.lines] });
    else joined.push(cell);
  }
  return joined;
}

function isHead(text: string, before: readonly Stacked[]): boolean {
  const flat = text.replace(/\n/g, "");
  if (isFirstName(flat, before)) return false;
  const areOpen = before.length > 0 && before.every((head) => roleOfWords(head.text) === null);
  if (areOpen && findUnit(flat) !== null && !/\d/.test(flat) && flat.length <= longestHead) return true;
  return isHeadText(flat) || (isBareYear(flat) && before.some((head) => isPeriodText(head.text)));
}

type Rows = { readonly rows: readonly (readonly (Stacked | null)[])[]; readonly rest: readonly Stacked[] };

/** Row after row as long as each cell is of the kind that its column wants. A heading of its rows may be left out, since it reaches down. */
function rowsOf(body: readonly Stacked[], leaves: readonly Leaf[]): Rows {
  const rows: (readonly (Stacked | null)[])[] = [];
  let at = 0;
  while (at < body.length) {
    const row = rowAt(body, at, leaves, rows.length > 0);
    if (!row) break;
    rows.push(row);
    at += row.filter((cell) => cell !== null).length;
  }
  const rest = body.slice(at);
  // names that follow all figures say that cells were written in another order: the rows without their own cannot be told
  return rest.length === 0 || !rest.some(({ text }) => holdsFigure(text))
    ? withoutDoubtful(rows, rest)
    : { rows, rest };
}

/** Headings behind the last row stood beside rows that lack one: then no row can be told to be under any. */
function withoutDoubtful(rows: Rows["rows"], rest: readonly Stacked[]): Rows {
  const lacking = Math.max(...rows.map((row) => row.findIndex((cell) => cell !== null)));
  if (rest.length === 0 || lacking < 1) return { rows, rest: [] };
  return { rows: rows.map((row) => row.map((cell, column) => (column < lacking ? null : cell))), rest: [] };
}

function rowAt(
  body: readonly Stacked[],
  at: number,
  leaves: readonly Leaf[],
  mayLack: boolean,
): readonly (Stacked | null)[] | null {
  const first = body[at]?.text ?? "";
  const isAbove = (kind: Leaf["kind"]): boolean => kind === "within" || (kind !== "name" && isTotalWord(first));
  const lacking = mayLack ? leaves.findIndex(({ kind }) => !isAbove(kind)) : 0;
  for (let skipped = 0; skipped <= lacking; skipped += 1) {
    const row = leaves.map((_, index) => (index < skipped ? null : (body[at + index - skipped] ?? null)));
    const fits = row.every((cell, index) => index < skipped || (cell !== null && fitsLeaf(cell, leaves[index])));
    if (fits) return row;
  }
  return null;
}

function outOfOrder(rest: readonly Stacked[]): ReadProblem {
  const words = rest
    .slice(0, 6)
    .map(({ text }) => text.replace(/\n/g, ""))
    .join("、")
    .slice(0, 60);
  return {
    at: placeAround(rest.flatMap(({ lines }) => lines)),
    problem: problem(
      "text/cellsOutOfOrder",
      `表の欄の順が乱れていて、どの名称の値か分かりません（${words} …）。元の表を見て入力してください。`,
      `The cells of a table stand in another order than its rows: which name a figure belongs to cannot be told (${words} …). Look at the table itself.`,
    ),
  };
}
