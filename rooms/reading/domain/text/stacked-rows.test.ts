import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

test("一つずつの欄の表の中に、一行にまとまった行があっても続きの行である（架空の町の人口）", () => {
  expect(
    read(
      "構成市町村の人口及び世帯数（令和２年国勢調査）",
      "",
      "市町村名",
      "人口（人）",
      "世帯数（世帯）",
      "",
      "架空市",
      "51,204",
      "22,318",
      "",
      "仮想町",
      "11,870",
      "4,902",
      "",
      "想像村 2,195 948",
    ),
  ).toEqual([
    "figure 架空市: figure 51204 人 CY2020 人口, figure 22318 世帯 CY2020 世帯数 @7-7",
    "figure 仮想町: figure 11870 人 CY2020 人口, figure 4902 世帯 CY2020 世帯数 @11-11",
    "figure 想像村: figure 2195 人 CY2020 人口, figure 948 世帯 CY2020 世帯数 @15-15",
  ]);
});
