import { columnsBefore, endsOf, type Grid, gridOf, heightOf, signatureEnds } from "../domain/excel-grid.ts";
import { formWords } from "../domain/form-words.ts";
import {
  markOf,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperStyle,
  type PaperTable,
  type PlacedCell,
  placeCells,
  type Words,
} from "../domain/paper.ts";
import type { PrintJob } from "./print-pdf.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";
import type { CellLook } from "./workbook-styles.ts";
import type { Merge, SheetCell, SheetRow, Worksheet } from "./worksheet-xml.ts";

/** Points; Excel makes no row higher. What needs more takes several rows, merged. */
const tallestRow = 400;

/** The papers as a workbook: a worksheet for each, figures as numbers, every text as text (never a formula). */
export function printExcel({ style, title, papers, printedOn }: PrintJob): Uint8Array {
  const book = openWorkbook({ title, day: printedOn });
  const names = sheetNames(papers);
  papers.forEach((paper, index) => {
    book.add(drawPaper(book, names[index] ?? String(index + 1), paper, style));
  });
  return book.bytes();
}

const longestName = 31;

/** Excel refuses some signs, more than 31 characters and the same name twice. */
export function sheetNames(papers: readonly Pick<Paper, "id" | "title">[]): readonly string[] {
  // Excel keeps this name for itself
  const taken = new Set<string>(["history"]);
  return papers.map(({ id, title }, index) => {
    const wished = (papers.length === 1 ? title : id).replace(/[\\/?*[\]:']/g, " ").trim() || String(index + 1);
    const short = cut(wished, longestName);
    const name = taken.has(short.toLowerCase()) ? `${cut(wished, 24)} ${index + 1}` : short;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** At most so many characters as Excel counts them, and never half a sign. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const sign of text) {
    if (kept.length + sign.length > most) break;
    kept += sign;
  }
  return kept.trim();
}

type Drawn = {
  readonly book: Workbook;
  readonly grid: Grid;
  readonly style: PaperStyle;
  readonly rows: SheetRow[];
  readonly merges: Merge[];
  readonly breaks: number[];
};

function drawPaper(book: Workbook, name: string, paper: Paper, style: PaperStyle): Worksheet {
  const grid = gridOf(paper, style);
  const drawn: Drawn = { book, grid, style, rows: [], merges: [], breaks: [] };
  const alone = paper.blocks.filter(({ kind }) => kind === "table").length === 1;
  let headRows: Worksheet["headRows"] = null;
  for (const block of paper.blocks) {
    const before = drawn.rows.length;
    drawBlock(drawn, block);
    // a form that is one table keeps its head in sight, and prints it on every page
    if (alone && block.kind === "table" && block.head.length > 0)
      headRows = { from: before + 1, to: before + block.head.length };
  }
  return {
    ...{ name, widths: grid.widths, rows: drawn.rows, merges: drawn.merges, breaks: drawn.breaks, headRows },
    page: { ...style.paper, pages: style.pages ?? 0 },
    ...marginCodes(paper, style),
  };
}

function marginCodes({ margin }: Paper, { lang }: PaperStyle): Pick<Worksheet, "header" | "footer"> {
  const fictitious = margin.fictitious === null ? "" : `【${margin.fictitious}】`;
  const draft = formWords.draft[lang];
  const state = margin.unfinished && !margin.state.includes(draft) ? `${draft}（${margin.state}）` : margin.state;
  // the name of the font parts the size from a text that begins with a digit
  const plain = '&8&"-,Regular"';
  return {
    header: `&L${plain}${inMargin(fictitious + margin.head, 90)}&R&8&"-,Bold"${inMargin(state, 40)}`,
    footer: `&L${plain}${inMargin(margin.foot, 50)}&C${plain}&P/&N&R${plain}${inMargin(margin.printed, 50)}`,
  };
}

/** & begins a code in a margin of Excel, and all margins together may hold 255 characters. */
function inMargin(text: string, most: number): string {
  let kept = "";
  for (const sign of text) {
    const written = sign === "&" ? "&&" : sign;
    if (kept.length + written.length > most) break;
    kept += written;
  }
  return kept;
}

function drawBlock(drawn: Drawn, block: PaperBlock): void {
  const { fontSize } = drawn.style;
  switch (block.kind) {
    case "title":
      drawAcross(drawn, [[{ text: block.lead, mark: "faint" }]], { size: fontSize });
      drawAcross(drawn, [[block.text]], { size: fontSize * 1.5, bold: true });
      return;
    case "heading":
      drawAcross(drawn, [[block.text]], { size: fontSize * 1.1, bold: true, above: 8 });
      return;
    case "text":
    case "notes":
      for (const line of block.words)
        drawAcross(drawn, [line], { size: block.kind === "notes" ? fontSize * 0.85 : fontSize });
      return;
    case "table":
      drawTable(drawn, block);
      return;
    case "signatures":
      drawSignatures(drawn, block.boxes);
      return;
    case "pageBreak":
      if (drawn.rows.length > 0) drawn.breaks.push(drawn.rows.length);
  }
}

const half = (size: number): number => Math.round(size * 2) / 2;

type Across = { readonly size: number; readonly bold?: boolean; readonly above?: number };

/** Words over the whole width. */
function drawAcross({ book, grid, rows, merges }: Drawn, words: Words, { size, bold = false, above }: Across): void {
  const look: CellLook = {
    ...{ size: half(size), bold, shade: null, boxed: false, align: "left", format: "@" },
    stand: above === undefined ? "top" : "bottom",
  };
  const width = grid.widths.reduce((sum, one) => sum + one, 0);
  const heights = portions(heightOf(words, width, size) + (above ?? 0));
  const row = rows.length + 1;
  for (const height of heights) rows.push({ height, cells: [] });
  const first = rows[row - 1];
  if (first) first.cells[0] = { style: book.style(look), text: book.text(words, half(size)) };
  if (grid.ends.length > 1 || heights.length > 1)
    merges.push({ row, column: 1, toRow: rows.length, toColumn: grid.ends.length });
}

/** A height in rows that Excel can make. */
function portions(height: number): readonly number[] {
  const count = Math.max(1, Math.ceil(height / tallestRow));
  return Array.from({ length: count }, () => height / count);
}

function drawTable(drawn: Drawn, { columns, head, rows }: PaperTable): void {
  const ends = endsOf(columns).map((end) => columnsBefore(drawn.grid, end));
  drawRows(drawn, [...placeCells(head), ...placeCells(rows)], ends);
}

type Placed = { readonly cell: PaperCell; readonly from: number; readonly to: number };

function drawRows(drawn: Drawn, lines: readonly (readonly PlacedCell[])[], ends: readonly number[]): void {
  const { grid, style, rows } = drawn;
  const placed = lines.map((cells) => cells.map(({ cell, column }) => placeIn(cell, column, ends)));
  const widthOf = ({ from, to }: Placed) => grid.widths.slice(from, to).reduce((sum, one) => sum + one, 0);
  // the rows of the worksheet in which each line of the table begins and, last, in which the table has ended
  const begins: number[] = [];
  for (const cells of placed) {
    begins.push(rows.length);
    const heights = cells.map((one) => heightOf(one.cell.words, widthOf(one), style.fontSize) / (one.cell.down ?? 1));
    const height = Math.max(heightOf([], 10, style.fontSize), ...heights);
    for (const portion of portions(height)) rows.push({ height: portion, cells: [] });
  }
  begins.push(rows.length);
  placed.forEach((cells, line) => {
    for (const one of cells) {
      const end = begins[Math.min(line + (one.cell.down ?? 1), begins.length - 1)] ?? rows.length;
      drawCell(drawn, one, begins[line] ?? 0, end);
    }
  });
}

function placeIn(cell: PaperCell, column: number, ends: readonly number[]): Placed {
  const from = column === 0 ? 0 : (ends[column - 1] ?? 0);
  return { cell, from, to: Math.max(from + 1, ends[column + (cell.span ?? 1) - 1] ?? from + 1) };
}

/** Rows and columns from 0; `end` and `to` are the first ones behind the cell. */
function drawCell({ book, style, rows, merges }: Drawn, { cell, from, to }: Placed, row: number, end: number): void {
  const { words, kind, number } = cell;
  const asNumber = number !== undefined && words.length === 1 && !isMarked(words) ? number : null;
  const look = book.style({
    ...{ size: half(style.fontSize), bold: false, boxed: true, stand: "top" },
    shade: kind === "head" || kind === "band" ? kind : null,
    align: kind === "figure" ? "right" : "left",
    format: asNumber === null ? "@" : asNumber.format,
  });
  const content: SheetCell =
    asNumber !== null
      ? { style: look, value: asNumber.value }
      : words.length === 0
        ? { style: look }
        : { style: look, text: book.text(words, half(style.fontSize)) };
  const rest: SheetCell = { style: look };
  for (let line = row; line < end; line++)
    for (let at = from; at < to; at++) {
      const held = rows[line];
      if (held) held.cells[at] = line === row && at === from ? content : rest;
    }
  if (end - row > 1 || to - from > 1) merges.push({ row: row + 1, column: from + 1, toRow: end, toColumn: to });
}

const isMarked = (words: Words): boolean => words.some((line) => line.some((piece) => markOf(piece) !== null));

/** Empty boxes for seals, at the right edge. */
function drawSignatures(drawn: Drawn, boxes: readonly string[]): void {
  const ends = signatureEnds(boxes).map((end) => columnsBefore(drawn.grid, end));
  const cells = (text: (box: string) => string): readonly PlacedCell[] =>
    boxes.map((one, index) => ({ cell: { words: [[text(one)]], kind: "head" }, column: index + 1 }));
  drawn.rows.push({ height: 8, cells: [] });
  drawRows(drawn, [cells((one) => one)], ends);
  drawRows(drawn, [cells(() => "")], ends);
  const last = drawn.rows.pop();
  if (last) drawn.rows.push({ ...last, height: 48 });
}
