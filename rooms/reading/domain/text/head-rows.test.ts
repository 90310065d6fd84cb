import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("頁の柱と間の空行のある進捗の表を読み、単位のない行も、切れた名前もつなぐ（架空の市）", () => {
  expect(
    factsIn(
      "令和５年度　進捗評価　　　　　　　　　　　　　　　　　　　架空市",
      "",
      "ＫＰＩ 単位 基準値 実績値 目標値 評価",
      "R元 R3 R4 R5 R6",
      "",
      "合計特殊出生率 1.41 1.32 1.27 … 1.50 －",
      "",
      "暮らしに満足している",
      "市民の割合 ％ 52.1 － 55.4 58.0 65.0 Ｂ",
    ),
  ).toEqual([
    "kpi 合計特殊出生率: baseline 1.41 無単位 FY2019, actual 1.32 無単位 FY2021, actual 1.27 無単位 FY2022, actual absent:unknown FY2023, target 1.5 無単位 FY2024 @6-6",
    "kpi 暮らしに満足している市民の割合: baseline 52.1 % FY2019, actual absent:none FY2021, actual 55.4 % FY2022, actual 58 % FY2023, target 65 % FY2024 @8-9",
  ]);
});

test("字を離した「区　分」の表も、年の列で読む（架空の市）", () => {
  expect(
    factsIn(
      "人口の推移　　（単位：人）",
      "",
      "区　分 1995年 2005年 2015年",
      "",
      "年少人口 5,310 4,220 3,105",
      "",
      "老年人口 6,800 7,950 9,340",
    ),
  ).toEqual([
    "figure 年少人口: figure 5310 人 CY1995, figure 4220 人 CY2005, figure 3105 人 CY2015 @5-5",
    "figure 老年人口: figure 6800 人 CY1995, figure 7950 人 CY2005, figure 9340 人 CY2015 @7-7",
  ]);
});

test("縦に並んだ表の「社会増減数」は名前であり、「約」は数に付く（架空の町）", () => {
  expect(
    factsIn(
      "基準値",
      "",
      "目標値",
      "",
      "社会増減数",
      "（転入者数－転出者数）",
      "",
      "△54 人",
      "（平成30年）",
      "",
      "△20 人",
      "（令和６年）",
      "",
      "外国人宿泊者数",
      "",
      "約 300人泊",
      "（Ｈ30年）",
      "",
      "900人泊",
      "（Ｒ６年）",
    ),
  ).toEqual([
    "kpi 社会増減数（転入者数－転出者数）: baseline -54 人 CY2018, target -20 人 CY2024 @5-12",
    "kpi 外国人宿泊者数: baseline 300 人泊 about CY2018, target 900 人泊 CY2024 @14-20",
  ]);
});

test("年の下に役割だけの行があれば、その年の値はその役割である（架空の県）", () => {
  const lines = [
    "R4 R5 R11",
    "（実績）（実績）（目標）",
    "架空相談件数（件） 4,053 4,816 6,000",
    "架空登録者数（人） 1,536 2,241 5,000",
  ];
  expect(factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi")).toEqual([
    "kpi 架空相談件数: actual 4053 件 FY2022, actual 4816 件 FY2023, target 6000 件 FY2029 @3-3",
    "kpi 架空登録者数: actual 1536 人 FY2022, actual 2241 人 FY2023, target 5000 人 FY2029 @4-4",
  ]);
});

test("実績の行が目標の行より短ければ、まだ来ていない年の欄は空である（架空の県）", () => {
  const lines = [
    "指標 9 架空の研究件数",
    "年度 R2 R3 R4",
    "目標値 210 220 230",
    "実績値 188 集計中",
    "当初値：204件（R元年度）　単位：件",
  ];
  const [fact] = textToFacts([pageOfText(lines.join("\n"))]).value.filter(({ name }) => name === "架空の研究件数");
  expect(factLines(fact ? [fact] : [], "kpi")).toEqual([
    "kpi 架空の研究件数: target 210 件 FY2020, target 220 件 FY2021, target 230 件 FY2022, actual 188 件 FY2020, actual absent:notYetPublished FY2021, actual absent:notPrinted FY2022 @3-3",
  ]);
});
