import { expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { budgetOfTitle } from "./budget-title.ts";
import { textToFacts } from "./facts.ts";

const titleOf = (...lines: readonly string[]) => budgetOfTitle(linesOfText(lines.join("\n")));

test("年度の次の行に、市町村の名に続けて補正予算とあるのは、その年度の補正予算の表題である", () => {
  expect(titleOf("令和 5 年度", "架空町12月補正予算説明資料")).toEqual({
    year: { kind: "fiscalYear", year: 2023 },
    isSupplement: true,
  });
});

test("ページまでの道筋にある「平成28年度予算」の年度は、その予算の年度である。名前のない要求額は様式の事業のもの", () => {
  const path = "現在の位置：予算編成過程の公開 の中の 平成28年度予算 の中の 架空担い手支援事業";
  const form = ["事業名：", "架空担い手支援事業", "要求額：8,400千円　（前年度当初予算額　7,150千円）"];
  const { value } = textToFacts([pageOfText([path, ...form].join("\n"))]);
  expect(factLines(value, "budget")).toEqual([
    "budget 架空担い手支援事業: amount 8400000 円 FY2016, previous 7150000 円 FY2015 @4-4",
  ]);
});
