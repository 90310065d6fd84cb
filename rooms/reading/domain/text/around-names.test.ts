import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("行の後ろの頁番号「- 21 -」は、表の値ではない（架空の町）", () => {
  expect(
    read(
      "評価指標",
      "目標の内容",
      "現状値",
      "平成27年度実績",
      "目標値",
      "水路を整えます",
      "1",
      "○架空水路の整備延長",
      "31km",
      "44km",
      "60km",
      "農地を荒らしません",
      "2",
      "○架空農地の面積",
      "88ha",
      "91ha",
      "80ha以下",
      "- 21 -",
    ).at(-1),
  ).toBe("kpi 架空農地の面積: baseline 88 ha, actual 91 ha FY2015, target 80 ha atMost @14-14");
});

test("年と括弧の中の役割が並ぶ見出しの後ろの値は、間に「↑」があっても順に読む", () => {
  expect(
    read(
      "基本目標Ⅰ 架空のまちをつくる ①架空率:4.8‰(令和元年)→5.2‰(令和6年) ②架空の面積: 7.9 ㎡(令和元年度)→8.3 ㎡(令和6年度) ③架空の市民の割合: 46.2%(令和元年度)→60.0%(令和6年度) 数値目標① 架空スポットの観光客数 令和元年 (基準値) 令和2年 令和3年 (現状値) 令和6年 (目標値) 1,864 千人 702 千人 881 千人 ↑ 2,000 千人",
    ).at(-1),
  ).toBe(
    "kpi 架空スポットの観光客数: baseline 1864000 人 CY2019, actual 702000 人 CY2020, actual 881000 人 CY2021, target 2000000 人 CY2024 @1-1",
  );
});

test("「①歩きやすいまち」のような柱の名前は、下の指標の名前の一部ではない", () => {
  expect(
    read(
      "評価指標 目標値",
      "",
      "①歩きやすいまち",
      "架空バスの年間利用者数",
      "9.6万人(2021年)",
      "11万人",
      "架空駅の年間乗車人員",
      "31.5万人(2021年)",
      "35万人",
    )[0],
  ).toMatch(/^kpi 架空バスの年間利用者数: /);
});
