import { expect, test } from "vitest";
import { factLines, pageOfText } from "../../testing/texts.ts";
import { textToFacts } from "./facts.ts";

const linesOf = (...lines: readonly string[]) =>
  factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure", "activity", "budget");

test("符号の付いた金額が読点で並ぶ行では、それぞれのすぐ前の言葉が増減の名前である（架空の県）", () => {
  expect(
    linesOf(
      "令和6年度当初予算の概要",
      "【主な増減】 ○架空庁舎の建設+146億円、公共の工事(一般分)の増+49億円、架空の基金の減△3億円",
    ),
  ).toEqual([
    "figure 架空庁舎の建設: figure 14600000000 円 FY2024 @2-2",
    "figure 公共の工事(一般分): figure 4900000000 円 FY2024 @2-2",
    "figure 架空の基金: figure -300000000 円 FY2024 @2-2",
  ]);
});

test("一字ずつ縦に立つ二つの題の文字が混じっても、名前にも見出しにもならない", () => {
  const [total] = textToFacts([
    pageOfText(
      ["令和6年度当初予算の概要", "町", "4", "月", "県", "◎一般会計予算総額 7,247億円", "前年度当初比+4.6%"].join("\n"),
    ),
  ]).value;
  expect(total).toMatchObject({ kind: "budget", name: "一般会計予算総額", within: [] });
});
