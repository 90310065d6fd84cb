import ExcelJS from "exceljs";
import { type TableCell, tableOf, textOf } from "../table-text.ts";
import type { ExcelCell, Part, Trap } from "../trap.ts";

/** A workbook as a person would type it: lines in column A, tables below each other, figures as numbers with their format. */
export async function makeExcel(trap: Trap): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheets = sheetsOf(trap.made).map(({ name, parts }, index) => {
    const hidden = trap.hidden?.includes(index + 1) ?? false;
    const sheet = book.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    writeParts(sheet, parts, trap.excel?.asText ?? false);
    return sheet;
  });
  const [first] = sheets;
  if (first) special(first, trap);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetsOf(made: readonly Part[]): readonly { readonly name: string; readonly parts: readonly Part[] }[] {
  const sheets: { name: string; parts: Part[] }[] = [];
  for (const part of made) {
    if ("page" in part) sheets.push({ name: part.page, parts: [] });
    else if (sheets.length === 0) sheets.push({ name: "表", parts: [part] });
    else sheets.at(-1)?.parts.push(part);
  }
  return sheets;
}

function writeParts(sheet: ExcelJS.Worksheet, parts: readonly Part[], asText: boolean): void {
  let row = 1;
  let above: "table" | "line" | null = null;
  for (const part of parts) {
    if ("table" in part) {
      if (above === "table") row += 1;
      const table = tableOf(part.table);
      for (const cell of table.cells) writeCell(sheet, cell, row, asText);
      row += table.rows;
      above = "table";
      continue;
    }
    const lines =
      "lines" in part
        ? part.lines.trimEnd().split("\n")
        : "line" in part
          ? [part.line]
          : "heading" in part
            ? [part.heading]
            : "bold" in part
              ? [part.bold]
              : [];
    if (above === "table" && "heading" in part) row += 1;
    for (const line of lines) {
      sheet.getCell(row, 1).value = line;
      row += 1;
    }
    above = "line";
  }
}

function writeCell(sheet: ExcelJS.Worksheet, cell: TableCell, from: number, asText: boolean): void {
  const [row, column] = [from + cell.row, 1 + cell.column];
  const text = textOf(cell);
  if (cell.down > 1 || cell.across > 1) sheet.mergeCells(row, column, row + cell.down - 1, column + cell.across - 1);
  const at = sheet.getCell(row, column);
  if (text === "") return;
  const typed = asText ? null : numberOf(text);
  if (typed === null) at.value = richText(cell) ?? text;
  else {
    at.value = typed.value;
    at.numFmt = typed.format;
  }
  if (cell.runs.every(({ look }) => look === "struck")) at.font = { strike: true };
}

function richText({ runs }: TableCell): ExcelJS.CellRichTextValue | null {
  if (runs.length < 2) return null;
  return { richText: runs.map(({ text, look }) => (look === "struck" ? { text, font: { strike: true } } : { text })) };
}

/** A figure that a person would type as a number, with the format in which it then looks as written. */
function numberOf(text: string): { readonly value: number; readonly format: string } | null {
  const plain = /^(▲?)(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)$/.exec(text);
  if (!plain) return null;
  const [, minus, whole = "", fraction = "", percent] = plain;
  const digits = `${whole.includes(",") ? "#,##" : ""}0${fraction.replace(/\d/g, "0")}${percent}`;
  const value = Number(`${whole.replaceAll(",", "")}${fraction}`) / (percent ? 100 : 1);
  return minus ? { value: -value, format: `${digits};▲${digits}` } : { value, format: digits };
}

function special(sheet: ExcelJS.Worksheet, { excel = {} }: Trap): void {
  for (const row of excel.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of excel.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
  for (const [name, cell] of Object.entries(excel.cells ?? {})) {
    const at = sheet.getCell(name);
    at.value = cellValue(cell);
    if (cell.format !== undefined) at.numFmt = cell.format;
  }
}

function cellValue({ number, date, text, formula, error }: ExcelCell): ExcelJS.CellValue {
  if (error !== undefined) return { error: errorOf(error) };
  const plain = date === undefined ? (number ?? text ?? null) : new Date(`${date}T00:00:00Z`);
  if (formula === undefined) return plain;
  return plain === null ? { formula, date1904: false } : { formula, result: plain, date1904: false };
}

const errors = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!"] as const;

function errorOf(name: string): (typeof errors)[number] {
  const found = errors.find((one) => one === name);
  if (!found) throw new Error(`No error value of a workbook: ${name}`);
  return found;
}
