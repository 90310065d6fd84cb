import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { fail, type Outcome, ok, type Problem, problem } from "../../../foundation/index.ts";
import { bulkColumns } from "../domain/bulk-table.ts";
import { evidenceKind } from "../domain/evidence-kind.ts";
import type { SentTable } from "../domain/read-bulk.ts";

/** More rows than any body has, and what an opened file may weigh: beyond it is no table of ours. */
const mostRows = 20_000;
const mostBytesOpened = 200 * 1024 * 1024;

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
const reasons = ["未公表", "該当なし", "秘匿", "不詳", "単位未満", "未入力"];

/** The table as an Excel file: hidden keys, locked cells, reasons to choose from; numbers are numbers, all else is text as typed. */
export async function tableToWorkbook(cells: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("値", { views: [{ state: "frozen", xSplit: 4, ySplit: 1 }] });
  sheet.columns = bulkColumns.map(({ width, kind }) => ({ width, hidden: kind === "hidden" }));
  for (const row of cells) sheet.addRow(row.map(toCell));
  sheet.getRow(1).font = { bold: true };
  for (let number = 2; number <= cells.length; number += 1) dressRow(sheet.getRow(number));
  await sheet.protect("", {
    selectLockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

function toCell(text: string, column: number): string | number {
  return bulkColumns[column]?.kind === "open" && plainNumber.test(text) && String(Number(text)) === text
    ? Number(text)
    : text;
}

const openFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF9E5" } } as const;

function dressRow(row: ExcelJS.Row): void {
  bulkColumns.forEach(({ id, kind }, index) => {
    if (kind !== "open") return;
    const cell = row.getCell(index + 1);
    cell.protection = { locked: false };
    cell.fill = openFill;
    if (id === "actual" || id === "forecast" || id === "revised")
      cell.dataValidation = {
        type: "list",
        allowBlank: true,
        showErrorMessage: false,
        formulae: [`"${reasons.join(",")}"`],
      };
  });
}

/** The same table as CSV in UTF-8 with a mark at its beginning, so that Excel opens it as it is. */
export function tableToCsv(cells: readonly (readonly string[])[]): Buffer {
  const lines = cells.map((row) => row.map(csvCell).join(","));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
}

/** A text that a spreadsheet would take for a formula gets an apostrophe, which is taken off again on the way back. */
const isFormula = (text: string): boolean => /^[=+@\t]/.test(text) || (text.startsWith("-") && !plainNumber.test(text));

function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads a file that came back, Excel or CSV (UTF-8 or Shift_JIS), as a table of text. Other kinds are refused in words. */
export async function fileToTable(file: {
  readonly name: string;
  readonly bytes: Buffer;
}): Promise<Outcome<SentTable, Problem>> {
  const kind = evidenceKind(file.name, file.bytes);
  if (kind.ok && kind.value === "text/csv") return csvToTable(file.bytes);
  if (!kind.ok || !kind.value.includes("spreadsheet")) return fail(notTable(file.name));
  return workbookToTable(file.bytes);
}

function csvToTable(bytes: Buffer): Outcome<SentTable, Problem> {
  const utf8 = bytes.toString("utf8");
  const text = utf8.includes("\uFFFD") ? iconv.decode(bytes, "cp932") : utf8;
  try {
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
    if (rows.length > mostRows) return fail(tooManyRows(rows.length));
    const cells = rows.map((row) =>
      row.map((cell) => (cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell)),
    );
    return ok(cells.map((row, index) => ({ number: index + 1, cells: row })));
  } catch (error) {
    return fail(brokenCsv(error instanceof Error ? error.message : ""));
  }
}

/** The directory of a ZIP says how large its files are before any of them is opened. */
function openedSize(bytes: Buffer): number {
  let size = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      return false;
    },
  });
  return size;
}

async function workbookToTable(bytes: Buffer): Promise<Outcome<SentTable, Problem>> {
  const book = new ExcelJS.Workbook();
  try {
    if (openedSize(bytes) > mostBytesOpened) return fail(tooManyRows(mostRows));
    const copy = new ArrayBuffer(bytes.length);
    new Uint8Array(copy).set(bytes);
    await book.xlsx.load(copy);
  } catch {
    return fail(brokenWorkbook);
  }
  const sheet = book.worksheets[0];
  if (!sheet) return fail(brokenWorkbook);
  if (sheet.actualRowCount > mostRows) return fail(tooManyRows(sheet.actualRowCount));
  const table: { number: number; cells: readonly string[] }[] = [];
  sheet.eachRow((row, number) => {
    const width = Math.min(row.cellCount, 60);
    table.push({ number, cells: Array.from({ length: width }, (_, index) => cellText(row.getCell(index + 1))) });
  });
  return ok(table);
}

/** What a person sees in the cell: 43.4% typed into Excel is 0.434 with a percent format, and is read as 43.4%. */
function cellText(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (typeof value === "number") return numberText(value, cell.numFmt ?? "");
  return value instanceof Date ? value.toISOString().slice(0, 10) : cell.text.trim();
}

const numberText = (value: number, format: string): string =>
  format.includes("%") ? `${Number((value * 100).toPrecision(12))}%` : String(Number(value.toPrecision(15)));

const notTable = (name: string): Problem =>
  problem(
    "bulk/wrongKind",
    `「${name.slice(0, 80)}」は Excel（xlsx）でも CSV でもありません。ダウンロードした表をそのままの種類で保存して送ってください。何も保存していません。`,
    `"${name.slice(0, 80)}" is neither Excel (xlsx) nor CSV. Save the downloaded table in its own kind and send it. Nothing was stored.`,
  );

const tooManyRows = (found: number): Problem =>
  problem(
    "bulk/tooManyRows",
    `表が大きすぎます（${found}行以上）。${mostRows}行までです。組織ごとにダウンロードし直してください。何も保存していません。`,
    `The table is too large (${found} rows or more; at most ${mostRows}). Download it unit by unit. Nothing was stored.`,
  );

const brokenCsv = (why: string): Problem =>
  problem(
    "bulk/brokenCsv",
    `CSV の引用符か区切りが崩れていて読めません（${why.slice(0, 120)}）。Excel の表をダウンロードして書き込んでください。何も保存していません。`,
    `The quotes or commas of the CSV are broken (${why.slice(0, 120)}). Download the Excel table and fill that in. Nothing was stored.`,
  );

const brokenWorkbook: Problem = problem(
  "bulk/brokenWorkbook",
  "Excel のファイルが壊れているか、パスワードで保護されていて開けません。保護を外して保存し直してください。何も保存していません。",
  "The Excel file is damaged or protected by a password and cannot be opened. Save it again without protection. Nothing was stored.",
);
