import type { Problem } from "../../../foundation/index.ts";
import { errorName } from "../domain/excel-errors.ts";
import type { ProblemList } from "../domain/file-problems.ts";
import type { ReadLimits, ReadPage } from "../domain/placed-text.ts";
import { raised } from "../domain/raised.ts";
import type { RichText } from "../domain/rich-text.ts";
import { mostColumns, mostRows, type SheetContent } from "../domain/sheet-cells.ts";
import { eachRecord, type RecordReader } from "./binary-records.ts";
import { type BinaryFont, readBinaryStyles } from "./binary-styles.ts";
import type { OpenCell, Workbook } from "./excel-cell.ts";
import { plainLooks } from "./excel-styles.ts";
import { gatherSheet, type NamedSheet } from "./gather-sheet.ts";
import { openPackage, type Package } from "./open-package.ts";
import { readWorkbook, type WorkbookHead, type WorkbookWriting } from "./read-excel.ts";

/** Reads a binary workbook (.xlsb): the same sheets as in XML, written as records of bytes. */
export function readBinaryExcel(bytes: Uint8Array, limits: ReadLimits, problems: ProblemList): readonly ReadPage[] {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) {
    problems.tell(opened.problem);
    return [];
  }
  for (const found of opened.value.problems) problems.tell(found);
  return readWorkbook(opened.value, limits, problems, inRecords);
}

const inRecords: WorkbookWriting = { main: "xl/workbook.bin", head: readHead, shared: readShared, sheet: readSheet };

/** Kinds of records that say something here. */
const kinds = { bookProperties: 0x99, sheet: 0x9c, sharedText: 0x13, row: 0x00, merge: 0xb0, columns: 0x3c } as const;

function readHead(pack: Package, main: string): WorkbookHead {
  let from1904 = false;
  const sheets: WorkbookHead["sheets"][number][] = [];
  const problem = eachRecord(pack, main, (kind, record) => {
    if (kind === kinds.bookProperties) from1904 = (record.long() & 1) === 1;
    if (kind !== kinds.sheet) return;
    const hidden = record.long() !== 0;
    record.skip(4);
    const relation = record.text();
    sheets.push({ name: record.text(), hidden, relation });
  });
  return { from1904, sheets, problem };
}

function readShared(
  pack: Package,
  parts: Parameters<WorkbookWriting["shared"]>[1],
  from1904: boolean,
): ReturnType<WorkbookWriting["shared"]> {
  const styles =
    parts.styles === null
      ? { looks: plainLooks(from1904), fonts: [], problem: null }
      : readBinaryStyles(pack, parts.styles, from1904);
  const texts: RichText[] = [];
  const problem =
    parts.texts === null
      ? null
      : eachRecord(pack, parts.texts, (kind, record) => {
          if (kind === kinds.sharedText) texts.push(richText(record, styles.fonts));
        });
  return { texts, looks: styles.looks, problems: [styles.problem, problem].flatMap((found) => found ?? []) };
}

/** A text with the places where another font begins. The reading aids (ふりがな) behind it are left out. */
function richText(record: RecordReader, fonts: readonly BinaryFont[]): RichText {
  const isRich = (record.byte() & 1) === 1;
  const text = record.text();
  if (!isRich) return text;
  const count = record.long();
  const runs = Array.from({ length: Math.min(count, text.length) }, () => ({
    from: record.short(),
    font: fonts[record.short()],
  }));
  const first = runs[0]?.from ?? text.length;
  const pieces = runs.map(({ from, font }, index) => {
    const piece = text.slice(from, runs[index + 1]?.from ?? text.length);
    return { text: font?.raised ? raised(piece) : piece, struck: font?.struck ?? false };
  });
  return first > 0 ? [{ text: text.slice(0, first), struck: null }, ...pieces] : pieces;
}

function readSheet(
  book: Workbook,
  sheet: NamedSheet,
): { readonly content: SheetContent; readonly problem: Problem | null } {
  const gathered = gatherSheet(book, sheet);
  const cell: OpenCell = { row: 0, column: -1, style: 0, formula: null, ...nothing };
  const problem = eachRecord(book.pack, sheet.part, (kind, record) => {
    if (kind === kinds.row) {
      cell.row = within(record.long(), mostRows);
      cell.column = -1;
      // the style of the row, its height, and flags of which this one hides it
      record.skip(7);
      if ((record.byte() & 0x10) !== 0) gathered.hideRow(cell.row);
    } else if (kind === kinds.merge) {
      const [top, bottom] = [within(record.long(), mostRows), within(record.long(), mostRows)];
      const [left, right] = [within(record.long(), mostColumns), within(record.long(), mostColumns)];
      if (top <= bottom && left <= right) gathered.merge({ top, left, bottom, right });
    } else if (kind === kinds.columns) {
      const [first, last] = [record.long(), record.long()];
      record.skip(8);
      if ((record.short() & 1) === 1) gathered.hideColumns(first, last);
    } else if (readCell(kind, record, cell)) gathered.cell(cell);
  });
  return { content: gathered.content(), problem };
}

const within = (index: number, count: number): number => Math.min(index, count - 1);

type Content = Pick<OpenCell, "type" | "stored" | "rich">;

const nothing: Content = { type: "n", stored: null, rich: null };

function fill(cell: Content, type: string, stored: Content["stored"], rich: Content["rich"] = null): void {
  cell.type = type;
  cell.stored = stored;
  cell.rich = rich;
}

// a minus before nothing is not written
const fillNumber = (cell: Content, value: number): void => fill(cell, "n", Number.isFinite(value) ? value + 0 : null);
const fillWords = (cell: Content, text: string): void => fill(cell, "inlineStr", text, text);

/** What a cell holds, by the kind of its record. One object takes it for a sheet: it has a million cells. */
const contents: Readonly<Record<number, (record: RecordReader, cell: Content) => void>> = {
  1: (_, cell) => fill(cell, "n", null),
  2: (record, cell) => fillNumber(cell, record.packedNumber()),
  3: (record, cell) => fill(cell, "e", errorName(record.byte())),
  4: (record, cell) => fill(cell, "b", record.byte() === 0 ? "0" : "1"),
  5: (record, cell) => fillNumber(cell, record.real()),
  6: (record, cell) => fillWords(cell, record.text()),
  7: (record, cell) => fill(cell, "s", record.long()),
};
/** From here on the same kinds again: the value kept of a formula, and cells next to the one before, which do not say their column. */
const [formulas, formulasEnd, shorts, shortsEnd] = [0x08, 0x0b, 0x0c, 0x12] as const;
const formulaKinds = [0x06, 0x05, 0x04, 0x03] as const;
const richCell = 0x3e;

/** False for a record of something else. A cell next to the one before stands beside what `cell` holds. */
function readCell(kind: number, record: RecordReader, cell: OpenCell): boolean {
  const isFormula = kind >= formulas && kind <= formulasEnd;
  const isShort = kind >= shorts && kind <= shortsEnd;
  const plain = isFormula ? (formulaKinds[kind - formulas] ?? -1) : isShort ? kind - shorts + 1 : kind;
  const read = kind === richCell ? richWords : contents[plain];
  if (!read) return false;
  cell.column = within(isShort ? cell.column + 1 : record.long(), mostColumns);
  // three bytes of style, one of reading aids
  cell.style = record.long() & 0xffffff;
  read(record, cell);
  cell.formula = isFormula ? "" : null;
  return true;
}

/** The fonts of a text that stands in the cell itself are those of the cell for all that is read of it. */
function richWords(record: RecordReader, cell: Content): void {
  record.skip(1);
  fillWords(cell, record.text());
}
