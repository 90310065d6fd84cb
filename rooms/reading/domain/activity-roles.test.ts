import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const factsIn = (...lines: readonly string[]) =>
  factLines(factsOfPages([pageOfText(lines.join("\n"))]).value, "activity", "figure");

test("取組の下に数えられたものは実績の値で、地域の状態を言うものはそうではない（架空の町）", () => {
  expect(
    factsIn(
      "【令和５年度実績】",
      "・移住相談件数　58件",
      "・空き家バンク成約件数　7件",
      "【地域の状態】",
      "・高齢化率　41.2％（令和５年度）",
    ),
  ).toEqual([
    "activity 移住相談件数: actual 58 件 FY2023 @2-2",
    "activity 空き家バンク成約件数: actual 7 件 FY2023 @3-3",
    "figure 高齢化率: figure 41.2 % FY2023 @5-5",
  ]);
});

test("活動の表の増減の欄は、実績の値ではない（架空の町）", () => {
  expect(
    factsIn(
      "相談会の実施状況",
      "活動の名称\t令和４年度\t令和５年度\t増減",
      "架空しごと相談会\t12回\t18回\t6回",
      "架空移住相談会\t4回\t5回\t1回",
    ),
  ).toEqual([
    "activity 架空しごと相談会: actual 12 回 FY2022, actual 18 回 FY2023, figure 6 回 増減 @3-3",
    "activity 架空移住相談会: actual 4 回 FY2022, actual 5 回 FY2023, figure 1 回 増減 @4-4",
  ]);
});

test("印の後の名称と値は見出しではなく、地域の姿を言うものは活動ではない。決算とある額は決算額である（架空の町）", () => {
  const facts = factsOfPages([
    pageOfText(
      [
        "架空町のすがた",
        "■ 森林率　　81.5％",
        "■ 農家戸数　321戸（2020年農林業センサス）",
        "■ 製造品出荷額等　約98億円（令和４年）",
        "■ 町税収入　６億2,000万円（令和５年度決算）",
      ].join("\n"),
    ),
  ]).value;
  expect(factLines(facts, "figure", "activity", "budget")).toEqual([
    "figure 森林率: figure 81.5 % @2-2",
    "figure 農家戸数: figure 321 戸 CY2020 @3-3",
    "figure 製造品出荷額等: figure 9800000000 円 about CY2022 @4-4",
    "budget 町税収入: outturn 620000000 円 FY2023 @5-5",
  ]);
});
