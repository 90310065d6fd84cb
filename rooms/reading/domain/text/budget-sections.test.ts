import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const read = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

test("見出し「主な事業（平成29年度）」の年は、その下の事業の年である（架空の地域の計画）", () => {
  const title = ["架空県地域戦略", "", "計画期間　平成27年度から平成31年度まで", "", "３ 主な事業（平成29年度）", ""];
  expect(
    read(
      ...title,
      "（単位：百万円）",
      "",
      "継　架空木材利用促進事業 135（前年度 150）",
      "",
      "継　架空出会い事業 7（前年度 4）",
    ),
  ).toEqual([
    "budget continuing 架空木材利用促進事業: amount 135000000 円 FY2017, previous 150000000 円 FY2016 @9-9",
    "budget continuing 架空出会い事業: amount 7000000 円 FY2017, previous 4000000 円 FY2016 @11-11",
  ]);
});
