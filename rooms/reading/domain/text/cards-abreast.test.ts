import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

describe("横に並んだ指標の枠（架空の県）", () => {
  test("「ＫＰＩ … ＫＰＩ …」の下の行は、左右それぞれの枠に続く", () => {
    expect(
      factsIn(
        "ＫＰＩ 架空の銘品数 ＫＰＩ 管内短大卒業者の県内就職率",
        "基準値 16品目（R3） 基準値 31.5％（R4.3卒）",
        "目標値 30品目（R8） 目標値 40.0％（R9.3卒）",
        "実績 18品目（R4） 実績 32.3％（R5.3卒）",
        " 22品目（R5）  34.0％（R6.3卒）",
      ),
    ).toEqual([
      "kpi 架空の銘品数: baseline 16 品目 FY2021, target 30 品目 FY2026, actual 18 品目 FY2022, actual 22 品目 FY2023 @1-1",
      "kpi 管内短大卒業者の県内就職率: baseline 31.5 % graduates2022-03, target 40 % graduates2027-03, actual 32.3 % graduates2023-03, actual 34 % graduates2024-03 @1-1",
    ]);
  });

  test("名前の後の単位は、その枠の値だけの単位", () => {
    expect(
      factsIn(
        "ＫＰＩ 新規就業者数（人／年） ＫＰＩ 移住の相談件数（件）",
        "基準値(R3) 14 目標値(R8) 25 基準値(R3) 218 目標値(R8) 300",
        "実績 R4：17 R5：21 実績 R4：242 R5：265",
      ),
    ).toEqual([
      "kpi 新規就業者数: baseline 14 人/年 FY2021, target 25 人/年 FY2026, actual 17 人/年 FY2022, actual 21 人/年 FY2023 @1-1",
      "kpi 移住の相談件数: baseline 218 件 FY2021, target 300 件 FY2026, actual 242 件 FY2022, actual 265 件 FY2023 @1-1",
    ]);
  });

  test("左右の値が同じだけ並ばない行では、枠を分けない", () => {
    const page = pageOfText(["ＫＰＩ 銘品数 ＫＰＩ 就職率", "基準値 16品目（R3）", "目標値 30品目（R8）"].join("\n"));
    expect(textToFacts([page]).value.filter(({ questions }) => questions.length === 0)).toEqual([]);
  });
});

test("矢印の後に目標値の語があるとき、一行上が名前で、下の実績も同じ指標のもの（架空の県）", () => {
  expect(
    factsIn(
      "【数値目標】",
      "",
      "県人口の社会増減",
      "",
      "基準値 ▲1,210人（2019年） → 目標値 ▲600人（2024年）",
      "",
      "実績 ▲964人（2021年）",
      "",
      "食の魅力を発信する",
      "",
      "ＫＰＩ 地場産品協力店",
      "の登録店舗数",
      "基準値 88店（R3） → 目標値 120店以上（R8）",
      "実績 R4：93店 R5：集計中",
    ),
  ).toEqual([
    "kpi 県人口の社会増減: baseline -1210 人 CY2019, target -600 人 CY2024, actual -964 人 CY2021 @3-3",
    "kpi 地場産品協力店の登録店舗数: baseline 88 店 FY2021, target 120 店 atLeast FY2026, actual 93 店 FY2022, actual absent:notYetPublished FY2023 @11-11",
  ]);
});

test("同じ値が二度あるとき、名前の近い方が、離れた方の名前も教える（架空の県）", () => {
  const facts = factsIn(
    "【主なＫＰＩ】",
    "",
    "　○観光客数",
    "　　 621万人（R5）→700万人（R11）",
    "",
    "上記のほか、次のとおり",
    "",
    "【主なＫＰＩ】 【ＫＰＩ】",
    "",
    "　○観光客数 　○技能講座の修了者数",
    "　　 　－（R5）",
    "　　　　　　　　　　　　→300人（R7～R11累計）",
    "",
    "　○土産品の購入額",
    "",
    "     621万人（R5）→700万人（R11）",
    "",
    "　　 8,870円（R5）→9,500円（R11）",
  );
  expect(facts.filter((line) => line.includes("6210000")).every((line) => line.startsWith("kpi 観光客数:"))).toBe(true);
  expect(facts.filter((line) => line.includes("6210000"))).toHaveLength(2);
});

test("「…の決算額」の下の年度の額は、取組の実績ではなく決算額（架空の県）", () => {
  const page = pageOfText(
    [
      "◆主な取組実績",
      "○相談会の開催 8件",
      "",
      "関連事業の決算額",
      "",
      "Ｒ２：1,290百万円",
      "",
      "Ｒ３：1,384百万円",
    ].join("\n"),
  );
  expect(factLines(textToFacts([page]).value, "budget")).toEqual([
    "budget 関連事業の決算額: outturn 1290000000 円 FY2020 @4-6",
    "budget 関連事業の決算額: outturn 1384000000 円 FY2021 @4-8",
  ]);
});
