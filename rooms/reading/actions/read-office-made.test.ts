import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { cellAt, codesOf, gridsOf, linesOf, rowsOf } from "../testing/look-at.ts";
import { hasOffice, officeSaved } from "../testing/office-convert.ts";
import { readExcel } from "./read-excel.ts";
import { readWord } from "./read-word.ts";
import { readXls } from "./read-xls.ts";

const office = hasOffice();
if (!office) console.warn("LibreOffice (soffice) is not on this machine: files saved by it are not read");

const thin = { style: "thin" } as const;

async function book(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  const sheet = made.addWorksheet("予算");
  sheet.addRow(["表1 予算額", null, null, "（単位：千円）"]);
  sheet.addRow(["事業", "金額", null, "期日"]);
  sheet.addRow([null, "R5", "R6", null]);
  sheet.addRow(["道路", 1234567, -4500000, 45383]);
  sheet.addRow(["橋", 800000, null, "未定"]);
  sheet.addRow(["注1", "当初予算である。"]);
  sheet.mergeCells("A2:A3");
  sheet.mergeCells("B2:C2");
  sheet.mergeCells("D2:D3");
  for (let row = 2; row <= 5; row += 1) {
    for (let column = 1; column <= 4; column += 1)
      sheet.getCell(row, column).border = { top: thin, left: thin, bottom: thin, right: thin };
  }
  for (const name of ["B4", "C4", "B5"]) sheet.getCell(name).numFmt = '#,##0,;"▲"#,##0,';
  sheet.getCell("D4").numFmt = '[$-411]ggge"年"m"月"d"日"';
  sheet.getCell("B5").font = { strike: true, size: 9 };
  sheet.getCell("A4").alignment = { textRotation: "vertical" };
  sheet.getRow(5).hidden = true;
  made.addWorksheet("内部", { state: "hidden" }).addRow(["秘", 1]);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

const table = [
  ["事業", "金額", "", "期日"],
  ["", "R5", "R6", ""],
  ["道路", "1,235", "▲4,500", "令和6年4月1日"],
  ["橋", "800", "", "未定"],
];

describe.runIf(office)("a workbook saved by LibreOffice", () => {
  test.each([
    ["xls", readXls],
    ["xlsx", readExcel],
  ] as const)("as .%s keeps its tables, its looks and what is hidden", { timeout: 120_000 }, async (ending, read) => {
    const reading = await read(officeSaved(await book(), ending === "xls" ? "xlsx" : "xlsm", ending), usualLimits);
    expect(linesOf(reading)).toEqual(["表1 予算額", "（単位：千円）", "注1 当初予算である。"]);
    const grid = gridsOf(reading)[0];
    expect(rowsOf(grid)).toEqual(table);
    expect(grid).toMatchObject({ title: "表1 予算額", hiddenRows: [3], hiddenColumns: [] });
    expect(grid?.cells.slice(0, 3).map(({ down, across, at }) => [down, across, at.cell])).toEqual([
      [2, 1, "予算!A2"],
      [1, 2, "予算!B2"],
      [2, 1, "予算!D2"],
    ]);
    expect(cellAt(reading, "予算!C4")?.value).toBe(-4500000);
    expect(cellAt(reading, "予算!B5")).toMatchObject({ value: null, style: { struck: true, size: 9 } });
    expect(cellAt(reading, "予算!A4")?.style.vertical).toBe(true);
    expect(codesOf(reading)).toEqual(["struckNumber", "hiddenRows", "hiddenSheet"]);
  });
});

const text = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style><style:style style:name="H" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>x</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info><text:p>100</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">基本目標1</text:h>
<text:p>目標 <text:change text:change-id="c1"/>150人</text:p>
<text:p><text:span text:style-name="S">旧い値</text:span>新しい値<text:span text:style-name="H">1)</text:span><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>速報値である。</text:p></text:note-body></text:note></text:p>
<text:p>表1 指標</text:p>
<table:table><table:table-column table:number-columns-repeated="3"/>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>指標</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>年度</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p>R5</text:p></table:table-cell><table:table-cell><text:p>R6</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>出生数</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell><table:table-cell><text:p>▲3</text:p><text:p>（見込）</text:p></table:table-cell></table:table-row>
</table:table>
</office:text></office:body></office:document>`;

test.runIf(office)("a document saved by LibreOffice as .docx", { timeout: 120_000 }, async () => {
  const reading = await readWord(officeSaved(text, "fodt", "docx"), usualLimits);
  expect(linesOf(reading)).toEqual(["基本目標1", "目標 150人", "新しい値¹⁾（注1）", "表1 指標", "注1 速報値である。"]);
  expect(rowsOf(gridsOf(reading)[0])).toEqual([
    ["指標", "年度", ""],
    ["", "R5", "R6"],
    ["出生数", "12", "▲3\n（見込）"],
  ]);
  expect(gridsOf(reading)[0]?.title).toBe("表1 指標");
  expect(codesOf(reading)).toEqual(["trackedDeletion", "struckPart"]);
});
