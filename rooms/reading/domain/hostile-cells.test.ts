import { expect, test } from "vitest";
import { gridOf, pageOf } from "../testing/grids.ts";
import { factsOfPages } from "./facts-of-pages.ts";
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

/** 「=====者数」 in the place of a name of a text was tried in every way in which its signs can be parted, without an end. */
test.for([
  ...nasty,
  "=",
  "＝",
  "：",
  "、",
  "　",
  " - ",
  "現状",
  "（現状）",
  "年間 ",
  "(a)",
  "((",
  "「a」",
  "約",
  "千",
  "（累計）",
  "札幌市・",
  "~~",
  "は1人が",
  "人口は1人、",
  "1人であり",
  "町が1％増の",
  "1人から",
  "（窓口：1件、",
  "平成 1 年(2001 年)",
  "令和5年の",
  "をみると",
])("文章の名前のところに「%s」が続いても、長さに見合う時間で読み終える", (piece) => {
  const run = piece.repeat(Math.ceil(2_000 / piece.length));
  // no name is longer than a few dozen letters
  const short = run.slice(0, 40);
  const lines = [`${run}者数`, `者数${run}`, `${short}者数`, `者${short}者数`, `者数${short}`];
  const texts = lines.flatMap((name) => [
    ["架空プロジェクト", "【KPI】", name, "【現状⇒目標】", "14店（H26）⇒50店（R1）", "120件（H26）⇒180件（R1）"],
    ["【KPI】", `${name} 14店（H26）⇒50店（R1）`, `${name}（${run}） 120件`],
  ]);
  expect(factsOfPages(texts.map((text) => pageOf(text)))).toHaveProperty("problems");
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
