import * as XLSX from "@e965/xlsx";
import { fail, type Outcome, ok, type Problem } from "../../../foundation/index.ts";
import type { CellNature, OpenedSheet } from "../../value/index.ts";
import { errorName } from "../domain/excel-errors.ts";
import { noSheets } from "../domain/excel-problems.ts";
import { fileTooLarge, tooManyCells } from "../domain/file-problems.ts";
import { numberFormat } from "../domain/format-number.ts";
import { plainStyle, type ReadLimits } from "../domain/placed-text.ts";
import { mostColumns, mostRows, type SheetCell } from "../domain/sheet-cells.ts";
import { entriesOf } from "../domain/sparse-list.ts";
import { tableOfCells } from "../domain/table-of-cells.ts";
import { parsed } from "./parse-old-excel.ts";

/** The sheets of a workbook in the old format as tables. Answering it writes the whole workbook anew: values, number formats and widths stay, colours do not. */
export function tablesInOldExcel(bytes: Uint8Array, limits: ReadLimits): Outcome<readonly OpenedSheet[], Problem> {
  if (bytes.length > limits.bytes) return fail(fileTooLarge(bytes.length, limits.bytes));
  const read = parsed(bytes, "whole");
  if (!read.ok) return read;
  const book = read.value;
  const found: OpenedSheet[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet || (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) continue;
    const cells = cellsOf(sheet, book.Workbook?.WBProps?.date1904 === true);
    if (cells.length > limits.cells) return fail(tooManyCells(limits.cells));
    found.push({
      name,
      table: tableOfCells(cells),
      answered: (texts, column) => ok(answered(book, sheet, { texts, column })),
    });
  }
  return found.length > 0 ? ok(found) : fail(noSheets());
}

/** The rows of a sheet as the parser keeps them; its type knows them only by their names. */
function rowsOf(sheet: XLSX.WorkSheet): readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] {
  const rows: unknown = sheet["!data"];
  return Array.isArray(rows) ? rows : [];
}

function cellsOf(sheet: XLSX.WorkSheet, from1904: boolean): readonly SheetCell[] {
  return entriesOf(rowsOf(sheet), mostRows).flatMap(([row, line]) =>
    entriesOf(line, mostColumns).flatMap(([column, cell]) => cellOf(cell, { row, column, from1904 }) ?? []),
  );
}

type At = { readonly row: number; readonly column: number; readonly from1904: boolean };

function cellOf(cell: XLSX.CellObject, { row, column, from1904 }: At): SheetCell | null {
  const { t, v, f, z } = cell;
  if (f === undefined && (t === "z" || v === undefined || v === null)) return null;
  const shared = { row, column, style: plainStyle, bordered: false, lines: null };
  if (t === "e") return { ...shared, text: cell.w ?? errorName(Number(v)), value: null, nature: { kind: "error" } };
  const nature: { readonly nature?: CellNature } = f === undefined ? {} : { nature: { kind: "formula", formula: f } };
  if (t !== "n" || typeof v !== "number") return { ...shared, text: String(cell.w ?? v ?? ""), value: null, ...nature };
  const format = numberFormat(typeof z === "string" ? z : "General", from1904);
  if (format.isDate) return { ...shared, text: format.show(v), value: null, nature: nature.nature ?? { kind: "day" } };
  return { ...shared, text: format.show(v), value: v, ...nature };
}

type Answers = { readonly texts: ReadonlyMap<number, string>; readonly column: number };

function answered(book: XLSX.WorkBook, sheet: XLSX.WorkSheet, { texts, column }: Answers): Uint8Array {
  for (const [number, text] of texts)
    XLSX.utils.sheet_add_aoa(sheet, [[text]], { origin: { r: number - 1, c: column } });
  const written: unknown = XLSX.write(book, { type: "buffer", bookType: "biff8" });
  if (!(written instanceof Uint8Array)) throw new Error("The workbook was not written");
  return new Uint8Array(written);
}
