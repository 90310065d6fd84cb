import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

const amounts = ["本年度当初", "5,000", "補正額", "1,200", "現計予算額", "6,200"];
const sources = ["財 源 内 訳", "国庫", "800", "一般財源", "400"];

test("補正予算の様式では、事業名の下の新規の印と「単位：千円」は名前でなく、財源内訳まで一つの事業の金額である", () => {
  const title = ["令和 5 年度", "架空町12月補正予算説明資料"];
  const form = ["細事業名", "架空橋点検事業", "新 規", "単位：千円", ...amounts, ...sources];
  expect(budgetsIn(...title, ...form, "１ 補正の理由")).toEqual([
    "budget new 架空橋点検事業: amount 5000000 円 FY2023, supplement 1200000 円 FY2023, amount 6200000 円 FY2023 現計予算額, figure 800000 円 FY2023 財源内訳・国庫, figure 400000 円 FY2023 財源内訳・一般財源 @4-4",
  ]);
});
