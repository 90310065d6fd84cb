import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("空行を挟んで上にある短い指標名が、年ごとの値の名前になる（架空の県の取組状況）", () => {
  expect(
    factsIn("◆林業の担い手の育成", "新規林業就業者数", "（女性）", "", "H27：5人 H28：8人", "", "目標", "R1：12人"),
  ).toEqual([
    "activity 新規林業就業者数（女性）: figure 5 人 FY2015, figure 8 人 FY2016 @2-5",
    "activity 新規林業就業者数（女性）: target 12 人 FY2019 @2-8",
  ]);
});

test("「実施状況」の見出しは値の名前にならず、すぐ上の言葉が名前になる", () => {
  expect(
    factsIn("【実施状況】", "", "架空産地の見学会", "令和４年度　４回、令和５年度　６回", "", "【成果と課題】"),
  ).toEqual(["activity 架空産地の見学会: figure 4 回 FY2022, figure 6 回 FY2023 @3-4"]);
});

test("年の並びの上と下に小見出しがあるときは、単位の合う方が名前になる", () => {
  expect(
    factsIn("＜相談者数＞", "", "R1年度 14人", "", "R2年度 17人", "", "＜補助金交付額＞", "", "R2年度 1.5億円"),
  ).toEqual([
    "activity 相談者数: figure 14 人 FY2019 @1-3",
    "activity 相談者数: figure 17 人 FY2020 @1-5",
    "activity 補助金交付額: figure 150000000 円 FY2020 @7-9",
  ]);
});

test("すぐ下の行の括弧の数は、上の行の数の内訳か続きである", () => {
  expect(factsIn("立地企業数　21社", "（うち県外企業 12社）")).toEqual([
    "activity 立地企業数: figure 21 社 @1-1",
    "activity 立地企業数: figure 12 社 うち県外企業 @2-2",
  ]);
});

test("前の行の途中で切れた名前は、つないで読む", () => {
  expect(factsIn("任期を終えた隊員の", "定住率 58.5％")).toEqual([
    "activity 任期を終えた隊員の定住率: figure 58.5 % @1-2",
  ]);
});
