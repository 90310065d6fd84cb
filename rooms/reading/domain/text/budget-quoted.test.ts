import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget").map((line) => line.replace(/ @.*$/, ""));

test("「」の中の事業名、区分、金額だけの行は、その事業の予算である（架空の市）", () => {
  expect(budgetsIn("令和5年度予算の概要", "", "◎「架空緑地再生事業」拡充事業・2,140万円。")).toEqual([
    "budget expanded 架空緑地再生事業: amount 21400000 円 FY2023",
  ]);
});

test("区分がなくても、「・」や「：」の後の金額は「」の中の事業の予算である（架空の市）", () => {
  expect(budgetsIn("令和5年度予算の概要", "", "◎「架空水辺整備事業」：1,380万円")).toEqual([
    "budget 架空水辺整備事業: amount 13800000 円 FY2023",
  ]);
});
