import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("文書の日付より前の年の値は、近くに目標値の言葉があっても目標にならない（架空の圏域）", () => {
  expect(
    factsIn(
      "架空圏域ビジョン　中間報告",
      "令和６年８月",
      "",
      "　　　　　　　　　　　　　実　績",
      "貸出冊数　　Ｒ３ 9,210冊　　Ｒ４ 21,300冊　　Ｒ５ 23,450冊",
      "",
      "指標の目標値は次の章に掲げます。",
    ),
  ).toEqual(["figure 貸出冊数: figure 9210 冊 FY2021, figure 21300 冊 FY2022, figure 23450 冊 FY2023 @5-5"]);
});

test("計画の年の「主な成果」を述べる文書では、目標と言わない値は届いた値で、「5年間で」の値はその年の累計である（架空の県）", () => {
  expect(
    factsIn(
      "第２期架空創生総合戦略　５年間の主な成果",
      "（令和２年度～令和６年度）",
      "",
      "○企業の誘致",
      "・誘致件数　５年間で17件（目標15件）",
      "・自主防災の活動率　R1　72.4％　→　R6　80.1％",
      "・待機児童数　R2.4.1　31人　→　R6.4.1　0人",
      "・本格運航　延べ380便（R6）",
    ),
  ).toEqual([
    "kpi 誘致件数: actual 17 件 FY2020..FY2024:cumulative, target 15 件 FY2020..FY2024:cumulative @5-5",
    "kpi 自主防災の活動率: baseline 72.4 % FY2019, actual 80.1 % FY2024 @6-6",
    "kpi 待機児童数: baseline 31 人 2020-04-01, actual 0 人 2024-04-01 @7-7",
    "kpi 本格運航: actual 380 便 FY2024 @8-8",
  ]);
});

test("「3か年で計」の値は、表題の3年の期間の値である（架空の圏域）", () => {
  expect(
    factsIn("架空圏域ビジョン　中間報告", "（令和３年度～令和５年度の取組）", "", "合同相談会の開催　　３か年で計８回"),
  ).toEqual(["activity 合同相談会の開催: figure 8 回 FY2021..FY2023 @4-4"]);
});

test("調査の月を言う文の割合は、その月の値である（架空の市）", () => {
  expect(factsIn("平成31年２月に実施した市民アンケートでは、「住み続けたい」と答えた人は 71.3％でした。")).toEqual([
    "figure 「住み続けたい」と答えた人: figure 71.3 % 2019-02 @1-1",
  ]);
});

test("「男性が…、女性が…の転出超過」は、二つとも転出超過である（架空の市）", () => {
  expect(factsIn("平成27年は、男性が 120人、女性が 145人の転出超過となっています。")).toEqual([
    "figure 転出超過: figure 120 人 CY2015 男, figure 145 人 CY2015 女 @1-1",
  ]);
});

test("「県平均の…％を上回る」の値は、県平均の値である（架空の市）", () => {
  expect(factsIn("令和２年の高齢化率は 31.2％となり、県平均の 28.9％を 2.3ポイント上回っています。")).toEqual([
    "figure 高齢化率: figure 31.2 % CY2020, figure 28.9 % CY2020 県平均 @1-1",
  ]);
});
