import { expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { namelessFact } from "../asked-names.ts";
import { confidenceOf } from "../found-fact.ts";
import { askedBetweenRows } from "./between-rows.ts";
import { textToFacts } from "./facts.ts";

const factsIn = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "kpi", "figure", "activity");

test("欄の値が単位の違う二つの数でも、行に折れても、単位の並びから欄を分ける（架空の町）", () => {
  expect(
    factsIn(
      "重要業績評価指標（ＫＰＩ） 基準値（H30年度） 目標値（R6年度）",
      "",
      "架空の相談件数 50件 80件",
      "",
      "架空住宅の利用者数 21組",
      "54人 35組以上",
      "",
      "架空ツアーの参加者数 30組 70人 50組 100人",
    ),
  ).toEqual([
    "kpi 架空の相談件数: baseline 50 件 FY2018, target 80 件 FY2024 @3-3",
    "kpi 架空住宅の利用者数: baseline 21 組 FY2018, baseline 54 人 FY2018, target 35 組 atLeast FY2024 @5-5",
    "kpi 架空ツアーの参加者数: baseline 30 組 FY2018, baseline 70 人 FY2018, target 50 組 FY2024, target 100 人 FY2024 @8-8",
  ]);
});

test("表の行の間の数で、名が表の上にしかないものは尋ねる", () => {
  const lines = linesOfText("◆架空住宅の運営\n指標 目標\n件数 10件\n読めない 5組\n回数 20回");
  const asked = askedBetweenRows([{ lines: lines.filter(({ order }) => order !== 0 && order !== 3) }], lines);
  const figures = textToFacts([pageOfText("◆架空住宅の運営　5組")]).value[0]?.figures ?? [];
  const fact = {
    ...namelessFact(figures, { printed: "5組", at: { lines: [1, 4] }, within: [] }),
    name: "架空住宅の運営",
    confidence: confidenceOf([]),
    questions: [],
  };
  expect(asked(fact).name).toBe("");
  expect(asked({ ...fact, at: { lines: [4, 4] } }).name).toBe("架空住宅の運営");
});
