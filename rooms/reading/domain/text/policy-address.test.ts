import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget", "figure");

test("年度の執行方針の「新年度」はその年度、「昨年」はその前の年で、前の文の年度を継がない（架空の町）", () => {
  const found = factsIn(
    ...["令和2年度 町政執行方針", "", "農業の振興", ""],
    "昨年の架空メロンの生産量は、1,300トンと過去最高となりました。",
    "",
    "平成30年度の宿泊客は5万2千人でありました。新年度は、架空桟橋の改修に980万円を予算措置しております。",
  );
  expect(found).toEqual([
    "figure 架空メロンの生産量: figure 1300 トン CY2019 @5-5",
    "figure 宿泊客: figure 52000 人 FY2018 @7-7",
    "budget 架空桟橋の改修: amount 9800000 円 FY2020 @7-7",
  ]);
});
