import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("名前と値の間に括弧で立つ年や「年平均」は、初めの値のものである（架空の町）", () => {
  const table = read(
    "主要指標 現状値 目標値",
    "（令和10年度）",
    "",
    "架空の新規就農",
    "者数",
    "",
    "年平均 2.6人",
    "（H30～R4）",
    "",
    "累計 20人",
    "（R6～R10）",
    "",
    "架空の捕獲頭数",
    "",
    "（令和４年度）",
    "512頭",
    "",
    "700頭",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空の新規就農者数: baseline 2.6 人 FY2018..FY2022, target 20 人 FY2024..FY2028 @4-5",
    "kpi 架空の捕獲頭数: baseline 512 頭 FY2022, target 700 頭 FY2028 @13-13",
  ]);
});

test("頁の番号が名前の間に立っても、名前は続く（架空の県）", () => {
  const table = read(
    "重要業績評価指標（ＫＰＩ）",
    "",
    "基準値",
    "",
    "目標値（R6）",
    "",
    "架空の就業者数",
    "",
    "118人",
    "（H30）",
    "",
    "150人",
    "",
    "架空の機械",
    "",
    "７",
    "",
    "を入れた経営体数",
    "",
    "―",
    "（H30）",
    "",
    "300経営体",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空の就業者数: baseline 118 人 FY2018, target 150 人 FY2024 @7-7",
    "kpi 架空の機械を入れた経営体数: baseline absent:none FY2018, target 300 経営体 FY2024 @14-18",
  ]);
});

test("「平成30～令和４年度の累計　47人」の期間は、「累計」の前のものである（架空の町）", () => {
  const list = read(
    "◆ 指標と目標",
    "",
    "• 架空バンクを通じた移住者数",
    "　 平成30～令和４年度の累計　37人　⇒　令和６～10年度の累計　70人",
  );
  expect(factLines(list.value, "kpi")).toEqual([
    "kpi 架空バンクを通じた移住者数: baseline 37 人 FY2018..FY2022:cumulative, target 70 人 FY2024..FY2028:cumulative @3-4",
  ]);
});

test("「- 5 -」の頁の番号は行の間に立ち、「（R4公表予定）」は値でない（架空の県）", () => {
  const table = read(
    "重要業績評価指標（ＫＰＩ）",
    "",
    "基準値",
    "",
    "目標値（R8）",
    "",
    "架空の移住者数",
    "",
    "35人",
    "（R3）",
    "",
    "90人",
    "",
    "- 5 -",
    "",
    "架空の関係人口",
    "",
    "調査中",
    "（R4公表予定）",
    "",
    "900人",
  );
  expect(factLines(table.value, "kpi")).toEqual([
    "kpi 架空の移住者数: baseline 35 人 FY2021, target 90 人 FY2026 @7-7",
    "kpi 架空の関係人口: baseline absent:notYetPublished, target 900 人 FY2026 @16-16",
  ]);
});

test("名前の下の「（0～14歳）」は値でない（架空の町）", () => {
  const table = read(
    "年齢区分 平成27年 令和２年",
    "",
    "架空年少人口",
    "（0～14歳）",
    "",
    "1,110人",
    "950人",
    "",
    "架空老年人口",
    "（65歳以上）",
    "",
    "3,000人",
    "3,230人",
  );
  expect(factLines(table.value, "figure")).toEqual([
    "figure 架空年少人口（0～14歳）: figure 1110 人 CY2015, figure 950 人 CY2020 @3-4",
    "figure 架空老年人口（65歳以上）: figure 3000 人 CY2015, figure 3230 人 CY2020 @9-10",
  ]);
});
