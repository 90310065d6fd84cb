import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

const heads = [
  "架空市各会計予算総括表",
  "(単位:千円・%)",
  "会計名",
  "令和 5 年度",
  "令和 4 年度",
  "予",
  "算",
  "額",
  "比 較 増 △ 減",
  "増減率",
];

test("一行に一つずつの数が、本年度・前年度・差・増減率として計算に合えば、二年の予算額であり、何の額かは尋ねる（架空の市）", () => {
  expect(
    factsIn(
      ...heads,
      ...["12,300,000", "12,000,000", "300,000", "2.5"],
      ...["収 入", "1,900,000", "2,000,000", "△ 100,000", "△ 5.0"],
      ...["640,000", "32.0", "600,000", "30.0", "40,000", "6.7"],
      ...["一", "般", "会", "計"],
    ),
  ).toEqual([
    "figure ?: amount 12300000000 円 FY2023, previous 12000000000 円 FY2022 @11-11",
    "figure ?: amount 1900000000 円 FY2023, previous 2000000000 円 FY2022 @16-16",
    "figure ?: amount 640000000 円 FY2023, previous 600000000 円 FY2022 @20-20",
  ]);
});

test("計算に合わない数の並びは、予算額とはしない（架空の市）", () => {
  expect(
    factsIn(...heads, "12,300,000", "12,000,000", "310,000", "2.5", "1,900,000", "2,000,000", "△ 90,000", "△ 5.0"),
  ).toEqual([]);
});
