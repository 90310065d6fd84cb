import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join(" "))]).value, "kpi", "budget", "figure", "activity");

test("「基準値 KPI 実績値」のKPIは目標値であり、前の行の評価の言葉は次の名前に入らない（架空の町）", () => {
  expect(
    factsIn(
      ...["基本的方向", "商店街のにぎわいと働く場を守る", "数値目標項目", "基準値", "KPI", "実績値", "進捗状況"],
      ...["湖畔通りの営業店舗数", "R2年度現在", "41店", "40店", "42店", "順調"],
      ...[
        "創業相談件数",
        "過去5年間実績",
        "9件",
        "20件",
        "6件",
        "遅れ",
        "事業承継の成立件数",
        "-",
        "4件",
        "1件",
        "その他",
      ],
    ),
  ).toEqual([
    "kpi 湖畔通りの営業店舗数: baseline 41 店 FY2020, target 40 店, actual 42 店 @1-1",
    "kpi 創業相談件数: baseline 9 件, target 20 件, actual 6 件 @1-1",
    "kpi 事業承継の成立件数: baseline absent:none, target 4 件, actual 1 件 @1-1",
  ]);
});

test("基準値の欄に並ぶ現在と予測の値は、別の値である（架空の町）", () => {
  expect(
    factsIn(
      ...["数値目標項目", "基準値", "KPI", "実績値", "進捗状況"],
      ...["町内の空き家数", "R2年度現在", "310戸", "R6年度予測", "365戸", "330戸", "318戸", "順調"],
      ...["空き家の改修件数", "R2年度現在", "4件", "10件", "3件", "遅れ"],
    ),
  ).toEqual([
    "kpi 町内の空き家数: baseline 310 戸 FY2020, target 330 戸, actual 318 戸, forecast 365 戸 FY2024 @1-1",
    "kpi 空き家の改修件数: baseline 4 件 FY2020, target 10 件, actual 3 件 @1-1",
  ]);
});

test("目標値と実績値の間の一つだけの年は、実績の年である（架空の町）", () => {
  expect(
    factsIn(
      "目標項目",
      "目標値",
      "令和4年度",
      "中間実績値",
      "町内就業者数",
      "30人",
      "4人",
      "就業相談の件数",
      "25件",
      "7件",
    ),
  ).toEqual([
    "kpi 町内就業者数: target 30 人, actual 4 人 FY2022 @1-1",
    "kpi 就業相談の件数: target 25 件, actual 7 件 FY2022 @1-1",
  ]);
});
