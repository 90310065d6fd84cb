import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "budget");

test("一行に並ぶ事業費は、注の言う予算額と決算額である（架空の地域の調書）", () => {
  expect(read("ＫＰＩ", "事業費 R4：4,200千円 R5：9,750千円 R6：8,000千円（R6は予算額、その他は決算額）")).toEqual([
    "budget 事業費: outturn 4200000 円 FY2022, outturn 9750000 円 FY2023, amount 8000000 円 FY2024 @2-2",
  ]);
});

test("隣り合う二つの事業費は、別のものとして読む", () => {
  expect(read("ＫＰＩ", "事業費 3,300千円（R5） 事業費 1,460千円（R5）")).toEqual([
    "budget 事業費: amount 3300000 円 FY2023 @2-2",
    "budget 事業費: amount 1460000 円 FY2023 @2-2",
  ]);
});

test("事業費の見出しの単位が、下に年度とともに並ぶ額の単位である", () => {
  expect(read("ＫＰＩ", "事業費（千円）", "", "R4年度 2,150 R5年度 3,020", "R6年度 1,980")).toEqual([
    "budget 事業費: amount 2150000 円 FY2022, amount 3020000 円 FY2023, amount 1980000 円 FY2024 @2-2",
  ]);
});

test("事業費の見出しの下の行は、決算額か予算額かを自分で言う", () => {
  expect(read("ＫＰＩ", "事業費", "", "令和５年度 決算額 7,236千円", "令和６年度 予算額 8,000千円")).toEqual([
    "budget 事業費: outturn 7236000 円 FY2023, amount 8000000 円 FY2024 @2-2",
  ]);
});

test("単位をどこも言わない額は、事業費の値にしない", () => {
  expect(read("ＫＰＩ", "事業費", "R4年度 2,150 R5年度 3,020").filter((line) => line.startsWith("budget"))).toEqual([]);
});

test("単位と年度ごとの額が事業費と同じ行にあっても、括弧の中の決算と予算を読み分ける", () => {
  expect(read("ＫＰＩ", "事業費（千円） R5年度（決算） 3,020 R6年度（予算） 1,980")).toEqual([
    "budget 事業費: outturn 3020000 円 FY2023, amount 1980000 円 FY2024 @2-2",
  ]);
});

test("年度と額が一行ずつ交互に並んでいても、年度ごとの額である", () => {
  expect(read("ＫＰＩ", "事業費（千円）", "令和７年度", "6,500", "令和８年度", "7,200")).toEqual([
    "budget 事業費: amount 6500000 円 FY2025, amount 7200000 円 FY2026 @2-2",
  ]);
});

test("事業費の下に一つずつ行になった計画額と実績額は、その事業費の額と決算である", () => {
  expect(
    read(
      "令和3年度　架空交付金事業　効果検証シート",
      "",
      "事業費",
      "",
      "計画額",
      "",
      "15,000千円",
      "",
      "実績額",
      "",
      "14,321千円",
      "",
      "事業効果",
    ),
  ).toEqual(["budget 事業費: amount 15000000 円 FY2021, outturn 14321000 円 FY2021 @3-3"]);
});

test("「事業費（決算額）」の下の年ごとの額は、決算である（架空の町の検証シート）", () => {
  expect(read("事業費（決算額）", "", "令和元年度 8,210千円", "", "令和２年度 6,540千円", "", "事業の概要")).toEqual([
    "budget 事業費: outturn 8210000 円 FY2019, outturn 6540000 円 FY2020 @1-1",
  ]);
});
