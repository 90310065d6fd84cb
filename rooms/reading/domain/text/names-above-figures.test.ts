import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "goal");

test("名前の見出しのない「基準値　目標値」の下では、名前の行と値の行が交互に並ぶ（架空の村）", () => {
  expect(
    read(
      "数 値 目 標",
      "",
      "基準値　　　　　　　　目標値",
      "",
      "架空出生数",
      "",
      "５人（令和５年）　　　年平均８人（令和７～11年）",
      "",
      "「住み続けたい」と答えた",
      "村民の割合",
      "",
      "６１．３％（令和６年度村民意識調査）　　７０％以上（令和11年度）",
    ),
  ).toEqual([
    "kpi 架空出生数: baseline 5 人 CY2023, target 8 人 CY2025..CY2029 @5-7",
    "kpi 「住み続けたい」と答えた村民の割合: baseline 61.3 % FY2024, target 70 % atLeast FY2029 @9-12",
  ]);
});
