import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]) => textToFacts([pageOfText(lines.join("\n"))]).value;

test("会計の額と、その下や後ろの「前年度」の額を、表題の年度とその前の年度の予算とする（架空の町）", () => {
  expect(
    factLines(
      read(
        "令和6年度　架空町予算の概要",
        "",
        "一般会計",
        "",
        "51億2,000万円",
        "",
        "前年度 50億円（2.4%増）",
        "",
        "病院事業会計 3億1,000万円",
        "前年度 3億円",
        "",
        "特別会計　9億円（前年度 9億4,000万円、4.3%減）",
      ),
      "budget",
      "figure",
    ),
  ).toEqual([
    "budget 一般会計: amount 5120000000 円 FY2024, previous 5000000000 円 FY2023 @7-7",
    "budget 病院事業会計: amount 310000000 円 FY2024, previous 300000000 円 FY2023 @10-10",
    "budget 特別会計: amount 900000000 円 FY2024, previous 940000000 円 FY2023 @12-12",
  ]);
});

test("会計でないものの下の「前年度」の額は、何の額かを尋ねる（架空の町）", () => {
  const facts = read(
    "令和6年度　架空町予算の概要",
    "",
    "架空の寄附額",
    "",
    "1億円",
    "",
    "前年度 9,000万円（11.1％増）",
  );
  expect(facts.filter(({ questions }) => questions.length > 0).map(({ name }) => name)).toEqual(["前年度"]);
});

test("旗の付いた取組の下の事業は、名と額が別の行でも、間に説明の文があっても、その旗である（架空の町）", () => {
  expect(
    factLines(
      read(
        "令和6年度当初予算の主要施策",
        "事業費は令和6年度［令和5年度］の順に記載。単位：千円",
        "",
        "新 架空校舎の基本設計",
        "古くなった校舎の整備を進めます。",
        "・架空校舎整備事業",
        "76,500 [-]",
        "・架空校庭整備事業",
        "1,200 [-]",
      ),
      "budget",
    ),
  ).toEqual([
    "budget new 架空校舎整備事業: amount 76500000 円 FY2024, previous absent:none FY2023 @4-7",
    "budget new 架空校庭整備事業: amount 1200000 円 FY2024, previous absent:none FY2023 @4-9",
  ]);
});
