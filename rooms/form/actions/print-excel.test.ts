import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Paper, PaperBlock, PaperStyle, Words } from "../domain/paper.ts";
import { hasOffice, pdfText, same, throughOffice } from "../testing/extract.ts";
import { printExcel, sheetNames } from "./print-excel.ts";

const style: PaperStyle = {
  lang: "ja",
  paper: { size: "A4", orientation: "portrait", margin: 16 },
  fontSize: 9.5,
  pages: null,
};
const margin = {
  head: "架空県 & みほん町　評価調書",
  state: "作成中",
  unfinished: true,
  fictitious: "架空",
  foot: "2026年の調書",
  printed: "作成日 令和8年11月22日",
};
const aPaper = (blocks: readonly PaperBlock[], id = "s-1"): Paper => ({ id, title: "架空の調書", margin, blocks });
const print = (...papers: readonly Paper[]): Uint8Array =>
  printExcel({ style, title: "架空の調書", papers, printedOn: "2026-11-22" });

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}
async function firstSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await opened(bytes)).worksheets;
  if (!sheet) throw new Error("no worksheet");
  return sheet;
}
const cell = (words: Words) => ({ words });
const oneColumn = (texts: readonly string[]): PaperBlock => ({
  kind: "table",
  columns: [1],
  head: [],
  rows: texts.map((text) => [cell([[text]])]),
});

describe("a workbook written directly is read back as it was meant", () => {
  test.each([
    "=1+1",
    "+81-11-123-4567",
    "@SUM(A1)",
    "-2+3",
    '=HYPERLINK("http://example.invalid","x")',
    '<b>太字</b> & "引用"',
    "_x0041_ は七つの文字",
    "  前後の空白  ",
    "𠮷野家 髙﨑①㈱ 👩‍🌾",
  ])("the text %s stays that text", async (text) => {
    const sheet = await firstSheet(print(aPaper([oneColumn([text])])));
    expect(sheet.getCell("A1").type).toBe(ExcelJS.ValueType.String);
    expect(sheet.getCell("A1").value).toBe(text);
  });
  test("a figure is a number with its format, in the printed scale", async () => {
    const row = [
      { words: [["▲1,235"]], kind: "figure" as const, number: { value: -1235, format: '#,##0;"▲"#,##0' } },
      { words: [["75.8"]], kind: "figure" as const, number: { value: 75.8, format: "#,##0.0" } },
    ];
    const sheet = await firstSheet(print(aPaper([{ kind: "table", columns: [1, 1], head: [], rows: [row] }])));
    expect([sheet.getCell("A1").value, sheet.getCell("A1").numFmt]).toEqual([-1235, '#,##0;"▲"#,##0']);
    expect([sheet.getCell("B1").value, sheet.getCell("B1").numFmt]).toEqual([75.8, "#,##0.0"]);
  });
  test("marks are runs, paragraphs are lines, cells reach over columns and rows", async () => {
    const table: PaperBlock = {
      kind: "table",
      columns: [1, 1, 1],
      head: [],
      rows: [
        [
          { words: [[{ text: "前", mark: "struck" }, " → 後"], ["二行目"]], span: 2 },
          { words: [["下へ"]], down: 2 },
        ],
        [cell([["左"]]), cell([["右"]])],
      ],
    };
    const sheet = await firstSheet(print(aPaper([table])));
    expect(sheet.getCell("A1").text).toBe("前 → 後\n二行目");
    expect(sheet.getCell("B1").master.address).toBe("A1");
    expect(sheet.getCell("C2").master.address).toBe("C1");
    expect(sheet.getCell("B2").value).toBe("右");
  });
  test("a text higher than any row of Excel takes several rows, and nothing of it is cut", async () => {
    const long = "長い文章です。".repeat(600);
    const sheet = await firstSheet(print(aPaper([oneColumn([long])])));
    expect(sheet.getCell("A1").value).toBe(long);
    expect(sheet.rowCount).toBeGreaterThan(1);
    sheet.eachRow((row) => expect(row.height).toBeLessThanOrEqual(409));
  });
  test("the head of a form with one table stands on every page, with page numbers in the margin", async () => {
    const table: PaperBlock = {
      kind: "table",
      columns: [1, 1],
      head: [[cell([["項目"]]), cell([["件数"]])]],
      rows: [[cell([["あ"]]), cell([["い"]])]],
    };
    const sheet = await firstSheet(print(aPaper([{ kind: "title", text: "題", lead: "前" }, table])));
    expect(sheet.pageSetup.printTitlesRow).toBe("3:3");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 3, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "portrait", fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.headerFooter.oddFooter).toBe(
      '&L&8&"-,Regular"2026年の調書&C&8&"-,Regular"&P/&N&R&8&"-,Regular"作成日 令和8年11月22日',
    );
    expect(sheet.headerFooter.oddHeader).toContain("【架空】架空県 && みほん町");
  });
  test("the same papers give the same bytes", () => {
    const paper = aPaper([oneColumn(["あ"])]);
    expect(Buffer.compare(print(paper), print(paper))).toBe(0);
  });
});

test("worksheets have names of at most 31 characters, each its own", () => {
  const papers = ["a".repeat(40), "A".repeat(40), "History", "s/1", "s:1", "𠮷".repeat(20)].map((id) => ({
    id,
    title: id,
  }));
  expect(sheetNames(papers)).toEqual([
    "a".repeat(31),
    `${"A".repeat(24)} 2`,
    "History 3",
    "s 1",
    "s 1 5",
    "𠮷".repeat(15),
  ]);
});

const office = hasOffice();
test.skipIf(!office)("LibreOffice opens it and shows its texts and figures", async () => {
  const table: PaperBlock = {
    kind: "table",
    columns: [1, 1],
    head: [],
    rows: [[cell([["=1+1"]]), { words: [["1,655"]], kind: "figure", number: { value: 1655, format: "#,##0" } }]],
  };
  const { text } = await pdfText(throughOffice(print(aPaper([table], "s-1"), aPaper([table], "s-2")), "xlsx"));
  for (const words of ["=1+1", "1,655", "作成中", "1/2", "2/2"]) expect(text).toContain(same(words));
});
