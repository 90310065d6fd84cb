import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");

test("見出しの右端が指標名なら、行の値の後ろの言葉がその行の名前である（架空の町）", () => {
  expect(
    read(
      "目標値（R11） 現状値（R5） 指標名",
      "820人 640人 架空クラブの会員数",
      "51.0％ 44.3％ 週に一度は歩く住民の割合",
      "9,000人 － 架空文庫の来館者数",
    ),
  ).toEqual([
    "kpi 架空クラブの会員数: target 820 人 FY2029, baseline 640 人 FY2023 @2-2",
    "kpi 週に一度は歩く住民の割合: target 51 % FY2029, baseline 44.3 % FY2023 @3-3",
    "kpi 架空文庫の来館者数: target 9000 人 FY2029, baseline absent:none FY2023 @4-4",
  ]);
});
