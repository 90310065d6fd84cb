import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("何かをした月は、前後の文の数の時期ではない（架空の連合の報告）", () => {
  expect(
    factsIn(
      "令和５年度　広域連携事業　実績報告書",
      "",
      "１　交通",
      "　架空バスの利用者は延べ41,250人であった。予約制の車は、令和５年９月に仮想村の全域に広げ、３月末の登録者は386人となった。",
    ),
  ).toEqual(["figure 架空バスの利用者: figure 41250 人 FY2023 @4-4", "figure 登録者: figure 386 人 FY2023 @4-4"]);
});

test("「このうち」の数は、全体の数と同じ時期である（架空の町）", () => {
  expect(factsIn("町の総人口は、令和2(2020)年には9,412人となりました。このうち外国人は205人です。")).toEqual([
    "figure 総人口: figure 9412 人 CY2020 @1-1",
    "figure 外国人: figure 205 人 CY2020 @1-1",
  ]);
});

test("文を閉じる括弧の年度末は、文の数すべての時期である（架空の町）", () => {
  expect(factsIn("町道の実延長は92.6kmで、改良率は48.2％にとどまっている（令和３年度末）。")).toEqual([
    "figure 町道の実延長: figure 92.6 km FY2021 @1-1",
    "figure 改良率: figure 48.2 % FY2021 @1-1",
  ]);
});

test("一年の報告で「前年度の」額を上回ったと言えば、その額は前の年度のものである（架空の連合）", () => {
  expect(factsIn("令和５年度　実績報告書", "", "　決算額は３億1,200万円で、前年度の２億9,800万円を上回った。")).toEqual(
    ["figure 決算額: actual 312000000 円 FY2023, figure 298000000 円 FY2022 @3-3"],
  );
});

test("表題の「○年改訂版」は、下の数の時期ではない（架空の町）", () => {
  expect(factsIn("■架空町人口ビジョン（令和5年改訂版）", "", "移住者は34人です。")).toEqual([
    "figure 移住者: figure 34 人 @3-3",
  ]);
});

test("後の文の年は、前の文の数の時期ではない（架空の県）", () => {
  expect(
    factsIn(
      "・架空市を中心とする市町からなり、面積は1,764.2",
      "㎢で県土の18.5％を占めています。人口は令和２年の",
      "国勢調査で87,311人と、平成27年に比べ5,120人",
      "減少しました。",
    ),
  ).toEqual([
    "figure 面積: figure 1764.2 ㎢ @1-1",
    "figure 面積: figure 18.5 % @2-2",
    "figure 人口: figure 87311 人 CY2020 @3-3",
  ]);
});

test("文の途中の数のすぐ後の括弧は、その数だけの時期である（架空の県）", () => {
  expect(
    factsIn(
      "・温泉に恵まれ、年間約12万人の観光客が訪れる一方、高齢化率は39.8％（R2.10.1）と県内で最も高くなっています。",
    ),
  ).toEqual(["figure 観光客: figure 120000 人 about @1-1", "figure 高齢化率: figure 39.8 % 2020-10-01 @1-1"]);
});
