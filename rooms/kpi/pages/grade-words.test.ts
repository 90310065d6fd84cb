import { expect, test } from "vitest";
import { grade } from "../domain/grading/index.ts";
import { aRequest, shippedRule } from "../domain/grading/shipped-rules.fixture.ts";
import { gradeText, statusOf, verdictWord } from "./grade-words.ts";

const judge = (rule: string, value: number | null) => {
  const result = grade(shippedRule(rule), aRequest({ actual: { value, year: 2017 } }));
  return [verdictWord(result, "ja"), statusOf(shippedRule(rule), result)];
};

test.each([
  ["ibaraki", 140, ["A 順調", "good"]],
  ["ibaraki", 135, ["B+ 概ね順調", "partly"]],
  ["ibaraki", 90, ["C 遅れ", "behind"]],
  ["ino", 150, ["△ 目標値を下回る", "partly"]],
  ["ino", 100, ["× 進んでいない、または終了", "behind"]],
  ["fukuoka", 110, ["b 遅れているが改善または横ばい", "partly"]],
  ["sano", 140, ["4点", "partly"]],
  ["rsr", 140, ["評価の区分なし", "unknown"]],
  ["hokkaido", 140, ["判定基準未登録", "unknown"]],
  ["tottori", 140, ["人が判定する", "unknown"]],
])("100から200への道の2年目 (期待値140)、%s で %d", (rule, value, verdict) => {
  expect(judge(rule, value)).toEqual(verdict);
});

test("実績値がなければ、評価の代わりにそう言う", () => {
  expect(judge("ibaraki", null)).toEqual(["実績値なし", "unknown"]);
});

test("評価と意味が同じ言葉なら一度だけ言う", () => {
  expect(gradeText("順調", { ja: "順調", en: "On track" }, "ja")).toBe("順調");
});
