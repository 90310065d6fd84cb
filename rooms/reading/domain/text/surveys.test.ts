import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "activity");

test("調査の対象と回答の数は見出しのものではなく、続く文の割合は調査の月のものである（架空の町）", () => {
  expect(
    factsIn(
      "(4) 町民アンケート",
      "",
      "令和4年9月に16歳以上の町民1,500人を対象に行い、612人から回答を得ました（回収率40.8％）。",
      "",
      "「住み続けたい」と答えた人は68.3％でした。",
    ),
  ).toEqual([
    "figure 16歳以上の町民: figure 1500 人 2022-09 @3-3",
    "figure 回答: figure 612 人 2022-09 @3-3",
    "figure 回収率: figure 40.8 % 2022-09 @3-3",
    "figure 「住み続けたい」と答えた人: figure 68.3 % 2022-09 @5-5",
  ]);
});
