import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

const head = ["令和８年度　主要事業の概要", "", "（単位：千円）", "", "事業名 予算額 前年度 区分 事業の概要", ""];

describe("名前、予算額と前年度、区分が別の行に分かれた事業の表（架空の町）", () => {
  const rows = [
    "１ 学びのまち",
    "",
    "架空図書館改修事業",
    "",
    "2,310",
    "0 新規",
    "",
    "老朽化した設備を更新します。",
    "",
    "架空体育館空調",
    "設備整備事業",
    "",
    "41,200 38,900 拡充",
    "",
    "屋内の空調を整備します。",
    "",
    "7",
    "",
    "２ にぎわいのまち",
    "",
    "【再掲】架空図書館改修事業",
    "",
    "2,310",
    "",
    "0",
    "",
    "新規",
  ];

  test("区分までの数を見出しと数え合わせ、折れた名前をつなぐ", () => {
    expect(read(...head, ...rows)).toEqual([
      "budget new 架空図書館改修事業: amount 2310000 円 FY2026, previous 0 円 @9-12",
      "budget expanded 架空体育館空調設備整備事業: amount 41200000 円 FY2026, previous 38900000 円 @16-19",
      "budget relisted 架空図書館改修事業: amount 2310000 円 FY2026, previous 0 円 @27-33",
    ]);
  });

  test("数が一つ足りない行があれば、どの値がどの事業のものか分からないので、表としては読まない", () => {
    const lacking = rows.map((line) => (line === "41,200 38,900 拡充" ? "41,200 拡充" : line));
    expect(read(...head, ...lacking).filter((line) => line.includes("previous"))).toEqual([]);
  });
});
