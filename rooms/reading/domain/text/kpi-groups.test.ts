import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "activity");

test("括弧の見出しが名を言う年ごとの並びは、近くに目標値があっても目標ではない（架空の県）", () => {
  expect(
    factsIn(
      "＜架空ファンドの投資先数＞",
      "R2：２社 R3：４社 R4：７社",
      "",
      "◆県外への人口流出の状況",
      "",
      "■ 数値目標・ＫＰＩの状況",
      "",
      "指標名 基準値（R1） 実績値（R4） 目標値（R6）",
      "架空の婚姻件数 812件 706件 900件",
    ),
  ).toEqual([
    "activity 架空ファンドの投資先数: figure 2 社 FY2020, figure 4 社 FY2021, figure 7 社 FY2022 @1-2",
    "kpi 架空の婚姻件数: baseline 812 件 FY2019, actual 706 件 FY2022, target 900 件 FY2024 @9-9",
  ]);
});
