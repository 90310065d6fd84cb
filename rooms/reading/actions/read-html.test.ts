import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { codesOf, gridsOf, linesOf, rowsOf } from "../testing/look-at.ts";
import { readHtml } from "./read-html.ts";

const page = (body: string): Uint8Array => new TextEncoder().encode(`<!doctype html><html><body>${body}</body></html>`);
const read = (body: string) => readHtml(page(body), usualLimits);

describe("tables", () => {
  test("with spans stand as a browser shows them", async () => {
    const reading = await read(
      `<h2>1 人口</h2>
<table><caption>表1</caption>
<thead><tr><th rowspan="2">市</th><th colspan="2">年度</th></tr>
<tr><th>R5</th><th>R6</th></tr></thead>
<tbody><tr><td>架空市</td><td>1,234<br>（推計）</td><td><p>▲5</p></td></tr></tbody></table>`,
    );
    const [grid] = gridsOf(reading);
    expect(grid).toMatchObject({ title: "表1", rows: 3, columns: 3 });
    expect(rowsOf(grid)).toEqual([
      ["市", "年度", ""],
      ["", "R5", "R6"],
      ["架空市", "1,234\n（推計）", "▲5"],
    ]);
    expect(grid?.cells.map(({ row, column, down, across }) => [row, column, down, across]).slice(0, 4)).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ]);
    expect(grid?.cells[4]?.at).toEqual({ page: 1, lines: [5, 5], cell: "#1!A3" });
    expect(linesOf(reading)).toEqual(["1 人口"]);
  });

  test("without a caption take the heading above, and a table in a cell follows by itself", async () => {
    const reading = await read(
      `<h3>予算</h3><table><tr><td>外<table><tr><td>内</td><td>5</td></tr></table></td><td>x</td></tr></table>`,
    );
    expect(gridsOf(reading).map((grid) => [grid.title, rowsOf(grid)])).toEqual([
      ["予算", [["外", "x"]]],
      ["予算", [["内", "5"]]],
    ]);
  });

  test("a cell that claims 60,000 rows and columns takes those that are there", async () => {
    const reading = await read(`<table><tr><td rowspan="60000" colspan="60000">a</td></tr><tr><td>b</td></tr></table>`);
    expect(gridsOf(reading)[0]?.cells.map(({ row, column, down, across }) => [row, column, down, across])).toEqual([
      [0, 0, 2, 1000],
      [1, 1000, 1, 1],
    ]);
  });
});

describe("what is not seen on the page is not read", () => {
  test("scripts, styles, hidden elements, choices, reading aids; and frames are told", async () => {
    const reading = await read(
      `<script>var a = "9,999人"</script><style>p{}</style><p hidden>1</p><p style="color:red; DISPLAY : none">2</p>
<noscript>3</noscript><template>4</template><select><option>5</option></select><svg><text>6</text></svg>
<p><ruby>道<rt>みち</rt></ruby>標</p><iframe src="http://127.0.0.1:9/"></iframe><img src="http://127.0.0.1:9/x.png" alt="x">`,
    );
    expect(linesOf(reading)).toEqual(["道標"]);
    expect(codesOf(reading)).toEqual(["framesInside"]);
  });

  test("struck text: in part it is left out and told, as a whole it is marked", async () => {
    const reading = await read(`<p>目標 <del>100</del>150人</p><p><s>廃止</s></p>`);
    expect(linesOf(reading)).toEqual(["目標 150人", "廃止"]);
    expect(codesOf(reading)).toEqual(["struckPart"]);
    expect(reading.pages[0]?.parts[1]).toMatchObject({ line: { style: { struck: true } } });
  });
});

test("a raised figure is no part of the number before it", async () => {
  expect(linesOf(await read(`<p>1,234<sup>1)</sup>人、5m<sup>2</sup></p>`))).toEqual(["1,234¹⁾人、5m²"]);
});

describe("lines", () => {
  test("headings, paragraphs and lists in order, with their lines in the file", async () => {
    const reading = await read(`<h1>総合戦略</h1>
<p>基本目標
 1</p><ul><li>出生数 <b>12</b>人<li>移住者</ul><div>末尾<span>の文</span></div>`);
    expect(linesOf(reading)).toEqual(["総合戦略", "基本目標 1", "出生数 12人", "移住者", "末尾の文"]);
    expect(reading.pages[0]?.parts.map((part) => part.kind === "line" && part.line.at.lines)).toEqual([
      [1, 1],
      [2, 3],
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
  });

  test("in the encoding that the page names", async () => {
    const text = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"></head><body><p>①表</p></body></html>`;
    expect(linesOf(await readHtml(new Uint8Array(iconv.encode(text, "cp932")), usualLimits))).toEqual(["①表"]);
    const euc = text.replace("Shift_JIS", "EUC-JP").replace("①", "一");
    expect(linesOf(await readHtml(new Uint8Array(iconv.encode(euc, "eucjp")), usualLimits))).toEqual(["一表"]);
  });
});

describe("limits", () => {
  test("10,000 nested elements end early, and what stands before them is read", async () => {
    const reading = await read(`<p>初め</p>${"<div>".repeat(10_000)}奥`);
    expect(linesOf(reading)[0]).toBe("初め");
    expect(codesOf(reading)).toEqual(["nestedTooDeep"]);
  });

  test("100,000 unclosed marks of form end", async () => {
    await read("<b><i><a href=x>".repeat(30_000));
    await read("<table>".repeat(30_000));
    await read("<p><font>".repeat(30_000));
  });
});
