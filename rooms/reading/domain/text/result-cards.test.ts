import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity", "budget");

describe("名と数が別の行に立つ枠（架空の県）", () => {
  test("空白の行をはさんでも、その数の単位で数えるものの名は、下の数の名である", () => {
    expect(
      factsIn("架空の相談件数（令和4年度）", "", "920件", "", "架空協賛店舗数（令和4年度末）", "", "310店舗"),
    ).toEqual(["figure 架空の相談件数: figure 920 件 FY2022 @1-3", "figure 架空協賛店舗数: figure 310 店 FY2022 @5-7"]);
  });

  test("空白の行の下の言葉は、上の数の名ではない", () => {
    expect(factsIn("14社", "", "架空拠点の開設数")).toEqual(["figure ?: figure 14 社 @1-1"]);
  });

  test("取組を言う項目の下の、離れた実績の枠は、何の実績かを尋ねる", () => {
    expect(
      factsIn(
        "◆架空の店の拡大",
        "・商工団体との連携による店舗の掘り起こし",
        "・「架空パスポート」の電子化",
        "",
        "平成30年度実績",
        "",
        "12市町村",
      ),
    ).toEqual(["figure ?: figure 12 市町村 FY2018 @5-7"]);
  });

  test("「予算額を拡充して実施」は、離れた枠の額の名ではない", () => {
    expect(
      factsIn(
        "◆架空デスクの運営",
        "相談窓口を設置するとともに、専門家の派遣により、",
        "県内企業の取組を支援",
        "",
        "【平成３１年度】",
        "",
        "予算額を拡充して実施",
        "",
        "Ｈ３０：9,300千円",
        "",
        "Ｈ３１：11,800千円",
      ).some((line) => line.includes("予算額を拡充")),
    ).toBe(false);
  });

  test("項目の名の前の年は、数の時であって名ではなく、単位の合わない見出しは名を与えない", () => {
    expect(
      factsIn(
        "【 合計特殊出生率（平成29年）】",
        "",
        "○平成30年の架空入込客数 5,200千人",
        "",
        "◆2025年の博覧会の来場者 12万人",
      ),
    ).toEqual([
      "figure 架空入込客数: figure 5200000 人 CY2018 @3-3",
      "activity 博覧会の来場者: figure 120000 人 CY2025 @5-5",
    ]);
  });

  test("目標人口は目標、推計は推計、将来展望は実績ではない", () => {
    expect(
      factsIn(
        "〇目標人口",
        "令和42（2060）年",
        "3,900人",
        "",
        "〇国の推計",
        "2060年に",
        "2,500人",
        "",
        "〇将来展望",
        "2045年",
        "5,100人",
      ),
    ).toEqual([
      "kpi 目標人口: target 3900 人 CY2060 @1-3",
      "figure 国の推計: forecast 2500 人 CY2060 @5-7",
      "figure 将来展望: figure 5100 人 CY2045 @9-11",
    ]);
  });
});

test("目標の下の括弧や※の行の基準値は、その指標の基準値である（架空の町）", () => {
  expect(
    factsIn(
      "■数値目標",
      "架空の新規雇用者数 70人（R2～R6累計）",
      "",
      "（基準値：第１期実績 55人（H27～R元累計））",
      "",
      "架空の出生数 30人以上（R6年）",
      "【現状値 28人（H30年）】",
      "",
      "架空の移住者数 150人（R6）",
      "※基準値：第１期戦略の実績 112人（H30）",
    ),
  ).toEqual([
    "kpi 架空の新規雇用者数: target 70 人 FY2020..FY2024:cumulative, baseline 55 人 FY2015..FY2019:cumulative @2-4",
    "kpi 架空の出生数: target 30 人 atLeast CY2024, baseline 28 人 CY2018 @6-7",
    "kpi 架空の移住者数: target 150 人 FY2024, baseline 112 人 FY2018 @9-10",
  ]);
});
