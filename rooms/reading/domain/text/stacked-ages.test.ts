import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("年齢を名前とする、一つずつ縦に並ぶ表を、男女に分けて読む（架空の県）", () => {
  const cells = ["年齢", "男", "女", "15～19歳", "△71", "△65", "20～24歳", "△131", "△166", "25～29歳", "40", "28"];
  const lines = ["表３ 年齢階級別の転入超過数（令和６年）", ...cells, "（単位：人）"];
  expect(factLines(textToFacts([pageOfText(lines.join("\n\n"))]).value, "figure", "kpi", "activity")).toEqual([
    "figure 15～19歳: figure -71 人 CY2024 男, figure -65 人 CY2024 女 @9-9",
    "figure 20～24歳: figure -131 人 CY2024 男, figure -166 人 CY2024 女 @15-15",
    "figure 25～29歳: figure 40 人 CY2024 男, figure 28 人 CY2024 女 @21-21",
  ]);
});
