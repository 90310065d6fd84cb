import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

test("決算と予算に並ぶ「（計画）」の年度の事業費は、目標ではなく額である（架空の地域）", () => {
  const lines = [
    "事業費（単位：千円）",
    "事業名\t令和５年度（決算）\t令和６年度（予算）\t令和７年度（計画）",
    "架空周遊事業\t2,480\t3,300\t3,000",
    "架空藻場事業\t1,764\t1,150\t1,200",
  ];
  expect(factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget")).toEqual([
    "budget 架空周遊事業: outturn 2480000 円 FY2023, amount 3300000 円 FY2024, amount 3000000 円 FY2025 @3-3",
    "budget 架空藻場事業: outturn 1764000 円 FY2023, amount 1150000 円 FY2024, amount 1200000 円 FY2025 @4-4",
  ]);
});
