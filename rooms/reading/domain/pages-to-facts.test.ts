import fc from "fast-check";
import { expect, test } from "vitest";
import { factWords } from "../testing/fact-words.ts";
import { gridOf, pageOf } from "../testing/grids.ts";
import { tablesToFacts } from "./pages-to-facts.ts";

test("見出しのない続きの表は、前の頁の表の見出しで読み、少し確かさが下がる", () => {
  const first = gridOf([
    ["指標名", "単位", "基準値（H26）", "目標値（R1）"],
    ["観光入込客数", "万人", "2,186", "2,407"],
  ]);
  const second = gridOf(
    [
      ["宿泊者数", "万人", "806", "907"],
      ["指標39の参加者数", "万人", "1", "2"],
      ["施策の相談件数", "万人", "1", "2"],
    ],
    { page: 2 },
  );
  const { value } = tablesToFacts([pageOf([first]), pageOf([second], 2)]);
  expect(value.map(factWords)).toEqual([
    ["kpi 観光入込客数", "baseline 21860000 人 FY2014", "target 24070000 人 FY2019"],
    ["kpi 宿泊者数", "baseline 8060000 人 FY2014", "target 9070000 人 FY2019"],
    ["kpi 指標39の参加者数", "baseline 10000 人 FY2014", "target 20000 人 FY2019"],
    ["kpi 施策の相談件数", "baseline 10000 人 FY2014", "target 20000 人 FY2019"],
  ]);
  expect(value.slice(0, 2).map(({ at, confidence }) => [at.page, confidence.value])).toEqual([
    [1, 1],
    [2, 0.95],
  ]);
});

test("表の上の見出しと単位と、資料の凡例が、表の値に効く", () => {
  const grid = gridOf([
    ["指標", "基準値（H30）", "目標値（R6）"],
    ["新規就農者数", "…", "670"],
  ]);
  const { value } = tablesToFacts([
    pageOf(["基本目標1 しごとをつくる", "(1) 農業の振興", "（単位：人）", grid, "注：「…」は集計中のもの。"]),
  ]);
  expect(value.map(factWords)).toEqual([
    ["kpi 新規就農者数", "baseline absent:notYetPublished FY2018", "target 670 人 FY2024"],
  ]);
  expect(value[0]?.within.map(({ kind, name }) => [kind, name])).toEqual([
    ["goal", "基本目標1 しごとをつくる"],
    ["heading", "農業の振興"],
  ]);
  expect(value[0]?.confidence).toEqual({ value: 1, reasons: [] });
});

test("罫線のない表で、見出しが上の行に残っていても、その見出しで読む", () => {
  const grid = gridOf([
    ["有効求人倍率", "1.20", "1.05", "1.50"],
    ["起業件数", "3件", "5件", "9件"],
  ]);
  const { value } = tablesToFacts([pageOf(["進捗状況", "指標名  （R1）  R2  目標値（R6）", grid])]);
  expect(value.map(factWords)).toEqual([
    ["kpi 有効求人倍率", "actual 1.2 倍 FY2019", "actual 1.05 倍 FY2020", "target 1.5 倍 FY2024"],
    ["kpi 起業件数", "actual 3 件 FY2019", "actual 5 件 FY2020", "target 9 件 FY2024"],
  ]);
});

test("同じ深さの見出しは、前の見出しを終わらせる", () => {
  const grid = gridOf([
    ["指標", "基準値（H30）", "目標値（R6）"],
    ["件数", "1件", "2件"],
  ]);
  const { value } = tablesToFacts([pageOf(["1 農業", "(1) 担い手", "2 観光", grid])]);
  expect(value[0]?.within.map(({ name }) => name)).toEqual(["観光"]);
});

test("どんな頁でも例外を投げない", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom("凡例", "「－」は該当なし", "単位：千円", "1 観光", "指標名", "目標値", "R1", "12"),
  );
  const part = fc.oneof(
    text,
    fc.array(fc.array(text, { maxLength: 4 }), { maxLength: 4 }).map((rows) => gridOf(rows)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const { value } = tablesToFacts([pageOf(parts)]);
      expect(value.every(({ at }) => at.page === 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("頁の終わりまで並んだ番号つきの行は一覧で、次の頁の表の見出しではない。一つだけなら見出し", () => {
  const table = () =>
    pageOf(
      [
        gridOf(
          [
            ["指標名", "目標値（R9）"],
            ["相談件数", "120件"],
          ],
          { page: 2 },
        ),
      ],
      2,
    );
  const headings = (lines: readonly string[]) =>
    tablesToFacts([pageOf(lines), table()]).value[0]?.within.map(({ name }) => name);
  expect(headings(["基本目標1 しごとをつくる", "① 起業を支える", "② 人材を育てる", "- 3 -"])).toEqual([
    "基本目標1 しごとをつくる",
  ]);
  expect(headings(["基本目標1 しごとをつくる", "① 起業を支える", "相談の窓口を設けます。", "② 人材を育てる"])).toEqual([
    "基本目標1 しごとをつくる",
    "人材を育てる",
  ]);
});
