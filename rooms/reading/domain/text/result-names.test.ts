import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "activity", "figure");

test("印のある名前の下に同じ字下げで並ぶ値は、どれもその名前のものである（架空の地域の実績報告）", () => {
  expect(
    read(
      "令和４年度　架空地域づくり事業　実績報告",
      "",
      "（１）架空交流プロジェクト",
      "",
      "○架空体験ツアー",
      "",
      "　参加企業 ６社",
      "",
      "　参加者 31人",
    ),
  ).toEqual([
    "activity 架空体験ツアー: figure 6 社 FY2022 参加企業 @5-7",
    "activity 架空体験ツアー: figure 31 人 FY2022 参加者 @5-9",
  ]);
});

test("「平成27年国勢調査による人口」は人口であり、「３か国・地域、12社」の地域は社の言葉ではない（架空の地域）", () => {
  expect(read("　架空地域の平成27年国勢調査による人口は24,300人です。")).toEqual([
    "figure 人口: figure 24300 人 CY2015 @1-1",
  ]);
  expect(read("＜主な取組実績＞", "", "・架空旅行会社の招へい（H30：３か国・地域、12社）")).toEqual([
    "activity 架空旅行会社の招へい: figure 3 か国・地域 FY2018, figure 12 社 FY2018 @3-3",
  ]);
});
