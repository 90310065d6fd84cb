import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("年度が並ぶ行の下の「量の見込み」は見込み、「確保方策」とか所数は目標で、差は読まない（架空の市）", () => {
  expect(
    factLines(
      textToFacts([
        pageOfText(
          [
            "架空市こども計画　令和６年度策定",
            "≪量の見込みと確保方策≫ (単位:人日) 各年度の計画 令和7年度 令和8年度 令和9年度",
            "①量の見込み(延べ人数) 1,110 1,120 1,130",
            "②確保方策(延べ定員) 1,200 1,200 1,300 見込みと確保方策の差 (②-①) 90 80 170 実施か所数 2 2 3",
          ].join("\n"),
        ),
      ]).value,
      "kpi",
    ),
  ).toEqual([
    "kpi 量の見込み(延べ人数): forecast 1110 人日 FY2025, forecast 1120 人日 FY2026, forecast 1130 人日 FY2027 @3-3",
    "kpi 確保方策(延べ定員): target 1200 人日 FY2025, target 1200 人日 FY2026, target 1300 人日 FY2027 @4-4",
    "kpi 実施か所数: target 2 か所 FY2025, target 2 か所 FY2026, target 3 か所 FY2027 @4-4",
  ]);
});
