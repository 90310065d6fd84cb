import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const budgetsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "figure");

test("見出しが二つの列にまたがり、内訳の行だけが縦線から始まる表も、金額を見出しの下に読む（架空の区）", () => {
  expect(
    budgetsIn(
      "令和７年度の予算要求",
      "（単位：千円）",
      "区分 |",
      "7年度要求額 |",
      "6年度予算額 |",
      "|",
      "---|---|---|---|",
      "一般会計 |",
      "9,200 | 9,000 | |",
      "|",
      "架空議会費 |",
      "410 | 400 |",
      "架空総務費 |",
      "5,000 | 5,100 | |",
      "合計 |",
      "9,200 | 9,000 |",
      "歳入の見込みについて",
    ),
  ).toEqual([
    "budget 一般会計: amount 9200000 円 FY2025, amount 9000000 円 FY2024 @8-8",
    "budget 架空議会費: amount 410000 円 FY2025, amount 400000 円 FY2024 @10-10",
    "budget 架空総務費: amount 5000000 円 FY2025, amount 5100000 円 FY2024 @13-13",
    "figure 合計: amount 9200000 円 FY2025, amount 9000000 円 FY2024 @15-15",
  ]);
});

test("会計の名前が行をまたぐ表では、金額のある行の名前で読む（架空の市）", () => {
  expect(
    budgetsIn(
      "令和７年度当初予算の規模",
      "会計 |",
      "予算額 |",
      "|",
      "---|---|---|",
      "一般会計 |",
      "12億3,400万円 |",
      "|",
      "企業会計 |",
      "収益的収入 |",
      "3億400万5千円 |",
      "収益的支出 |",
      "2億9,000万円 |",
    ),
  ).toEqual([
    "budget 一般会計: amount 1234000000 円 FY2025 @6-6",
    "budget 収益的収入: amount 304005000 円 FY2025 @9-9",
    "budget 収益的支出: amount 290000000 円 FY2025 @12-12",
  ]);
});
