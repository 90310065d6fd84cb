import { describe, expect, test } from "vitest";
import { usualLimits } from "../domain/placed-text.ts";
import { codesOf, gridsOf, linesOf, placesOf, rowsOf } from "../testing/look-at.ts";
import { shape, slideFile } from "../testing/raw-office.ts";
import { readPowerpoint } from "./read-powerpoint.ts";

const cell = (text: string, more = ""): string =>
  `<a:tc ${more}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;
const table = (rows: string): string =>
  `<p:graphicFrame><p:xfrm><a:off x="0" y="0"/><a:ext cx="12700" cy="12700"/></p:xfrm><a:graphic><a:graphicData><a:tbl>${rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;

describe("slides", () => {
  test("come in the order of the presentation, each with its title first and the place of its texts", async () => {
    const reading = await readPowerpoint(
      slideFile([
        { shapes: shape("出生数 12人\n移住者 3人") + shape("基本目標1", "title") + shape("7", "sldNum") },
        { shapes: shape("二枚目", "ctrTitle") },
      ]),
      usualLimits,
    );
    expect(reading.pages.map(({ number, name }) => [number, name])).toEqual([
      [1, "基本目標1"],
      [2, "二枚目"],
    ]);
    expect(linesOf(reading)).toEqual(["基本目標1", "出生数 12人", "移住者 3人", "二枚目"]);
    expect(reading.pages[0]?.size).toEqual({ width: 720, height: 540 });
    expect(reading.pages[0]?.parts[1]).toMatchObject({
      line: { at: { page: 1, box: { x: 10, y: 20, width: 100, height: 1 } } },
    });
    expect(reading.problems).toEqual([]);
  });

  test("hidden ones are read and told; notes, charts and pictures are told and not read", async () => {
    const chart = `<p:graphicFrame><a:graphic><a:graphicData uri="chart"/></a:graphic></p:graphicFrame>`;
    const reading = await readPowerpoint(
      slideFile([
        { shapes: shape("隠れた"), hidden: true },
        { shapes: `${shape("次")}${chart}<p:pic/>`, notes: "話すこと 999人" },
      ]),
      usualLimits,
    );
    expect(linesOf(reading)).toEqual(["隠れた", "次"]);
    expect(reading.pages[0]?.hidden).toBe(true);
    expect(codesOf(reading)).toEqual(["hiddenSlide", "picturesNotRead", "notesNotRead"]);
  });
});

test("tables have their spans, their cells' places and the title of the text before them", async () => {
  const rows = `<a:tr>${cell("指標", 'rowSpan="2"')}${cell("年度", 'gridSpan="2"')}${cell("", 'hMerge="1"')}</a:tr><a:tr>${cell("", 'vMerge="1"')}${cell("R5")}${cell("R6")}</a:tr>`;
  const reading = await readPowerpoint(
    slideFile([{ shapes: shape("目標", "title") + shape("表1 指標") + table(rows) + table(rows) }]),
    usualLimits,
  );
  const [first, second] = gridsOf(reading);
  expect(first).toMatchObject({ title: "表1 指標", rows: 2, columns: 3, at: { page: 1, cell: "#1!A1" } });
  expect(second).toMatchObject({ title: "目標", at: { cell: "#2!A1" } });
  expect(rowsOf(first)).toEqual([
    ["指標", "年度", ""],
    ["", "R5", "R6"],
  ]);
  expect(first?.cells.map(({ row, column, down, across }) => [row, column, down, across])).toEqual([
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
  ]);
});

test("struck, raised and vertical text; groups are opened", async () => {
  const group = `<p:grpSp><p:sp><p:nvSpPr/><p:txBody><a:bodyPr vert="eaVert"/><a:p><a:r><a:rPr strike="sngStrike"/><a:t>100</a:t></a:r><a:r><a:rPr strike="noStrike" b="1" sz="1800"/><a:t>150</a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>2</a:t></a:r><a:br/><a:fld><a:t>人</a:t></a:fld></a:p></p:txBody></p:sp></p:grpSp>`;
  const reading = await readPowerpoint(slideFile([{ shapes: group }]), usualLimits);
  expect(linesOf(reading)).toEqual(["150²\n人"]);
  expect(reading.pages[0]?.parts[0]).toMatchObject({ line: { style: { vertical: true, struck: false } } });
  expect(placesOf(reading, "struckPart")).toHaveLength(1);
});

test("cells beyond the limit end the reading of their slides in words", async () => {
  const file = slideFile([{ shapes: shape("前") }, { shapes: table(`<a:tr>${cell("1")}${cell("2")}</a:tr>`) }]);
  const reading = await readPowerpoint(file, { ...usualLimits, cells: 1 });
  expect(linesOf(reading)).toEqual(["前"]);
  expect(codesOf(reading)).toContain("tooManyCells");
});
