import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "budget", "kpi");

const rows = [
  ...["| ■ 土地 |", "|", "|"],
  ...["| 総面積 |", "31,200 ha |", "(4.1%) |"],
  ...["| ■ 農業 |", "|", "|"],
  ...["| 総農家数 |", "812 戸 |", "(2.2%) |"],
  ...["| 直売所数 |", "6 施設 |", "(1.9%) |"],
];

test("縦線で始まる行ごとに、名と値と割合が一行ずつ続く表を読む（架空の町）", () => {
  expect(read("架空町のすがた", "", ...rows)).toEqual([
    "figure 総面積: figure 31200 ha @6-6",
    "figure 総農家数: figure 812 戸 @12-12",
    "figure 直売所数: figure 6 施設 @15-15",
  ]);
});

test("表の下の注が、名ごとに値の年を言う", () => {
  const note =
    "| 注：農家数は2020年農林業センサス、直売所数（民営を含む）は令和5年調査、前記以外は令和6年全国面積調査による。 |";
  expect(read("架空町のすがた", "", ...rows, note)).toEqual([
    "figure 総面積: figure 31200 ha CY2024 @6-6",
    "figure 総農家数: figure 812 戸 CY2020 @12-12",
    "figure 直売所数: figure 6 施設 CY2023 @15-15",
  ]);
});

test("値のない問い合わせ先の表からは何も読まない", () => {
  expect(read("| 担当 |", "架空課 |", "| 電話 |", "0000-00-0000 |", "| 場所 |", "架空庁舎 |")).toEqual([]);
});
