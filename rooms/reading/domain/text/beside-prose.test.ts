import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("文章の右に並んだ実績の枠は、文章と混ぜずに読む（架空の圏域）", () => {
  expect(
    factsIn(
      "　周遊アプリ「架空めぐり」を新たに開発し、　　　　【実施状況】",
      "令和４年７月から運用しています。また、山　　　　　アプリの利用者数",
      "歩きと温泉とを組み合わせたツアーをつくり　　　　　9,870人（令和５年度）",
      "、旅行会社を通じて販売しました。　　　　　　　　　ツアーの参加者数",
      "今後も続けます。　　　　　　　　　　　　　　　　　640人（令和５年度）",
    ),
  ).toEqual([
    "figure アプリの利用者数: figure 9870 人 FY2023 @2-3",
    "figure ツアーの参加者数: figure 640 人 FY2023 @4-5",
  ]);
});
