import ExcelJS from "exceljs";
import { formWords } from "../domain/form-words.ts";
import {
  markOf,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperStyle,
  type PlacedCell,
  pageSize,
  placeCells,
  textOf,
  type Words,
  wordsText,
} from "../domain/paper.ts";
import { textWidth } from "../domain/text-width.ts";
import type { PrintJob } from "./print-pdf.ts";

const thin = { style: "thin", color: { argb: "FF828282" } } as const;
const box = { top: thin, bottom: thin, left: thin, right: thin } as const;
const fills = { head: "FFEEEEEE", band: "FFF7F7F7" } as const;
const grey = { argb: "FF5F5F5F" } as const;
const fontName = "BIZ UDPゴシック";
/** Excel cuts a cell's text beyond this many characters and calls the file broken. */
const mostInCell = 32_767;
const tallestRow = 409;

/** The columns that all tables of a paper need together: where any of them has a line, the sheet has one. */
type Grid = { readonly ends: readonly number[]; readonly widths: readonly number[] };

/** The papers as a workbook: a worksheet for each, figures as numbers, every text as text (never a formula). */
export async function printExcel({ style, title, papers, printedOn }: PrintJob): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "道標 Michishirube";
  workbook.title = title;
  workbook.created = new Date(`${printedOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  const names = sheetNames(papers);
  papers.forEach((paper, index) => {
    drawPaper(workbook, names[index] ?? String(index + 1), paper, style);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Excel refuses some signs, more than 31 characters and the same name twice. */
function sheetNames(papers: readonly Paper[]): readonly string[] {
  const taken = new Set<string>();
  return papers.map(({ id, title }, index) => {
    const wished = (papers.length === 1 ? title : id).replace(/[\\/?*[\]:']/g, " ").trim() || String(index + 1);
    const short = Array.from(wished).slice(0, 28).join("").slice(0, 31);
    const name =
      taken.has(short.toLowerCase()) || short.toLowerCase() === "history"
        ? `${short.slice(0, 24)} ${index + 1}`
        : short;
    taken.add(name.toLowerCase());
    return name;
  });
}

function drawPaper(workbook: ExcelJS.Workbook, name: string, paper: Paper, style: PaperStyle): void {
  const { margin } = paper;
  const side = style.paper.margin / 25.4;
  const fictitious = margin.fictitious === null ? "" : `【${margin.fictitious}】`;
  const state =
    margin.unfinished && !margin.state.includes(formWords.draft[style.lang])
      ? `${formWords.draft[style.lang]}（${margin.state}）`
      : margin.state;
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      orientation: style.paper.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: style.pages ?? 0,
      margins: { left: side, right: side, top: side + 0.25, bottom: side + 0.2, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddHeader: `&L&8${inMargin(fictitious + margin.head, 90)}&R&8&"-,Bold"${inMargin(state, 40)}`,
      oddFooter: `&L&8${inMargin(margin.foot, 50)}&C&8&P/&N&R&8${inMargin(margin.printed, 50)}`,
    },
    views: [{ showGridLines: false, ...freeze(paper) }],
  });
  // the library's types know A4 (9) and not A3 (8)
  Object.assign(sheet.pageSetup, { paperSize: style.paper.size === "A4" ? 9 : 8 });
  const grid = gridOf(paper, style);
  sheet.columns = grid.widths.map((width) => ({ width }));
  const drawn: Drawn = { sheet, grid, style, row: 0 };
  for (const block of paper.blocks) drawBlock(drawn, block);
  const head = headRows(paper);
  if (head !== null) sheet.pageSetup.printTitlesRow = head;
}

/** & begins a code in a margin of Excel, and all margins together may hold 255 characters. */
const inMargin = (text: string, most: number): string => Array.from(text).slice(0, most).join("").replaceAll("&", "&&");

/** A form that is one table keeps its head in sight, and prints it on every page. */
function headRows({ blocks }: Paper): string | null {
  const tables = blocks.filter(({ kind }) => kind === "table");
  const at = blocks.findIndex(({ kind }) => kind === "table");
  const table = blocks[at];
  if (tables.length !== 1 || table?.kind !== "table" || table.head.length === 0) return null;
  const before = blocks.slice(0, at).reduce((sum, block) => sum + rowsOf(block), 0);
  return `${before + 1}:${before + table.head.length}`;
}

function freeze(paper: Paper): { state: "frozen"; ySplit: number } | object {
  const rows = headRows(paper);
  return rows === null ? {} : { state: "frozen", ySplit: Number(rows.split(":")[1]) };
}

/** How many rows a block before the only table takes. */
function rowsOf(block: PaperBlock): number {
  switch (block.kind) {
    case "title":
      return 2;
    case "text":
    case "notes":
      return block.words.length;
    case "pageBreak":
      return 0;
    default:
      return 1;
  }
}

function endsOf(columns: readonly number[]): readonly number[] {
  const all = columns.reduce((sum, share) => sum + share, 0);
  return columns.map((_, index) =>
    Math.round((1000 * columns.slice(0, index + 1).reduce((sum, share) => sum + share, 0)) / all),
  );
}

/** Lines of two tables that lie this near each other (in thousandths of the width) become one. */
const near = 12;

function gridOf({ blocks }: Paper, style: PaperStyle): Grid {
  const all = blocks.flatMap((block) =>
    block.kind === "table" ? endsOf(block.columns) : block.kind === "signatures" ? signatureEnds(block.boxes) : [],
  );
  const sorted = [...new Set([...all, 1000])].toSorted((a, b) => a - b);
  const ends = sorted
    .filter((end, index) => end === 1000 || end - (sorted[index - 1] ?? 0) > near)
    .filter((end) => end === 1000 || 1000 - end > near);
  // a column's width is counted in digits of the standard font, about 1.9 mm each
  const letters = (pageSize(style).width - style.paper.margin * 2) / 1.9;
  return { ends, widths: ends.map((end, index) => ((end - (ends[index - 1] ?? 0)) / 1000) * letters) };
}

const signatureEnds = (boxes: readonly string[]): readonly number[] =>
  [...boxes.map((_, index) => 1000 - 100 * (boxes.length - index)), 1000].filter((end) => end > 0);

type Drawn = { readonly sheet: ExcelJS.Worksheet; readonly grid: Grid; readonly style: PaperStyle; row: number };

/** The grid's column (from 1) that ends nearest to a line of a table. */
function columnAt({ ends }: Grid, end: number): number {
  const gaps = ends.map((one) => Math.abs(one - end));
  return gaps.indexOf(Math.min(...gaps)) + 1;
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
    case "table": {
      const ends = endsOf(block.columns).map((end) => columnAt(drawn.grid, end));
      for (const cells of [...placeCells(block.head), ...placeCells(block.rows)]) drawRow(drawn, cells, ends);
      return;
    }
    case "signatures":
      drawSignatures(drawn, block.boxes);
      return;
    case "pageBreak":
      if (drawn.row > 0) drawn.sheet.getRow(drawn.row).addPageBreak();
  }
}

function drawSignatures(drawn: Drawn, boxes: readonly string[]): void {
  const ends = signatureEnds(boxes).map((end) => columnAt(drawn.grid, end));
  const cells = (text: (box: string) => string): readonly PlacedCell[] =>
    boxes.map((one, index) => ({ cell: { words: [[text(one)]], kind: "head" }, column: index + 1 }));
  drawRow(
    drawn,
    cells((one) => one),
    ends,
  );
  drawRow(
    drawn,
    cells(() => ""),
    ends,
  );
  drawn.sheet.getRow(drawn.row).height = 48;
}

type Look = { readonly size: number; readonly bold?: boolean; readonly above?: number };

function drawAcross(drawn: Drawn, words: Words, { size, bold, above }: Look): void {
  drawn.row += 1;
  const { sheet, grid, row } = drawn;
  const cell = sheet.getCell(row, 1);
  fill(cell, { words }, size, bold === true);
  if (grid.ends.length > 1) sheet.mergeCellsWithoutStyle(row, 1, row, grid.ends.length);
  const width = grid.widths.reduce((sum, one) => sum + one, 0);
  sheet.getRow(row).height = Math.min(tallestRow, heightOf(words, width, size) + (above ?? 0));
  cell.alignment = { wrapText: true, vertical: above ? "bottom" : "top" };
}

function drawRow(drawn: Drawn, cells: readonly PlacedCell[], ends: readonly number[]): void {
  drawn.row += 1;
  const { sheet, row, style } = drawn;
  const heights = cells.map((placed) => drawCell(drawn, placed, ends));
  const held = sheet.getRow(row);
  held.height = Math.min(tallestRow, Math.max(heightOf([], 10, style.fontSize), ...heights));
}

/** Draws a cell and says how high its row must be for it. */
function drawCell(
  { sheet, grid, style, row }: Drawn,
  { cell: paper, column }: PlacedCell,
  ends: readonly number[],
): number {
  const from = (column === 0 ? 0 : (ends[column - 1] ?? 0)) + 1;
  const to = Math.max(from, ends[column + (paper.span ?? 1) - 1] ?? from);
  const down = row + (paper.down ?? 1) - 1;
  const cell = sheet.getCell(row, from);
  fill(cell, paper, style.fontSize, false);
  cell.alignment = { wrapText: true, vertical: "top", horizontal: paper.kind === "figure" ? "right" : "left" };
  for (let line = row; line <= down; line++) for (let at = from; at <= to; at++) sheet.getCell(line, at).border = box;
  if (paper.kind === "head" || paper.kind === "band") {
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: fills[paper.kind] } };
  }
  if (to > from || down > row) sheet.mergeCellsWithoutStyle(row, from, down, to);
  const width = grid.widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
  return heightOf(paper.words, width, style.fontSize) / (paper.down ?? 1);
}

/** Merged cells never grow by themselves: the height is worked out from the letters. */
function heightOf(words: Words, width: number, size: number): number {
  const room = Math.max(2, (width * 10.5) / size - 1.5);
  const lines = words.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line.map(textOf).join("")) / room)),
    0,
  );
  return Math.max(1, lines) * size * 1.45 + 4;
}

/** A figure stays a number where the paper has nothing but it; a text is stored as text, whatever sign it begins with. */
function fill(cell: ExcelJS.Cell, { words, number }: PaperCell, size: number, bold: boolean): void {
  cell.font = { name: fontName, size: Math.round(size * 2) / 2, ...(bold ? { bold } : {}) };
  const marked = words.some((line) => line.some((piece) => markOf(piece) !== null));
  if (number !== undefined && words.length === 1 && !marked) {
    cell.value = number.value;
    cell.numFmt = number.format;
    return;
  }
  if (words.length === 0) return;
  const text = wordsText(words);
  cell.value = marked && text.length <= mostInCell ? { richText: richText(words, size) } : text.slice(0, mostInCell);
  cell.numFmt = "@";
}

function richText(words: Words, size: number): ExcelJS.RichText[] {
  return words.flatMap((line, index) => {
    const pieces = index === 0 ? line : line.length === 0 ? ["\n"] : line;
    return pieces.map((piece, place) => {
      const mark = markOf(piece);
      const before = index > 0 && place === 0 && line.length > 0 ? "\n" : "";
      const font = {
        name: fontName,
        size,
        ...(mark === "strong" ? { bold: true } : {}),
        ...(mark === "struck" ? { strike: true } : {}),
        ...(mark === null || mark === "strong" ? {} : { color: grey }),
      };
      return { text: before + textOf(piece), font };
    });
  });
}
