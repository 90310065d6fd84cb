import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(
    textToFacts([pageOfText(["【 主なＫＰＩ 】", "", ...lines].join("\n"))]).value,
    "kpi",
    "figure",
    "activity",
  );

describe("矢印の両側に同じ区分が並ぶ値（架空の県）", () => {
  test("「男性…・女性…（R1）→男性…・女性…（R6）」は、一つの指標の男女それぞれの基準値と目標値", () => {
    expect(
      factsIn(
        "○介護休業取得率",
        "　男性 1.2％・女性 5.8％（R2）→男性 4％以上・女性 9％以上（R7）",
        "",
        "○相談件数　20件（R2）→30件（R7）",
      ),
    ).toEqual([
      "kpi 介護休業取得率: baseline 1.2 % FY2020 男性, target 4 % atLeast FY2025 男性 @3-4",
      "kpi 介護休業取得率: baseline 5.8 % FY2020 女性, target 9 % atLeast FY2025 女性 @3-4",
      "kpi 相談件数: baseline 20 件 FY2020, target 30 件 FY2025 @6-6",
    ]);
  });

  test("名前が同じ行にあっても、区分は名前でない", () => {
    expect(factsIn("○通院率 北区 12％、南区 15％（R2）→ 北区 10％、南区 11％（R7）")).toEqual([
      "kpi 通院率: baseline 12 % FY2020 北区, target 10 % FY2025 北区 @3-3",
      "kpi 通院率: baseline 15 % FY2020 南区, target 11 % FY2025 南区 @3-3",
    ]);
  });
});

test("右側だけの行の「→…（R7）　→…（R7）」は、上の行のそれぞれの値に続く（架空の県）", () => {
  expect(
    factsIn(
      "　○商店街の歩行者通行量 　○技能講習修了者数",
      "",
      "　　 4,210人／日（R2） 　　 318人（R2）",
      "",
      "     →5,000人／日（R7）      →400人（R7）",
    ),
  ).toEqual([
    "kpi 商店街の歩行者通行量: baseline 4210 人/日 FY2020, target 5000 人/日 FY2025 @3-7",
    "kpi 技能講習修了者数: baseline 318 人 FY2020, target 400 人 FY2025 @3-7",
  ]);
});

test("「【全 22事業】」の「【全」は、だれの数でもない（架空の県）", () => {
  expect(factsIn("３ 主な事業", "", "【全 22事業】").some((line) => line.includes("【"))).toBe(false);
});

test("名前が横に並び、値が縦に続くとき、値は名前の順に並ぶ（架空の県）", () => {
  expect(
    factsIn(
      "　○渡船の年間利用者数 　○体験留学の児童数",
      "",
      "　　 31千人（R2）",
      "",
      "     →35千人（R7）",
      "",
      "　　 4人（R2）",
      "",
      "     →12人（R7）",
    ),
  ).toEqual([
    "kpi 渡船の年間利用者数: baseline 31000 人 FY2020, target 35000 人 FY2025 @3-7",
    "kpi 体験留学の児童数: baseline 4 人 FY2020, target 12 人 FY2025 @3-11",
  ]);
});
