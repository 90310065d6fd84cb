import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgets = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

test("切れた事業名の下に残りのセルがそろう行を読む（架空の市の実施計画）", () => {
  expect(
    budgets(
      "（単位：千円）",
      "",
      "番号 事業名 担当課 区分 令和７年度 令和８年度 ２か年計",
      "",
      "1 架空灯台修繕事業 港湾課 継続 4,200 3,800 8,000",
      "",
      "2 架空岬ふれあい",
      "広場整備事業",
      "公園課 新規 6,100 2,900 9,000",
    ).map((line) => line.replace(/: .*? @/, " @")),
  ).toEqual(["budget continuing 架空灯台修繕事業 @5-5", "budget new 架空岬ふれあい広場整備事業 @7-9"]);
});

test("名前の下が数だけ、または語の並びが見出しと合わない行は、その名の行にしない", () => {
  const found = budgets(
    "（単位：千円）",
    "事業名 担当課 区分 R7 R8",
    "架空灯台修繕事業 港湾課 継続 4,200 3,800",
    "架空岬整備事業",
    "6,100 公園課 2,900 新規",
  );
  expect(found.filter((line) => line.includes("岬"))).toEqual([]);
});
