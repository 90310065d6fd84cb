import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (text: string): readonly string[] =>
  factLines(textToFacts([pageOfText(text)]).value, "figure", "budget", "kpi").map((line) => line.replace(/ @.*/, ""));

const heads = "区 分 単位 架空 数値(A) 全県 数値(B) A/B";

test("A/Bが合う行の並びから、一行に流れた表を地域ごとに読む（架空の地域）", () => {
  expect(
    read(`${heads} 耕地面積(H27) ha 1,200 48,000 2.5% 田 ha 300 24,000 1.3% 飼養頭数(H28) 乳用牛 頭 640 16,000 4.0%`),
  ).toEqual([
    "figure 耕地面積: figure 1200 ha CY2015 架空, figure 48000 ha CY2015 全県",
    "figure 田: figure 300 ha CY2015 架空, figure 24000 ha CY2015 全県",
    "figure 乳用牛: figure 640 頭 CY2016 架空, figure 16000 頭 CY2016 全県",
  ]);
});

test("商が合わない行の後は読まない", () => {
  expect(
    read(`${heads} 耕地面積 ha 1,200 48,000 7.5% 田 ha 300 24,000 1.3% 畑 ha 900 24,000 3.8%`).filter((line) =>
      line.includes("架空"),
    ),
  ).toEqual([]);
});
