import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]);

test("表の途中で名前がまとめて先に並び、同じ数だけ値の行が続くときは、順に組み合わせる（架空の町）", () => {
  const { value } = read(
    "単位：人",
    "2020 年 2030 年 2040 年",
    "架空総数 6,300 5,200 4,100",
    "架空年少人口",
    "架空老年人口",
    "2,700 2,400 2,000",
    "2,600 2,100 1,900",
    "－ ４ －",
  );
  expect(factLines(value, "figure")).toEqual([
    "figure 架空総数: figure 6300 人 CY2020, figure 5200 人 CY2030, figure 4100 人 CY2040 @3-3",
    "figure 架空年少人口: figure 2700 人 CY2020, figure 2400 人 CY2030, figure 2000 人 CY2040 @4-6",
    "figure 架空老年人口: figure 2600 人 CY2020, figure 2100 人 CY2030, figure 1900 人 CY2040 @5-7",
  ]);
});

test("名前のあとに値が一つずつ列ごとに並ぶことは、単位から分かる（架空の町）", () => {
  const { value } = read(
    "指 標 基準値",
    "（令和元年度）",
    "目標値",
    "（令和６年度）",
    "架空支援件数 ４件 ５年間累計 25 件",
    "架空駅の来場者数",
    "ふるさと架空寄附額",
    "22.5 万人",
    "6,300 万円",
    "30 万人",
    "１億円",
  );
  expect(factLines(value, "kpi")).toEqual([
    "kpi 架空支援件数: baseline 4 件 FY2019, target 25 件 FY2024 @5-5",
    "kpi 架空駅の来場者数: baseline 225000 人 FY2019, target 300000 人 FY2024 @6-6",
    "kpi ふるさと架空寄附額: baseline 63000000 円 FY2019, target 100000000 円 FY2024 @7-7",
  ]);
});

test("単位が同じでも、大きさから列ごとに書かれたことが分かる（架空の町）", () => {
  const { value } = read(
    "事業名 R4決算額 R5予算額",
    "架空定住促進事業",
    "仮想寄附推進事業",
    "10,200千円",
    "52,300千円",
    "12,100千円",
    "55,000千円",
  );
  expect(factLines(value, "budget")).toEqual([
    "budget 架空定住促進事業: outturn 10200000 円 FY2022, amount 12100000 円 FY2023 @2-2",
    "budget 仮想寄附推進事業: outturn 52300000 円 FY2022, amount 55000000 円 FY2023 @3-3",
  ]);
});

test("単位からも大きさからも順が分からない値は、どの名前のものとも言わない（架空の町）", () => {
  const { value } = read(
    "事業名 R4決算額 R5予算額",
    "架空定住促進事業",
    "仮想寄附推進事業",
    "10,200千円",
    "11,300千円",
    "12,100千円",
    "13,000千円",
  );
  expect(value.filter(({ confidence }) => confidence.value >= 0.5).flatMap(({ figures }) => figures)).toEqual([]);
});
