import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("横に並ぶ指標の下で、左端の言葉が値の役割と年度を言う（架空の振興局の調書）", () => {
  expect(
    read(
      "ＫＰＩ 架空堆肥の利用量  牧草の自給率",
      "基準値（R2） 1.2千トン  31.5％",
      " R4実績 1.8千トン  集計中",
      "目標値（R7） 3千トン以上  40％",
    ),
  ).toEqual([
    "kpi 架空堆肥の利用量: baseline 1200 トン FY2020, actual 1800 トン FY2022, target 3000 トン atLeast FY2025 @1-1",
    "kpi 牧草の自給率: baseline 31.5 % FY2020, actual absent:notYetPublished FY2022, target 40 % FY2025 @1-1",
  ]);
});

test("名前の数と値の数が合わない行は、誰の値か分からないので表にしない", () => {
  expect(
    read(
      "ＫＰＩ 架空堆肥の利用量  牧草の自給率  酪農家数",
      "基準値（R2） 1.2千トン  31.5％",
      "目標値（R7） 3千トン  40％",
    ).filter((line) => /^kpi (?:架空堆肥の利用量|牧草の自給率|酪農家数):/.test(line)),
  ).toEqual([]);
});

test("一つの指標の下でも、役割の行が三つあれば読む", () => {
  expect(read("指標 架空島への来訪者数", "基準値（R2） 21,200人", "R4実績 13,874人", "目標値（R7） 30,000人")).toEqual([
    "kpi 架空島への来訪者数: baseline 21200 人 FY2020, actual 13874 人 FY2022, target 30000 人 FY2025 @1-1",
  ]);
});

test("【数値目標】の下の、申請時の後に並ぶ年度の値は、実績ではなく目標である（架空の町の申請書）", () => {
  expect(
    read(
      "【数値目標】",
      "事業 架空交流館にぎわい事業",
      "KPI 架空入込客数 直売所の売上高",
      "申請時 平成 30 年 3 月 118,000 人 42,000 千円",
      "平成 30 年度 123,000 人 45,000 千円",
      "平成 31 年度 128,000 人 48,000 千円",
    ).map((line) => line.replace(/ @.*$/, "")),
  ).toEqual([
    "kpi 架空入込客数: baseline 118000 人 2018-03, target 123000 人 FY2018, target 128000 人 FY2019",
    "kpi 直売所の売上高: baseline 42000000 円 2018-03, target 45000000 円 FY2018, target 48000000 円 FY2019",
  ]);
});
