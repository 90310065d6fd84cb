import { expect, test } from "vitest";
import { pageOfText } from "../testing/texts.ts";
import { textToFacts } from "./text/facts.ts";

const withinOf = (text: string): readonly string[] =>
  textToFacts([pageOfText(text)]).value.map(
    ({ name, within }) => `${name}: ${within.map(({ name }) => name).join(" > ")}`,
  );

const box = "【施策】\n■港の整備\n【主なＫＰＩ】\n○寄港回数\n　12回（R2）→20回（R7）";

test("横に並んだ枠が崩れた頁では、どの枠の中かを言わず、番号の見出しだけが残る（架空の県）", () => {
  const torn = `１ 主な施策の展開\n【海辺】 【山手】\n【施策】 【施策】\n■里山の手入れ\n\n${box}`;
  expect(withinOf(torn)).toEqual(["寄港回数: 主な施策の展開"]);
});

test("枠が縦に並ぶ頁では、上の見出しの中にある（架空の県）", () => {
  expect(withinOf(`１ 主な施策の展開\n${box}`)).toEqual(["寄港回数: 主な施策の展開 > 港の整備"]);
});

test("値の列の見出しが並ぶだけでは、崩れた頁としない（架空の町）", () => {
  const rows = "【現状値】 【目標値】\n○寄港回数\n　12回（R2）→20回（R7）\n【現状値】 【目標値】";
  expect(withinOf(`■港の整備\n${rows}`)).toEqual(["寄港回数: 港の整備"]);
});
