import { expect, test } from "vitest";
import { linesOfText } from "../../testing/texts.ts";
import { spreadWords } from "./spread-heads.ts";

const words = (text: string): readonly string[] => linesOfText(text).flatMap(spreadWords);

test("欄の幅に広げられた見出しの字は、見出しの語になる", () => {
  expect(words("年    度 総 数 前年度対比 内        訳 備   考")).toEqual([
    "年度",
    "総数",
    "前年度対比",
    "内訳",
    "備考",
  ]);
});

test("知らない語は、字の間の空きか終わりの字で分かれる", () => {
  expect(words("町  外  客 町  内  客")).toEqual(["町外客", "町内客"]);
  expect(words("日 帰 り 客 宿 泊 客")).toEqual(["日帰り客", "宿泊客"]);
});
