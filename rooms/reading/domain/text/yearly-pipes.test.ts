import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const figures = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

test("統計書の縦線の表は欄ごとに一つのもので、単位は下の行、「各年度中」で年度になり、年号のない年は上に続く（架空の市）", () => {
  const first = ["1)観光客の推移 | |||", "(各年度中) | |||", "年 次 | 合 計 | 県外客 | 前年度比 | ||"];
  const rows = [
    "平成30年 | 812.4 | 251.7 | 101.3 | ||",
    "令和元年 | 779 | 238 | 95.9 | ||",
    "2 | 341.6 | 61.2 | 43.9 | ||",
  ];
  const second = ["〈資料〉架空調査 | (単位:千人、%) | |", "年次 | 宿泊客数 | ||", "令和元年 | 987 | ||", "2 | 0 | ||"];
  expect(figures(...first, ...rows, ...second, "〈資料〉架空課 | (単位:人) | |")).toEqual([
    "figure 合計: figure 812400 人 FY2018, figure 779000 人 FY2019, figure 341600 人 FY2020 @3-6",
    "figure 県外客: figure 251700 人 FY2018, figure 238000 人 FY2019, figure 61200 人 FY2020 @3-6",
    "figure 宿泊客数: figure 987 人 CY2019, figure 0 人 CY2020 @8-10",
  ]);
});

test("計の行だけに単位があれば、その欄の数はみなその単位である（架空の県）", () => {
  const table = [
    "区分 | 架空会議数 | 委員総数 | 女性参画率 |",
    "---|---|---|---|",
    "法律によるもの | 48 | 512 | 38.5 |",
  ];
  expect(figures(...table, "条例によるもの | 31 | 344 | 43.0 |", "計 | 79機関 | 856人 | 40.3% |")).toEqual([
    "figure 法律によるもの: figure 48 機関 架空会議数, figure 512 人 委員総数, figure 38.5 % 女性参画率 @3-3",
    "figure 条例によるもの: figure 31 機関 架空会議数, figure 344 人 委員総数, figure 43 % 女性参画率 @4-4",
    "figure 計: figure 79 機関 架空会議数, figure 856 人 委員総数, figure 40.3 % 女性参画率 @5-5",
  ]);
});

test("一行に続いた「量の見込み」と「確保方策」は年度の数だけ値を取り、年号は注から分かる（架空の市）", () => {
  const line =
    "- 35 - ①架空事業 (単位:人) 2年度 3年度 4年度 ①量の見込み 436 429 417 ②確保方策 (定員数) 860 860 880 差 (②-①) 424 431 463 ※年度はいずれも令和。";
  const kpis = factLines(textToFacts([pageOfText(line)]).value, "kpi");
  expect(kpis).toEqual([
    "kpi 量の見込み: forecast 436 人 FY2020, forecast 429 人 FY2021, forecast 417 人 FY2022 @1-1",
    "kpi 確保方策(定員数): target 860 人 FY2020, target 860 人 FY2021, target 880 人 FY2022 @1-1",
  ]);
});
