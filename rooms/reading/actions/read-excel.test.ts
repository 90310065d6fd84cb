import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { cellAt, codesOf, gridsOf, linesOf, placesOf, rowsOf } from "../testing/look-at.ts";
import { excelParts, oneSheet, packed } from "../testing/raw-excel.ts";
import { readExcel } from "./read-excel.ts";

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const thin = { style: "thin" } as const;
const frame = { top: thin, left: thin, bottom: thin, right: thin };

function framed(sheet: ExcelJS.Worksheet, range: { top: number; left: number; bottom: number; right: number }): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) sheet.getCell(row, column).border = frame;
  }
}

describe("numbers are read as a person sees them", () => {
  test("percent, thousands, ▲, dates of an era and texts, each with the number behind it", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("予算");
        sheet.addRow(["事業", "予算額", "割合", "増減", "期日"]);
        sheet.addRow(["道路", 1234567, 0.312, -4500, 45383]);
        sheet.getCell("B2").numFmt = "#,##0,";
        sheet.getCell("C2").numFmt = "0.0%";
        sheet.getCell("D2").numFmt = '#,##0;"▲"#,##0';
        sheet.getCell("E2").numFmt = '[$-411]ggge"年"m"月"d"日"';
        sheet.addRow(["橋", "1,234千円", "…", "皆増", "令和6年度"]);
      }),
      usualLimits,
    );
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["事業", "予算額", "割合", "増減", "期日"],
      ["道路", "1,235", "31.2%", "▲4,500", "令和6年4月1日"],
      ["橋", "1,234千円", "…", "皆増", "令和6年度"],
    ]);
    expect(cellAt(reading, "予算!B2")?.value).toBe(1234567);
    expect(cellAt(reading, "予算!D2")?.value).toBe(-4500);
    // the count of days behind a date is no figure
    expect(cellAt(reading, "予算!E2")?.value).toBeNull();
    expect(cellAt(reading, "予算!B3")?.value).toBeNull();
    expect(reading.problems).toEqual([]);
  });

  test("a workbook that counts days from 1904 shows the same day", async () => {
    const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`;
    const reading = await readExcel(
      oneSheet(`<row r="1"><c r="A1" s="1"><v>43921</v></c></row>`, { styles, from1904: true }),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["2024/4/1"]);
  });

  test("what is empty, or no number, never becomes 0 or the first text", async () => {
    const rows = `<row r="1"><c r="A1"><v> </v></c><c r="B1"><v>0x10</v></c><c r="C1" t="s"><v></v></c><c r="D1"><v>1e3</v></c></row>`;
    const reading = await readExcel(oneSheet(rows, { texts: "<si><t>初め</t></si>" }), usualLimits);
    expect(gridsOf(reading)[0]?.cells.map(({ text, value }) => [text, value])).toEqual([["1000", 1000]]);
    expect(linesOf(reading)).toEqual(["0x10"]);
    expect(placesOf(reading, "sharedTextMissing")).toEqual(["表!C1"]);
  });

  test("a number hidden by its format is not a value, and is told", async () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`;
    const reading = await readExcel(
      oneSheet(`<row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c></row>`, { styles }),
      usualLimits,
    );
    expect(placesOf(reading, "hiddenByFormat")).toEqual(["表!A1"]);
    expect(cellAt(reading, "表!B1")?.value).toBe(6);
    expect(cellAt(reading, "表!A1")?.value ?? null).toBeNull();
  });
});

describe("struck text is not read as a value", () => {
  test("a struck number keeps its text and loses its value; a text struck in part loses that part; all is told", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("KPI");
        sheet.addRow(["目標値", 120, "x"]);
        sheet.getCell("B1").font = { strike: true };
        sheet.getCell("C1").value = { richText: [{ text: "100", font: { strike: true } }, { text: "150人" }] };
      }),
      usualLimits,
    );
    expect(cellAt(reading, "KPI!B1")).toMatchObject({ text: "120", value: null, style: { struck: true } });
    expect(cellAt(reading, "KPI!C1")).toMatchObject({ text: "150人", style: { struck: false } });
    expect(placesOf(reading, "struckNumber")).toEqual(["KPI!B1"]);
    expect(placesOf(reading, "struckPart")).toEqual(["KPI!C1"]);
  });

  test("runs without a look of their own are struck where their cell is", async () => {
    const styles = `<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>`;
    const texts = `<si><r><t>旧</t></r><r><rPr><sz val="9"/></rPr><t>新</t></r></si>`;
    const reading = await readExcel(
      oneSheet(`<row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row>`, { styles, texts }),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["新"]);
  });

  test("a raised figure is no part of the number before it", async () => {
    const texts = `<si><r><t>1,234</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r></si>`;
    const reading = await readExcel(oneSheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, { texts }), usualLimits);
    expect(linesOf(reading)).toEqual(["1,234¹⁾"]);
  });

  test("the reading aid beside kanji (ふりがな) is not part of the text", async () => {
    const texts = `<si><t>新潟県</t><rPh sb="0" eb="3"><t>ニイガタケン</t></rPh></si>`;
    const reading = await readExcel(oneSheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, { texts }), usualLimits);
    expect(linesOf(reading)).toEqual(["新潟県"]);
  });
});

describe("formulas", () => {
  test("are read by the value the file keeps; without one they are told and give no value", async () => {
    const rows = `<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>15</v></c><c r="B1"><f>A1*2</f></c><c r="C1" t="str"><f>A1&amp;""</f><v>計</v></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`;
    const reading = await readExcel(oneSheet(rows), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([["15", "", "計", "#DIV/0!"]]);
    expect(placesOf(reading, "formulaWithoutValue")).toEqual(["表!B1"]);
    expect(placesOf(reading, "errorValue")).toEqual(["表!D1"]);
    expect(cellAt(reading, "表!D1")?.value).toBeNull();
  });

  test("that name other files or programs are told, and their kept value is read", async () => {
    const rows = `<row r="1"><c r="A1"><f>[1]予算!B2</f><v>7</v></c><c r="B1"><f>cmd|' /C calc'!A0</f><v>8</v></c></row>`;
    const reading = await readExcel(oneSheet(rows), usualLimits);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([["7", "8"]]);
    expect(placesOf(reading, "valuesOfOtherFiles")).toEqual(["表!A1"]);
    expect(placesOf(reading, "commandFormula")).toEqual(["表!B1"]);
  });

  test("text that begins like a formula stays text", async () => {
    const reading = await readExcel(
      oneSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c></row>`),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["=1+1"]);
  });
});

describe("several tables on a sheet", () => {
  test("are parted at empty rows and columns, each with the lines above and below it", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("まとめ");
        sheet.getCell("A1").value = "表1 人口の推移";
        sheet.getCell("C2").value = "（単位：人）";
        sheet.getCell("A3").value = "市町村";
        sheet.getCell("B3").value = "R5";
        sheet.getCell("C3").value = "R6";
        sheet.getCell("A4").value = "架空市";
        sheet.getCell("B4").value = 100;
        sheet.getCell("C4").value = 90;
        sheet.getCell("A5").value = "資料：架空統計";
        sheet.getCell("E3").value = "施設";
        sheet.getCell("F3").value = "数";
        sheet.getCell("E4").value = "学校";
        sheet.getCell("F4").value = 3;
        sheet.getCell("A7").value = "表2 予算";
        sheet.getCell("A9").value = "項目";
        sheet.getCell("B9").value = "額";
        sheet.getCell("A10").value = "道路";
        sheet.getCell("B10").value = 5;
      }),
      usualLimits,
    );
    expect(gridsOf(reading).map(({ title, at }) => [title, at.cell])).toEqual([
      ["表1 人口の推移", "まとめ!A3"],
      ["まとめ", "まとめ!E3"],
      ["表2 予算", "まとめ!A9"],
    ]);
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["市町村", "R5", "R6"],
      ["架空市", "100", "90"],
    ]);
    expect(linesOf(reading)).toEqual(["表1 人口の推移", "（単位：人）", "資料：架空統計", "表2 予算"]);
  });

  test("an empty row or column inside a frame does not part a table, and a framed head over some columns stays its head", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("Sheet1");
        sheet.getCell("A1").value = "目標";
        framed(sheet, { top: 2, left: 1, bottom: 5, right: 3 });
        sheet.getCell("B2").value = "年度";
        sheet.mergeCells("B2:C2");
        sheet.getCell("A3").value = "指標";
        sheet.getCell("A5").value = "出生数";
        sheet.getCell("C5").value = 12;
      }),
      usualLimits,
    );
    expect(gridsOf(reading)).toHaveLength(1);
    expect(gridsOf(reading)[0]).toMatchObject({ title: "目標", rows: 4, columns: 3 });
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["", "年度", ""],
      ["指標", "", ""],
      ["", "", ""],
      ["出生数", "", "12"],
    ]);
  });

  test("a title with its unit at the other end of the row, and remarks under the frame, are lines", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("Sheet1");
        sheet.addRow(["表3 予算額", null, null, "（単位：千円）"]);
        framed(sheet, { top: 2, left: 1, bottom: 3, right: 4 });
        sheet.getCell("A2").value = "事業";
        sheet.getCell("D2").value = "R6";
        sheet.getCell("A3").value = "道路";
        sheet.getCell("D3").value = 5;
        sheet.getCell("A4").value = "注1";
        sheet.getCell("B4").value = "当初予算である。";
      }),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["表3 予算額", "（単位：千円）", "注1 当初予算である。"]);
    expect(gridsOf(reading)[0]).toMatchObject({ title: "表3 予算額", rows: 2, at: { cell: "Sheet1!A2" } });
  });

  test("text set in by steps is lines, not a table", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("本文");
        sheet.addRow(["1 目標"]);
        sheet.addRow([null, "出生数を増やす"]);
        sheet.addRow(["2 施策"]);
        sheet.addRow([null, "相談を行う"]);
      }),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["1 目標", "出生数を増やす", "2 施策", "相談を行う"]);
    expect(gridsOf(reading)).toEqual([]);
  });

  test("a head of columns without frames is no title", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("Sheet1");
        sheet.addRow([null, "R5", "R6"]);
        sheet.addRow(["出生数", 1, 2]);
      }),
      usualLimits,
    );
    expect(rowsOf(gridsOf(reading)[0])).toEqual([
      ["", "R5", "R6"],
      ["出生数", "1", "2"],
    ]);
    expect(linesOf(reading)).toEqual([]);
  });

  test("merged cells tell how far they reach, and what lies under them is not read", async () => {
    const xml = `<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="C2"><v>99</v></c><c r="D2"><v>2</v></c></row><row r="3"><c r="D3"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells>`;
    const reading = await readExcel(packed(excelParts([{ name: "予算 書", xml }])), usualLimits);
    expect(
      gridsOf(reading)[0]?.cells.map(({ row, column, down, across, text, at }) => [
        row,
        column,
        down,
        across,
        text,
        at.cell,
      ]),
    ).toEqual([
      [0, 0, 2, 2, "1", "'予算 書'!B2"],
      [0, 2, 1, 1, "2", "'予算 書'!D2"],
      [1, 2, 1, 1, "3", "'予算 書'!D3"],
    ]);
  });
});

describe("what is hidden is read and told", () => {
  test("rows, columns and sheets", async () => {
    const reading = await readExcel(
      await written((book) => {
        const sheet = book.addWorksheet("公表");
        sheet.addRow(["a", "b", "c"]);
        sheet.addRow([1, 2, 3]);
        sheet.addRow([4, 5, 6]);
        sheet.getRow(2).hidden = true;
        sheet.getColumn(2).hidden = true;
        book.addWorksheet("内部", { state: "veryHidden" }).addRow(["秘", 1]);
      }),
      usualLimits,
    );
    expect(gridsOf(reading)[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
    expect(codesOf(reading)).toEqual(["hiddenRows", "hiddenColumns", "hiddenSheet"]);
    expect(reading.pages.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["公表", false],
      ["内部", true],
    ]);
  });

  test("macros, connections and charts are told and not touched", async () => {
    const parts = { "xl/vbaProject.bin": "x", "xl/connections.xml": "<connections/>", "xl/embeddings/a.xlsx": "PK" };
    const reading = await readExcel(oneSheet(`<row r="1"><c r="A1"><v>1</v></c></row>`, { parts }), usualLimits);
    expect(codesOf(reading)).toEqual(["packageFilesInside", "macrosInside", "outsideData"]);
  });

  test("text boxes over a sheet are lines, with the cell they begin at", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const drawing = `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>注：速報</a:t></a:r><a:r><a:t>値</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>`;
    const parts = {
      "xl/drawings/drawing1.xml": drawing,
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="r1" Type="${relations}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    };
    const reading = await readExcel(oneSheet("", { parts }), usualLimits);
    expect(linesOf(reading)).toEqual(["注：速報値"]);
    expect(reading.pages[0]?.parts[0]).toMatchObject({ line: { at: { page: 1, cell: "表!B5" } } });
    expect(codesOf(reading)).toEqual(["picturesNotRead"]);
  });
});

describe("limits", () => {
  test("cells beyond the limit are not read, and those before are", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>`;
    const reading = await readExcel(oneSheet(rows), { ...usualLimits, cells: 2 });
    expect(rowsOf(gridsOf(reading)[0])).toEqual([["1", "2"]]);
    expect(codesOf(reading)).toEqual(["tooManyCells"]);
  });

  test("a long text is cut and told", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${"あ".repeat(30)}</t></is></c></row>`;
    const reading = await readExcel(oneSheet(rows), { ...usualLimits, letters: 20 });
    expect(linesOf(reading)).toEqual(["あ".repeat(20)]);
    expect(placesOf(reading, "textCut")).toEqual(["表!A1"]);
  });

  test("a sheet merged over and over, with every second row and column hidden, still ends", async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}" hidden="${row % 2}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const merges = Array.from({ length: 20_000 }, () => `<mergeCell ref="A1:XFD1048576"/>`);
    const columns = Array.from({ length: 20_000 }, () => `<col min="1" max="16384" hidden="1"/>`);
    const xml = `<cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData><mergeCells>${merges.join("")}</mergeCells>`;
    const reading = await readExcel(packed(excelParts([{ name: "表", xml }])), usualLimits);
    expect(codesOf(reading)).toContain("hiddenRows");
  });
});
