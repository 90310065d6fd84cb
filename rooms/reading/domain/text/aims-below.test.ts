import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity").map((line) =>
    line.replace(/ @.*$/, ""),
  );

test("「○年度の業務目標」の下の項目の値は、その年度の目標である（架空の振興局）", () => {
  expect(
    factsIn(
      "架空振興局 令和6年度の業務目標",
      "",
      "○農林水産業の振興",
      "・新規就農者の確保 27人",
      "・架空野菜の栽培面積 140ha以上",
      "○観光の展開",
      "・旅行商品の企画 12コース",
    ),
  ).toEqual([
    "kpi 新規就農者の確保: target 27 人 FY2024",
    "kpi 架空野菜の栽培面積: target 140 ha atLeast FY2024",
    "kpi 旅行商品の企画: target 12 コース FY2024",
  ]);
});

test("同じ印の次の見出しや、実績の見出しからは目標ではない（架空の県）", () => {
  expect(
    factsIn(
      "＜政策目標＞",
      "・集落の組織化目標（R6）：累計210組織",
      "＜取組状況＞",
      "・集落の組織数（R4年度）：累計180組織",
      "■実績",
      "・就農者の確保 21人",
    ),
  ).toEqual([
    "kpi 集落の組織化目標: target 210 組織 FY2024",
    "activity 集落の組織数: figure 180 組織 FY2022",
    "activity 就農者の確保: figure 21 人",
  ]);
});

test("「数値目標：5年間（…）の起業数 40件」は、その年度の累計の目標である（架空の町）", () => {
  expect(factsIn("基本目標1 仕事をつくる", "数値目標：5年間（令和2～6年度）の起業数 40件")).toContain(
    "kpi 起業数: target 40 件 FY2020..FY2024:cumulative",
  );
});

test("「目標は次のとおりです」の下の項目は目標で、名前の後に離れた年度は名前ではない（架空の町のよくある質問）", () => {
  expect(
    factsIn(
      "Q4．町はどのような目標を立てていますか。",
      "A4．次のとおりです。",
      "・架空移住者数　令和10年度　85人",
      "・架空相談件数　令和10年度　310件",
      "お問い合わせ",
    ),
  ).toEqual(["kpi 架空移住者数: target 85 人 FY2028", "kpi 架空相談件数: target 310 件 FY2028"]);
});

test("「達成状況は次のとおりです」の下の項目は目標ではない（架空の町）", () => {
  expect(factsIn("数値目標の達成状況は次のとおりです。", "・架空移住者数　令和4年度　31人")).toEqual([
    "activity 架空移住者数: figure 31 人 FY2022",
  ]);
});
