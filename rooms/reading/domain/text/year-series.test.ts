import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

const filling = "湖畔の散策路や案内板の整備を進め、訪れる人の満足を高めて滞在の時間を延ばす。".repeat(3);

test("一行に続いてしまった年ごとの値は、最初の年の内訳の名前の順に読み、報告の年から役割が分かる（架空の県）", () => {
  expect(
    factsIn(
      "架空県観光行動計画 進捗状況(令和3年度)",
      `目標数値の達成状況 ■湖畔入込客数 R1年度 82万人 うち県内客 60万人 うち県外客 22万人 R3年度 70万人 55万人 15万人 R6年度 95万人 65万人 30万人 ${filling}`,
    ),
  ).toEqual([
    "kpi 湖畔入込客数: baseline 820000 人 FY2019, actual 700000 人 FY2021, target 950000 人 FY2024 @2-2",
    "kpi うち県内客: baseline 600000 人 FY2019, actual 550000 人 FY2021, target 650000 人 FY2024 @2-2",
    "kpi うち県外客: baseline 220000 人 FY2019, actual 150000 人 FY2021, target 300000 人 FY2024 @2-2",
  ]);
});

test("目標の言葉も報告の年もなければ、年ごとの数である（架空の県）", () => {
  expect(factsIn(`湖畔の移り変わり ■湖畔の利用者数 R1年度 820人 R2年度 640人 R3年度 705人 ${filling}`)).toEqual([
    "figure 湖畔の利用者数: figure 820 人 FY2019, figure 640 人 FY2020, figure 705 人 FY2021 @1-1",
  ]);
});

test("「目標に掲げる」数は目標であり、その前に述べた結果の年のものではない（架空の県）", () => {
  expect(factsIn("入込客数は、令和3年度は70万人に減り、目標に掲げる95万人に届くには苦しい結果に終わった。")).toEqual([
    "figure 入込客数: figure 700000 人 FY2021, target 950000 人 @1-1",
  ]);
});
