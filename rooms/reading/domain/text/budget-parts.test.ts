import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetIn = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

test("括弧の中の「うち」は上の額のもので、その後ろの項目は別の額、「計」はそれらの合計である（架空の県）", () => {
  expect(
    budgetIn(
      "令和6年度2月補正予算",
      "- 国への対応分 494.9億円",
      "(うち復旧対応分 259.2億円) - 通常分 ▲574.0億円",
      "(うち復旧対応分 ▲297.7億円)",
      "計 ▲79.1億円",
    ),
  ).toEqual([
    "budget supplementary 国への対応分: supplement 49490000000 円 FY2024, figure 25920000000 円 FY2024 うち復旧対応分 @2-2",
    "budget supplementary 通常分: supplement -57400000000 円 FY2024, figure -29770000000 円 FY2024 うち復旧対応分 @3-3",
    "budget supplementary 計: supplement -7910000000 円 FY2024 @5-5",
  ]);
});

test("額の後ろの「は」は名前ではない", () => {
  expect(budgetIn("令和6年度当初予算の概要", "○ 架空会計(5会計)の合わせた額は 67億2,155万6千円")).toEqual([
    "budget 架空会計(5会計)の合わせた額: amount 6721556000 円 FY2024 @2-2",
  ]);
});
