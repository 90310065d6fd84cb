import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

test("名前に「（暦年）」とある指標の値は、見出しが年度でも暦年のものである（架空の町）", () => {
  const { value } = textToFacts([
    pageOfText("指標 基準値（R元年度） 目標値（R6年度）\n架空転入者数（暦年） 120人 150人\n架空件数 20件 30件"),
  ]);
  expect(factLines(value, "kpi")).toEqual([
    "kpi 架空転入者数（暦年）: baseline 120 人 CY2019, target 150 人 CY2024 @2-2",
    "kpi 架空件数: baseline 20 件 FY2019, target 30 件 FY2024 @3-3",
  ]);
});

test("注に「暦年ではなく年度」とあれば、見出しの年は年度である（架空の町）", () => {
  const { value } = textToFacts([
    pageOfText(
      "指標名\t単位\tR3実績\tR7目標\n架空入込客数\t千人\t214\t380\n※架空入込客数は暦年ではなく年度の集計である。",
    ),
  ]);
  expect(factLines(value, "kpi")).toEqual(["kpi 架空入込客数: actual 214000 人 FY2021, target 380000 人 FY2025 @2-2"]);
});

test("二つの文の注のうち、一つの指標だけを暦年とする文は、ほかの指標の年度を変えない（架空の市）", () => {
  const { value } = textToFacts([
    pageOfText(
      "指標名\t単位\tR3実績\tR7目標\n架空移住者数\t人\t58\t90\n架空出生率\t％\t1.3\t1.5\n※R7は後で記入する。架空出生率は暦年。",
    ),
  ]);
  expect(factLines(value, "kpi")).toEqual([
    "kpi 架空移住者数: actual 58 人 FY2021, target 90 人 FY2025 @2-2",
    "kpi 架空出生率: actual 1.3 % CY2021, target 1.5 % CY2025 @3-3",
  ]);
});
