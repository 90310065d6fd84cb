import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpis = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("値と年が一行ずつの表で、行の後ろの評価の文は次の指標の名前にならず、表の後の案内で表は崩れない（架空の県）", () => {
  const head = ["項目 基準値", "現状", "目標値", "達成状況(現状)に関する評価"];
  const first = ["架空就農者数 12人", "(令和元年度)", "18人", "(令和4年度)", "25人", "(令和7年度)"];
  const said = ["研修を続けており、", "増加している。"];
  const second = ["架空空き家の件数 340件", "(令和元年度)", "集計中", "(令和4年度)", "300件以下", "(令和7年度)"];
  const foot = ["補助を続ける。", "", "このページについて", "", "架空課", "", "電話:000-000-0000"];
  expect(kpis(...head, ...first, ...said, ...second, ...foot)).toEqual([
    "kpi 架空就農者数: baseline 12 人 FY2019, actual 18 人 FY2022, target 25 人 FY2025 @5-5",
    "kpi 架空空き家の件数: baseline 340 件 FY2019, actual absent:notYetPublished FY2022, target 300 件 atMost FY2025 @13-13",
  ]);
});

test("出典の欄は名前の後ろの語であり、中間評価の下の年はその値の年で、番号のない行の上の見出しは名前に入らない（架空の市）", () => {
  const head = ["評価指標", "データ元", "策定時", "(H25)", "中間評価", "(H30)", "直近値", "目標値", "判定"];
  const first = ["1-1 架空朝食を食べる人の割合", "架空アンケート", "61.4%", "66.0%", "72.8%", "80.0% A-2"];
  const group = ["1-2 架空検診を受ける人の増加", "架空胃の検診", "架空課統計", "-", "25.3%", "31.9%", "60.0%", "C"];
  const more = ["架空肺の検診", "架空課統計", "20.1%", "21.5%", "24.0%", "50.0% C"];
  expect(kpis("架空市健康づくり計画", ...head, ...first, ...group, ...more, "3.休養")).toEqual([
    "kpi 架空朝食を食べる人の割合: baseline 61.4 % FY2013, actual 66 % FY2018, actual 72.8 %, target 80 % @11-11",
    "kpi 架空胃の検診: baseline absent:none FY2013, actual 25.3 % FY2018, actual 31.9 %, target 60 % @18-18",
    "kpi 架空肺の検診: baseline 20.1 % FY2013, actual 21.5 % FY2018, actual 24 %, target 50 % @25-25",
  ]);
});

test("注の印や参考の語が値とその年の間にあっても、年はその値のもので、「第2分野」は名前に入らない（架空の県）", () => {
  const head = ["成果目標 成果目標", "(期限)", "計画策定時の数値 最新値"];
  const first = ["架空審議会の女性割合(注1) 40%以上", "(令和7年)", "34.8%", "(令和2年)", "37.1%", "(令和4年)"];
  const second = ["第2分野 仕事と生活の調和", "架空休業の取得率 50%(注2)", "(令和7年度)", "12.4%", "(令和元年度)"];
  const third = ["38.0%(注3)", "【参考】架空部局", "(令和4年度)"];
  expect(kpis(...head, ...first, ...second, ...third)).toEqual([
    "kpi 架空審議会の女性割合: target 40 % atLeast CY2025, baseline 34.8 % CY2020, actual 37.1 % CY2022 @4-9",
    "kpi 架空休業の取得率: target 50 % FY2025, baseline 12.4 % FY2019, actual 38 % FY2022 @11-17",
  ]);
});

test("備考の欄の「令和７年度開始」は、折れた名前の続きではない（架空の県）", () => {
  const head = ["ＫＰＩ 現状値 目標値 備考", ""];
  const first = ["架空相談件数", "310件", "（2023年度）", "500件", "（2029年度）", ""];
  const second = ["架空返還支援の", "登録企業数", "－", "40社", "（2029年度）", "令和７年度開始", ""];
  expect(kpis(...head, ...first, ...second)).toEqual([
    "kpi 架空相談件数: baseline 310 件 FY2023, target 500 件 FY2029 @3-3",
    "kpi 架空返還支援の登録企業数: baseline absent:none, target 40 社 FY2029 @9-10",
  ]);
});
