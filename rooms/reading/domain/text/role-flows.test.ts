import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("「現状値 年度 値」「目標値 年度 値」が行に分かれて続けば、「指標」の言葉の後が名前である（架空の市）", () => {
  expect(
    factsIn(
      "成果指標",
      "指標選定の考え方 工芸の集積を示す指標",
      "指標 工芸品の出荷額",
      "現状値 2016年度 23億円",
      "目標値 2022年度 24億円",
      "指標 工芸教室の参加者数",
      "現状値 2016年度 89人",
      "目標値 2022年度 94人以上",
    ),
  ).toEqual([
    "kpi 工芸品の出荷額: baseline 2300000000 円 FY2016, target 2400000000 円 FY2022 @3-3",
    "kpi 工芸教室の参加者数: baseline 89 人 FY2016, target 94 人 atLeast FY2022 @6-6",
  ]);
});

test("同じ並びが改行のない文の中にあっても読め、その前後の文も読める（架空の市）", () => {
  const before = "平成28年度(2016年度)における工芸品の県内シェアは27.3%で、低い状況にあります。";
  const filling = "工芸を生かした産業の高度化を図り、担い手を育て、販路を広げていく必要があります。".repeat(5);
  const aims = "指標 工芸品の出荷額 現状値 2016年度 23億円 目標値 2022年度 24億円";
  expect(factsIn(`${before}${filling} 成果指標 ${aims} 主な事業 計画事業費 8百万円 工芸の里を整備します。`)).toEqual([
    "figure 工芸品の県内シェア: figure 27.3 % FY2016 @1-1",
    "figure 計画事業費: figure 8000000 円 @1-1",
    "kpi 工芸品の出荷額: baseline 2300000000 円 FY2016, target 2400000000 円 FY2022 @1-1",
  ]);
});

test("「実績」の後ろに年度とともに並ぶ値は、どれも実績である（架空の振興局）", () => {
  expect(
    factsIn(
      "○架空工房の見学者数",
      "",
      " 基準 31人（R元年度）→ 目標 75人（R7年度）",
      " 実績 44人（R5年度） 52人（R6年度）",
    ),
  ).toEqual([
    "kpi 架空工房の見学者数: baseline 31 人 FY2019, target 75 人 FY2025, actual 44 人 FY2023, actual 52 人 FY2024 @1-1",
  ]);
});

test("二行に割れた名前は、語の途中から始まる行の上の行から読む（架空の地域）", () => {
  expect(
    factsIn(
      "【地域の数値目標】",
      "",
      "架空公民館の行事に参加し",
      "た世帯の割合【新規】",
      "",
      "現状値 － （Ｒ３年度）",
      "",
      "目標値 25％以上（Ｒ６年度）",
    ),
  ).toEqual(["kpi 架空公民館の行事に参加した世帯の割合: baseline absent:none FY2021, target 25 % atLeast FY2024 @3-3"]);
});

test("ほかの表に取られた行は、上の見出しの表の行にはならない（架空の地域）", () => {
  expect(
    factsIn(
      "地域 取組の方向と数値目標",
      "",
      "架空加工品の出荷額",
      "",
      "現状値 18億円（Ｒ３年）",
      "",
      "目標値 22億円（Ｒ６年）",
    ),
  ).toEqual(["kpi 架空加工品の出荷額: baseline 1800000000 円 CY2021, target 2200000000 円 CY2024 @3-3"]);
});

test("名前の後ろの「当初（年度）」は、下の行の目標と実績と同じ指標の初めの値である（架空の市）", () => {
  expect(
    factsIn(
      "架空バスの年間利用者数    当初（令和４年度）  21.2万人",
      "",
      "                           目標（令和６年度）  25万人",
      "",
      "                           実績（令和６年度）  23.8万人",
    ),
  ).toEqual([
    "kpi 架空バスの年間利用者数: baseline 212000 人 FY2022, target 250000 人 FY2024, actual 238000 人 FY2024 @1-1",
  ]);
});

test("「めざす値」は目標であり、名前ではない（架空の県）", () => {
  expect(
    factsIn(
      "【数値目標】",
      "架空の雇用創出数",
      "  めざす値  2,500人（令和２～６年度の累計）",
      "架空の転入者数と転出者数の差",
      "  当初値  △3,120人（令和元年）    めざす値  △1,000人（令和６年）",
    ),
  ).toEqual([
    "kpi 架空の雇用創出数: target 2500 人 FY2020..FY2024:cumulative @2-3",
    "kpi 架空の転入者数と転出者数の差: baseline -3120 人 CY2019, target -1000 人 CY2024 @4-5",
  ]);
});
