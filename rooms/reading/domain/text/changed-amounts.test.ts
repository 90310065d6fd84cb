import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("会計の名前の下の、前年度比の付いた額は、その会計の予算額である（架空の町のホームページ）", () => {
  expect(
    factsIn(
      "令和5年度予算の概要",
      "予算規模について",
      "",
      "一般会計",
      "",
      "82億3,400万円（対前年度比△1億2,000万円、△1.4%）",
      "",
      "特別会計",
      "",
      "3会計の総額",
      "",
      "31億50万円（対前年度比5,050万円、1.7%増）",
      "",
      "病院事業会計",
      "",
      "収入総額4億2,000万円（対前年度比△300万円、△0.7%）",
      "支出総額4億8,000万円（対前年度比2.1%減）",
    ),
  ).toEqual([
    "budget 一般会計: amount 8234000000 円 FY2023, figure -120000000 円 FY2023 対前年度比, figure -1.4 % FY2023 対前年度増減率 @6-6",
    "budget 特別会計 3会計の総額: amount 3100500000 円 FY2023, figure 50500000 円 FY2023 対前年度比, figure 1.7 % FY2023 対前年度増減率 @12-12",
    "budget 病院事業会計 収入総額: amount 420000000 円 FY2023, figure -3000000 円 FY2023 対前年度比, figure -0.7 % FY2023 対前年度増減率 @16-16",
    "budget 病院事業会計 支出総額: amount 480000000 円 FY2023, figure -2.1 % FY2023 対前年度増減率 @17-17",
  ]);
});

test("上に短い名前がなければ、何の額かは尋ねる（架空の町のホームページ）", () => {
  expect(
    factsIn(
      "令和5年度予算の概要",
      "町の予算は次のとおりに決まりました。",
      "82億3,400万円（対前年度比△1億2,000万円、△1.4%）",
    ),
  ).toEqual(["figure ?: figure 8234000000 円 FY2023, figure -1.4 % FY2023 @3-3"]);
});
