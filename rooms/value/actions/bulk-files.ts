import ExcelJS from "exceljs";
import { type BulkColumn, type BulkPlace, bulkColumns } from "../domain/bulk-table.ts";
import { guarded, isPlainNumber } from "../domain/csv-guard.ts";
import { unitChoices } from "../domain/row-unit.ts";
import { isValueKind } from "../domain/value.ts";

const reasons = ["未公表", "該当なし", "秘匿", "不詳", "単位未満", "未入力"];

/** How the sheet is filled in, above its head; one line each, in the first column that is seen. */
const help = [
  "書き方: 黄色の欄だけに書けます。値のない欄には理由（未公表(R9.8)、該当なし など）を書きます。行の並べ替えはできますが、行の書き足しはできません。 / Fill in the yellow cells only; where there is no value, give the reason.",
  "数字だけを書くと「単位」の欄の単位で読みます（千円・万人などに変えられます）。1,250万人 のように単位を付けても書けます。 / A bare number is read in the unit of its row.",
  "書き終えたら、この種類のまま保存して送り返してください。行ごとの結果が「確認」の欄に書かれて戻ります。 / Send it back as it is: each row is answered in the column 確認.",
];
/** The head stands below them. */
const headRow = help.length + 1;
const seenFrom = bulkColumns.findIndex(({ kind }) => kind !== "hidden") + 1;

const columnOf = (id: BulkColumn): number => bulkColumns.findIndex((column) => column.id === id) + 1;

/**
 * The table as an Excel file for people without access: hidden keys, only the cells to fill in open (no password), reasons and units to
 * choose from, a head that stays; numbers are numbers, all else is text as typed. `places` are the rows of `cells` below its head.
 */
export async function tableToWorkbook(
  cells: readonly (readonly string[])[],
  places: readonly BulkPlace[],
): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("値", {
    views: [{ state: "frozen", xSplit: columnOf("kpi"), ySplit: headRow }],
    pageSetup: { orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = bulkColumns.map(({ width, kind }) => ({ width, hidden: kind === "hidden" }));
  help.forEach((text, index) => {
    sheet.getCell(index + 1, seenFrom).value = text;
  });
  for (const row of cells) sheet.addRow(row.map(toCell));
  dressHead(sheet.getRow(headRow));
  for (const [index, place] of places.entries()) dressRow(sheet.getRow(headRow + 1 + index), place);
  await sheet.protect("", {
    selectLockedCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  return Buffer.from(await book.xlsx.writeBuffer());
}

function toCell(text: string, column: number): string | number | null {
  if (text === "") return null;
  return bulkColumns[column]?.kind === "open" && isPlainNumber(text) && String(Number(text)) === text
    ? Number(text)
    : text;
}

const fill = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const openFill = fill("FFFFF9E5");
const headFill = fill("FFEEEEEE");
const open = { locked: false };
const reasonList: ExcelJS.DataValidation = {
  type: "list",
  allowBlank: true,
  // a number is typed into the same cell
  showErrorMessage: false,
  formulae: [`"${reasons.join(",")}"`],
};

function dressHead(row: ExcelJS.Row): void {
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = headFill;
  });
}

function dressRow(row: ExcelJS.Row, place: BulkPlace): void {
  bulkColumns.forEach(({ id, kind }, index) => {
    const cell = row.getCell(index + 1);
    cell.alignment = id === "check" ? { wrapText: true, vertical: "top" } : { vertical: "top" };
    if (kind !== "open" || !place.sheet.writable || (isValueKind(id) && !place.row.open.includes(id))) return;
    cell.protection = open;
    cell.fill = openFill;
    if (isValueKind(id)) cell.dataValidation = reasonList;
    if (id === "unit") cell.dataValidation = unitList(place.shown.unit);
  });
}

const unitLists = new Map<string, ExcelJS.DataValidation>();

function unitList(unit: string): ExcelJS.DataValidation {
  const known = unitLists.get(unit);
  if (known) return known;
  const list: ExcelJS.DataValidation = {
    type: "list",
    allowBlank: true,
    // an indicator without a unit of its own takes any
    showErrorMessage: unit !== "",
    errorTitle: "単位 / Unit",
    error: "一覧から選んでください。 / Choose from the list.",
    formulae: [`"${(unit === "" ? ["人", "件", "円", "%"] : unitChoices(unit)).join(",")}"`],
  };
  unitLists.set(unit, list);
  return list;
}

/** The same table as CSV in UTF-8 with a mark at its beginning, so that Excel opens it as it is. */
export function tableToCsv(cells: readonly (readonly string[])[]): Buffer {
  const lines = cells.map((row) => row.map(csvCell).join(","));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
}

function csvCell(text: string): string {
  const safe = guarded(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
