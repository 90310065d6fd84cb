import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

test("決算と予算に並ぶ「（計画）」の年度の事業費は、目標ではなく額である（架空の地域）", () => {
  const lines = [
    "事業費（単位：千円）",
    "事業名\t令和５年度（決算）\t令和６年度（予算）\t令和７年度（計画）",
    "架空周遊事業\t2,480\t3,300\t3,000",
    "架空藻場事業\t1,764\t1,150\t1,200",
  ];
  expect(factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget")).toEqual([
    "budget 架空周遊事業: outturn 2480000 円 FY2023, amount 3300000 円 FY2024, amount 3000000 円 FY2025 @3-3",
    "budget 架空藻場事業: outturn 1764000 円 FY2023, amount 1150000 円 FY2024, amount 1200000 円 FY2025 @4-4",
  ]);
});

test("実績と並ぶ「KPI（年度）」は、その年度の目標である（架空の地域）", () => {
  const lines = [
    "指標\tＫＰＩ（令和６年度）\t実績（令和３年度）\t達成率",
    "架空相談件数\t90件\t36件\t40.0%",
    "架空塾参加者数\t200人以上\t150人\t75.0%",
  ];
  expect(factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi")).toEqual([
    "kpi 架空相談件数: target 90 件 FY2024, actual 36 件 FY2021, figure 40 % 達成率 @2-2",
    "kpi 架空塾参加者数: target 200 人 atLeast FY2024, actual 150 人 FY2021, figure 75 % 達成率 @3-3",
  ]);
});

test("「（計画開始時点）」の現状値は、それだけで誰の値でもない（架空の計画）", () => {
  const lines = ["指標\t現状値（計画開始時点）\t目標値（2026年度）", "架空就職者数\t145人\t190人"];
  const [fact] = textToFacts([pageOfText(lines.join("\n"))]).value;
  expect(fact?.figures.map(({ role, subject }) => [role, subject])).toEqual([
    ["baseline", null],
    ["target", null],
  ]);
});
