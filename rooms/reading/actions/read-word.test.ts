import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from "docx";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { codesOf, gridsOf, linesOf, placesOf, rowsOf } from "../testing/look-at.ts";
import { para, wordFile } from "../testing/raw-office.ts";
import { readWord } from "./read-word.ts";

const read = (body: string, more: Parameters<typeof wordFile>[1] = {}) => readWord(wordFile(body, more), usualLimits);

describe("a document written by a program", () => {
  test("gives its paragraphs, its table with spans and its notes; margins are told", async () => {
    const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph("速報値による。")] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph("架空県")] }) },
          footers: { default: new Footer({ children: [new Paragraph("資料")] }) },
          children: [
            new Paragraph({ children: [new TextRun({ text: "基本目標1", bold: true, size: 28 })] }),
            new Paragraph({ children: [new TextRun("出生数 12人"), new FootnoteReferenceRun(1)] }),
            new Paragraph("表1 指標"),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    cell("指標", { verticalMerge: VerticalMergeType.RESTART }),
                    cell("年度", { columnSpan: 2 }),
                  ],
                }),
                new TableRow({
                  children: [cell("", { verticalMerge: VerticalMergeType.CONTINUE }), cell("R5"), cell("R6")],
                }),
                new TableRow({
                  children: [
                    cell("出生数"),
                    cell("12"),
                    new TableCell({ children: [new Paragraph("▲3"), new Paragraph("（見込）")] }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    });
    const reading = await readWord(new Uint8Array(await Packer.toBuffer(document)), usualLimits);
    expect(linesOf(reading)).toEqual(["基本目標1", "出生数 12人（注1）", "表1 指標", "注1 速報値による。"]);
    expect(reading.pages[0]?.parts[0]).toMatchObject({
      line: { at: { page: 1, lines: [1, 1] }, style: { bold: true, size: 14 } },
    });
    const [grid] = gridsOf(reading);
    expect(grid).toMatchObject({ title: "表1 指標", rows: 3, columns: 3 });
    expect(rowsOf(grid)).toEqual([
      ["指標", "年度", ""],
      ["", "R5", "R6"],
      ["出生数", "12", "▲3\n（見込）"],
    ]);
    expect(grid?.cells.map(({ down, across, at }) => [down, across, at.cell]).slice(0, 3)).toEqual([
      [2, 1, "#1!A1"],
      [1, 2, "#1!B1"],
      [1, 1, "#1!B2"],
    ]);
    expect(codesOf(reading)).toEqual(["marginsNotRead"]);
  });
});

describe("tracked changes", () => {
  test("what was inserted is read, what was deleted is not; both are told at their paragraph", async () => {
    const reading = await read(
      `${para("前")}<w:p><w:r><w:t xml:space="preserve">目標 </w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r></w:del><w:ins><w:r><w:t>150</w:t></w:r></w:ins><w:r><w:t>人</w:t></w:r></w:p><w:p><w:moveFrom><w:r><w:t>移した文</w:t></w:r></w:moveFrom></w:p>`,
    );
    expect(linesOf(reading)).toEqual(["前", "目標 150人"]);
    expect(placesOf(reading, "trackedDeletion")).toEqual(["2-2", "3-3"]);
    expect(placesOf(reading, "trackedInsertion")).toEqual(["2-2"]);
  });

  test("a deleted row is no row", async () => {
    const row = (inner: string, text: string) => `<w:tr>${inner}<w:tc>${text}</w:tc></w:tr>`;
    const reading = await read(
      `<w:tbl>${row("", para("残る"))}${row("<w:trPr><w:del/></w:trPr>", "<w:p><w:del><w:r><w:delText>消える</w:delText></w:r></w:del></w:p>")}${row("", para("次"))}</w:tbl>`,
    );
    expect(rowsOf(gridsOf(reading)[0])).toEqual([["残る"], ["次"]]);
    expect(codesOf(reading)).toEqual(["trackedDeletion"]);
  });
});

describe("letters", () => {
  test("struck in part are left out and told, struck as a whole are marked, also by a named style", async () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Older"><w:basedOn w:val="Old"/></w:style></w:styles>`;
    const reading = await read(
      `<w:p><w:r><w:rPr><w:dstrike/></w:rPr><w:t>100</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>150人</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Older"/></w:pPr><w:r><w:t>廃止</w:t></w:r></w:p>`,
      { "styles.xml": { type: "styles", xml: styles } },
    );
    expect(linesOf(reading)).toEqual(["150人", "廃止"]);
    expect(reading.pages[0]?.parts.map((part) => part.kind === "line" && part.line.style.struck)).toEqual([
      false,
      true,
    ]);
    expect(codesOf(reading)).toEqual(["struckPart"]);
  });

  test("raised ones are no part of a number, hidden ones are not read, reading aids are not text", async () => {
    const reading = await read(
      `<w:p><w:r><w:t>1,234</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1)</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r><w:r><w:tab/><w:ruby><w:rt><w:r><w:t>みち</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>道</w:t></w:r></w:rubyBase></w:ruby><w:noBreakHyphen/><w:sym w:font="x" w:char="2460"/></w:r></w:p>`,
    );
    expect(linesOf(reading)).toEqual(["1,234¹⁾\t道-①"]);
    expect(codesOf(reading)).toEqual(["hiddenText"]);
  });

  test("numbers that Word writes before paragraphs are read", async () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="第%1章"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="aiueoFullWidth"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;
    const item = (level: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const reading = await read(
      item(0, "総論") + item(1, "目的") + item(1, "期間") + item(0, "各論") + item(1, "施策"),
      {
        "numbering.xml": { type: "numbering", xml: numbering },
      },
    );
    expect(linesOf(reading)).toEqual(["第１章 総論", "(ア) 目的", "(イ) 期間", "第２章 各論", "(ア) 施策"]);
  });
});

describe("layout", () => {
  test("text boxes are read once, though they are written twice for old programs", async () => {
    const box = `<w:txbxContent>${para("箱の中")}</w:txbxContent>`;
    const reading = await read(
      `<w:p><w:r><w:t>本文</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(linesOf(reading)).toEqual(["本文", "箱の中"]);
  });

  test("pages are counted where Word kept its breaks", async () => {
    const reading = await read(
      `${para("一")}<w:p><w:r><w:lastRenderedPageBreak/><w:t>二</w:t></w:r></w:p><w:p><w:r><w:t>二の終わり</w:t></w:r><w:r><w:br w:type="page"/></w:r></w:p>${para("三")}`,
    );
    expect(reading.pages.map(({ number, parts }) => [number, parts.length])).toEqual([
      [1, 1],
      [2, 2],
      [3, 1],
    ]);
  });

  test("a table in a cell follows by itself; fields to fill in are read; vertical cells say so", async () => {
    const inner = `<w:tbl><w:tr><w:tc>${para("内")}</w:tc></w:tr></w:tbl>`;
    const reading = await read(
      `<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc><w:tcPr><w:textDirection w:val="tbRl"/></w:tcPr>${para("縦")}${inner}</w:tc><w:sdt><w:sdtContent><w:tc>${para("欄")}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl></w:sdtContent></w:sdt>`,
    );
    expect(gridsOf(reading).map(rowsOf)).toEqual([[["縦", "欄"]], [["内"]]]);
    expect(gridsOf(reading)[0]?.cells[0]?.style.vertical).toBe(true);
  });

  test("the unit in a cell is of the table inside it", async () => {
    const inner = `<w:tbl><w:tr><w:tc>${para("決算")}</w:tc></w:tr></w:tbl>`;
    const reading = await read(
      `${para("架空の取組")}<w:tbl><w:tr><w:tc>${para("事業費")}</w:tc><w:tc>${para("（単位：千円）")}${inner}</w:tc></w:tr></w:tbl>`,
    );
    expect(gridsOf(reading).map(({ title }) => title)).toEqual(["架空の取組", "架空の取組（単位：千円）"]);
  });

  test("comments and contents of other files are told", async () => {
    const reading = await read(`${para("文")}<w:altChunk r:id="m1"/>`, {
      "comments.xml": { type: "comments", xml: `<w:comments><w:comment>${para("直す")}</w:comment></w:comments>` },
      "other.html": { type: "aFChunk", xml: "<html></html>" },
    });
    expect(linesOf(reading)).toEqual(["文"]);
    expect(codesOf(reading)).toEqual(["remarksNotRead", "outerDocument"]);
  });

  test("styles based on each other in a circle end", async () => {
    const styles = `<w:styles><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
    const reading = await read(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>`, {
      "styles.xml": { type: "styles", xml: styles },
    });
    expect(linesOf(reading)).toEqual(["文"]);
  });
});
