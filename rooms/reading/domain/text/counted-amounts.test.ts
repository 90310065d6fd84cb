import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "budget", "activity");

test("年度ごとに件数と額が一行に並べば、行の初めの予算額のそれぞれの年の件数と額である（架空の県）", () => {
  expect(factsIn("寄附による事業の予算額 令和６年度 7件 21,300 千円 → 令和７年度 12件 40,150 千円 (1.9倍)")).toEqual([
    "budget 寄附による事業の予算額: figure 7 件 FY2024, previous 21300000 円 FY2024, figure 12 件 FY2025, amount 40150000 円 FY2025 @1-1",
  ]);
});

test("予算の額のすぐ前の件数は、その事業の件数である（架空の県）", () => {
  expect(
    factsIn(
      "予算額は令和7年度[令和6年度]の順に記載。単位：千円",
      "",
      "企業からの寄附",
      "",
      "- 【協賛金】 5件 21,300 [8,450]",
    ),
  ).toEqual(["budget 企業からの寄附: amount 21300000 円 FY2025, previous 8450000 円 FY2024, figure 5 件 FY2025 @3-5"]);
});

test("「予算額を拡充して実施」の下に年ごとに立つ額は、上の見出しの予算である（架空の県）", () => {
  expect(
    factsIn(
      "◆起業の伴走支援",
      "",
      "【令和７年度】",
      "",
      "予算額を拡充して実施",
      "",
      "R6：12,600千円",
      "",
      "R7：15,400千円",
    ),
  ).toEqual([
    "budget expanded 起業の伴走支援: amount 12600000 円 FY2024 @1-7",
    "budget expanded 起業の伴走支援: amount 15400000 円 FY2025 @1-9",
  ]);
});
