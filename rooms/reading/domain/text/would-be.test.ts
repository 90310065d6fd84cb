import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const figures = (...lines: readonly string[]) => factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure");

test("「令和27年の人口8,000人」という目標は目標であり、その年は同じ段落の回答者の数の年ではない（架空の町）", () => {
  const aim = "　この計画は、「令和27年の人口8,000人」";
  const rest = "という目標に向けた取組をまとめたものです。策定に当たり意識調査を行い、640人から回答を得ました。";
  expect(figures(aim, rest)).toEqual(["figure 人口: target 8000 人 CY2045 @1-1", "figure 回答: figure 640 人 @2-2"]);
});

test("「…した場合には、…程度となり」は見込み（架空の市）", () => {
  const text = "　社会増減が均衡した場合には、令和32年の人口は15,600人程度となり、推計を上回ります。";
  expect(figures(text)).toEqual(["figure 人口: forecast 15600 人 about CY2050 @1-1"]);
});

test("「7万人と、整備前の見込み（4万人）を上回った」の初めの値は見込みでなく、括弧の値が見込み（架空の市）", () => {
  const text = "　令和４年度の来館者は 約7万人と、整備前の見込み（4万人）を大きく上回った。";
  const [line = ""] = figures(text);
  expect(line).toContain("figure 70000 人 about FY2022");
  expect(line).toContain("forecast 40000 人");
});

test("「町長コメント」は語る人であり、その下の文の値の名前ではない（架空の町）", () => {
  const text = "　令和11年度までに子育て世帯の転入超過を年50世帯以上とする目標に向け、投資を行います。";
  expect(figures("５　町長コメント", "", text).filter((line) => line.includes("コメント"))).toEqual([]);
});
