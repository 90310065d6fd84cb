import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure");

test("年の欄に見出しのない表は、言葉の数と値の数が合う行を年ごとに読む（架空の県）", () => {
  expect(
    read(
      "表２ 出生・死亡の推移（人）",
      "",
      "出生数 死亡数 自然増減",
      "",
      "H25年 1,402 2,031 △629",
      "",
      "R元年 1,153 2,204 △1,051",
    ),
  ).toEqual([
    "figure 出生数: figure 1402 人 CY2013, figure 1153 人 CY2019 @5-5",
    "figure 死亡数: figure 2031 人 CY2013, figure 2204 人 CY2019 @5-5",
    "figure 自然増減: figure -629 人 CY2013, figure -1051 人 CY2019 @5-5",
  ]);
});

test("目標と実績の下の年の行は、何の値か分からないので名前を付けない", () => {
  expect(read("目標 実績", "R3年 10人 12人", "R4年 11人 13人").filter((line) => !line.includes(" ?:"))).toEqual([]);
});

test("二段の見出しの「内訳」の下の語と、行の終わりの備考（架空の町）", () => {
  expect(
    read(
      "架空町の観光客の推移（単位：千人、％）",
      "年    度 総 数 前年度対比 内      訳 備   考",
      "町  外  客 町  内  客",
      "令和4年度 2022年度 512 - 400 112",
      "令和5年度 2023年度 655 127.9 485 170 架空橋の開通、2つの祭り",
    ).map((line) => line.replace(/ @.*/, "")),
  ).toEqual([
    "figure 総数: figure 512000 人 FY2022, figure 655000 人 FY2023",
    "figure 町外客: figure 400000 人 FY2022, figure 485000 人 FY2023",
    "figure 町内客: figure 112000 人 FY2022, figure 170000 人 FY2023",
  ]);
});
