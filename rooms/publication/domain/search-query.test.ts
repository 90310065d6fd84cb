import { expect, test } from "vitest";
import { readSearchQuery } from "./search-query.ts";

const read = (asked: string) => {
  const query = readSearchQuery(asked);
  return query.ok ? query.value : query.problem.code;
};

test("幅・仮名・大文字の違いは消え、空白で語が分かれる", () => {
  expect(read("ハコダテ　ＫＰＩ")).toMatchObject({
    whole: "はこだて kpi",
    terms: [
      { key: "はこだて", grams: ["はこ", "こだ", "だて"] },
      { key: "kpi", grams: ["kp", "pi"] },
    ],
  });
});

test("一文字の語は対を持たない", () => {
  expect(read("森")).toMatchObject({ terms: [{ key: "森", grams: [] }] });
});

test("空白だけ、長すぎるもの、語の多すぎるものは断る", () => {
  expect(read(" 　")).toBe("searchEmpty");
  expect(read("あ".repeat(101))).toBe("searchTooLong");
  expect(read("a b c d e f g h i")).toBe("searchTooLong");
});
