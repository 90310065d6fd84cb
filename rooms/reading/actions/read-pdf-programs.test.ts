import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { officePdf, onePage, typstPdf, writtenPdf } from "../testing/made-pdfs.ts";
import { cellsOf, codesOf, gridsOf, linesOf, rowsOf } from "../testing/page-parts.ts";
import { readPdf } from "./read-pdf.ts";

/** Three objects of a font that is not in the file, the first with the number `first`. */
const namedFont = (name: string, encoding: string, first: number): readonly string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${encoding} /DescendantFonts [${first + 1} 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /FontDescriptor ${first + 2} 0 R /DW 1000
    /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>`,
  `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -136 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -140
    /CapHeight 769 /StemV 78 >>`,
];

describe("a PDF of other programs", () => {
  it("reads what Typst sets: merged cells, a stroke through letters, a note at the foot", async () => {
    const bytes = typstPdf(`#set text(font: "BIZ UDPGothic", size: 10pt, lang: "ja")
= 予算の表
#table(columns: 3, [事業], [千円], [備考], table.cell(rowspan: 2)[道路], [1,000], [再掲], table.cell(colspan: 2)[該当なし])
#strike[旧い値 12] 新しい値 15#footnote[速報値である。]
#rotate(-90deg, reflow: true)[#table(columns: 2, [年度], [人口], [令和7年度], [5,100])]`);
    const reading = await readPdf(bytes, usualLimits);
    const [page] = reading.pages;
    expect(cellsOf(gridsOf(page)[0])).toEqual([
      [0, 0, 1, 1, "事業"],
      [0, 1, 1, 1, "千円"],
      [0, 2, 1, 1, "備考"],
      [1, 0, 2, 1, "道路"],
      [1, 1, 1, 1, "1,000"],
      [1, 2, 1, 1, "再掲"],
      [2, 1, 1, 2, "該当なし"],
    ]);
    // the second table lies on its side between upright lines
    expect(rowsOf(gridsOf(page)[1])).toEqual([
      ["年度", "人口"],
      ["令和7年度", "5,100"],
    ]);
    const [first, second] = gridsOf(page)[1]?.cells ?? [];
    expect(second?.at.box?.x).toBeCloseTo(first?.at.box?.x ?? 0, 0);
    expect(second?.at.box?.y).toBeLessThan(first?.at.box?.y ?? 0);
    expect(linesOf(page).map((line) => [line.text, line.style.struck])).toEqual([
      ["予算の表", false],
      ["新しい値 15¹", false],
      ["旧い値 12", true],
      ["¹速報値である。", false],
    ]);
  });

  it("reads Japanese fonts that the file only names, level and downward", async () => {
    // 北海道 in Shift_JIS
    const words = "<966B8A4393B9> Tj";
    const reading = await readPdf(
      writtenPdf([
        ...onePage(`BT /H 12 Tf 72 700 Td ${words} ET BT /V 12 Tf 300 600 Td ${words} ET`).map((object, index) =>
          index === 2 ? String(object).replace("/F 5 0 R", "/H 6 0 R /V 9 0 R") : object,
        ),
        ...namedFont("MS-Gothic,Bold", "90ms-RKSJ-H", 6),
        ...namedFont("MS-Mincho", "90ms-RKSJ-V", 9),
      ]),
      usualLimits,
    );
    const lines = linesOf(reading.pages[0]);
    expect(lines.map((line) => [line.text, line.style.vertical, line.style.bold])).toEqual([
      ["北海道", false, true],
      ["北海道", true, false],
    ]);
    expect(lines.map((line) => line.at.box)).toEqual([
      { x: 72, y: expect.closeTo(842 - 700 - 0.88 * 12, 1), width: 36, height: 12 },
      { x: 294, y: 242, width: 12, height: 36 },
    ]);
    expect(reading.problems).toEqual([]);
  });

  const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
  it.runIf(hasOffice)(
    "reads what LibreOffice prints: a table with merged cells and the text around it",
    { timeout: 120_000 },
    async () => {
      const bytes = officePdf(officeText, "fodt");
      const reading = await readPdf(bytes, usualLimits);
      const grids = reading.pages.flatMap(gridsOf);
      expect(cellsOf(grids[0])).toEqual([
        [0, 0, 1, 1, "事業名"],
        [0, 1, 1, 2, "予算額（千円）"],
        [1, 0, 2, 1, "移住の促進"],
        [1, 1, 1, 1, "令和6年度"],
        [1, 2, 1, 1, "▲1,250"],
        [2, 1, 1, 1, "令和7年度"],
        [2, 2, 1, 1, "3,000"],
      ]);
      const lines = reading.pages.flatMap(linesOf).map((line) => [line.text, line.style.struck]);
      expect(lines).toEqual([
        ["架空県の予算", false],
        ["前年度は2,800千円。", false],
        ["2,500", true],
        ["注　金額は当初予算である。", false],
      ]);
      expect(codesOf(reading)).toEqual([]);
    },
  );
});

const officeNames = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
];
const officeCell = (text: string, spans = ""): string =>
  `<table:table-cell table:style-name="C" ${spans}><text:p>${text}</text:p></table:table-cell>`;
const officeText = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${officeNames.map((name) => `xmlns:${name}`).join(" ")} office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
</office:automatic-styles><office:body><office:text><text:p>架空県の予算</text:p><text:p>前年度は<text:span text:style-name="S">2,500</text:span>2,800千円。</text:p>
<table:table><table:table-column/><table:table-column/><table:table-column/>
<table:table-row>${officeCell("事業名")}${officeCell("予算額（千円）", 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row>
<table:table-row>${officeCell("移住の促進", 'table:number-rows-spanned="2"')}${officeCell("令和6年度")}${officeCell("▲1,250")}</table:table-row>
<table:table-row><table:covered-table-cell/>${officeCell("令和7年度")}${officeCell("3,000")}</table:table-row></table:table>
<text:p>注　金額は当初予算である。</text:p></office:text></office:body></office:document>`;
