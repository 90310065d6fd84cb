import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpisIn = (text: string): readonly string[] => factLines(textToFacts([pageOfText(text)]).value, "kpi");

test("見出しの行が列の役割と時期を言い、値は右から数える（架空の県）", () => {
  expect(
    kpisIn(
      "指標名 基準値（H30） 目標値（R6）\n観光入込客数 1,250万人 1,500万人\n県内大学生の 県内就職率 45.3％ 50.0％",
    ),
  ).toEqual([
    "kpi 観光入込客数: baseline 12500000 人 FY2018, target 15000000 人 FY2024 @2-2",
    "kpi 県内大学生の県内就職率: baseline 45.3 % FY2018, target 50 % FY2024 @3-3",
  ]);
});

test("値の前に立つ時期は、値と一つの欄になる", () => {
  expect(kpisIn("指標 現状値 目標値\n待機児童数 H30年度 123人 R6年度 0人")).toEqual([
    "kpi 待機児童数: baseline 123 人 FY2018, target 0 人 FY2024 @2-2",
  ]);
});

test("三つより多いタブで分かれた行の並びは表である", () => {
  expect(
    kpisIn("指標\t単位\t基準値（H30）\t目標値（R6）\n来館者数\t千人\t120\t150\n森林面積\tha\t2,345\t2,400"),
  ).toEqual([
    "kpi 来館者数: baseline 120000 人 FY2018, target 150000 人 FY2024 @2-2",
    "kpi 森林面積: baseline 2345 ha FY2018, target 2400 ha FY2024 @3-3",
  ]);
});

test("行の終わりの空の欄がタブごと落ちていても、同じ表の行である", () => {
  expect(
    kpisIn("指標\t基準値（H30）\t目標値（R6）\t備考\n来館者数\t120人\t150人\n貸出冊数\t900冊\t1,000冊\t全館"),
  ).toEqual([
    "kpi 来館者数: baseline 120 人 FY2018, target 150 人 FY2024 @2-2",
    "kpi 貸出冊数: baseline 900 冊 FY2018, target 1000 冊 FY2024 @3-3",
  ]);
});

test("見出しの中央に置かれて桁のずれた値も、欄の数が同じなら順に読む", () => {
  const heads = "　当初　　　　　R3　　　　　R4　　　　　R5　　　　　R6　　　　　目標";
  const row = "　　731　　　　　724　　　　　702　　　　　695　　　　　688　　　　　670以下";
  expect(kpisIn(`架空の年間排出量（ｇ）\n\n${heads}\n\n${row}\n`)).toEqual([
    "kpi 架空の年間排出量: baseline 731 g, actual 724 g FY2021, actual 702 g FY2022, actual 695 g FY2023, actual 688 g FY2024, target 670 g atMost @5-5",
  ]);
});

test("行の終わりに率があっても、その前の0は別の欄である", () => {
  const heads = "成果指標　　　単位　当初　R3　R4　目標　達成率";
  expect(
    kpisIn(`${heads}\n\n架空への満足度　％　41.3　42.0　44.9　60.0　74.8％\n架空の待機者数　人　27　19　0　0　100％`),
  ).toEqual([
    "kpi 架空への満足度: baseline 41.3 %, actual 42 % FY2021, actual 44.9 % FY2022, target 60 %, figure 74.8 % 達成率 @3-3",
    "kpi 架空の待機者数: baseline 27 人, actual 19 人 FY2021, actual 0 人 FY2022, target 0 人, figure 100 % 達成率 @4-4",
  ]);
});

test("単位が二つある表では、行の名前が言う単位で読む", () => {
  const rows = "総人口　　　 4,960　　　 4,802\n世帯数　　　 1,602　　　 1,690\n";
  const text = `架空町の総人口と世帯数\n\n（単位：人、世帯）\n\n区　分　　　平成17年　　平成22年\n\n${rows}`;
  const found = factLines(textToFacts([pageOfText(text)]).value, "figure").join("\n");
  expect(found).toContain("総人口: figure 4960 人 CY2005, figure 4802 人 CY2010");
  expect(found).toContain("世帯数: figure 1602 世帯 CY2005, figure 1690 世帯 CY2010");
});
