import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const kpis = (text: string): readonly string[] => factLines(textToFacts([pageOfText(text)]).value, "kpi");

test("矢印の先が言葉なら、その言葉が目標になる", () => {
  expect(kpis("数値目標\n○健康寿命（女性）　84.1年（2021年）⇒延伸（2029年）")).toEqual([
    "kpi 健康寿命（女性）: baseline 84.1 年 CY2021, target 「延伸」 CY2029 @2-2",
  ]);
});

test("「現状　－　／　目標　15人」は、現状がないことと目標を言う", () => {
  expect(kpis("定住住宅の入居者数\n現状　－　／　目標　15人（R10）")).toEqual([
    "kpi 定住住宅の入居者数: baseline absent:none, target 15 人 FY2028 @1-2",
  ]);
});

test("狭い欄で切れた時期と値は、一つに読む", () => {
  expect(kpis("KPI\n○新規求人数\n3,850人（2023年度）⇒4,100人（2029年\n度）")).toEqual([
    "kpi 新規求人数: baseline 3850 人 FY2023, target 4100 人 FY2029 @2-4",
  ]);
});

test("「目標 40人　実績 33人」は、一つの指標の二つの値である", () => {
  expect(kpis("・新規就農者数　目標 40人（R6）　実績 33人（R6）")).toEqual([
    "kpi 新規就農者数: target 40 人 FY2024, actual 33 人 FY2024 @1-1",
  ]);
});

test("名前の後ろの括弧の単位は、単位のない値の単位である", () => {
  expect(kpis("KPI\n・満足する保護者の割合（％）※1　61.8（R5）　⇒　70.0（R11）")).toEqual([
    "kpi 満足する保護者の割合: baseline 61.8 % FY2023, target 70 % FY2029 @2-2",
  ]);
});

test("行に一つだけある下向きの矢印は、下の値を目標とする", () => {
  expect(kpis("観光消費額\n320億円（2023年）\n↓\n400億円（2030年）")).toEqual([
    "kpi 観光消費額: baseline 32000000000 円 CY2023, target 40000000000 円 CY2030 @1-4",
  ]);
});

test("一年度の報告書では、時期のない実績と目標はその年度のものである", () => {
  expect(kpis("令和6年度　総合戦略の進捗状況報告\n○移住相談件数　実績：312件（目標：300件）")).toEqual([
    "kpi 移住相談件数: actual 312 件 FY2024, target 300 件 FY2024 @2-2",
  ]);
});
