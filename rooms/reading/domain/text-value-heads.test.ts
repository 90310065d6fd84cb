import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

const budgets = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "kpi", "figure");

test("空白一つで並ぶ「事業名 年度 年度 担当課」の下の行は、年度ごとの額である（架空の県）", () => {
  const rows = ["【新】架空の園づくり事業 － 184 こども課", "【拡】架空の居場所事業 312 428 こども課"];
  expect(budgets("（百万円）", "事 業 名 R6当初 R7当初 担当課", ...rows)).toEqual([
    "budget new 架空の園づくり事業: previous absent:none FY2024, amount 184000000 円 FY2025 @3-3",
    "budget expanded 架空の居場所事業: previous 312000000 円 FY2024, amount 428000000 円 FY2025 @4-4",
  ]);
  expect(budgets("（百万円）", "事業名 令和７年度 令和６年度 担当課", ...rows)).toEqual([
    "budget new 架空の園づくり事業: amount absent:none FY2025, previous 184000000 円 FY2024 @3-3",
    "budget expanded 架空の居場所事業: amount 312000000 円 FY2025, previous 428000000 円 FY2024 @4-4",
  ]);
});

test("年度の欄に数のない行の上の言葉は、表の見出しではない（架空の県）", () => {
  expect(budgets("事業名 R6当初 R7当初 担当課", "架空の園は 三つの 町で 開く 12か所 こども課")).toEqual([
    "figure ?: figure 12 か所 @2-2",
  ]);
});

test("担当課の欄のない合計の行は、上の事業のものではない（架空の町）", () => {
  expect(
    budgets(
      "主要事業一覧（単位：千円）",
      "No. 事業名 担当課 R7予算額 R6予算額",
      "1 架空の橋の補修事業 建設課 84,000 0",
      "2 架空の移住促進事業 企画課 6,420 8,110",
      "合計 90,420 8,110",
    ),
  ).toEqual([
    "budget 架空の橋の補修事業: amount 84000000 円 FY2025, previous 0 円 FY2024 @3-3",
    "budget 架空の移住促進事業: amount 6420000 円 FY2025, previous 8110000 円 FY2024 @4-4",
    "figure 合計: amount 90420000 円 FY2025, previous 8110000 円 FY2024 @5-5",
  ]);
});
