import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { factsOfPages } from "./facts-of-pages.ts";

const budgets = (...lines: readonly string[]) =>
  factLines(factsOfPages([pageOfText(lines.join("\n"))]).value, "budget");

test("前年度の欄に年がなければ、額の年の一年前である（架空の町）", () => {
  expect(
    budgets(
      "（単位：千円）",
      "事業名\t令和7年度予算額\t前年度\t増減",
      "架空交通事業\t58,416\t51,902\t6,514",
      "架空通園事業\t6,120\t－\t6,120",
    ),
  ).toEqual([
    "budget 架空交通事業: amount 58416000 円 FY2025, previous 51902000 円 FY2024, figure 6514000 円 増減 @3-3",
    "budget 架空通園事業: amount 6120000 円 FY2025, previous absent:none FY2024, figure 6120000 円 増減 @4-4",
  ]);
});

test("額の年が分からなければ、前年度の年も分からないままである（架空の町）", () => {
  expect(
    budgets(
      "（単位：千円）",
      "事業名\t予算額\t前年度\t増減",
      "架空交通事業\t58,416\t51,902\t6,514",
      "架空通園事業\t6,120\t10\t6,110",
    )[0],
  ).toBe("budget 架空交通事業: amount 58416000 円, previous 51902000 円, figure 6514000 円 増減 @3-3");
});

test("補正予算で始まった事業の前年度は、補正の年の一年前である（架空の町）", () => {
  expect(
    budgets(
      "（単位：千円）",
      "事業名\t令和6年度当初予算額\t令和6年度補正額\t前年度予算額",
      "架空交通事業\t58,416\t1,200\t51,902",
      "架空商品券事業\t\t6,120\t－",
    ),
  ).toEqual([
    "budget 架空交通事業: amount 58416000 円 FY2024, supplement 1200000 円 FY2024, previous 51902000 円 FY2023 @3-3",
    "budget 架空商品券事業: supplement 6120000 円 FY2024, previous absent:none FY2023 @4-4",
  ]);
});
