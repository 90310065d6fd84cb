import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

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

test("実施計画の「事業名 区分 担当課 R7 R8」は、前の指標の表の続きではない（架空の市）", () => {
  const works = ["架空学び舎整備事業 継続 学校課 18,400 15,000 8,600", "架空の森保育事業 新規 保育課 3,720 3,150 －"];
  const indicator = ["指標名 単位 現状値（R5） R7 R8 R9", "架空相談件数 件 37 42 45 48"];
  expect(budgets(...indicator, "【計画事業】 （事業費の単位：千円）", "事業名 区分 担当課 R7 R8 R9", ...works)).toEqual(
    [
      "kpi 架空相談件数: baseline 37 件 FY2023, target 42 件 FY2025, target 45 件 FY2026, target 48 件 FY2027 @2-2",
      "budget continuing 架空学び舎整備事業: amount 18400000 円 FY2025, amount 15000000 円 FY2026, amount 8600000 円 FY2027 @5-5",
      "budget new 架空の森保育事業: amount 3720000 円 FY2025, amount 3150000 円 FY2026, amount absent:none FY2027 @6-6",
    ],
  );
  // the unit may stand between heads and rows
  expect(budgets("事業名 区分 担当課 2025 2026 2027", "（単位：千円）", ...works)).toEqual([
    "budget continuing 架空学び舎整備事業: amount 18400000 円 FY2025, amount 15000000 円 FY2026, amount 8600000 円 FY2027 @3-3",
    "budget new 架空の森保育事業: amount 3720000 円 FY2025, amount 3150000 円 FY2026, amount absent:none FY2027 @4-4",
  ]);
});

test("額の単位が見出しになくセルにある事業の表も、予算である（架空の市）", () => {
  expect(
    budgets(
      "事業名 担当課 令和7年度 令和8年度 令和9年度",
      "架空学び舎整備事業 学校課 18,400千円 15,000千円 8,600千円",
      "架空の森保育事業 保育課 3,720千円 3,150千円 3,150千円",
    ),
  ).toEqual([
    "budget 架空学び舎整備事業: amount 18400000 円 FY2025, amount 15000000 円 FY2026, amount 8600000 円 FY2027 @2-2",
    "budget 架空の森保育事業: amount 3720000 円 FY2025, amount 3150000 円 FY2026, amount 3150000 円 FY2027 @3-3",
  ]);
});

test("計画事業費の見出しの下の額は予算であり、年の列の間の「事業内容」は見出しではない（架空の市）", () => {
  expect(
    budgets(
      "計画事業費（一般会計）",
      "（単位：百万円）",
      "区分 令和７年度 令和８年度 令和９年度",
      "計画事業費 4,820 5,110 4,400",
      "うち市債 1,530 1,710 1,290",
      "３ 架空バス運行事業",
      "年度別計画",
      "令和７年度 令和８年度 令和９年度",
      "事業内容 区域の拡大 運行 運行・見直し",
      "事業費（千円） 46,200 47,100 47,100",
    ),
  ).toEqual([
    "budget 計画事業費: amount 4820000000 円 FY2025, amount 5110000000 円 FY2026, amount 4400000000 円 FY2027 @4-4",
    "budget うち市債: amount 1530000000 円 FY2025, amount 1710000000 円 FY2026, amount 1290000000 円 FY2027 @5-5",
    "budget 事業費: amount 46200000 円 FY2025, amount 47100000 円 FY2026, amount 47100000 円 FY2027 @10-10",
  ]);
});
