import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

test("「…向け」で切れた項目の名前は、次の行と、その下のかっこの実績に続く（架空の県）", () => {
  const page = pageOfText(
    [
      "◆架空林業の推進",
      "○若手技術者向け",
      "",
      "操作研修会開催",
      "",
      "（H30：４回）",
      "",
      "○出前授業",
      "（H30：７回 参加者 42名）",
    ].join("\n"),
  );
  expect(factLines(textToFacts([page]).value, "activity")).toEqual([
    "activity 若手技術者向け操作研修会開催: figure 4 回 FY2018 @2-6",
    "activity 出前授業: figure 7 回 FY2018, figure 42 人 FY2018 参加者 @8-9",
  ]);
});
