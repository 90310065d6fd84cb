import { expect, test } from "vitest";
import { gridOf, pageOf } from "../testing/grids.ts";
import { tablesToFacts } from "./pages-to-facts.ts";

/** A form of text that costs the square of its length takes minutes here, longer than a test may. */
const long = 60_000;
const nasty = [
  "1",
  "1,",
  "（",
  "（1",
  "1）",
  "R1～",
  "単位：",
  "「－」は",
  "H",
  " 1",
  "→",
  "注1",
  "・1",
  "年",
  "平成",
  "a\n",
  "※",
  "1億",
];

test("どんなに長い欄や行でも、長さに見合う時間で読み終える", () => {
  const texts = nasty.map((piece) => piece.repeat(Math.ceil(long / piece.length)));
  const pages = texts.map((text) =>
    pageOf([
      text,
      gridOf([
        ["指標名", "目標値（R6）", text],
        [text, text, "1"],
      ]),
    ]),
  );
  expect(tablesToFacts(pages)).toHaveProperty("problems");
});

test("とても大きいと言い張る結合は、言われただけの場所を取らない", () => {
  const grid = gridOf([
    ["指標名", "目標値（R6）"],
    [
      { text: "件数", down: 1_000_000, across: 1 },
      { text: "1件", down: 1_000_000, across: 16_000 },
    ],
  ]);
  expect(tablesToFacts([pageOf([grid])])).toHaveProperty("value");
});
