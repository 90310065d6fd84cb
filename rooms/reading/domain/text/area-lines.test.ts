import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "activity");

test("裸の年と地域の後の値は、上にある「推計人口」のその地域の値である（架空の県）", () => {
  expect(
    factsIn(
      "5. 水害に強い**県土**づくり",
      "",
      "人口",
      "",
      "2022 架空県：64.2万人",
      "",
      "推計人口",
      "",
      "2045 架空県：49.8万人",
    ),
  ).toEqual([
    "figure 人口: figure 642000 人 CY2022 架空県 @5-5",
    "figure 推計人口: figure 498000 人 CY2045 架空県 @9-9",
  ]);
});

test("上の行が何を測ったかを言わなければ、その名前は付かない（架空の県）", () => {
  const [fact = ""] = factsIn("架空の未来をつくる", "", "2045 架空県：49.8万人");
  expect(fact).not.toContain("架空の未来");
});
