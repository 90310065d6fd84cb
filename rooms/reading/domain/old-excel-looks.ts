import { formatsByNumber, type NumberFormat, numberFormat } from "./format-number.ts";
import { plainStyle, type TextStyle } from "./placed-text.ts";

/** How a cell of an old workbook looks. */
export type OldLook = { readonly format: NumberFormat; readonly style: TextStyle; readonly bordered: boolean };

/** What the records of an old workbook (BIFF8) say of its looks, beside the values: a sheet's cells by `row * 256 + column`. */
export type OldSheet = {
  readonly looks: ReadonlyMap<number, number>;
  /** Cells without a value that have a look: only these can be frames. */
  readonly blanks: readonly number[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
};

export type OldLooks = {
  readonly look: (index: number) => OldLook;
  /** In the order of the file; those that are no worksheets have none. */
  readonly sheets: readonly OldSheet[];
  /** Values come from other files. */
  readonly linked: boolean;
  /** A font strikes letters through, but no cell as a whole has it: parts of texts are struck, and cannot be told apart. */
  readonly struckParts: boolean;
};

const oldColumns = 256;
export const oldKey = (row: number, column: number): number => row * oldColumns + column;
export const oldRow = (key: number): number => Math.floor(key / oldColumns);
export const oldColumn = (key: number): number => key % oldColumns;

type Font = { readonly size: number; readonly bold: boolean; readonly struck: boolean };
type Draft = { looks: Map<number, number>; blanks: number[]; hiddenRows: Set<number>; hiddenColumns: Set<number> };

/** Whether the stream is of Excel 97 to 2003 (BIFF8); older ones say their looks in other records. */
export const isOfExcel97 = (stream: Uint8Array): boolean => stream[0] === 9 && stream[1] === 8 && stream[5] === 6;

/** Walks over the records of a workbook stream (BIFF8). What does not fit is passed over: looks are a help, the values do not depend on them. */
export function readOldLooks(stream: Uint8Array, from1904: boolean): OldLooks {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: Font[] = [];
  const formats = new Map<number, string>();
  const xfs: Xf[] = [];
  const offsets: number[] = [];
  const sheets = new Map<number, Draft>();
  let linked = false;
  let sheet: Draft | null = null;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > stream.length) break;
    const record = new DataView(stream.buffer, stream.byteOffset + at + 4, length);
    if (type === 0x0809) {
      sheet = offsets.includes(at) ? emptySheet() : null;
      if (sheet) sheets.set(at, sheet);
    } else if (sheet) takeSheetRecord(sheet, type, record);
    else if (type === 0x0031 && length >= 8) fonts.push(fontOf(record));
    else if (type === 0x041e && length >= 5) formats.set(record.getUint16(0, true), formatText(record));
    else if (type === 0x00e0 && length >= 14) xfs.push(xfOf(record));
    else if (type === 0x0085 && length >= 6) offsets.push(record.getUint32(0, true));
    else if (type === 0x01ae && length >= 4) linked ||= ![0x0401, 0x3a01].includes(record.getUint16(2, true));
    at = end;
  }
  const ready = new Map<number, OldLook>();
  const used = new Set(xfs.map(({ font }) => font));
  return {
    look: (index) => {
      const known = ready.get(index);
      if (known) return known;
      const look = lookOf(xfs[index], { fonts, formats, from1904 });
      ready.set(index, look);
      return look;
    },
    sheets: offsets.map((offset) => sheets.get(offset) ?? emptySheet()),
    linked,
    struckParts: fonts.some(({ struck }, index) => struck && !used.has(index)),
  };
}

const emptySheet = (): Draft => ({ looks: new Map(), blanks: [], hiddenRows: new Set(), hiddenColumns: new Set() });

const fontOf = (record: DataView): Font => ({
  size: record.getUint16(0, true) / 20,
  struck: (record.getUint16(2, true) & 8) !== 0,
  bold: record.getUint16(6, true) >= 600,
});

function formatText(record: DataView): string {
  const count = record.getUint16(2, true);
  const wide = (record.getUint8(4) & 1) === 1;
  let text = "";
  for (let index = 0; index < count && 5 + (index + 1) * (wide ? 2 : 1) <= record.byteLength; index += 1) {
    text += String.fromCharCode(wide ? record.getUint16(5 + index * 2, true) : record.getUint8(5 + index));
  }
  return text;
}

type Xf = { readonly font: number; readonly format: number; readonly vertical: boolean; readonly bordered: boolean };

function xfOf(record: DataView): Xf {
  const font = record.getUint16(0, true);
  const lines = record.getUint32(10, true);
  return {
    // the fifth font does not exist: numbers from 4 on are one too high
    font: font >= 4 ? font - 1 : font,
    format: record.getUint16(2, true),
    vertical: record.getUint8(7) === 255,
    // left, right and top; a line only below is often the upper edge of the table under a title
    bordered: (lines & 0x0fff) !== 0,
  };
}

type Known = {
  readonly fonts: readonly Font[];
  readonly formats: ReadonlyMap<number, string>;
  readonly from1904: boolean;
};

function lookOf(xf: Xf | undefined, { fonts, formats, from1904 }: Known): OldLook {
  const font = xf ? fonts[xf.font] : undefined;
  const code = xf ? (formats.get(xf.format) ?? formatsByNumber[xf.format] ?? "General") : "General";
  const style = font
    ? { size: font.size, bold: font.bold, struck: font.struck, vertical: xf?.vertical ?? false }
    : plainStyle;
  return { format: numberFormat(code, from1904), style, bordered: xf?.bordered ?? false };
}

/** Records of one cell with a value: label, number, formula and their kin. */
const cellRecords = new Set([0x00fd, 0x0204, 0x0203, 0x027e, 0x0205, 0x0006, 0x00d6]);

function takeSheetRecord(sheet: Draft, type: number, record: DataView): void {
  const length = record.byteLength;
  if (cellRecords.has(type) && length >= 6) setLook(sheet, record, { from: 2, at: 4 });
  else if (type === 0x0201 && length >= 6) sheet.blanks.push(setLook(sheet, record, { from: 2, at: 4 }));
  else if (type === 0x00bd || type === 0x00be) takeMany(sheet, record, type === 0x00be ? 2 : 6);
  else if (type === 0x0208 && length >= 14) {
    if ((record.getUint16(12, true) & 0x20) !== 0) sheet.hiddenRows.add(record.getUint16(0, true));
  } else if (type === 0x007d && length >= 10 && (record.getUint16(8, true) & 1) === 1) {
    const last = Math.min(record.getUint16(2, true), oldColumns - 1);
    for (let column = record.getUint16(0, true); column <= last; column += 1) sheet.hiddenColumns.add(column);
  }
}

function setLook(sheet: Draft, record: DataView, { from, at }: { readonly from: number; readonly at: number }): number {
  const key = oldKey(record.getUint16(0, true), Math.min(record.getUint16(from, true), oldColumns - 1));
  sheet.looks.set(key, record.getUint16(at, true));
  return key;
}

/** Several cells of a row in one record: numbers (6 bytes each) or blanks (2 bytes each). */
function takeMany(sheet: Draft, record: DataView, size: 2 | 6): void {
  if (record.byteLength < 6) return;
  const row = record.getUint16(0, true);
  const first = record.getUint16(2, true);
  for (let at = 4; at + size <= record.byteLength - 2; at += size) {
    const column = first + (at - 4) / size;
    if (column >= oldColumns) return;
    sheet.looks.set(oldKey(row, column), record.getUint16(at, true));
    if (size === 2) sheet.blanks.push(oldKey(row, column));
  }
}
