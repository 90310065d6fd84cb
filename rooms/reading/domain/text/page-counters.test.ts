import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] => {
  const facts = textToFacts([pageOfText(lines.join("\n"))]).value;
  return [
    ...factLines(facts, "kpi", "figure", "activity"),
    ...facts.flatMap(({ within }) => within.map(({ name }) => name)),
  ];
};

test("縦に並ぶ閲覧数は見出しではなく、後の数の名前にならない（架空の文書共有サイト）", () => {
  expect(factsIn("Copied!", "40", "0", "0", "架空市の評価シート", "", "- - - 12 件")).toEqual([
    "figure ?: figure 12 件 @7-7",
  ]);
});

test("「8 - - 8 件」は表の行で、番号の付いた見出しではない（架空の市）", () => {
  expect(factsIn("8 - - - 8 品", "", "架空品の数は4件です。").at(-1)).toBe("figure 架空品の数: figure 4 件 @3-3");
});
