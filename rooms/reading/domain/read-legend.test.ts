import fc from "fast-check";
import { expect, test } from "vitest";
import { gridOf, pageOf } from "../testing/grids.ts";
import { noLegend, readLegend } from "./read-legend.ts";

const legendOf = (...lines: readonly string[]) => readLegend([pageOf(lines)]).value;

test.each<[string, object]>([
  ["「－」は該当数字なし、「…」は不詳、「x」は秘匿した数値を示す。", { "－": "none", "…": "unknown", x: "withheld" }],
  ["（注）表中の「―」は、実績値が未公表のものを表す。", { "―": "notYetPublished" }],
  [
    "凡例：－ 皆無又は該当なし、… 不詳、x 秘匿、0 単位未満",
    { "－": "none", "…": "unknown", x: "withheld", "0": "belowUnit" },
  ],
  ["※「*」は目標値を設定していないもの", { "*": "notEntered" }],
  ["【凡例】　＊：集計中", { "＊": "notYetPublished" }],
])("%s", (line, marks) => {
  expect(legendOf(line).marks).toEqual(marks);
});

test("凡例の見出しに続く行も読む", () => {
  expect(legendOf("符号の用法", "－　該当なし", "…　資料なし", "△　マイナス")).toMatchObject({
    marks: { "－": "none", "…": "unknown" },
    negative: ["△"],
  });
});

test("記号と意味の小さな表も凡例である", () => {
  const grid = gridOf([
    ["－", "該当なし"],
    ["…", "不詳"],
  ]);
  expect(readLegend([pageOf([grid])]).value.marks).toEqual({ "－": "none", "…": "unknown" });
});

test("一行に空白だけで並ぶ記号は、次の記号の前で切れる", () => {
  expect(legendOf("凡例　－：未公表　…：単位未満　△：負数")).toMatchObject({
    marks: { "－": "notYetPublished", "…": "belowUnit" },
    negative: ["△"],
  });
});

test("数の表で 0 の隣に皆増があっても、凡例ではない", () => {
  const grid = gridOf([
    ["項目", "R3", "R4"],
    ["架空東町", "12", "7"],
    ["架空西町", "0", "皆増"],
  ]);
  expect(readLegend([pageOf([grid])]).value).toEqual(noLegend);
});

test("資料が言わないことは加えない", () => {
  expect(legendOf("観光入込客数 － 1,234人", "○観光の振興", "3 × 4 の区画")).toEqual(noLegend);
});

test("欠測でも負号でもない記号は、その言葉のまま残す", () => {
  expect(legendOf("凡例 △：改善が必要、○：順調")).toMatchObject({
    marks: {},
    negative: [],
    others: { "△": "改善が必要", "○": "順調" },
  });
});

test("注は印ごとに残る", () => {
  expect(legendOf("（注1）札幌市南区を除く。", "※２ 延べ人数", "＊1 暦年の値").notes).toEqual({
    注1: "札幌市南区を除く。",
    "※2": "延べ人数",
    "*1": "暦年の値",
  });
});

test("一つの記号に二つの説明があれば尋ね、初めの説明で読む", () => {
  const { value, problems } = readLegend([pageOf(["「－」は該当なし", "「―」は未公表"])]);
  expect(value.marks).toEqual({ "－": "none" });
  expect(problems).toMatchObject([{ problem: { code: "legend/twoMeanings" }, at: { lines: [2, 2] } }]);
});

test("どんな行でも例外を投げない", () => {
  const signs = fc.array(fc.constantFrom(..."「」－…x△▲は：凡例該当なし秘匿不詳注※*1 \n（）"), { maxLength: 40 });
  fc.assert(
    fc.property(
      fc.oneof(
        signs.map((all) => all.join("")),
        fc.string({ unit: "grapheme" }),
      ),
      (line) => {
        expect(readLegend([pageOf([line])])).toHaveProperty("problems");
      },
    ),
  );
});
