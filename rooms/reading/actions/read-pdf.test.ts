import { beforeAll, describe, expect, it } from "vitest";
import { type FileReading, usualLimits } from "../domain/placed-text.ts";
import { browserPdfs } from "../testing/made-pdfs.ts";
import { cellsOf, codesOf, gridsOf, linesOf, rowsOf, textsOf } from "../testing/page-parts.ts";
import { population, printed } from "../testing/printed-pages.ts";
import { readPdf } from "./read-pdf.ts";

type Name = keyof typeof printed;
const readings = new Map<string, FileReading>();

beforeAll(async () => {
  const names = Object.keys(printed);
  const made = await browserPdfs(Object.values(printed));
  for (const [index, bytes] of made.entries()) {
    readings.set(names[index] ?? "", await readPdf(bytes, usualLimits));
  }
});

function readingOf(name: Name): FileReading {
  const found = readings.get(name);
  if (found === undefined) throw new Error(`No file ${name}`);
  return found;
}

describe("a PDF printed by a browser", () => {
  it("gives a ruled table with merged cells and the lines of a cell", () => {
    const [grid] = gridsOf(readingOf("ruled").pages[0]);
    expect(grid).toMatchObject({ rows: 5, columns: 4, title: "表１　主な指標" });
    expect(cellsOf(grid)).toEqual([
      [0, 0, 2, 1, "指標"],
      [0, 1, 1, 2, "現状値"],
      [0, 3, 2, 1, "目標値\n（令和7年度）"],
      [1, 1, 1, 1, "H27"],
      [1, 2, 1, 1, "R2"],
      [2, 0, 2, 1, "観光"],
      [2, 1, 1, 1, "100"],
      [2, 2, 1, 1, "1,200"],
      [2, 3, 1, 1, "1,500以上"],
      [3, 1, 1, 2, "―"],
      [3, 3, 1, 1, "増加"],
      [4, 0, 1, 1, "合計特殊\n出生率"],
      [4, 1, 1, 1, "1.31"],
      [4, 2, 1, 1, "1.21"],
      [4, 3, 1, 1, ""],
    ]);
    expect(textsOf(readingOf("ruled").pages[0])).toEqual(["表１　主な指標", "（単位：千人）"]);
    expect(grid?.cells[0]?.style.bold).toBe(true);
    expect(grid?.cells[6]?.style).toEqual({ size: 10.5, bold: false, struck: false, vertical: false });
  });

  it("says where each cell stands: under its heading and within the page", () => {
    const [grid] = gridsOf(readingOf("ruled").pages[0]);
    const heading = grid?.cells[3]?.at.box;
    const value = grid?.cells[6]?.at.box;
    expect(grid?.cells[6]?.at.page).toBe(1);
    expect(value?.x).toBeCloseTo(heading?.x ?? 0, 0);
    expect(value?.y).toBeGreaterThanOrEqual((heading?.y ?? 0) + (heading?.height ?? 0) - 1);
    // margins of 20 mm are 56.7 points
    expect(grid?.at.box?.x).toBeCloseTo(56.7, 0);
  });

  it("finds a table without rulings by its columns, with a second line in a cell", () => {
    const [page] = readingOf("open").pages;
    const [grid] = gridsOf(page);
    expect(rowsOf(grid)).toEqual([
      ["施設", "H29", "H30", "備考"],
      ["中央図書館", "120", "130", "改修のため\n一部休館"],
      ["市民会館", "1,450", "1,520", "-"],
      ["体育館", "80", "▲5", "速報値"],
      ["合計", "1,650", "1,645", ""],
    ]);
    expect(grid?.title).toBe("施設別利用者数");
    expect(textsOf(page)).toEqual(["施設別利用者数", "※人数は延べ人数。"]);
  });

  it("reads the left column to its end before the right one, and what follows both last", () => {
    const [page] = readingOf("columns").pages;
    const text = textsOf(page).join("");
    const places = ["第２章", "左の始まり", "左の終わり", "右の始まり", "右の終わり", "両段の下"].map((word) =>
      text.indexOf(word),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(0);
    expect(gridsOf(page)).toEqual([]);
    expect(text).toContain(`左の始まり。${population}左の終わり。`);
  });

  it("takes entries with a dot before them for lines, not for a table", () => {
    const [page] = readingOf("numbered").pages;
    expect(gridsOf(page)).toEqual([]);
    expect(textsOf(page)).toContain("・　移住の相談窓口を設ける。");
  });

  it("reads a table that lies on its side, and tells its boxes in the page as it is looked at", () => {
    const [page] = readingOf("sideways").pages;
    const [grid] = gridsOf(page);
    expect(rowsOf(grid)).toEqual([
      ["区分", "実績"],
      ["農業", "12億円"],
    ]);
    expect(textsOf(page)).toEqual(["横向きの表題"]);
    const [first, second] = [grid?.cells[0]?.at.box, grid?.cells[1]?.at.box];
    // letters run upwards: the next column stands higher on the page
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeCloseTo(first?.y ?? 0, 0);
    expect(second?.x).toBeCloseTo(first?.x ?? 0, 0);
  });

  it("leaves a struck-through value out of its line and its cell, and tells it", () => {
    const [page] = readingOf("struck").pages;
    const lines = linesOf(page);
    expect(lines.map((line) => [line.text, line.style.struck])).toEqual([
      ["目標値を1,200人に改める。", false],
      ["1,000人", true],
    ]);
    const [grid] = gridsOf(page);
    expect(rowsOf(grid)).toEqual([
      ["指標", "目標"],
      ["観光入込客数", "550万人"],
      ["下線の語", "廃止"],
    ]);
    expect(grid?.cells.map((cell) => cell.style.struck)).toEqual([false, false, false, false, false, true]);
    const found = readingOf("struck").problems.filter(({ problem }) => problem.code === "struckPart");
    expect(found.map(({ problem }) => problem.message.ja)).toEqual([expect.stringContaining("500万人")]);
  });

  it("reads vertical lines from the right, numbers on their side among them, and vertical cells", () => {
    const [page] = readingOf("vertical").pages;
    expect(linesOf(page).map((line) => [line.text, line.style.vertical])).toEqual([
      ["北海道総合計画", true],
      ["令和７年度の目標、2025年まで", true],
    ]);
    expect(cellsOf(gridsOf(page)[0])).toEqual([
      [0, 0, 2, 1, "基本目標"],
      [0, 1, 1, 1, "一つ目"],
      [0, 2, 1, 1, "10"],
      [1, 1, 1, 1, "二つ目"],
      [1, 2, 1, 1, "20"],
    ]);
  });

  it("keeps a repeated header and the page number once, and never a sentence that repeats in the text", () => {
    const { pages, problems } = readingOf("repeated");
    expect(pages.map(textsOf)).toEqual([
      ["架空県計画　資料１", "1番目の本文。", "同じ文。", "- 1 -"],
      ["2番目の本文。", "同じ文。"],
      ["3番目の本文。", "同じ文。"],
      ["4番目の本文。", "同じ文。"],
    ]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["pdfRepeatedLeftOut", "pdfPageNumbersLeftOut"]);
  });

  it("tells a page that is a picture, and what helps", () => {
    const { pages, problems } = readingOf("scanned");
    expect(pages.map((page) => page.kind)).toEqual(["scanned"]);
    expect(problems).toEqual([{ problem: expect.objectContaining({ code: "pdfPageScanned" }), at: { page: 1 } }]);
    expect(problems[0]?.problem.message.ja).toContain("文字認識");
  });

  it("does not let the mark of a note become part of a number", () => {
    const lines = linesOf(readingOf("notes").pages[0]);
    expect(lines.map((line) => line.text)).toEqual([
      "出生数は1,200¹⁾人、面積は15m²である。太い語は多くない。",
      "1) 速報値。",
    ]);
    expect(lines.map((line) => line.style.size)).toEqual([10.5, 7.99]);
  });

  it("takes a box around sentences for no table, and gives a table within a cell by itself", () => {
    const [page] = readingOf("boxed").pages;
    expect(textsOf(page)).toEqual(["囲みの中の文。", "次の文。"]);
    expect(gridsOf(page).map((grid) => grid.cells.map((cell) => cell.text))).toEqual([
      ["外の左", "外の右"],
      ["内の左", "内の右", "3", "4"],
    ]);
  });

  it("parts rows that only their figures tell, between rulings that stand", () => {
    expect(cellsOf(gridsOf(readingOf("stacked").pages[0])[0])).toEqual([
      [0, 0, 1, 1, "款"],
      [0, 1, 1, 1, "項"],
      [0, 2, 1, 1, "予算額"],
      [0, 3, 1, 1, "前年度"],
      [1, 0, 4, 1, "民生費"],
      [1, 1, 1, 1, "社会福祉費"],
      [1, 2, 1, 1, "1,200"],
      [1, 3, 1, 1, "1,100"],
      [2, 1, 1, 1, "児童福祉費"],
      [2, 2, 1, 1, "▲350"],
      [2, 3, 1, 1, "20"],
      [3, 1, 1, 1, "生活保護費"],
      [3, 2, 1, 1, "―"],
      [3, 3, 1, 1, "40"],
      [4, 1, 1, 1, "計"],
      [4, 2, 1, 1, "850"],
      [4, 3, 1, 1, "1,160"],
    ]);
  });

  it("keeps the lines of a cell together in a table that has rulings between its rows only", () => {
    expect(rowsOf(gridsOf(readingOf("level").pages[0])[0])).toEqual([
      ["指標", "現状", "目標"],
      ["移住相談の\n件数", "100件", "200件"],
      ["体験住宅", "10戸", "20戸以上\n（令和7年度）"],
      ["空き家", "3件", "9件"],
    ]);
  });

  it("keeps letters together that are spread to the width of other words", () => {
    expect(rowsOf(gridsOf(readingOf("spread").pages[0])[0])).toEqual([
      ["氏 名", "架空太郎"],
      ["住 所", "架空市中央"],
      ["電話番号", "000-0000"],
    ]);
  });

  it("reads three columns of text one after the other", () => {
    const [page] = readingOf("three").pages;
    expect(gridsOf(page)).toEqual([]);
    expect(textsOf(page).join("")).toBe(`一段目。${population}二段目。${population}三段目。${population}終わり。`);
  });

  it("takes the lines of a chart for no table, and small readings for no text", () => {
    const { pages, problems } = readingOf("chart");
    expect(gridsOf(pages[0])).toEqual([]);
    expect(textsOf(pages[0])).toEqual(["図１　推移", "130", "1,200", "H25", "振興を図る。"]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["pdfRubyLeftOut"]);
  });

  it("builds tables from dotted and dashed rulings, and tells letters at an angle", () => {
    const { pages, problems } = readingOf("dashed");
    expect(rowsOf(gridsOf(pages[0])[0])).toEqual([
      ["点線", "破線"],
      ["1", "2"],
    ]);
    expect(textsOf(pages[0])).toEqual(["年齢"]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(["pdfSlantedLeftOut"]);
  });
});

describe("every letter of a printed page", () => {
  const sorted = (text: string): string => [...text.replace(/\s/g, "")].sort().join("");
  const whole = [
    "ruled",
    "open",
    "columns",
    "numbered",
    "sideways",
    "vertical",
    "stacked",
    "level",
    "spread",
    "three",
    "boxed",
  ] as const;

  it.each(whole)("comes once, in a line or a cell: %s", (name) => {
    const read = readingOf(name).pages.map((page) => [
      ...textsOf(page),
      ...gridsOf(page).flatMap((grid) => rowsOf(grid).flat()),
    ]);
    expect(sorted(read.flat(2).join(""))).toBe(sorted(printed[name].html.replace(/<[^>]+>/g, "")));
    expect(codesOf(readingOf(name))).toEqual([]);
  });
});
