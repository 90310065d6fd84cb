import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("二段に並んだ印の名前は、値をそれぞれの前の名前に付け、時期は同じ段の見出しから読む（架空の県）", () => {
  expect(
    factsIn(
      "【 運営実績（H28.4.1～H31.3.31）】 【 登録状況 】",
      "",
      "○相談件数 3,210件 ○応援団の会員数",
      "",
      "○セミナー開催回数 45回 　1,506人（H31.1.10 現在）",
    ),
  ).toEqual([
    "activity 相談件数: figure 3210 件 2016-04-01..2019-03-31 @3-3",
    "activity 応援団の会員数: figure 1506 人 2019-01-10 @3-5",
    "activity セミナー開催回数: figure 45 回 2016-04-01..2019-03-31 @5-5",
  ]);
});
