import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

const heads = ["表３　架空市の転入と転出", "（単位：人）", "年次", "転入数", "転出数"];

test("一行に一つずつの欄では、年の見出しの下の名が列で、年ごとに同じ数だけ値が続く（架空の市）", () => {
  expect(read(...heads, "平成29年", "940", "1,120", "令和２年", "885", "1,067", "資料：架空市")).toEqual([
    "figure 転入数: figure 940 人 CY2017, figure 885 人 CY2020 @4-4",
    "figure 転出数: figure 1120 人 CY2017, figure 1067 人 CY2020 @5-5",
  ]);
});

test("値の数が名の数と合わなければ、どの名の値とも言わない", () => {
  expect(read(...heads, "平成29年", "940", "1,120", "令和２年", "885", "資料：架空市")).toEqual([]);
  expect(read(...heads, "平成29年", "940", "1,120", "令和２年", "885", "1,067", "182")).toEqual([]);
});
