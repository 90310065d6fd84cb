import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

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
