import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
  TableCell as WordCell,
  Table as WordTable,
} from "docx";
import { type Run, rowsOfTable, runsOf, type TableCell, tableOf } from "../table-text.ts";
import type { Part, Trap } from "../trap.ts";

/** A Word document with real tables: merged cells, struck letters and tracked changes. */
export async function makeWord(trap: Trap): Promise<Uint8Array> {
  const children = trap.made.flatMap((part, index) => partOf(part, index === 0, trap.look?.upright ?? []));
  const document = new Document({
    styles: { default: { document: { run: { font: "Noto Sans CJK JP", size: 21 } } } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function partOf(part: Part, isFirst: boolean, upright: readonly string[]): (Paragraph | WordTable)[] {
  if ("heading" in part)
    return [
      new Paragraph({
        heading: levels[(part.level ?? 1) - 1] ?? HeadingLevel.HEADING_1,
        children: [new TextRun(part.heading)],
      }),
    ];
  if ("bold" in part) return [new Paragraph({ children: [new TextRun({ text: part.bold, bold: true })] })];
  if ("line" in part) return [paragraph(runsOf(part.line))];
  if ("lines" in part)
    return part.lines
      .trimEnd()
      .split("\n")
      .map((line) => paragraph(runsOf(line)));
  if ("html" in part) throw new Error("A Word document is not made of HTML.");
  if ("page" in part) return isFirst ? [] : [new Paragraph({ children: [new PageBreak()] })];
  return [wordTable(part.table, upright)];
}

function wordTable(written: string, upright: readonly string[]): WordTable {
  const table = tableOf(written);
  const covered = (row: number, column: number): boolean =>
    table.cells.some(
      (cell) =>
        cell.row < row && row < cell.row + cell.down && cell.column <= column && column < cell.column + cell.across,
    );
  const rows = rowsOfTable(table).map(
    (cells, row) =>
      new TableRow({
        tableHeader: row === 0,
        children: cells.flatMap((cell, column) => (cell && !covered(row, column) ? [wordCell(cell, upright)] : [])),
      }),
  );
  return new WordTable({
    rows,
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: Array.from({ length: table.columns }, () => Math.floor(9000 / table.columns)),
  });
}

function wordCell({ down, across, runs }: TableCell, upright: readonly string[]): WordCell {
  const isUpright = upright.includes(runs.map(({ text }) => text).join(""));
  return new WordCell({
    rowSpan: down,
    columnSpan: across,
    children: linesOf(runs).map(paragraph),
    ...(isUpright ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
  });
}

/** A new line in a cell is a new paragraph, as the Enter key makes it. */
function linesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const { text, look } of runs)
    for (const [index, piece] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ text: piece, look });
    }
  return lines;
}

const paragraph = (runs: readonly Run[]): Paragraph => new Paragraph({ children: runs.map(runOf) });

const change = { id: 1, author: "架空", date: "2026-04-01T00:00:00Z" };

function runOf({ text, look }: Run): ParagraphChild {
  if (look === "deleted") return new DeletedTextRun({ text, ...change });
  if (look === "inserted") return new InsertedTextRun({ text, ...change });
  return new TextRun({ text, strike: look === "struck" });
}
