import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("「指標名：…単位：人」が一行になっても、値は印字のままで、単位を付け足さない（壊れた資料の例）", () => {
  const lines = [
    "指標名：架空創出数単位：人",
    "基準値（令和元年度）：－",
    "目標値（令和6年度）：500",
    "実績値（令和4年度）：310",
  ];
  const [fact] = textToFacts([pageOfText(lines.join("\n"))]).value;
  expect(fact?.name).toBe("架空創出数");
  expect(fact?.figures.map(({ role, printed, reading }) => [role, printed, reading.kind])).toEqual([
    ["baseline", "－", "absent"],
    ["target", "500", "known"],
    ["actual", "310", "known"],
  ]);
});

test("括弧で囲んだ名前は、下の年度の行の見出しであり、指標の表にはしない（架空の県）", () => {
  const [fact] = textToFacts([pageOfText("【人的支援】\n<架空職員の派遣数>\nR４年度 4人\nR３年度 2人")]).value;
  expect([fact?.kind, fact?.name]).toEqual(["activity", "架空職員の派遣数"]);
});

test("名前の後の括弧の単位は、下に並ぶ年と数の単位であり、一行おきの空行は何も分けない（架空の市）", () => {
  const facts = textToFacts([
    pageOfText(
      "活動指標\n\n架空バス利用者数（人）\n\n現状値（令和５年度） 18,200\n\n令和７年度 21,000\n\n令和８年度 23,000",
    ),
  ]).value;
  expect(factLines(facts, "kpi")).toEqual([
    "kpi 架空バス利用者数: baseline 18200 人 FY2023, target 21000 人 FY2025, target 23000 人 FY2026 @3-3",
  ]);
});
