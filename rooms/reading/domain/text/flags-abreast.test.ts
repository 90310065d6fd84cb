import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgets = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

test("印と名と額の組が横に並ぶ行は、事業ごとに読む（架空の市）", () => {
  expect(
    budgets(
      "令和７年度の主な事業（当初予算額・単位：千円）",
      "新規 架空通園事業  8,640  拡充 架空給食費軽減事業  136,200  継続 架空相談所運営事業  92,415",
      "新規 架空団地造成事業（測量設計）  54,300  継続 架空情報保守事業  19,756",
    ),
  ).toEqual([
    "budget new 架空通園事業: amount 8640000 円 FY2025 @2-2",
    "budget expanded 架空給食費軽減事業: amount 136200000 円 FY2025 @2-2",
    "budget continuing 架空相談所運営事業: amount 92415000 円 FY2025 @2-2",
    "budget new 架空団地造成事業（測量設計）: amount 54300000 円 FY2025 @3-3",
    "budget continuing 架空情報保守事業: amount 19756000 円 FY2025 @3-3",
  ]);
});
