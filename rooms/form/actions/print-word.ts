import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { formWords } from "../domain/form-words.ts";
import {
  type Line,
  markOf,
  type Paper,
  type PaperBlock,
  type PaperStyle,
  type PaperTable,
  type PlacedCell,
  pageSize,
  placeCells,
  textOf,
  type Words,
} from "../domain/paper.ts";
import type { PrintJob } from "./print-pdf.ts";

// Word counts in twentieths of a point, letters in half points
const perMillimetre = 56.7;
const twips = (millimetres: number): number => Math.round(millimetres * perMillimetre);
const font = { ascii: "BIZ UDPGothic", hAnsi: "BIZ UDPGothic", eastAsia: "BIZ UDPゴシック", cs: "BIZ UDPGothic" };
const line = { style: BorderStyle.SINGLE, size: 4, color: "828282" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const grey = "5F5F5F";
const red = "B3261E";
const shades = { head: "EEEEEE", band: "F7F7F7" } as const;

type Page = { readonly style: PaperStyle; readonly width: number };

/** The papers as a Word document, one section for each, with tables whose heads repeat. */
export async function printWord({ style, title, papers, printedOn }: PrintJob): Promise<Uint8Array> {
  const width = twips(pageSize(style).width - style.paper.margin * 2);
  const document = new Document({
    title,
    creator: "道標 Michishirube",
    description: printedOn,
    styles: {
      default: {
        document: {
          run: { font, size: Math.round(style.fontSize * 2), language: { eastAsia: "ja-JP", value: "en-US" } },
          paragraph: { spacing: { line: 280 } },
        },
      },
    },
    sections: papers.map((paper) => section({ style, width }, paper)),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function section(page: Page, paper: Paper): ISectionOptions {
  const { style } = page;
  // the page is given as it stands upright: Word turns it itself
  const [short, long] = style.paper.size === "A4" ? [210, 297] : [297, 420];
  const margin = twips(style.paper.margin);
  return {
    properties: {
      page: {
        size: {
          width: twips(short ?? 210),
          height: twips(long ?? 297),
          orientation: style.paper.orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin + twips(6),
          bottom: margin + twips(4),
          left: margin,
          right: margin,
          header: twips(9),
          footer: twips(9),
        },
      },
    },
    headers: { default: new Header({ children: headLines(page, paper) }) },
    footers: { default: new Footer({ children: [footLine(page, paper)] }) },
    children: paper.blocks.flatMap((block) => drawBlock(page, block)),
  };
}

const small = (text: string, more: { bold?: boolean; color?: string } = {}) =>
  new TextRun({ text, size: 15, color: grey, ...more });

function headLines({ style, width }: Page, { margin }: Paper): Paragraph[] {
  const fictitious = margin.fictitious === null ? [] : [small(`【${margin.fictitious}】`, { bold: true })];
  const state = small(margin.state, { bold: true, color: margin.unfinished ? red : "000000" });
  const draft = new Paragraph({
    children: [
      new TextRun({ text: formWords.draft[style.lang], bold: true, size: 26, color: red, characterSpacing: 80 }),
    ],
  });
  const first = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...fictitious, small(margin.head), new TextRun({ children: [new Tab()] }), state],
  });
  return margin.unfinished ? [draft, first] : [first];
}

function footLine({ width }: Page, { margin }: Paper): Paragraph {
  return new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [
      small(cut(margin.foot, 30)),
      new TextRun({
        size: 15,
        color: grey,
        children: [new Tab(), PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES, new Tab()],
      }),
      small(cut(margin.printed, 40)),
    ],
  });
}

/** A footer has one line. */
const cut = (text: string, most: number): string =>
  Array.from(text).length <= most
    ? text
    : `${Array.from(text)
        .slice(0, most - 1)
        .join("")}…`;

function drawBlock(page: Page, block: PaperBlock): (Paragraph | Table)[] {
  const half = page.style.fontSize * 2;
  switch (block.kind) {
    case "title":
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.lead, color: grey })] }),
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          keepNext: true,
          spacing: { before: 100, after: 160, line: 300, lineRule: LineRuleType.AUTO },
          children: [
            new TextRun({ text: block.text, font, bold: true, size: Math.round(half * 1.5), color: "000000" }),
          ],
        }),
      ];
    case "heading":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 140, after: 80 },
          children: [
            new TextRun({ text: block.text, font, bold: true, size: Math.round(half * 1.1), color: "000000" }),
          ],
        }),
      ];
    case "text":
      return drawWords(block.words, {});
    case "notes":
      return drawWords(block.words, { size: Math.round(half * 0.85) });
    case "table":
      return [drawTable(page, block), gap()];
    case "signatures":
      return [drawSignatures(block.boxes), gap()];
    case "pageBreak":
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}

// Word joins two tables that touch
const gap = () => new Paragraph({ spacing: { line: 120, before: 0, after: 0 }, children: [] });

type Look = { readonly size?: number; readonly bold?: boolean; readonly right?: boolean };

function drawWords(words: Words, look: Look): Paragraph[] {
  const lines: Words = words.length === 0 ? [[]] : words;
  return lines.map(
    (one) =>
      new Paragraph({
        alignment: look.right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        // 禁則: Word's own rules for the signs that may not begin or end a line
        wordWrap: true,
        children: runs(one, look),
      }),
  );
}

const runs = (one: Line, { size, bold }: Look): TextRun[] =>
  one.map((piece) => {
    const mark = markOf(piece);
    return new TextRun({
      text: textOf(piece),
      ...(size === undefined ? {} : { size }),
      ...(bold || mark === "strong" ? { bold: true } : {}),
      ...(mark === "struck" ? { strike: true } : {}),
      ...(mark === "struck" || mark === "faint" ? { color: grey } : {}),
    });
  });

/** Whole twips that add up to the width of the text. */
function widthsOf(columns: readonly number[], width: number): number[] {
  const all = columns.reduce((sum, share) => sum + share, 0);
  const ends = columns.map((_, index) =>
    Math.round((width * columns.slice(0, index + 1).reduce((sum, share) => sum + share, 0)) / all),
  );
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

function drawTable({ width }: Page, { columns, head, rows }: PaperTable): Table {
  const widths = widthsOf(columns, width);
  const draw = (cells: readonly PlacedCell[], isHead: boolean) =>
    new TableRow({ tableHeader: isHead, cantSplit: isHead, children: cells.map((placed) => drawCell(placed, widths)) });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      ...placeCells(head).map((cells) => draw(cells, true)),
      ...placeCells(rows).map((cells) => draw(cells, false)),
    ],
  });
}

function drawCell({ cell, column }: PlacedCell, widths: readonly number[]): TableCell {
  const span = cell.span ?? 1;
  const size = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  return new TableCell({
    columnSpan: span,
    rowSpan: cell.down ?? 1,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(cell.kind === "head" || cell.kind === "band" ? { shading: { fill: shades[cell.kind] } } : {}),
    children: drawWords(cell.words, { right: cell.kind === "figure" }),
  });
}

function drawSignatures(boxes: readonly string[]): Table {
  const each = twips(22);
  const cell = (text: string) =>
    new TableCell({
      width: { size: each, type: WidthType.DXA },
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text })] })],
    });
  return new Table({
    alignment: AlignmentType.RIGHT,
    layout: TableLayoutType.FIXED,
    columnWidths: boxes.map(() => each),
    borders,
    rows: [
      new TableRow({ children: boxes.map(cell) }),
      new TableRow({ height: { value: twips(18), rule: "exact" }, children: boxes.map(() => cell("")) }),
    ],
  });
}
