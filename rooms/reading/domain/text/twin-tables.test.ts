import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi");
const heads = "年度 目標 実績　　　　　　年度 目標 実績";

test("横に並ぶ二つの表は、繰り返される見出しと年度で分ける（架空の県の報告）", () => {
  expect(
    read(
      "KPI　架空移住者数　　　　　KPI　架空温泉の利用者数",
      "",
      heads,
      "R3　20世帯　18世帯　　　　　R3　2千人　0.5千人",
      "R4　30世帯　35世帯　　　　　R4　4千人　集計中",
    ),
  ).toEqual([
    "kpi 架空移住者数: target 20 世帯 FY2021, actual 18 世帯 FY2021, target 30 世帯 FY2022, actual 35 世帯 FY2022 @1-1",
    "kpi 架空温泉の利用者数: target 2000 人 FY2021, actual 500 人 FY2021, target 4000 人 FY2022, actual absent:notYetPublished FY2022 @1-1",
  ]);
});

test("年度が左右でそろわない行は、どちらの値か分からないので読まない", () => {
  expect(
    read(
      "KPI　架空移住者数　　　　　KPI　架空温泉の利用者数",
      heads,
      "R3　20世帯　18世帯　　　　　R4　2千人　1千人",
      "R4　30世帯　35世帯　　　　　R5　4千人　5千人",
    ).filter((line) => line.startsWith("kpi 架空移住者数:") || line.startsWith("kpi 架空温泉の利用者数:")),
  ).toEqual([]);
});

test("一つだけの表は、KPI の言葉が名前を示す", () => {
  expect(
    read("まえがき", "", "KPI　架空移住者数", "", "年度 目標 実績", "", "R3　20世帯　18世帯", "R4　30世帯　35世帯"),
  ).toEqual([
    "kpi 架空移住者数: target 20 世帯 FY2021, actual 18 世帯 FY2021, target 30 世帯 FY2022, actual 35 世帯 FY2022 @3-3",
  ]);
});
