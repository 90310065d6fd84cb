import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const linesOf = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

test("歳入と歳出が横に並ぶ決算の表は、名前と額と構成比の組ごとに読む。小計は何の計か分からないので除く（架空の町）", () => {
  expect(
    linesOf(
      "令和4年度一般会計決算(単位:千円)",
      "歳入 歳出",
      "金額 構成比 金額 構成比",
      "自",
      "主",
      "町税 412,300 41.2% 民生費 620,000 62.0%",
      "小計 412,300 41.2% 総務費 380,000 38.0%",
      "地方交付税 587,700 58.8%",
      "合計 1,000,000 100% 合計 1,000,000 100%",
    ).filter((line) => !line.includes("合計")),
  ).toEqual([
    "budget 町税: outturn 412300000 円 FY2022, figure 41.2 % FY2022 構成比 @6-6",
    "budget 民生費: outturn 620000000 円 FY2022, figure 62 % FY2022 構成比 @6-6",
    "budget 総務費: outturn 380000000 円 FY2022, figure 38 % FY2022 構成比 @7-7",
    "budget 地方交付税: outturn 587700000 円 FY2022, figure 58.8 % FY2022 構成比 @8-8",
  ]);
});

test("単位や年度が題にない横並びの表は、この読み方をしない（架空の町）", () => {
  expect(
    linesOf(
      "歳入 歳出",
      "金額 構成比 金額 構成比",
      "町税 412,300 41.2% 民生費 620,000 62.0%",
      "地方交付税 587,700 58.8%",
    ),
  ).toEqual([]);
});
