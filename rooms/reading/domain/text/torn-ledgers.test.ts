import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "activity", "figure");

describe("名前の列から離れた金額の列（架空の協会）", () => {
  test("名前と金額が同じ数で、最後が上の合計であれば、並びの順に組み合わせる", () => {
    expect(
      factsIn(
        "令和 5 年度決算",
        "1,500",
        "会費の収入",
        "3,000",
        "協力の金",
        "6,000",
        "補助の金",
        "雑の収入",
        "合計",
        "[",
        "500",
        "11,001",
        "(千円)",
      ),
    ).toEqual([
      "budget 会費の収入: outturn 1500000 円 FY2023 @2-3",
      "budget 協力の金: outturn 3000000 円 FY2023 @4-5",
      "budget 補助の金: outturn 6000000 円 FY2023 @6-7",
      "budget 雑の収入: outturn 500000 円 FY2023 @8-11",
      "figure 合計: outturn 11001000 円 FY2023 @9-12",
    ]);
  });

  test("合計が合わなければ、どの名前の金額とも言わない", () => {
    expect(
      factsIn(
        "令和 5 年度決算",
        "1,500",
        "会費の収入",
        "3,000",
        "協力の金",
        "6,000",
        "補助の金",
        "合計",
        "12,000",
        "(千円)",
      ),
    ).toEqual([]);
  });

  test("名前が見出しの上に同じ数だけ続くときも、順に組み合わせる", () => {
    expect(
      factsIn(
        "[ 図表2 支出 ]",
        "架空おどり",
        "架空まつり",
        "宣伝",
        "美化",
        "令和 5 年度決算",
        "113",
        "1,700",
        "560",
        "28",
        "(千円)",
      ),
    ).toEqual([
      "budget 架空おどり: outturn 113000 円 FY2023 @2-7",
      "budget 架空まつり: outturn 1700000 円 FY2023 @3-8",
      "budget 宣伝: outturn 560000 円 FY2023 @4-9",
      "budget 美化: outturn 28000 円 FY2023 @5-10",
    ]);
  });

  test("名前が金額より多ければ、組み合わせない", () => {
    expect(
      factsIn(
        "架空おどり",
        "架空まつり",
        "宣伝",
        "美化",
        "観光",
        "令和 5 年度決算",
        "113",
        "1,700",
        "560",
        "28",
        "(千円)",
      ),
    ).toEqual([]);
  });
});

test("終わりの同じ二つの名前は、一方が他方の内訳ではない", () => {
  expect(factsIn("普通会員 98 人、特別会員 87 人")).toEqual([
    "activity 普通会員: figure 98 人 @1-1",
    "activity 特別会員: figure 87 人 @1-1",
  ]);
});
