import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { datedByLegend } from "../legend-years.ts";
import { textToFacts } from "./facts.ts";

function readWithLegend(...lines: readonly string[]) {
  const pages = [pageOfText(lines.join("\n"))];
  return datedByLegend(textToFacts(pages).value, pages);
}

test("「計画期間中に達成すべき指標と、令和10年度の目標値を定めます」は、年のない目標値の年を言う。基準の年は目標の年ではない（架空の市）", () => {
  expect(
    factLines(
      readWithLegend(
        "本計画では、達成すべき評価指標と、令和 10 年度",
        "の目標値を定めます。",
        "①鉄道の利用者数",
        "現状値(令和 2 年度)：1,150 人/日　目標値：1,200 人/日",
        "②ICカードの利用率",
        "現状値(令和 4 年度)：―　目標値：55%",
      ),
      "kpi",
    ),
  ).toEqual([
    "kpi 鉄道の利用者数: baseline 1150 人/日 FY2020, target 1200 人/日 FY2028 @3-4",
    "kpi ICカードの利用率: baseline absent:none FY2022, target 55 % FY2028 @5-6",
  ]);
});
