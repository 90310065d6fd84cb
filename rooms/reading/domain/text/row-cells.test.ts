import { describe, expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";
import { cellsFromRight } from "./row-cells.ts";

const cellsOf = (text: string, columns: number) => linesOfText(text).map((line) => cellsFromRight(line, columns))[0];

describe("行の欄を右から数える", () => {
  test.each([
    ["架空就業者数 33 人／年（R1） ５年間で 150 人", ["架空就業者数", "33人／年（R1）", "５年間で 150人"]],
    ["架空増減数 △31 人（R1） △12 人", ["架空増減数", "△31人（R1）", "△12人"]],
    ["架空支援件数 ４件 ５年間累計 25 件", ["架空支援件数", "４件", "５年間累計 25件"]],
    ["架空出生率 1.37（H25～29 平均） 1.55", ["架空出生率", "1.37（H25～29平均）", "1.55"]],
    ["65 歳以上(a) 812 人 900 人", ["65歳以上(a)", "812人", "900人"]],
    ["架空総数 ５，９３０ 人 ３，８１１ 人", ["架空総数", "５，９３０人", "３，８１１人"]],
    ["3 架空件数 12件 30件", ["架空件数", "12件", "30件"]],
  ])("%s", (text, cells) => {
    expect(cellsOf(text, 3)).toEqual(cells);
  });

  test("途中で切れた文は行ではない", () => {
    expect(cellsOf("第２次産業が 210 人、第３次産業が 640 人となっており、", 5)).toBeNull();
  });
});

test("値だけの行の上の名前は、その行の名前であり、見出しではない（架空の町）", () => {
  const { value } = textToFacts([
    pageOfText(
      [
        "昭和 50 年 平成 17 年 令和２年",
        "架空総数 4,000 人 3,000 人 2,000 人",
        "(a)／総数",
        "",
        "架空比率",
        "12.5％ 30.1％ 45.0％",
      ].join("\n"),
    ),
  ]);
  expect(factLines(value, "figure").at(-1)).toBe(
    "figure 架空比率: figure 12.5 % CY1975, figure 30.1 % CY2005, figure 45 % CY2020 @5-6",
  );
});
