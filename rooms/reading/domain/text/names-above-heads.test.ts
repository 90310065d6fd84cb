import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n\n"))]).value, "kpi");

test("名前が先に並び、その後に見出しと同じ数の行が続く表は、行の順につなぐ（架空の県）", () => {
  expect(
    kpisIn(
      "指標名",
      "架空窓口を通じた移住者数",
      "体験講座の参加者数",
      "基準値（R1） 実績値（R4） 目標値（R6） 評価",
      "112人 205人 300人 Ａ",
      "－ 840人 1,500人以上 Ｂ",
    ),
  ).toEqual([
    "kpi 架空窓口を通じた移住者数: baseline 112 人 FY2019, actual 205 人 FY2022, target 300 人 FY2024 @3-9",
    "kpi 体験講座の参加者数: baseline absent:none FY2019, actual 840 人 FY2022, target 1500 人 atLeast FY2024 @5-11",
  ]);
});

test("行が名前より一つ多いときは、どの行も先の名前の値にしない（架空の県）", () => {
  const read = kpisIn(
    "指標名",
    "架空窓口を通じた移住者数",
    "体験講座の参加者数",
    "基準値（R1） 実績値（R4） 目標値（R6）",
    "112人 205人 300人",
    "33人 41人 60人",
    "－ 840人 1,500人以上",
  );
  expect(read.filter((line) => line.includes("架空窓口"))).toEqual([]);
});
