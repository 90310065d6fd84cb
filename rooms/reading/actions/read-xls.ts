import type * as XLSX from "@e965/xlsx";
import type { Problem } from "../../../foundation/index.ts";
import { errorName } from "../domain/excel-errors.ts";
import {
  errorValue,
  hiddenByFormat,
  hiddenSheet,
  noSheets,
  sheetOfOtherKind,
  strikesUnseen,
  valuesOfOtherFiles,
} from "../domain/excel-problems.ts";
import {
  fileEmpty,
  fileTooLarge,
  type ProblemList,
  struckNumber,
  textCut,
  tooManyCells,
  tooManyPages,
  withinLetters,
} from "../domain/file-problems.ts";
import { formatsByNumber, numberFormat } from "../domain/format-number.ts";
import {
  isOfExcel97,
  type OldLook,
  type OldLooks,
  oldColumn,
  oldKey,
  oldRow,
  readOldLooks,
} from "../domain/old-excel-looks.ts";
import { onlyReadRecords } from "../domain/old-excel-records.ts";
import { lockedOrOld, macrosInside, notPackage } from "../domain/package-problems.ts";
import { type FileReading, plainStyle, type ReadLimits, type ReadPage } from "../domain/placed-text.ts";
import {
  type CellRange,
  columnLetters,
  mostColumns,
  mostRows,
  type SheetCell,
  type SheetContent,
  sheetPrefix,
} from "../domain/sheet-cells.ts";
import { entriesOf } from "../domain/sparse-list.ts";
import { sheetToParts } from "../domain/split-sheet.ts";
import { readBinaryExcel } from "./binary-excel.ts";
import { guarded } from "./guarded.ts";
import { StopReading } from "./open-package.ts";
import { openContainer, parsed } from "./parse-old-excel.ts";
import { tellHidden } from "./read-excel.ts";

/**
 * Reads the older formats of Excel (.xls, and the binary .xlsb) to the same pages as `readExcel`. Formulas are read by the value kept in the file; nothing is
 * computed, run or fetched.
 */
export async function readXls(bytes: Uint8Array, limits: ReadLimits): Promise<FileReading> {
  return guarded("xls", (problems) => {
    const refusal =
      bytes.length === 0 ? fileEmpty() : bytes.length > limits.bytes ? fileTooLarge(bytes.length, limits.bytes) : null;
    if (refusal) {
      problems.tell(refusal);
      return [];
    }
    if (bytes[0] === 0x50) return readBinaryExcel(bytes, limits, problems);
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return readOld(bytes, limits, problems);
    // Excel 4 and older have no container: their first record begins with 09
    if (bytes[0] === 0x09) return readParsed(bytes, limits, problems);
    problems.tell(notPackage());
    return [];
  });
}

/** A workbook of which nothing is known but what the parser says. */
function readParsed(bytes: Uint8Array, limits: ReadLimits, problems: ProblemList): readonly ReadPage[] {
  const book = parsed(bytes, "wanted");
  if (book.ok) return pagesOf({ book: book.value, looks: null, limits, problems });
  problems.tell(book.problem);
  return [];
}

function readOld(bytes: Uint8Array, limits: ReadLimits, problems: ProblemList): readonly ReadPage[] {
  const opened = openContainer(bytes);
  if (!opened.ok) {
    problems.tell(opened.problem);
    return [];
  }
  const container = opened.value;
  if (container.paths.some((path) => path.endsWith("/EncryptedPackage"))) {
    problems.tell(lockedOrOld());
    return [];
  }
  const content = container.stream("Workbook") ?? container.stream("Book");
  if (!content) {
    problems.tell(noSheets());
    return [];
  }
  if (container.paths.some((path) => /_VBA_PROJECT/i.test(path))) problems.tell(macrosInside());
  if (isLocked(content)) {
    problems.tell(lockedOrOld());
    return [];
  }
  if (!isOfExcel97(content)) {
    problems.tell(strikesUnseen());
    return readParsed(bytes, limits, problems);
  }
  const parsedBook = parsed(onlyReadRecords(content), "known");
  if (!parsedBook.ok) {
    problems.tell(parsedBook.problem);
    return [];
  }
  const book = parsedBook.value;
  const looks = readOldLooks(content, countsFrom1904(book));
  if (looks.linked) problems.tell(valuesOfOtherFiles());
  if (looks.struckParts) problems.tell(strikesUnseen());
  return pagesOf({ book, looks, limits, problems });
}

/** A record at the beginning of the stream says that all behind it is encrypted. */
function isLocked(stream: Uint8Array): boolean {
  for (let at = 0, count = 0; at + 4 <= stream.length && count < 20; count += 1) {
    if (stream[at] === 0x2f && stream[at + 1] === 0) return true;
    at += 4 + (stream[at + 2] ?? 0) + 256 * (stream[at + 3] ?? 0);
  }
  return false;
}

const countsFrom1904 = (book: XLSX.WorkBook): boolean => book.Workbook?.WBProps?.date1904 === true;

type Reading = {
  readonly book: XLSX.WorkBook;
  /** Null where the looks of cells come from the parser alone. */
  readonly looks: OldLooks | null;
  readonly limits: ReadLimits;
  readonly problems: ProblemList;
};

function pagesOf(reading: Reading): readonly ReadPage[] {
  const { book, limits, problems } = reading;
  const names = book.SheetNames;
  if (names.length === 0) problems.tell(noSheets());
  if (names.length > limits.pages) problems.tell(tooManyPages(names.length, limits.pages));
  const spent = { cells: 0 };
  return names.slice(0, limits.pages).map((name, index) => readPage({ ...reading, spent, name, index }));
}

type SheetReading = Reading & { readonly spent: { cells: number }; readonly name: string; readonly index: number };

function readPage(reading: SheetReading): ReadPage {
  const { book, problems, name, index } = reading;
  const number = index + 1;
  const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  const page = { number, name, size: null, ...(hidden ? { hidden } : {}) };
  if (hidden) problems.tell(hiddenSheet(name), { page: number });
  const sheet = book.Sheets[name];
  if (!sheet || (sheet["!type"] !== undefined && sheet["!type"] !== "sheet")) {
    problems.tell(sheetOfOtherKind(name), { page: number });
    return { ...page, kind: "empty", parts: [] };
  }
  const content = contentOf(reading, sheet);
  tellHidden(content, problems);
  const parts = sheetToParts(content, { beside: true });
  return { ...page, kind: parts.length > 0 ? "text" : "empty", parts };
}

function contentOf(reading: SheetReading, sheet: XLSX.WorkSheet): SheetContent {
  const { looks, name, index, problems } = reading;
  const own = looks?.sheets[index];
  const cells: SheetCell[] = [];
  try {
    for (const [row, line] of entriesOf(rowsOf(sheet), mostRows)) {
      for (const [column, cell] of entriesOf(line, mostColumns)) {
        const read = cellOf(reading, cell, { row, column });
        if (read) cells.push(read);
      }
    }
  } catch (stopped) {
    if (!(stopped instanceof StopReading)) throw stopped;
    problems.tell(stopped.problem, { page: index + 1 });
  }
  const frames = (own?.blanks ?? [])
    .filter((key) => looks?.look(own?.looks.get(key) ?? -1).bordered)
    .map((key) => ({ row: oldRow(key), column: oldColumn(key) }));
  return {
    number: index + 1,
    name,
    cells,
    frames,
    merges: (sheet["!merges"] ?? []).map(({ s, e }): CellRange => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: own?.hiddenRows ?? hiddenAmong(sheet["!rows"]),
    hiddenColumns: own?.hiddenColumns ?? hiddenAmong(sheet["!cols"]),
  };
}

/** The rows of a sheet as the parser keeps them; its type knows them only by their names. */
function rowsOf(sheet: XLSX.WorkSheet): readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] {
  const rows: unknown = sheet["!data"];
  return Array.isArray(rows) ? rows : [];
}

function hiddenAmong(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const entries = entriesOf(lines ?? [], mostRows);
  return new Set(entries.filter(([, line]) => line.hidden).map(([index]) => index));
}

type At = { readonly row: number; readonly column: number };

function cellOf(reading: SheetReading, cell: XLSX.CellObject, { row, column }: At): SheetCell | null {
  if (cell.t === "z" || cell.v === undefined || cell.v === null) return null;
  const { looks, index, limits, problems, spent, name } = reading;
  spent.cells += 1;
  if (spent.cells > limits.cells) throw new StopReading(tooManyCells(limits.cells));
  const tell = (found: Problem): void =>
    problems.tell(found, { page: index + 1, cell: `${sheetPrefix(name)}${columnLetters(column)}${row + 1}` });
  const known = looks?.sheets[index]?.looks.get(oldKey(row, column));
  const look = looks && known !== undefined ? looks.look(known) : parsedLook(reading.book, cell);
  const { style, bordered } = look;
  if (cell.t === "n" && typeof cell.v === "number") {
    const text = look.format.show(cell.v);
    if (text === "") tell(hiddenByFormat());
    if (style.struck) tell(struckNumber(text));
    const value = style.struck || look.format.isDate || text === "" ? null : cell.v;
    return { row, column, text, value, style, bordered, lines: null };
  }
  const { text, cut } = withinLetters(textOf(cell, look), limits.letters);
  if (cell.t === "e") tell(errorValue(text));
  if (cut) tell(textCut(limits.letters));
  return text === "" ? null : { row, column, text, value: null, style, bordered, lines: null };
}

function textOf(cell: XLSX.CellObject, look: OldLook): string {
  if (cell.t === "e") return cell.w ?? errorName(Number(cell.v));
  if (cell.t === "b") return cell.v ? "TRUE" : "FALSE";
  return look.format.showText(String(cell.v)).replace(/\r\n?/g, "\n");
}

/** Without the records of the file, the look is the number format alone. */
function parsedLook(book: XLSX.WorkBook, { z }: XLSX.CellObject): OldLook {
  const code = typeof z === "number" ? (formatsByNumber[z] ?? "General") : (z ?? "General");
  const key = `${countsFrom1904(book)} ${code}`;
  const look = parsedLooks.get(key) ?? {
    format: numberFormat(code, countsFrom1904(book)),
    style: plainStyle,
    bordered: false,
  };
  if (parsedLooks.size < 1_000) parsedLooks.set(key, look);
  return look;
}

const parsedLooks = new Map<string, OldLook>();
