import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("額の代わりの「－」の次に額が続いても、二つの欄である（架空の連合の事業費）", () => {
  const { value } = textToFacts([
    pageOfText(
      [
        "事業費の内訳（単位：千円）",
        "事業　R5決算　R6予算",
        "架空交通再編事業　72,310　80,000",
        "架空出会い応援事業（新規）　－　2,400",
      ].join("\n"),
    ),
  ]);
  expect(factLines(value, "budget")).toEqual([
    "budget 架空交通再編事業: outturn 72310000 円 FY2023, amount 80000000 円 FY2024 @3-3",
    "budget new 架空出会い応援事業: outturn absent:none FY2023, amount 2400000 円 FY2024 @4-4",
  ]);
});
