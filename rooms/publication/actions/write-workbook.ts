import ExcelJS from "exceljs";
import type { Language } from "../../../foundation/index.ts";
import { licence } from "../domain/licence.ts";
import type { Site } from "../domain/site.ts";
import { type DataTable, headText, shownValue } from "../domain/tables/table.ts";
import { widthOf } from "../domain/text-width.ts";

const narrowest = 8;
const widest = 60;
const words = {
  sources: { ja: "出典と利用条件", en: "Sources and licence" },
  edition: { ja: "版", en: "Edition" },
  table: { ja: "表", en: "Table" },
  about: { ja: "説明", en: "About" },
  recordedAt: { ja: "記録した時刻（UTC）", en: "Recorded at (UTC)" },
  licence: { ja: "利用条件", en: "Licence" },
  document: { ja: "資料", en: "Document" },
  publisher: { ja: "発行者", en: "Publisher" },
  title: { ja: "表題", en: "Title" },
} as const;

/** Excel refuses these signs and more than 31 characters in the name of a sheet. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

function addData(workbook: ExcelJS.Workbook, table: DataTable, lang: Language): void {
  const sheet = workbook.addWorksheet(sheetName(table.title[lang]), {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  const heads = table.columns.map((column) => headText(column, lang));
  const rows = table.rows.map((row) => row.map((value) => shownValue(value, lang)));
  sheet.addRow(heads);
  sheet.addRows(rows.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { vertical: "top", wrapText: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: heads.length } };
  table.columns.forEach((column, index) => {
    const lengths = rows.map((row) => widthOf(String(row[index] ?? "")));
    const width = Math.min(widest, Math.max(narrowest, ...lengths, Math.min(20, widthOf(heads[index] ?? ""))) + 2);
    const drawn = sheet.getColumn(index + 1);
    drawn.width = width;
    if (column.kind === "number") drawn.numFmt = "#,##0.##########;[Red]-#,##0.##########";
    else drawn.alignment = { vertical: "top", wrapText: width >= widest };
  });
  // integers would show a bare decimal point under the format for decimals
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (Number.isInteger(cell.value)) cell.numFmt = "#,##0;[Red]-#,##0";
    }),
  );
}

function addSources(workbook: ExcelJS.Workbook, site: Site, table: DataTable, lang: Language): void {
  const sheet = workbook.addWorksheet(words.sources[lang]);
  const { edition } = site;
  sheet.addRows([
    [words.edition[lang], lang === "ja" ? edition.name : edition.nameEn],
    [words.table[lang], table.title[lang]],
    [words.about[lang], table.about[lang]],
    [words.recordedAt[lang], site.recordedAt],
    [words.licence[lang], `${licence.words[lang]} ${licence.url}`],
    [],
    [words.document[lang], words.title[lang], words.publisher[lang], "URL"],
  ]);
  for (const document of site.documents.all) {
    const [title, publisher] =
      lang === "ja" ? [document.title, document.publisher] : [document.titleEn, document.publisherEn];
    sheet.addRow([document.id, title, document.credit ?? publisher, document.url ?? ""]);
  }
  sheet.getColumn(1).width = 36;
  sheet.getColumn(2).width = 80;
  sheet.getColumn(3).width = 40;
  for (const row of [1, 2, 3, 4, 5]) sheet.getCell(row, 1).font = { bold: true };
  sheet.getRow(7).font = { bold: true };
}

/** A table as an Excel workbook: typed cells under a frozen head, and a sheet with sources and licence. */
export async function writeWorkbook(site: Site, table: DataTable, lang: Language): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "道標 Michishirube";
  workbook.created = new Date(site.recordedAt);
  workbook.modified = new Date(site.recordedAt);
  addData(workbook, table, lang);
  addSources(workbook, site, table, lang);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
