import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { hasOffice, officeText, pdfText, same, throughOffice } from "../testing/extract.ts";
import { oddRecord, oddTexts } from "../testing/odd-records.ts";
import { aRecord } from "../testing/records.ts";
import { openPdfPrinter } from "./print-pdf.ts";
import { type PressOutput, printRecords } from "./print-records.ts";
import { shippedTemplates } from "./read-templates.ts";

const printer = openPdfPrinter();
const context = { lang: "ja", printedOn: "2026-11-22", edition: "架空の計画" } as const;

async function print(form: string, output: PressOutput, records = [aRecord()]): Promise<Uint8Array> {
  const template = shippedTemplates().get(form)?.template;
  if (!template) throw new Error(`no form ${form}`);
  const { bytes } = await printRecords(() => printer, { output, template, records, context });
  if (bytes === null) throw new Error("refused");
  return bytes;
}

/** What the record says, as the evaluation sheet prints it. */
const said = [
  "冬も暮らせるまちプロジェクト（髙﨑①㈱ほか）",
  "架空北部振興局 地域政策課",
  "移住相談会を12回（前年度9回）開き、のべ486人が参加した。",
  "1,655",
  "▲3,000",
  "未公表（2026年12月予定）",
  "B+ 概ね順調（75.8%、計画の版の規則「茨城県方式」）",
  "令和7年度(2025)",
  "変更しない",
  "まだ回答がありません",
  "拡充（決定）",
  "確定（令和8年10月20日）",
  "執行率 令和7年度(2025): 97.5%",
  "計（再掲を除く）",
].map(same);

describe("one record, all forms", () => {
  test("the text of the PDF is what the record says, and the pages are numbered", async () => {
    const { text, pages } = await pdfText(await print("evaluation-sheet", "pdf"));
    for (const words of said) expect(text).toContain(words);
    expect(pages).toBe(2);
    expect(text).toContain("1/2");
    expect(text).toContain("架空");
    expect(text).toContain("57,813");
  });
  test("the text of the Word file is what the record says", async () => {
    const text = officeText(await print("evaluation-sheet", "docx"));
    for (const words of said) expect(text).toContain(words);
  });
  test("Excel holds the words as text and the figures as numbers", async () => {
    const text = officeText(await print("evaluation-sheet", "xlsx"));
    for (const words of said) expect(text).toContain(words);
    // 57,812,844円 in 千円, and the supplementary ▲1,234,567円
    expect(text).toContain("57813");
    expect(text).toContain("-1235");
  });
  test("a sheet that is not fixed says 作成中 on every page", async () => {
    const { text } = await pdfText(
      await print("evaluation-sheet", "pdf", [aRecord({ stage: "draft", fixedOn: null })]),
    );
    expect(text).toContain("作成中");
  });
  test("the grant form refuses more than five indicators and says how to choose", async () => {
    const template = shippedTemplates().get("grant-report")?.template;
    if (!template) throw new Error("no form");
    const { bytes, refused } = await printRecords(() => printer, {
      output: "pdf",
      template,
      records: [oddRecord()],
      context,
    });
    expect(bytes).toBeNull();
    expect(refused[0]?.problem.message.ja).toContain("指標が10件ありますが、この様式に載せられるのは5件まで");
    const chosen = await printRecords(() => printer, {
      output: "pdf",
      template,
      records: [oddRecord()],
      context: { ...context, chosenKpis: ["kpi-1", "kpi-2"] },
    });
    expect(chosen.refused).toEqual([]);
  });
  test("the same record gives the same bytes", async () => {
    expect(Buffer.compare(await print("evaluation-sheet", "pdf"), await print("evaluation-sheet", "pdf"))).toBe(0);
  });
});

describe("odd texts", () => {
  test("what a person wrote is printed literally, never run", async () => {
    const { text } = await pdfText(await print("evaluation-sheet", "pdf", [oddRecord()]));
    expect(text).toContain(same("#let x = 1; $x^2$ *太字* _斜体_ [内容] `code` <label> @ref"));
    expect(text).toContain(same("<script>alert(1)</script>"));
  });
  test("a text that looks like a formula stays text in Excel", async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = await print("evaluation-sheet", "xlsx", [oddRecord()]);
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const types = new Set<number>();
    workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => types.add(cell.type))));
    expect(types.has(ExcelJS.ValueType.Formula)).toBe(false);
    expect(officeText(bytes)).toContain(same(oddTexts[3] ?? ""));
  });
  test("one page is one page, with ten indicators and forty opinions", async () => {
    expect((await pdfText(await print("one-page", "pdf", [oddRecord()]))).pages).toBe(1);
  });
});

const office = hasOffice();
if (!office) console.warn("LibreOffice (soffice) is not on this machine: the printed forms are not opened with it");

describe.skipIf(!office)("opened by LibreOffice", () => {
  test("the Word file shows what the record says", async () => {
    const { text } = await pdfText(throughOffice(await print("evaluation-sheet", "docx"), "docx"));
    for (const words of said) expect(text).toContain(words);
  });
  test("the Excel file shows what the record says", async () => {
    const { text } = await pdfText(throughOffice(await print("evaluation-sheet", "xlsx"), "xlsx"));
    for (const words of said) expect(text).toContain(words);
  });
});
