import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

test("図の横の狭い枠で折れた文は、続けて読む（架空の町）", () => {
  expect(
    factsIn(
      "架空町の総人口は、昭",
      "和35年の12,340人をピ",
      "ークに減り続け、令和",
      "2年には5,670人とな",
      "りました。",
      "",
      "出典：国勢調査",
    ),
  ).toEqual([
    "figure 架空町の総人口: figure 12340 人 CY1960 @2-2",
    "figure 架空町の総人口: figure 5670 人 CY2020 @4-4",
  ]);
});

test("幅のそろわない短い行は、別々の項目のままにする（架空の町）", () => {
  expect(factsIn("子どもの数は", "お年寄りの数", "120人、昨年の", "340人。")).toEqual([
    "figure ?: figure 120 人 @3-3",
    "figure ?: figure 340 人 @4-4",
  ]);
});
