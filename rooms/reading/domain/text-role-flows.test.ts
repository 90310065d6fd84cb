import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

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
