import { expect, test } from "vitest";
import { gridOf, pageOf } from "../testing/grids.ts";
import { tablesToFacts } from "./pages-to-facts.ts";

const heads = ["基本目標", "指標名", "現状値（R5）", "目標値（R11）"];
const first = gridOf([heads, ["1　しごと", "創業件数", "9件", "15件"]]);
const second = gridOf([heads, ["", "企業の立地件数", "2件", "6件"], ["2　ひと", "移住者数", "38人", "60人"]], {
  page: 2,
});

const withinOf = (...parts: Parameters<typeof pageOf>[0]): readonly (readonly [string, readonly string[]])[] =>
  tablesToFacts([pageOf([first]), pageOf(parts, 2)]).value.map(({ name, within }) => [
    name,
    within.map((one) => one.name),
  ]);

test("頁の境で切れた基本目標の欄は、前の頁の目標が続く", () => {
  expect(withinOf(second)).toEqual([
    ["創業件数", ["しごと"]],
    ["企業の立地件数", ["しごと"]],
    ["移住者数", ["ひと"]],
  ]);
});

test("間に見出しがあれば、前の表の目標は続かない", () => {
  expect(withinOf("(2) 別の一覧", second)[1]).toEqual(["企業の立地件数", ["別の一覧"]]);
});
