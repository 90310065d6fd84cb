import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(factsOfPages([pageOfText(lines.join("\n"))]).value, "kpi");

const row = "・架空町の創業件数　R1 12件 → 65件（5年間累計）";

test("「（5年間累計）」だけの目標は、表題や見出しにある同じ長さの計画期間の合計である（架空の町）", () => {
  expect(factsIn("架空町総合戦略（令和2～6年度）", "", row)).toEqual([
    "kpi 架空町の創業件数: baseline 12 件 FY2019, target 65 件 FY2020..FY2024:cumulative @3-3",
  ]);
  expect(factsIn("架空町総合戦略", "", "基本目標1 しごとをつくる（令和2～6年度）", "", row)).toEqual([
    "kpi 架空町の創業件数: baseline 12 件 FY2019, target 65 件 FY2020..FY2024:cumulative @5-5",
  ]);
});

test("表題の期間の長さが違えば、期間のないままにする", () => {
  const open = "kpi 架空町の創業件数: baseline 12 件 FY2019, target 65 件 @3-3";
  expect(factsIn("架空町総合戦略（令和2～8年度）", "", row)).toEqual([open]);
  expect(factsIn("架空町総合戦略", "", row)).toEqual([open]);
});

test("見出しに年度のある目標は、その年度までの年数の合計である", () => {
  const table = [
    "指標　　　　　　　現状値（令和元年度）　　目標値（令和6年度）",
    "架空町の起業者数　　　3人　　　　　　　　40人（5年間累計）",
  ];
  expect(factsIn(...table)).toEqual([
    "kpi 架空町の起業者数: baseline 3 人 FY2019, target 40 人 FY2020..FY2024:cumulative @2-2",
  ]);
});
