import { expect, test } from "vitest";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";
import { leafOf } from "./stacked-heads.ts";
import { wordsAhead } from "./stream-ahead.ts";
import type { StreamRow } from "./stream-heads.ts";

const budgets = (...lines: readonly string[]): readonly string[] =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "budget");

test("一行一セルの表でも、区分と担当課は名前の一部ではない（架空の市）", () => {
  expect(
    budgets(
      ...["（単位：千円）", "事業名", "区分", "担当課", "R7", "R8", "R9"].flatMap((line) => [line, ""]),
      ...["架空道路維持事業", "継続", "建設課", "4,200", "3,800", "3,100"].flatMap((line) => [line, ""]),
      ...["架空公園整備事業", "新規", "公園課", "6,100", "2,900", "－"].flatMap((line) => [line, ""]),
    ),
  ).toEqual([
    "budget continuing 架空道路維持事業: amount 4200000 円 FY2025, amount 3800000 円 FY2026, amount 3100000 円 FY2027 @15-15",
    "budget new 架空公園整備事業: amount 6100000 円 FY2025, amount 2900000 円 FY2026, amount absent:none FY2027 @27-27",
  ]);
});

test("担当課の欄に課でない語があるか、名前が残らなければ、列の並びは確かめられない", () => {
  const [line] = linesOfText("架空道路 維持事業 4,200");
  if (!line) throw new Error("no line");
  const rowOf = (...name: readonly string[]): StreamRow => ({
    number: null,
    name: name.map((text) => ({ text, line })),
    unit: null,
    values: [],
    last: null,
  });
  const heads = [leafOf({ text: "担当課", lines: [line] })];
  expect(wordsAhead([rowOf("架空道路", "維持事業")], heads)).toBe(null);
  expect(wordsAhead([rowOf("架空道路課")], heads)).toBe(null);
  expect(wordsAhead([rowOf("架空道路", "維持事業", "道路課")], heads)?.rows[0]?.name).toHaveLength(2);
});
