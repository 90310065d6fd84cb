import { expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text-facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "budget", "figure", "activity");

test("補正予算の議案の「それぞれ」の額は、補正額と補正した後の総額である（架空の市）", () => {
  expect(
    factsIn(
      "令和5年度架空市一般会計補正予算(第4号)は、次に定めるところによる。",
      "第1条 歳入歳出予算の総額に歳入歳出それぞれ 45,300 千円を追加し、歳入歳出予算の総 額を歳入歳出それぞれ 9,876,500 千円とする。",
    ),
  ).toEqual(["budget 歳入歳出予算の総額: supplement 45300000 円 FY2023, amount 9876500000 円 FY2023 @2-2"]);
});

test("総額から減らす補正は負の額であり、当初予算の議案は総額だけを定める（架空の市）", () => {
  expect(
    factsIn(
      "令和5年度架空市病院会計補正予算 歳入歳出予算の総額から歳入歳出それぞれ1,200千円を減額し、歳入歳出予算の総額を歳入歳出それぞれ88,000千円とする。",
      "令和6年度架空市一般会計予算 歳入歳出予算の総額は、歳入歳出それぞれ9,900,000千円と定める。",
    ),
  ).toEqual([
    "budget 歳入歳出予算の総額: supplement -1200000 円 FY2023, amount 88000000 円 FY2023 @1-1",
    "budget 歳入歳出予算の総額: amount 9900000000 円 FY2024 @2-2",
  ]);
});
