import { expect, test } from "vitest";
import { valueOrCode } from "../../../foundation/testing.ts";
import { readSearchQuery } from "./search-query.ts";

test("幅・仮名・大文字の違いは消え、空白で語が分かれる", () => {
  expect(valueOrCode(readSearchQuery("ハコダテ　ＫＰＩ"))).toMatchObject({
    whole: "はこだて kpi",
    terms: [
      { key: "はこだて", grams: ["はこ", "こだ", "だて"] },
      { key: "kpi", grams: ["kp", "pi"] },
    ],
  });
});

test("一文字の語は対を持たない", () => {
  expect(valueOrCode(readSearchQuery("森"))).toMatchObject({ terms: [{ key: "森", grams: [] }] });
});

test("空白だけ、長すぎるもの、語の多すぎるものは断る", () => {
  expect(valueOrCode(readSearchQuery(" 　"))).toBe("searchEmpty");
  expect(valueOrCode(readSearchQuery("あ".repeat(101)))).toBe("searchTooLong");
  expect(valueOrCode(readSearchQuery("a b c d e f g h i"))).toBe("searchTooLong");
});
