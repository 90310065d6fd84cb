import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

const table = [
  "指標名 基準 Ｒ４ Ｒ５",
  "",
  "架空湖の来訪者数（万人）",
  "21",
  "（Ｒ１年度）",
  "18",
  "24",
  "",
  "架空宿の利用組",
  "数（組）",
  "9",
  "（Ｒ１年度）",
  "12",
  "15",
  "",
];

test("表の下の注が、どの年度からが目標値かを言う（架空の地域）", () => {
  expect(read(...table, "※ 基準はＲ１、Ｒ４以降は各年度の目標値")).toEqual([
    "kpi 架空湖の来訪者数: baseline 210000 人 FY2019, target 180000 人 FY2022, target 240000 人 FY2023 @3-3",
    "kpi 架空宿の利用組数: baseline 9 組 FY2019, target 12 組 FY2022, target 15 組 FY2023 @9-10",
  ]);
});

test("注のない年度の値は、目標とも実績とも決めない", () => {
  expect(read(...table, "（資料）架空町調べ")).toEqual([
    "kpi 架空湖の来訪者数: baseline 210000 人 FY2019, figure 180000 人 FY2022, figure 240000 人 FY2023 @3-3",
    "kpi 架空宿の利用組数: baseline 9 組 FY2019, figure 12 組 FY2022, figure 15 組 FY2023 @9-10",
  ]);
});
